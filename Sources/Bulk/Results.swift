import Scheme
import Tabular
import Vocabulary

/// The result file: what every usable claim came to, and the sums of it all.
///
/// An empty cell is no zero: nothing was decided, or a part of it is not known (待定).
final class Results {
    private let writer: CsvWriter
    // Moved by every row, and by nobody at the same time.
    @exclusivity(unchecked) private(set) var summary = SettleFiles.Summary()

    init(path: String) throws {
        writer = try CsvWriter(path: path)
        try writer.header(ClaimColumns.output)
    }

    func add(
        line: Int, claim: UnsafeBufferPointer<UInt8>, person: UnsafeBufferPointer<UInt8>,
        _ amounts: ClaimAmounts, _ result: BulkResult, _ refusal: RefusalText?
    ) throws {
        writer.wholeNumber(Int64(line))
        writer.text(claim)
        writer.text(person)
        if result.refusal == nil {
            writer.text("settled")
            add(amounts, result)
        } else {
            writer.text("refused")
            writer.fen(amounts.total.fen)
            for _ in 0..<ClaimColumns.decided { writer.empty() }
            summary.refused += 1
            summary.refusedTotal += amounts.total
        }
        if let refusal {
            for text in [refusal.reason, refusal.zh, refusal.en, refusal.source] { writer.text(text) }
        } else {
            for _ in 0..<4 { writer.empty() }
        }
        try writer.endRow()
    }

    private func add(_ amounts: ClaimAmounts, _ result: BulkResult) {
        summary.settled += 1
        summary.total += amounts.total
        writer.fen(amounts.total.fen)
        writer.fen(amounts.outOfCatalogue.fen)
        writer.fen(amounts.overLimit.fen)
        writer.fen(amounts.firstSelfPay.fen)
        writer.fen(amounts.inScope.fen)
        for payer in 0..<BulkResult.payers {
            let money = result.money(at: payer)
            if money > .zero { summary.borne[payer] += money }
            if result.isOpen(at: payer) {
                writer.empty()
                summary.open[payer] += 1
            } else {
                writer.fen(money.fen)
            }
        }
    }

    func commit() throws { try writer.commit() }
    func abandon() { writer.abandon() }
}
