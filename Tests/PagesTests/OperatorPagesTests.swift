import Registry
import Testing
import Vocabulary

@testable import Pages

struct OperatorPagesTests {
    private func person(_ name: String = "li", disabled: Bool = false) throws -> Operator {
        Operator(
            id: ID(high: 5, low: 5), signIn: name, role: .hospital, password: PasswordHash("scrypt$…"),
            facility: try Specimen.facility().id, scope: try #require(RegionCode("500112")),
            isDisabled: disabled)
    }

    private func list(_ language: Language = .chinese, name: String = "li", faults: [Fault] = []) throws
        -> HTML
    {
        let facility = try Specimen.facility(language == .chinese ? "渝北二院" : "Riverside Hospital")
        return OperatorListPage(
            [
                .init(try person(name), body: Words(facility.name, facility.name), href: "/operators/5")
            ],
            form: Form(action: "/operators", token: "0f3a", typed: ["name": "wang"], faults: faults),
            facilities: [facility]
        ).html(in: Specimen.frame(language))
    }

    private func page(
        _ person: Operator, _ language: Language = .chinese, isSelf: Bool = false, password: String? = nil
    ) throws -> String {
        OperatorPage(
            person, body: (Words("医疗机构", "Facility"), Words("渝北二院", "渝北二院")), action: "/operators/5",
            token: "0f3a", isSelf: isSelf,
            password: password, back: "/operators"
        ).html(in: Specimen.frame(language)).description
    }

    @Test func `the list says who may do what and where, and keeps what was typed`() throws {
        let text = try list(faults: [Fault("name", Words("有人用了", "taken"))]).description
        for words in ["href=\"/operators/5\"", "医院", "渝北二院", "500112", "value=\"wang\"", "href=\"#name\""] {
            #expect(text.contains(words))
        }
    }

    @Test func `a new password is shown; a hash never is`() throws {
        let text = try page(try person(), password: "abcd-efgh")
        #expect(text.contains("<code>abcd-efgh</code>") && text.contains("只显示这一次"))
        #expect(!text.contains("scrypt"))
        #expect(try !page(try person()).contains("只显示这一次"))
    }

    @Test func `what can be done depends on how it stands`() throws {
        #expect(try page(try person()).contains("value=\"disable\""))
        #expect(try !page(try person()).contains("value=\"enable\""))
        #expect(try page(try person(disabled: true)).contains("value=\"enable\""))
        #expect(try !page(try person(), isSelf: true).contains("value=\"disable\""))
    }

    @Test func `a script in a name is shown, never run`() throws {
        for text in [try list(name: Specimen.script).description, try page(try person(Specimen.script))] {
            #expect(text.contains("&lt;script&gt;") && !text.contains("<script"))
        }
    }

    @Test func `in English, what stays Chinese is marked`() throws {
        #expect(try list(.english).strayChinese.isEmpty)
    }
}
