import Foundation
import Registry
import Scheme
import Testing
import Vocabulary

@testable import Pages

/// What holds of every page in every state.
struct EveryPageTests {
    private func pages(_ language: Language) throws -> [(name: String, html: HTML)] {
        try Gallery.pages(in: Specimen.frame(language))
    }

    @Test func `every page says in its first line what it is for`() throws {
        for (name, html) in try pages(.chinese) {
            #expect(html.description.contains("</h1><p class=\"lead\">"), "\(name)")
        }
    }

    @Test func `the English pages have no Chinese that is not marked as such`() throws {
        for (name, html) in try pages(.english) { #expect(html.strayChinese == [], "\(name)") }
    }

    @Test func `no page runs a script or carries style of its own`() throws {
        for (name, html) in try pages(.chinese) {
            for forbidden in ["<script", " style=", " onclick="] {
                #expect(!html.description.contains(forbidden), "\(name)")
            }
        }
    }

    @Test func `every link within a page leads to something, and no name is used twice`() throws {
        for (name, html) in try pages(.chinese) {
            let text = html.description
            let ids = text.matches(of: /\bid="([^"]+)"/).map { String($0.output.1) }
            #expect(Set(ids).count == ids.count, "\(name)")
            let targets =
                text.matches(of: /href="#([^"]+)"/).map { String($0.output.1) }
                + text.matches(of: /\bfor="([^"]+)"/).map { String($0.output.1) }
            for target in targets { #expect(ids.contains(target), "\(name): \(target)") }
        }
    }

    @Test func `every form that posts carries the token`() throws {
        for (name, html) in try pages(.chinese) {
            let posting = html.description.matches(of: /<form[^>]*method="post"[^>]*>(<[^>]*>)/)
            for form in posting { #expect(form.output.1.contains("name=\"token\""), "\(name)") }
        }
    }

    @Test func `a script in a name is text on every page that shows a name`() throws {
        let frame = Specimen.frame()
        let (script, person) = (
            Specimen.script, try Specimen.person(Specimen.script, number: Specimen.script)
        )
        let facility = try Specimen.facility(script)
        let statement = try Specimen.ex001()
        let receipt = Specimen.receipt(1, statement, facility: script)
        var typed = try Gallery.typed()
        typed[.person] = script
        typed[.total] = script
        let step = ClaimStep(action: "/claims", token: "", claim: typed, mayPost: true)
        let file = try Specimen.chongqing()
        let pages = [
            StatementPage(statement, person: (person: person, href: "/p"), facility: facility, next: step)
                .html(in: frame),
            ConfirmClaimPage(
                statement, person: person, facility: facility, before: YearToDate(), step: step,
                message: script
            ).html(in: frame),
            ClaimFormPage(
                typed, faults: [ClaimForm.fault(.person, Words(script, script))], action: "/claims",
                token: "",
                file: file, files: [file], maySettle: true, facilities: [facility]
            ).html(in: frame),
            PersonYearPage(
                person, in: Specimen.year, today: Specimen.today, home: Words(script, script),
                periods: [.init(.marginal, from: Specimen.year.first, source: script)], enrolments: [],
                standing: nil, used: YearToDate(),
                filed: [.init(receipt, facility: script, href: "/s", isReversed: false)]
            ).html(in: frame),
            PersonSearchPage(
                query: script, found: [(person: person, href: "/p")], isTooMany: false, action: "/persons",
                today: Specimen.today
            ).html(in: frame),
            PersonSearchPage(
                query: script, found: [], isTooMany: false, action: "/persons", today: Specimen.today
            ).html(in: frame),
        ]
        for html in pages {
            #expect(html.description.contains("&lt;script&gt;alert("))
            #expect(!html.description.contains("<script"))
        }
    }
}
