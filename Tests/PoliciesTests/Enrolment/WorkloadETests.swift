import Foundation
import Policies
import Scheme
import TestSupport
import Testing
import Vocabulary

/// The enrolment half of the benchmark workload, written as an ordinary policy file and run by the columns.
struct WorkloadETests {
    static let text = """
        region: "990200"
        year: 2025
        name: 基准市
        follows: national/2025
        groups: { one: [destitute], two: [minimumLiving], three: [marginal], four: [monitored] }
        contribution: { individual: national, fiscal: national }
        subsidies:
          source: notice
          confidence: high
          grades: { one: 400元, two: 320元, three: 200元, four: 240元 }
        waiting: { source: notice, confidence: high, firstLapsedYear: counts }
        incentive:
          source: notice
          confidence: high
          originalCap: 300000元
          continuous: { after: 4年, firstStep: yearAfter, step: 1000元 }

        """

    @Test func `due, wait and incentive of every class, lapse and stretch of years`() throws {
        let folder = try Lakeside.folder()
        try folder.write(WorkloadETests.text, to: "990200/2025.yaml")
        let book = PolicyBook(folder)
        #expect(book.messages == [])
        let file = try #require(book.files.first { $0.shown == "990200/2025.yaml" })
        let categories: [CategorySet] =
            [[]] + [.destitute, .minimumLiving, .marginal, .monitored].map { CategorySet($0) }
        let columns = EnrolmentColumns(
            file.plan(district: nil).enrolment, classes: categories.map { Applicant(categories: $0) })

        var (classes, lapsed, years): ([UInt8], [UInt8], [UInt8]) = ([], [], [])
        for person in 0..<(5 * 9 * 16) {
            classes.append(UInt8(person % 5))
            lapsed.append(UInt8(person / 5 % 9))
            years.append(UInt8(person / 45))
        }
        var (due, reward) = ([Int32](repeating: 0, count: 720), [Int32](repeating: 0, count: 720))
        var wait = [UInt8](repeating: 0, count: 720)
        classes.withUnsafeBufferPointer { classes in
            lapsed.withUnsafeBufferPointer { lapsed in
                years.withUnsafeBufferPointer { years in
                    due.withUnsafeMutableBufferPointer { due in
                        wait.withUnsafeMutableBufferPointer { wait in
                            reward.withUnsafeMutableBufferPointer { reward in
                                columns.run(
                                    classes: classes, lapsed: lapsed, continuous: years, due: due, wait: wait,
                                    reward: reward)
                            }
                        }
                    }
                }
            }
        }
        for row in 0..<720 {
            #expect(due[row] == 40_000 - [0, 40_000, 32_000, 20_000, 24_000][Int(classes[row])])
            #expect(wait[row] == (lapsed[row] == 0 ? 0 : 3 + lapsed[row]))
            #expect(reward[row] == min(max(0, Int32(years[row]) - 4) * 100_000, 6_000_000))
        }
    }
}
