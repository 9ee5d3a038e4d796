import HospitalMessages
import TestSupport
import Testing
import Vocabulary

/// One message written in the ways of many clients is the same message.
struct LeniencyTests {
    /// Numbers as texts, "nothing" in five ways, keys in another order, keys of the client's own, rows as a list or alone.
    private func rewritten(_ wire: Wire, _ random: inout SplitMix64) -> Wire {
        switch wire {
        case .number(let number): return random.once(in: 2) ? .text(number) : wire
        case .text: return wire
        case .object(let members):
            var list = members.list.map { ($0.key, rewritten($0.value, &random)) }
            list.append(("own_\(random.int(0...9))", random.one(of: [1, "x", [], [:], nil])))
            list.append(("PAGE", "1"))
            list.shuffle(using: &random)
            return .object(Members(list))
        case .list(let rows):
            // The bytes of a file stay bytes.
            if case .number? = rows.first { return wire }
            let rows = rows.map { rewritten($0, &random) }
            if case .object? = rows.first, rows.count == 1, random.once(in: 2) { return rows[0] }
            return .list(rows)
        case .null, .bool: return wire
        }
    }

    /// All that the table's fields say, in order.
    private func reading(_ table: NodeTable, _ row: Node) throws -> [String] {
        try table.fields.map { field in
            switch field.kind {
            case .number(let digits, let scale):
                try row.decimal(ifAny: field.name, scale: scale, digits: digits)?.description ?? "-"
            case .day: try row.day(ifAny: field.name)?.description ?? "-"
            case .moment: try row.moment(ifAny: field.name)?.description ?? "-"
            case .text, .serial: try row.text(ifAny: field.name) ?? "-"
            case .bytes: try row.bytes(ifAny: field.name)?.description ?? "-"
            case .rows: "\(try row.rows(field.name).count)"
            }
        }
    }

    @Test func `every transaction reads the same however it is written`() throws {
        try property(seeds: 0..<10) { random in
            for transaction in Transaction.all {
                var input = transaction.example.members
                // Optional fields of the first node are left empty here and there.
                if let table = transaction.inputs.first, case .object(var row)? = input[table.name]?.rows.last
                {
                    for field in table.fields where field.requirement == .never && random.once(in: 3) {
                        row[field.name] = random.one(of: [nil, .null, "", "null", "NULL"] as [Wire?])
                    }
                    input[table.name] = .object(row)
                }
                let plain = Node(input, at: "input")
                guard case .object(let members) = rewritten(.object(input), &random) else { continue }
                let other = Node(members, at: "input")
                try #require(transaction.faults(in: plain) == [], "\(transaction.number)")
                try #require(transaction.faults(in: other) == [], "\(transaction.number)")
                for table in transaction.inputs where table.parent == nil {
                    let a = try plain.rows(table.name).map { try reading(table, $0) }
                    let b = try other.rows(table.name).map { try reading(table, $0) }
                    try #require(a == b, "\(transaction.number)")
                }
            }
        }
    }
}
