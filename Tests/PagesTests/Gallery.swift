import Policies
import Receipts
import Registry
import Scheme
import Vocabulary

@testable import Claims
@testable import Ledger
@testable import Pages

/// Every page in the states that matter: as it mostly is, with nothing, with very much, with faults.
enum Gallery {
    static let longName = "古丽巴哈尔·阿卜杜热合曼·买买提依明江·玉素甫艾力·图尔荪尼亚孜"
    static let longFacility = "渝北区第二人民医院（渝北区龙溪街道社区卫生服务中心、渝北区老年病康复医院）"

    static func pages(in frame: Frame) throws -> [(name: String, html: HTML)] {
        try statements(in: frame) + policies(in: frame) + forms(in: frame) + persons(in: frame)
            + people(in: frame)
            + books(in: frame) + start(in: frame)
            + operators(in: frame) + office(in: frame) + collection(in: frame)
    }

    // MARK: Statements

    static func statements(in frame: Frame) throws -> [(name: String, html: HTML)] {
        let ex001 = try Specimen.ex001()
        let person = try Specimen.person(longName)
        let facility = try Specimen.facility(longFacility)
        let filed = Specimen.receipt(1, ex001)
        let whose = (person: person, href: "/persons/\(person.number)")
        let step = ClaimStep(action: "/claims", token: "0f3a", claim: try typed(), mayPost: true)
        let reversal = Filing.Reversal(action: "/statements/1/reverse", token: "0f3a", message: "R-1")
        let other = (id: Specimen.receipt(2, ex001).id, href: "/statements/2")
        let visit = try Specimen.statement(try Specimen.claim(.outpatient, total: 300, out: 0))
        let stopped = try Specimen.statement(
            try Specimen.claim(), categories: .init(.marginal), aidIsKnown: false)
        return [
            ("statement-try", StatementPage(ex001, next: step).html(in: frame)),
            (
                "statement-filed",
                StatementPage(
                    ex001, person: whose, facility: facility, filing: Filing(filed, reversal: reversal),
                    links: [
                        (
                            Words("这张单子的数据（JSON）", "This statement as data (JSON)"),
                            href: "/api/v1/statements/1"
                        )
                    ]
                ).html(in: frame)
            ),
            (
                "statement-reversed",
                StatementPage(
                    ex001, person: whose, facility: facility, filing: Filing(filed, reversedBy: other)
                ).html(in: frame)
            ),
            (
                "statement-reversal",
                StatementPage(
                    ex001, person: whose, facility: facility,
                    filing: Filing(Specimen.receipt(2, ex001, reverses: filed), reverses: other)
                ).html(in: frame)
            ),
            ("statement-stopped", StatementPage(stopped).html(in: frame)),
            ("statement-refused", StatementPage(visit, next: step).html(in: frame)),
        ]
    }

    // MARK: Policies

    static func policies(in frame: Frame) throws -> [(name: String, html: HTML)] {
        let file = try Specimen.chongqing()
        let issue = PolicyIssue(
            .error, file: "330100/2025.yaml", line: 14, column: 5, path: "inpatient.ratio.tertiary",
            Words("没有依据；在这里或上一层写 source: 文件#条款", "needs a source; add source: document#article here"))
        return [
            (
                "policy-list",
                PolicyListPage(
                    files: [(file: file, href: "/policy/500000/2023")], issues: [issue],
                    comparison: "/policy/diff"
                ).html(in: frame)
            ),
            ("policy-diff", try diff().html(in: frame)),
            ("policy-diff-all", try diff(all: true).html(in: frame)),
            (
                "policy-diff-faults",
                PolicyDiffPage(
                    sides: Specimen.book.sides,
                    form: Form(
                        action: "/policy/diff", token: "", typed: ["from": "x", "to": "500000/2023"],
                        faults: [
                            Fault("from", Words("应写成 500000/2023。", "It is written 500000/2023."))
                        ]),
                    diff: nil
                ).html(in: frame)
            ), ("policy-list-empty", PolicyListPage(files: []).html(in: frame)),
            (
                "policy",
                PolicyPage(
                    file, cases: Specimen.book.cases(of: file).cases,
                    links: [(Words("按这份政策结算", "Settle by this policy"), href: "/claims?policy=500000/2023")]
                ).html(in: frame)
            ),
        ]
    }

    /// The region as a whole beside the district whose own rules are known.
    static func diff(all: Bool = false) throws -> PolicyDiffPage {
        let file = try Specimen.chongqing()
        let (before, after) = (PolicySide(file), PolicySide(file, district: RegionCode("500112")))
        return PolicyDiffPage(
            sides: Specimen.book.sides,
            form: Form(
                action: "/policy/diff", token: "",
                typed: [
                    "from": before.key.description, "to": after.key.description,
                    "show": all ? "all" : "changes",
                ]),
            diff: PolicyDiff(before, after), showsAll: all)
    }

    // MARK: The claim's form

    static func typed() throws -> ClaimForm {
        var claim = ClaimForm.fresh(for: try Specimen.chongqing(), maySettle: true)
        claim[.person] = "5001120000012345"
        claim[.facility] = "H50011200001"
        claim[.admission] = "2023-05-03"
        claim[.discharge] = "2023-05-14"
        claim[.total] = "52000"
        claim[.outOfCatalogue] = "2000"
        return claim
    }

    static func facilities() throws -> [Facility] {
        try FacilityLevel.allCases.flatMap { level in
            try (1...4).map { number in
                try Specimen.facility(
                    number == 1 ? longFacility : "渝北区第\(number)人民医院",
                    code: "H500112000\(level.position)\(number)", level: level)
            }
        }
    }

    static func forms(in frame: Frame) throws -> [(name: String, html: HTML)] {
        let file = try Specimen.chongqing()
        func form(_ claim: ClaimForm, _ faults: [Fault] = [], files: Int = 1, maySettle: Bool = true) throws
            -> HTML
        {
            ClaimFormPage(
                claim, faults: faults, action: "/claims", token: "0f3a", file: file,
                files: Array(repeating: file, count: files), maySettle: maySettle,
                facilities: try facilities()
            ).html(in: frame)
        }
        var wrong = try typed()
        wrong[.who] = ClaimForm.Who.described.rawValue
        wrong[.birth] = "1968-13-09"
        wrong[.discharge] = "2023-02-30"
        wrong[.total] = "五万二"
        wrong.categories = CategorySet([.marginal])
        var numbered = try typed()
        numbered[.person] = "12"
        let faults = [
            ClaimForm.fault(
                .birth, Words("没有 1968 年 13 月；日期写成 1968-03-09。", "There is no month 13; write 1968-03-09.")),
            ClaimForm.fault(.categories, Words("请核对困难身份。", "Check the categories.")),
            ClaimForm.fault(.level, Words("请选择医疗机构等级。", "Choose the level.")),
            ClaimForm.fault(.discharge, Words("2023 年 2 月没有 30 日。", "February 2023 has no 30th.")),
            ClaimForm.fault(
                .total, Words("总费用读不出来；写成 52000 或 52,000.00。", "The total cannot be read; write 52000.")),
        ]
        let statement = try Specimen.ex001()
        let confirm = ConfirmClaimPage(
            statement, person: try Specimen.person(longName), facility: try Specimen.facility(longFacility),
            before: YearToDate(counters: ["basic": .init(entered: .yuan(3_000), paid: .yuan(1_890))]),
            step: ClaimStep(action: "/claims", token: "0f3a", claim: try typed(), mayPost: true),
            message: "0189aa01-7")
        return [
            ("claim-form", try form(.fresh(for: file, maySettle: true), files: 2)),
            ("claim-form-typed", try form(try typed())),
            ("claim-form-faults", try form(wrong, faults)),
            (
                "claim-form-number",
                try form(
                    numbered, [ClaimForm.fault(.person, Words("没有这个编号的参保人。", "No person has this number."))])
            ),
            ("claim-form-public", try form(.fresh(for: file, maySettle: false), maySettle: false)),
            ("confirm", confirm.html(in: frame)),
        ]
    }
}
