public import Vocabulary

/// From which day a person is covered, after how many months of waiting, and why (待遇享受起始).
public struct CoverageStart: Hashable, Sendable {
    /// Nil where they have not paid, or where the day is not known; after `to` where the wait outlasts the year.
    public let from: Day?
    /// The last day of the benefit year.
    public let to: Day
    /// Nil where it is not known.
    public let months: Int?
    public let reason: Reason
    public let lines: [EnrolmentLine]
    public let unknown: [Unknown]

    public enum Reason: String, CaseIterable, Codable, Sendable {
        /// Paid in time, without a gap.
        case inTime
        /// Excused by what happened or who they are.
        case exempt
        /// 待遇等待期
        case waits
        /// 未缴费
        case unpaid
        case unknown
    }

    /// Whether a cost of this day is covered; nil where that is not known.
    public func covers(_ day: Day) -> Bool? {
        switch reason {
        case .unpaid: false
        case .unknown: nil
        case .inTime, .exempt, .waits: from.map { $0 <= day && day <= to }
        }
    }

    /// What is told where a cost of this day is not covered; nil where it is.
    public func refusal(on day: Day) -> Refusal? {
        covers(day) == true ? nil : Refusal(.notCovered, day: from)
    }
}
