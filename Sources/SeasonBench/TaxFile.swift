import Collection
import Payments
import Scheme
import Storage
import Vocabulary

/// A file of the tax office with one payment for everybody, in no order: those who owe nothing have paid as well, and their
/// money is not to be put anywhere.
struct TaxFile {
    private(set) var bytes: [UInt8] = []
    /// Who owes what they paid.
    private(set) var owing: [ID<Applicant>] = []

    init(_ database: Database, _ season: Season) throws {
        var lines: [(number: String, name: String, amount: Money)] = []
        try database.read { connection in
            var owes: [ID<Applicant>: Money] = [:]
            var most = Money.zero
            try BillBook(connection).forEach(in: season.district, season.year) { bill in
                guard let own = bill.own, own > .zero else { return }
                owes[bill.person] = own
                most = max(most, own)
            }
            owing = owes.keys.sorted()
            try connection.scan("SELECT person, number, name FROM person_identity ORDER BY person") {
                lines.append((try $0.text(1), try $0.text(2), owes[try $0.id(0)] ?? most))
            }
        }
        var generator = SystemRandomNumberGenerator()
        lines.shuffle(using: &generator)
        var text = "电子税票号码,个人编号,姓名,缴费金额,缴费日期\n"
        for (count, line) in lines.enumerated() {
            text += "\(10_000_000 + count),\(line.number),\(line.name),\(line.amount),2024-10-01\n"
        }
        bytes = Array(text.utf8)
    }
}
