package import Claims
package import Jobs
import Receipts
package import Storage
import Vocabulary

extension JobKind {
    /// 重算: works out every filed settlement again and looks through the books; writes nothing.
    package static func replay(_ database: Database, _ claims: ClaimDesk) -> JobKind {
        JobKind("replay", Words("重算全部结算，查账簿", "Replay all settlements, check the books"), isOffered: true) {
            _, progress in
            let replayed = try await database.read { connection in
                let count = try ReceiptFile(connection).count()
                try progress.report(0, of: count)
                return try claims.replay(connection) { done in
                    if done % 100 == 0 || done == count { try progress.report(done, of: count) }
                }
            }
            return Words(
                "重算 \(replayed.receipts) 笔，差异 \(replayed.differences.count) 处，账簿不符 \(replayed.ledger.count) 处",
                "\(replayed.receipts) settlements, \(replayed.differences.count) differences, \(replayed.ledger.count) gaps to the ledger"
            ).both
        }
    }
}
