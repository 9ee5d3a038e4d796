import Glibc
import Testing

@testable import Tabular

@Suite struct ExternalSortTests {
    private struct Record: Equatable {
        var key: [UInt8]
        var text: String
        var line: Int
    }

    private static func records(_ count: Int, seed: UInt64) -> [Record] {
        var random = Seeded(seed)
        return (1...count).map { line in
            // Few different bytes and lengths, so that keys share beginnings and many are equal.
            let length = Int.random(in: 0...24, using: &random)
            let key = (0..<length).map { place in
                place < 12 ? UInt8(7) : [0, 1, 128, 255].randomElement(using: &random) ?? 0
            }
            let text = String(repeating: "x", count: Int.random(in: 0...40, using: &random))
            return Record(key: key, text: "\(text)张\(line)", line: line)
        }
    }

    private static func sorted(_ records: [Record], memory: Int, fanIn: Int = 64) throws -> [Record] {
        let sort = ExternalSort(memory: memory, directory: nil, fanIn: fanIn)
        for record in records {
            try record.key.withUnsafeBufferPointer { key in
                try withField(record.text) { try sort.add(line: record.line, key: key, record: $0) }
            }
        }
        #expect(sort.count == records.count)
        let cursor = try sort.finish()
        var found: [Record] = []
        while try cursor.next() {
            found.append(Record(key: Array(cursor.key), text: cursor.record.string, line: cursor.line))
        }
        #expect(try !cursor.next())
        return found
    }

    private static func inMemory(_ records: [Record]) -> [Record] {
        records.sorted { first, second in
            if first.key == second.key { return first.line < second.line }
            return first.key.lexicographicallyPrecedes(second.key)
        }
    }

    @Test(arguments: [1, 300, 2000, 20_000, 1 << 20], [2, 3, 64])
    func `the order is that of a sort in memory, whatever the memory`(memory: Int, fanIn: Int) throws {
        let records = Self.records(2000, seed: UInt64(memory + fanIn))
        #expect(try Self.sorted(records, memory: memory, fanIn: fanIn) == Self.inMemory(records))
    }

    @Test(arguments: [300, 1 << 20])
    func `what is in order already stays as it is`(memory: Int) throws {
        let records = Self.inMemory(Self.records(1000, seed: 5)).enumerated().map { place, record in
            Record(key: record.key, text: record.text, line: place + 1)
        }
        #expect(try Self.sorted(records, memory: memory) == records)
    }

    @Test func `nothing sorts to nothing`() throws {
        #expect(try Self.sorted([], memory: 1000) == [])
    }

    @Test func `temporary files have no name`() throws {
        let scratch = try Scratch()
        let sort = ExternalSort(memory: 100, directory: scratch.path)
        for line in 1...100 {
            try withField("record \(line)") { try sort.add(line: line, key: $0.bytes, record: $0) }
        }
        #expect(scratch.names == [])
        let cursor = try sort.finish()
        #expect(scratch.names == [])
        #expect(try cursor.next() && cursor.record.string == "record 1")
    }

    @Test func `a place without room for temporary files is said so`() throws {
        let sort = ExternalSort(memory: 10, directory: "/nowhere/at/all")
        try withField("a") { try sort.add(line: 1, key: $0.bytes, record: $0) }
        #expect(throws: TableError.system(.makeTemporary, file: "/nowhere/at/all", code: ENOENT)) {
            try withField("b") { try sort.add(line: 2, key: $0.bytes, record: $0) }
        }
    }

    @Test(arguments: [200, 1 << 20])
    func `a table is read once more in the order of its key, from its lines`(memory: Int) throws {
        let reader = try CsvReader(
            "人,日,注\nb,2025-01-02,\"x, \"\"y\"\"\"\na,2025/1/3,\"z\nz\"\nb,20250101,q\na,2025-01-01,r\n")
        let sort = ExternalSort(memory: memory)
        let key = SortKey()
        while try reader.next() {
            key.removeAll()
            key.append(reader.field(0))
            key.append(try reader.field(1).day().compact)
            try sort.add(line: reader.line, key: key.bytes, record: reader.record)
        }
        let again = CsvReader(reader, inOrderOf: try sort.finish())
        #expect(again.header == reader.header)
        #expect(
            try again.rows() == [
                Row(6, ["a", "2025-01-01", "r"]), Row(3, ["a", "2025/1/3", "z\nz"]),
                Row(5, ["b", "20250101", "q"]),
                Row(2, ["b", "2025-01-02", "x, \"y\""]),
            ])
    }
}
