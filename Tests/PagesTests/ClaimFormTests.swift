import Policies
import Registry
import Scheme
import Testing
import Vocabulary

@testable import Pages

struct ClaimFormTests {
    @Test func `what was typed is kept as it was, and what is not a question is left out`() {
        let claim = ClaimForm(typed: ["total": " 52,000 ", "token": "0f3a", "act": "tryOut", "admission": ""])
        #expect(claim.typed == ["total": " 52,000 ", "admission": ""])
        #expect(claim[.total] == "52,000")
        #expect(claim[.birth] == "")
    }

    @Test func `the boxes that were ticked are categories, and others' words are not`() {
        var claim = ClaimForm(typed: ["categories.marginal": "yes", "categories.rich": "yes"])
        #expect(claim.categories == CategorySet(.marginal))
        claim.categories = CategorySet([.destitute])
        #expect(claim.categories == CategorySet([.destitute]))
        #expect(claim.typed["categories.marginal"] == nil)
    }

    @Test func `a fresh form has the answers that most claims have`() throws {
        let claim = ClaimForm.fresh(for: try Specimen.chongqing(), maySettle: true)
        #expect(claim[.policy] == "500000/2023")
        #expect(claim.who == .registered)
        #expect(claim[.kind] == "inpatient")
        #expect(ClaimForm.fresh(for: try Specimen.chongqing(), maySettle: false).who == .described)
    }
}

struct ClaimFormPageTests {
    private func html(
        _ claim: ClaimForm, _ faults: [Fault] = [], files: Int = 1, maySettle: Bool = true,
        of file: PolicyFile? = nil
    ) throws -> String {
        let file = try file ?? Specimen.chongqing()
        return ClaimFormPage(
            claim, faults: faults, action: "/claims", token: "0f3a", file: file,
            files: Array(repeating: file, count: files), maySettle: maySettle,
            facilities: try Gallery.facilities()
        ).html(in: Specimen.frame()).description
    }

    @Test(arguments: ClaimForm.Name.allCases.filter { $0 != .policy })
    func `a fault at any question is linked from the top and said again at the field`(name: ClaimForm.Name)
        throws
    {
        let files = [try Specimen.chongqing(), try Specimen.harbour()]
        // Tiers and districts are asked by the one, all the rest by the other.
        let file = [ClaimForm.Name.tier, .district].contains(name) ? files[0] : files[1]
        let text = try html(
            .fresh(for: file, maySettle: true),
            [ClaimForm.fault(name, Words("请更正这一项。", "Correct this."))], of: file)
        #expect(text.contains("<a href=\"#\(name.rawValue)\">请更正这一项。</a>"))
        #expect(text.contains("id=\"\(name.rawValue)\""))
        #expect(text.contains("id=\"\(name.rawValue)-wrong\""))
    }

    @Test func `what the policy has no use for is not asked, and what it does not know is not offered`()
        throws
    {
        let file = try Specimen.harbour("980000")
        let plain = try html(.fresh(for: file, maySettle: true), of: file)
        for name in [
            "facilityClass", "condition", "babies", "transfer", "tier", "district", "categories", "bedCharge",
            "bedDays",
        ] {
            #expect(!plain.contains("id=\"\(name)\""), "\(name)")
        }
        #expect(!plain.contains("value=\"chronic\""))
        #expect(plain.contains("政策文件里还没有：普通门诊、门诊慢特病"))
        let harbour = try Specimen.harbour()
        let text = try html(.fresh(for: harbour, maySettle: true), of: harbour)
        for value in [
            "tertiaryB", "caesarean", "dialysis", "localUnreferred", "elsewhereReferred", "elsewhereUnfiled",
        ] {
            #expect(text.contains("value=\"\(value)\""), "\(value)")
        }
        #expect(!text.contains("value=\"prenatal\"") && !text.contains("value=\"elsewhereEmergency\""))
    }

    @Test func `a question about some kinds of care is in view for those alone`() throws {
        let harbour = try Specimen.harbour()
        let text = try html(.fresh(for: harbour, maySettle: true), of: harbour)
        for look in ["only chronic maternity", "only maternity", "only inpatient"] {
            #expect(text.contains("class=\"\(look)\""), "\(look)")
        }
        #expect(
            Stylesheet.text.contains(
                "form:has([value=chronic]:checked) .only:not(.chronic){display:none"))
    }

    @Test func `what was typed comes back, ticks and choices included`() throws {
        var claim = try Gallery.typed()
        claim[.total] = "五万二"
        claim[.who] = ClaimForm.Who.described.rawValue
        claim[.tier] = "second"
        claim[.district] = "500112"
        claim.categories = CategorySet(.marginal)
        let text = try html(claim)
        #expect(text.contains("value=\"五万二\""))
        #expect(text.contains("name=\"who\" value=\"described\" checked"))
        #expect(text.contains("name=\"tier\" value=\"second\" checked"))
        #expect(text.contains("value=\"500112\" selected"))
        #expect(text.contains("name=\"categories.marginal\" value=\"yes\" checked"))
        #expect(text.contains("value=\"H50011200001\" selected"))
    }

    @Test func `Enter presses the harmless button`() throws {
        let text = try html(try Gallery.typed())
        let tryOut = try #require(text.firstRange(of: "value=\"tryOut\""))
        let check = try #require(text.firstRange(of: "value=\"check\""))
        #expect(tryOut.lowerBound < check.lowerBound)
    }

    @Test func `facilities stand under their levels, the highest first`() throws {
        let text = try html(try Gallery.typed())
        let levels = text.matches(of: /<optgroup label="([^"]+)">/).map { String($0.output.1) }
        #expect(levels.prefix(3) == FacilityLevel.allCases.reversed().map(\.words.zh)[...])
    }

    @Test func `whoever may not settle is asked nothing about registered persons, and cannot post`() throws {
        let text = try html(
            .fresh(for: try Specimen.chongqing(), maySettle: false), maySettle: false)
        for absent in ["name=\"person\"", "name=\"facility\"", "value=\"check\""] {
            #expect(!text.contains(absent))
        }
        #expect(text.contains("name=\"who\" value=\"described\""))
        #expect(text.contains("name=\"level\""))
    }

    @Test func `with one policy at hand there is nothing to choose, with two there is`() throws {
        let claim = try Gallery.typed()
        #expect(try !html(claim).contains("换成这份政策"))
        #expect(try html(claim, files: 2).contains("换成这份政策"))
        #expect(try html(claim).contains("type=\"hidden\" name=\"policy\" value=\"500000/2023\""))
    }
}

struct ConfirmClaimPageTests {
    private func page(_ statement: Statement, mayPost: Bool = true) throws -> HTML {
        ConfirmClaimPage(
            statement, person: try Specimen.person(), facility: try Specimen.facility(),
            before: YearToDate(counters: ["basic": .init(entered: .yuan(3_000), paid: .yuan(1_890))]),
            step: ClaimStep(action: "/claims", token: "0f3a", claim: try Gallery.typed(), mayPost: mayPost),
            message: "M-77"
        ).html(in: Specimen.frame())
    }

    @Test func `it shows who, where, and what will be posted, adding up to the total`() throws {
        let statement = try Specimen.ex001()
        let text = try page(statement).description
        for words in [
            "Zhang San", "5001120000012345", "Riverside People&#39;s Hospital", "低保边缘家庭成员", "二级医疗机构",
        ] {
            #expect(text.contains(words))
        }
        let settlement = try #require(statement.settlement)
        for payer in Payer.allCases where payer != .undecided {
            #expect(text.contains(Language.chinese.text(settlement.borne(by: payer))))
        }
        #expect(text.contains("合计，等于总费用</th><td data-label=\"记入哪里\"></td>"))
    }

    @Test func `the year is shown before and after`() throws {
        let text = try page(try Specimen.ex001()).description
        #expect(text.contains("1,890.00"))
        #expect(text.contains("36,680.00"))
    }

    @Test func `the message number is carried, so that pressing twice posts once`() throws {
        let text = try page(try Specimen.ex001()).description
        #expect(text.contains("type=\"hidden\" name=\"message\" value=\"M-77\""))
        #expect(text.contains("type=\"hidden\" name=\"total\" value=\"52000\""))
        #expect(text.contains("name=\"act\" value=\"post\""))
        #expect(text.contains("name=\"act\" value=\"edit\""))
    }

    @Test func `what is refused cannot be posted`() throws {
        let visit = try Specimen.statement(try Specimen.claim(.outpatient))
        #expect(try !page(visit).description.contains("value=\"post\""))
        #expect(try page(visit).description.contains("请留好票据"))
        #expect(try !page(try Specimen.ex001(), mayPost: false).description.contains("value=\"post\""))
    }
}
