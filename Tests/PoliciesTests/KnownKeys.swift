import Foundation
import Policies
import TestSupport
import Testing
import Vocabulary

/// The keys that the readers know, as they tell them themselves: a key that none of them knows is written into every block,
/// and each answers with those it takes.
enum KnownKeys {
    private static let region = """
        zzz: 1
        region: "990000"
        year: 2023
        name: { zh: 河湾市, zzz: 1 }
        follows: national/2023
        groups: { needy: [ { zzz: 1 } ] }
        facilities: { clinic: { zzz: 1, level: primary, zh: 诊所 } }
        conditions: { diabetes: 糖尿病 }
        terms: [ { zzz: 1 } ]
        rounding: { zzz: 1, rule: half-up, each: layer }
        contribution:
          zzz: 1
          individual: 400元
          fiscal: national
          surcharges: [ { zzz: 1 } ]
          topUps: { mutual: { zzz: 1 } }
          late: { zzz: 1 }
        subsidies: { zzz: 1, grades: { needy: { zzz: 1, parts: [ { zzz: 1 } ] } } }
        window: { zzz: 1, paid: [ { zzz: 1 } ] }
        waiting: { zzz: 1, floor: { zzz: 1 }, exempt: { newborn: { zzz: 1 } } }
        incentive: { zzz: 1, continuous: { zzz: 1 }, zeroClaim: { zzz: 1 }, lapse: { zzz: 1 } }
        inpatient:
          zzz: 1
          deductible: { ofScope: 10%, zzz: 1 }
          ratio: [ { zzz: 1 } ]
          points: [ { zzz: 1 } ]
          repeatStay: [ { zzz: 1 } ]
          takesIn: { zzz: 1 }
          elsewhere: { zzz: 1 }
        medicalAid: { zzz: 1, pools: { aid: { zzz: 1 } } }
        supplements: { zzz: 1, pools: { hui: { zzz: 1 } } }
        districts: { "990101": { zzz: 1 } }
        unmodelled: [ { zzz: 1 } ]

        """

    private static let cases = """
        - id: A
          name: 费用
          source: notice
          confidence: high
          zzz: 1
          person: { zzz: 1 }
          before: { basic: { zzz: 1 } }
          claim: { zzz: 1, kind: inpatient, level: primary, total: 1元 }
          expect: { zzz: 1 }
        - id: B
          name: 参保
          source: notice
          confidence: high
          enrolment: { zzz: 1 }
          expect: { zzz: 1 }

        """

    /// The keys that stand in every block, those of files of changes and of hypotheses, and all that are told.
    static func all() throws -> Set<String> {
        let wrong = try Riverside.folder(region: region)
        try wrong.write("title: 通知\nzzz: 1\n", to: "sources/other.yaml")
        try wrong.write(Riverside.national + "zzz: 1\n", to: "national/2022.yaml")
        let right = try Riverside.folder()
        try right.write(cases, to: "990000/2023.cases.yaml")
        let book = PolicyBook(right)
        let said = PolicyBook(wrong).issues + book.cases(of: try #require(book.files.first)).issues
        let told = said.filter { $0.words.zh.contains("不认识的键 zzz") }
        let asked = (region + cases).components(separatedBy: "zzz: 1").count - 1 + 2
        #expect(told.count == asked, "every block answers")
        let keys = told.flatMap(\.known)
        return Set(keys).union([
            "source", "confidence", "carriedFrom", "note", "departs", "whole", "over", "from", "name",
        ])
    }
}
