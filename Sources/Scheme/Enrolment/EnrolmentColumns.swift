import Vocabulary

/// Enrolment over columns of people: what is due, how long they wait and what their years earned, for millions at once.
///
/// Classes of people, years of lapse and continuous years are few, so each answer is worked out once, by the same
/// functions that explain it, and looked up for everybody. Nothing is allocated in the loop.
public struct EnrolmentColumns: Sendable {
    /// What the person pays, in fen, by class.
    private let due: [Int32]
    /// Months, by years of lapse.
    private let wait: [UInt8]
    /// In fen, by continuous years.
    private let reward: [Int32]

    /// What stands in a column where the answer is not known.
    public static let unknownAmount: Int32 = -1
    public static let unknownMonths: UInt8 = 255

    /// - Parameter classes: one person of each class, paid in the window; at most 256.
    public init(_ plan: EnrolmentPlan, classes: [Applicant]) {
        precondition(classes.count <= 256, "a class is one byte")
        let numbers = 0..<256
        due = numbers.map { index in
            guard classes.indices.contains(index), let own = plan.assessment(of: classes[index]).own else {
                return EnrolmentColumns.unknownAmount
            }
            return Int32(exactly: own.fen) ?? EnrolmentColumns.unknownAmount
        }
        wait = numbers.map { years in
            let gap = (0..<years).map { BenefitYear(plan.year.number - 1 - $0) }
            guard !gap.contains(nil) else { return EnrolmentColumns.unknownMonths }
            let months = plan.coverage(of: Applicant(lapsed: gap.compactMap { $0 })).months
            return months.flatMap { UInt8(exactly: $0) } ?? EnrolmentColumns.unknownMonths
        }
        reward = numbers.map { years in
            let reward = plan.capChange(of: Applicant(continuousYears: years)).reward
            return reward.flatMap { Int32(exactly: $0.fen) } ?? EnrolmentColumns.unknownAmount
        }
    }

    /// Fills the three result columns; all columns are of one length.
    public func run(
        classes: UnsafeBufferPointer<UInt8>, lapsed: UnsafeBufferPointer<UInt8>,
        continuous: UnsafeBufferPointer<UInt8>, due dueColumn: UnsafeMutableBufferPointer<Int32>,
        wait waitColumn: UnsafeMutableBufferPointer<UInt8>,
        reward rewardColumn: UnsafeMutableBufferPointer<Int32>
    ) {
        let count = classes.count
        precondition(
            lapsed.count == count && continuous.count == count && dueColumn.count == count
                && waitColumn.count == count && rewardColumn.count == count)
        due.withUnsafeBufferPointer { due in
            wait.withUnsafeBufferPointer { wait in
                reward.withUnsafeBufferPointer { reward in
                    for row in 0..<count {
                        dueColumn[row] = due[Int(classes[row])]
                        waitColumn[row] = wait[Int(lapsed[row])]
                        rewardColumn[row] = reward[Int(continuous[row])]
                    }
                }
            }
        }
    }
}
