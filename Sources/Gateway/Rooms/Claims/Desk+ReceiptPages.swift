import Pages
import Receipts
import Registry
import Scheme
import Storage
import Vocabulary

/// Filed settlements: the latest, one by one, and taken back.
extension Desk {
    func receipts(_ visit: Visit) throws -> Answer {
        let filed = try office.database.read {
            try Jurisdiction(of: visit.visitor, $0).latest(Desk.pageSize)
        }
        let page = ReceiptListPage(
            filed.map {
                ReceiptListPage.Item(
                    $0.receipt, person: $0.person, facility: $0.facility?.name ?? $0.receipt.facility,
                    href: Route.receipt.path($0.receipt.id.description), isReversed: $0.reversedBy != nil)
            },
            links: Route.claimForm.permission.allows(visit.visitor.operator?.role)
                ? [(Words("录入新的一笔", "Enter a new claim"), href: Route.claimForm.path)] : [])
        return .page(page.html(in: frame(for: visit.visitor)))
    }

    func receipt(_ visit: Visit) throws -> Answer {
        let id = try receiptID(visit)
        let filed = try office.database.read { try Jurisdiction(of: visit.visitor, $0).filed(id) }
        let frame = frame(for: visit.visitor)
        let mayReverse = Route.reverse.permission.allows(visit.visitor.operator?.role)
        let filing = Filing(
            filed.receipt, reverses: filed.receipt.reverses.map { ($0, Route.receipt.path($0.description)) },
            reversedBy: filed.reversedBy.map { ($0, Route.receipt.path($0.description)) },
            reversal: mayReverse
                ? Filing.Reversal(
                    action: Route.reverse.path(id.description), token: frame.token,
                    message: ID<Receipt>(at: visit.moment).description) : nil)
        let statement = filed.receipt.statement
        let page = StatementPage(
            statement, person: (filed.person, yearPath(filed.person, statement.plan.year, visit)),
            facility: filed.facility, filing: filing,
            links: [
                (Words("结算单列表", "All receipts"), href: Route.receipts.path),
                (
                    Words("这份单子的数据（JSON）", "This statement as data (JSON)"),
                    href: Route.apiReceipt.path(id.description)
                ),
            ])
        return .page(page.html(in: frame))
    }

    func reverse(_ visit: Visit) throws -> Answer {
        let (reversal, _) = try reverse(
            try receiptID(visit), message: visit.form["message"], for: visit.visitor)
        return .see(LocalPath(Route.receipt.path(reversal.receipt.id.description)) ?? .start)
    }

    /// So many at a time, in lists and in answers to programs.
    static let pageSize = 50
}
