import Collection
import Storage
import Vocabulary

/// Money that is not allocated yet, by its reason (待处理缴费). Its sum is what the books call 暂收款.
enum DoubtsReport {
    static func make(_ kind: ReportKind, _ query: ReportQuery, _ connection: Connection) throws -> Report {
        let names = try PlaceNames(in: query.district, connection)
        var lines: [String: (count: Int, free: Money)] = [:]
        try query.season.forEachOpenPayment(connection) { open in
            let key = open.doubt?.key ?? ready
            lines[key] = ((lines[key]?.count ?? 0) + 1, (lines[key]?.free ?? .zero) + open.free)
        }
        let rows = (Doubt.keys.map { ($0, Doubt.title(of: $0)) } + [(ready, Doubt.readyWords)]).compactMap {
            key, words in
            lines[key].map { [Report.Cell.text(words), .count($0.count), .money($0.free)] }
        }
        return Report(
            kind, query.parameters(names),
            [
                .init(Words("原因", "Reason"), .text), .init(Words("笔数", "Payments"), .count),
                .init(Words("未入账金额", "Free amount"), .money),
            ], rows: rows,
            sum: [
                .text(Words("合计", "Sum")), .count(lines.values.map(\.count).reduce(0, +)),
                .money(lines.values.map(\.free).sum),
            ],
            notes: [Words("合计等于账簿上这一季的暂收款。", "The sum is what the books hold in suspense for this season.")])
    }

    private static let ready = "ready"
}
