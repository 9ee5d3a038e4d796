import Audit
import Pages
import Registry
import Storage
import Vocabulary

/// The log of who saw or changed what, for those who watch.
extension Desk {
    func audit(_ visit: Visit) throws -> Answer {
        guard let who = visit.visitor.operator else { throw Problem.signInNeeded }
        let act = visit.query["act"].flatMap { AuditEntry.Act(rawValue: $0) }
        let by = visit.query["by"].flatMap { $0.isEmpty ? nil : $0 }
        let before = visit.query["after"].flatMap { Int($0) }
        // Who watches the whole region also sees what belongs nowhere in particular, such as a refused sign-in.
        let place = office.region.lies(in: who.scope) ? nil : who.scope
        let found = try office.database.read {
            try AuditLog($0).entries(in: place, act: act, by: by, before: before, limit: Desk.pageSize + 1)
        }
        let shown = found.prefix(Desk.pageSize)
        let page = AuditPage(
            entries: shown.map { ($0.number, $0.entry) }, act: act, by: by,
            next: found.count > shown.count
                ? Desk.address(
                    Route.audit.path, ["act": act?.rawValue ?? "", "by": by ?? ""],
                    after: shown.last.map { String($0.number) }) : nil)
        return .page(page.html(in: frame(for: visit.visitor)))
    }
}
