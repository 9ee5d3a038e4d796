import Claims
import Foundation
import Policies
import Receipts
import Registry
import Scheme
import TestSupport
import Testing
import Vocabulary

@testable import Pages

/// What the pages are tried on: the project's own policy, an invented plan in English, and invented people.
enum Specimen {
    static let moment = Instant(microseconds: 1_688_175_005_000_000)
    static let today = moment.dayInChina
    static let script = "<script>alert('张三')</script>"

    static func frame(
        _ language: Language = .chinese, signedIn: Bool = true, audience: Frame.Audience = .office
    )
        -> Frame
    {
        Frame(
            language: language, audience: audience,
            signedIn: signedIn
                ? .init(
                    name: language == .chinese ? "王经办" : "Wang", role: Operator.Role.clerk.words) : nil,
            navigation: [
                .init(Words("政策", "Policies"), href: "/policy", current: false),
                .init(Words("结算", "Settle"), href: "/claims", current: true),
                .init(Words("参保人", "Persons"), href: "/persons", current: false),
                .init(Words("基金账", "Books"), href: "/journal", current: false),
            ],
            token: "0f3a", languageSwitch: "/language?to=en&back=/", demonstration: true, version: "0.1.0",
            moment: moment)
    }

    // MARK: - Policy

    static let book = PolicyBook(folders: [
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Policy")
            .standardizedFileURL
    ])

    static func chongqing() throws -> PolicyFile {
        try book.file(region: try #require(RegionCode("500000")), year: try #require(BenefitYear(2023)))
    }

    /// The published example of Yubei, worked out by the project's own policy.
    static func ex001() throws -> Statement {
        let cases = book.cases(of: try chongqing()).cases
        return try #require(cases.first { $0.id == "EX001" }?.claim).statements(
            program: "yikao 0.1.0")[0]
    }

    /// An invented region: that which asks everything there is to ask, or its neighbour that asks the least.
    static func harbour(_ region: String = "990000") throws -> PolicyFile {
        let folder = try Harbour.folder()
        defer { withExtendedLifetime(folder) {} }
        let book = PolicyBook(folders: [folder.url])
        return try book.file(region: try #require(RegionCode(region)), year: year)
    }

    static let year = BenefitYear(2023)!

    static func citation(_ line: Int, confidence: Confidence = .high, carriedFrom: Int? = nil) -> Citation {
        Citation(
            places: [
                .init(
                    document: .init(
                        key: "rules", title: "Rules of Riverside", issuer: "Riverside Bureau",
                        number: "RB 2021 No. 7", date: "2021-12-31", address: "https://example.org/rules"),
                    article: "art. \(line)")
            ], confidence: confidence, carriedFrom: carriedFrom, at: "990100/2023.yaml:\(line)")
    }

    /// Riverside: basic insurance by claim, critical illness insurance by year, and aid nobody knows of.
    static func plan(aidIsKnown: Bool = true) throws -> Plan {
        func layer(
            _ key: String, _ words: Words, _ payer: Payer, _ counts: Layer.Counts, for audience: [Int]? = nil,
            deductible: Int64, percent: Int64, cap: Int64?, line: Int
        ) -> Layer {
            let terms = Terms(
                deductible: Cited(.yuan(deductible), line),
                bands: [.init(upTo: nil, ratio: Cited(.percent(percent), line))],
                cap: Cited(cap.map { .yuan($0) }, line))
            return Layer(
                key: key, words: words, payer: payer, audience: audience,
                content: .known(.init(counts: counts, axes: Axes(), terms: [terms])))
        }
        let aided = Group(
            key: "aided", words: Words("特困人员、低保对象等救助对象", "those entitled to medical aid"),
            anyOf: [.init(categories: CategorySet(PersonCategory.aidClasses))])
        let aid = Words("医疗救助", "medical aid")
        let elsewhere = Unknown("the ratio elsewhere", at: "990100/2023.yaml:8")
        let visits = Unknown("visits", at: "990100/2023.yaml:7")
        return try Plan(
            identity: .init(
                region: try #require(RegionCode("990100")), district: nil, year: year,
                name: Words("江畔市", "Riverside"), fingerprint: String(repeating: "0a", count: 32)),
            rounding: .halfUp,
            tiers: [
                .init(key: "first", words: Words("一档", "tier one")),
                .init(key: "second", words: Words("二档", "tier two")),
            ],
            groups: [aided],
            enrolment: EnrolmentPlan(
                year: year,
                contribution: .init(
                    individual: [.known(Cited(.yuan(350), 0)), .known(Cited(.yuan(700), 0))],
                    fiscal: .known(Cited(.yuan(610), 0)))),
            citations: [
                citation(1), citation(2), citation(3, confidence: .medium, carriedFrom: 2021), citation(4),
            ],
            unmodelled: [.init(text: "Save where the bureau decides", why: "a clerk decides", citation: 0)],
            benefits: [
                .known(
                    layers: [
                        layer(
                            "basic", Words("基本医保", "basic insurance"), .basicFund, .claim, deductible: 300,
                            percent: 70, cap: 80_000, line: 1),
                        layer(
                            "criticalIllness", Words("大病保险", "critical illness insurance"), .criticalIllness,
                            .year,
                            deductible: 16_901, percent: 60, cap: 200_000, line: 2),
                        aidIsKnown
                            ? layer(
                                "aid", aid, .medicalAid, .year, for: [0], deductible: 3000, percent: 70,
                                cap: nil, line: 3)
                            : Layer(
                                key: "aid", words: aid, payer: .medicalAid, audience: [0],
                                content: .unknown(.init("the aid of the hills", at: "990100/2023.yaml:9"))),
                    ], places: Places { $0 == .local ? .paid : .unknown(elsewhere) })
            ] + CareKind.allCases.dropFirst().map { _ in .unknown(visits) })
    }

    // MARK: - Claims

    static func claim(
        _ kind: CareKind = .inpatient, total: Int64 = 52_000, out: Int64 = 2_000, month: Int = 5
    ) throws -> Claim {
        Claim(
            kind: kind, level: .secondary, place: .local, admission: try #require(Day(2023, month, 3)),
            discharge: try #require(Day(2023, month, 14)),
            amounts: try ClaimAmounts(total: .yuan(total), outOfCatalogue: .yuan(out)))
    }

    static func insured(_ categories: CategorySet = [], from: Day? = nil) -> Insured {
        Insured(
            birth: Day(1968, 3, 9), categories: categories, coveredFrom: from ?? year.first,
            coveredTo: year.last)
    }

    static func statement(
        _ claim: Claim, categories: CategorySet = [], aidIsKnown: Bool = true, from: Day? = nil
    ) throws -> Statement {
        var used = YearToDate()
        return try plan(aidIsKnown: aidIsKnown).statement(
            of: claim, for: insured(categories, from: from), year: &used, program: "yikao 0.1.0")
    }

    static func receipt(
        _ number: UInt64, _ statement: Statement, reverses: Receipt? = nil, facility: String = "H50011200001"
    ) -> Receipt {
        Receipt(
            id: ID(high: 0x0189_0f3a, low: number), facility: facility, message: "M2023-\(number)",
            person: ID(high: 1, low: 1), claim: statement.claim, insured: insured(), before: YearToDate(),
            statement: statement, recorded: moment, reverses: reverses?.id)
    }

    // MARK: - People

    static func person(_ name: String = "Zhang San", number: String = "5001120000012345", death: Day? = nil)
        throws -> Person
    {
        Person(
            id: ID(high: 1, low: 1), number: number, name: name, sex: .female,
            birth: try #require(Day(1968, 3, 9)), death: death,
            home: .init(
                household: ID(high: 2, low: 2), district: try #require(RegionCode("500112")),
                village: RegionCode("500112101203")))
    }

    static func facility(
        _ name: String = "Riverside People's Hospital", code: String = "H50011200001",
        level: FacilityLevel = .secondary
    ) throws -> Facility {
        Facility(
            id: ID(high: 3, low: 3), code: code, name: name, level: level,
            district: try #require(RegionCode("500112")), designatedFrom: year.first)
    }
}

extension HTML {
    /// The Chinese that stands on an English page without being marked as such; what was typed does not count.
    var strayChinese: [String] {
        let marked = try! Regex(
            "<(span|bdi|option|a)\\b[^>]*\\blang=\"zh-CN\"[^>]*>.*?</\\1>|<input[^>]*>|<optgroup\\b[^>]*\\blang=\"zh-CN\"[^>]*>"
        )
        let rest = description.replacing(marked, with: "")
        return rest.matches(of: try! Regex("[\\u3000-\\u303f\\u3400-\\u9fff\\uff00-\\uffef]+"))
            .map { String(rest[$0.range]) }
    }

    /// The contents of every element of this kind, the inner ones with the outer.
    func all(_ tag: String) -> [String] {
        var found: [String] = []
        var open: [String.Index] = []
        var rest = description[...]
        while let next = rest.firstRange(of: try! Regex("</?\(tag)\\b[^>]*>")) {
            if rest[next].hasPrefix("</") {
                if let start = open.popLast() { found.append(String(description[start..<next.lowerBound])) }
            } else {
                open.append(next.upperBound)
            }
            rest = rest[next.upperBound...]
        }
        return found
    }

    /// The amounts of the page's element of this class, in their order.
    func amounts(in name: String) -> [Money] {
        let part = try! Regex("<(dl|tfoot|tbody)[^>]*class=\"\(name)\"[^>]*>.*?</\\1>")
        guard let found = description.firstMatch(of: part) else { return [] }
        return description[found.range].matches(of: try! Regex("class=\"amount[^\"]*\">(-?[0-9,.]+)"))
            .compactMap {
                $0.output[1].substring.flatMap { Money($0) }
            }
    }
}
