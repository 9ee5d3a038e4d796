import HTTPTypes
import Pages
import Policies
import Receipts
import Registry
import Scheme
import Storage
import Vocabulary

/// From the form of a claim to its receipt: try out, check, post. Until it is posted nothing is stored; what was typed
/// travels along from page to page.
extension Desk {
    /// A fresh form. The address may name the policy, and the person.
    func claimForm(_ visit: Visit) throws -> Answer {
        let file = try policyFile(of: visit.query["policy"], at: visit.moment)
        var claim = ClaimForm.fresh(for: file, maySettle: maySettle(visit))
        claim[.person] = visit.query["person"] ?? ""
        claim[.facility] = visit.visitor.facility?.code ?? ""
        return try form(claim, visit)
    }

    /// The buttons of the form and of the tried-out statement.
    func tryClaim(_ visit: Visit) throws -> Answer {
        let claim = ClaimForm(typed: visit.form.typed)
        return try orForm(claim, visit) {
            switch visit.form["act"].flatMap(ClaimForm.Act.init) {
            case .tryOut: try tryOut(claim, visit)
            case .check: try check(claim, visit)
            case .post, .edit, nil: try form(claim, visit)
            }
        }
    }

    /// The buttons of the page that was checked: on to the receipt, or back to the form.
    func settle(_ visit: Visit) throws -> Answer {
        let claim = ClaimForm(typed: visit.form.typed)
        guard visit.form["act"] != ClaimForm.Act.edit.rawValue else { return try form(claim, visit) }
        return try orForm(claim, visit) {
            guard claim.who == .registered else { throw Problem.wrongFields([.notRegistered]) }
            let settled = try settle(ClaimFields(claim), message: visit.form["message"], for: visit.visitor)
            guard let receipt = settled.filed?.receipt else {
                return statement(
                    Quote(
                        statement: settled.statement, person: settled.person, facility: settled.facility),
                    claim, visit)
            }
            return .see(LocalPath(Route.receipt.path(receipt.id.description)) ?? .start)
        }
    }

    // MARK: Steps

    private func tryOut(_ claim: ClaimForm, _ visit: Visit) throws -> Answer {
        let quote = try office.database.read { try self.quote(ClaimFields(claim), for: visit.visitor, $0) }
        return statement(quote, claim, visit)
    }

    private func statement(_ quote: Quote, _ claim: ClaimForm, _ visit: Visit) -> Answer {
        var frame = frame(for: visit.visitor)
        if quote.person != nil { frame.notice = otherPolicy(than: claim[.policy], quote.statement) }
        let step = ClaimStep(
            action: Route.tryClaim.path, token: frame.token, claim: claim,
            mayPost: maySettle(visit) && quote.person != nil)
        let page = StatementPage(
            quote.statement,
            person: quote.person.map { ($0, yearPath($0, quote.statement.plan.year, visit)) },
            facility: quote.facility, next: step)
        return .page(page.html(in: frame))
    }

    private func check(_ claim: ClaimForm, _ visit: Visit) throws -> Answer {
        guard maySettle(visit) else { throw Problem.notAllowed }
        guard claim.who == .registered else { throw Problem.wrongFields([.notRegistered]) }
        return try office.database.read { connection in
            let quote = try self.quote(ClaimFields(claim), for: visit.visitor, connection)
            guard let person = quote.person, let facility = quote.facility else {
                throw Problem.wrongFields([.notRegistered])
            }
            let receipts = ReceiptFile(connection)
            let year = quote.statement.plan.year
            var frame = frame(for: visit.visitor)
            frame.notice =
                try twin(of: quote.statement, for: person, at: facility, receipts)
                ?? otherPolicy(than: claim[.policy], quote.statement)
            let page = ConfirmClaimPage(
                quote.statement, person: person, facility: facility,
                before: try receipts.yearToDate(of: ID(of: person.id), in: year),
                step: ClaimStep(
                    action: Route.settle.path, token: frame.token, claim: claim, mayPost: true),
                message: ID<Receipt>(at: visit.moment).description)
            return .page(page.html(in: frame))
        }
    }

    /// What to say where the very same claim stands settled already: most likely it was posted before.
    private func twin(
        of statement: Statement, for person: Person, at facility: Facility, _ receipts: ReceiptFile
    ) throws -> Words? {
        let all = try receipts.of(ID(of: person.id), in: statement.plan.year)
        let reversed = Set(all.compactMap(\.reverses))
        let twin = all.first {
            $0.claim == statement.claim && $0.facility == facility.code && $0.reverses == nil
                && !reversed.contains($0.id)
        }
        guard let twin else { return nil }
        return Words(
            "请注意：同一机构、同样日期和金额的费用已经结算过，编号 \(twin.id)。确实是另一笔才记账。",
            "Please note: the same facility, days and amounts were settled before, receipt \(twin.id). Post it only if it is another claim."
        )
    }

    /// What to say where a person on record is settled by another policy than was chosen for those who are not.
    private func otherPolicy(than key: String, _ statement: Statement) -> Words? {
        guard let chosen = office.book.files.first(where: { $0.key == key }),
            chosen.region != statement.plan.region || chosen.year != statement.plan.year
        else { return nil }
        let plan = statement.plan
        return Words(
            "登记过的人按参保地和出院日期的政策算：\(plan.name.zh) \(plan.year) 年，不按所选的\(chosen.name.zh) \(chosen.year) 年。",
            "People on record are settled by the policy of where and when they are insured: \(plan.name.en) \(plan.year), and not by \(chosen.name.en) \(chosen.year), which was chosen."
        )
    }

    // MARK: The form

    /// What is wrong with the answers leads back to the form, with everything that was typed.
    private func orForm(_ claim: ClaimForm, _ visit: Visit, _ body: () throws -> Answer) throws -> Answer {
        do {
            return try body()
        } catch {
            guard let wrong = Problem(error)?.fields else { throw error }
            return try form(claim, visit, wrong: wrong)
        }
    }

    private func form(_ claim: ClaimForm, _ visit: Visit, wrong: [WrongField] = []) throws -> Answer {
        let frame = frame(for: visit.visitor)
        let facilities = try office.database.read { connection in
            try maySettle(visit) ? Jurisdiction(of: visit.visitor, connection).facilities() : []
        }
        let file = try policyFile(of: claim[.policy], at: visit.moment)
        var page = ClaimFormPage(
            claim, action: Route.tryClaim.path, token: frame.token, file: file, files: settling,
            maySettle: maySettle(visit), facilities: facilities)
        // What has no field on this page is said above it, without a link.
        let shown = Set(page.asked.map(\.rawValue))
        page.faults = wrong.map {
            Fault(
                shown.contains($0.field) ? $0.field : nil, $0.words,
                name: ClaimForm.Name(rawValue: $0.field)?.words)
        }
        return .page(page.html(in: frame), status: wrong.isEmpty ? .ok : .badRequest)
    }

    /// The policies that settle some kind of care: a province that only bounds its cities is none of them.
    private var settling: [PolicyFile] { office.book.files.filter { !$0.settles.isEmpty } }

    /// The file of this key. Where none is named, of the office's region the newest year in which somebody is insured;
    /// where nobody is, this year's or the newest before it.
    private func policyFile(of key: String?, at moment: Instant) throws -> PolicyFile {
        if let named = office.book.files.first(where: { $0.key == key }) { return named }
        let own = settling.filter { $0.region == office.region }
        let insured = try office.database.read { connection in
            try own.last { try Enrolments(connection).count($0.year) > 0 }
        }
        let past = own.last { $0.year.first <= moment.dayInChina }
        guard let file = insured ?? past ?? own.last ?? settling.last ?? office.book.files.last else {
            throw Problem.noSuchPolicy(
                Words("还没有政策文件，不能结算", "there is no policy file yet, and nothing is settled"))
        }
        return file
    }

    private func maySettle(_ visit: Visit) -> Bool {
        Route.settle.permission.allows(visit.visitor.operator?.role)
    }

    /// Where a person's year is shown, to those who may see it.
    func yearPath(_ person: Person, _ year: BenefitYear, _ visit: Visit) -> String? {
        guard Route.personYear.permission.allows(visit.visitor.operator?.role) else { return nil }
        return Route.personYear.path(person.number, year.description)
    }
}

extension WrongField {
    fileprivate static let notRegistered = WrongField(
        "who", Words("只能为已登记的参保人记账", "only a registered person's claim can be posted"),
        Words("请改选“已登记”，填个人编号和医疗机构", "choose “Registered”, with the person's number and the facility"))
}
