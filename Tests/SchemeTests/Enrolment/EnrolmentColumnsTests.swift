import Scheme
import TestSupport
import Testing
import Vocabulary

/// Enrolment over columns says what the explained functions say.
struct EnrolmentColumnsTests {
    private let classes = [
        Applicant(), Applicant(categories: CategorySet(.destitute)),
        Applicant(categories: CategorySet(.marginal)), Applicant(birth: Day(1950, 1, 1), tier: 1),
        Applicant(categories: CategorySet(.monitored)),
    ]

    private func run(
        _ plan: EnrolmentPlan, _ rows: [(UInt8, UInt8, UInt8)]
    ) -> [(due: Int32, wait: UInt8, reward: Int32)] {
        var (due, wait) = ([Int32](repeating: 0, count: rows.count), [UInt8](repeating: 0, count: rows.count))
        var reward = due
        rows.map(\.0).withUnsafeBufferPointer { classColumn in
            rows.map(\.1).withUnsafeBufferPointer { lapsed in
                rows.map(\.2).withUnsafeBufferPointer { continuous in
                    due.withUnsafeMutableBufferPointer { due in
                        wait.withUnsafeMutableBufferPointer { wait in
                            reward.withUnsafeMutableBufferPointer { reward in
                                EnrolmentColumns(plan, classes: classes).run(
                                    classes: classColumn, lapsed: lapsed, continuous: continuous, due: due,
                                    wait: wait, reward: reward)
                            }
                        }
                    }
                }
            }
        }
        return zip(due, zip(wait, reward)).map { ($0, $1.0, $1.1) }
    }

    @Test func `every row says what the explained functions say`() {
        var state: UInt64 = 20_250_101
        func next(_ bound: UInt64) -> UInt8 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8((state >> 33) % bound)
        }
        let rows = (0..<2000).map { _ in (next(5), next(9), next(30)) }
        let plan = Lakeside.plan()
        for (row, found) in zip(rows, run(plan, rows)) {
            let own = plan.assessment(of: classes[Int(row.0)]).own
            #expect(found.due == own.map { Int32($0.fen) } ?? EnrolmentColumns.unknownAmount)
            let applicant = Applicant(
                lapsed: Lakeside.lapsed(Int(row.1)), continuousYears: Int(row.2))
            #expect(Int(found.wait) == plan.coverage(of: applicant).months)
            #expect(
                Int64(found.reward) == plan.capChange(of: Applicant(continuousYears: Int(row.2))).reward?.fen)
        }
    }

    @Test func `what is not known is marked in the column, not zero`() {
        let silent = EnrolmentPlan(
            year: Lakeside.year,
            contribution: Contribution(
                individual: [.unknown(Unknown("标准", at: "")), .unknown(Unknown("标准", at: ""))],
                fiscal: Lakeside.yuan(670)))
        let row = run(silent, [(0, 1, 5)])
        #expect(row.first?.due == EnrolmentColumns.unknownAmount)
        #expect(row.first?.wait == EnrolmentColumns.unknownMonths)
        #expect(row.first?.reward == EnrolmentColumns.unknownAmount)
    }
}
