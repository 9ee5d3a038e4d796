#if PostgreSQL
internal import CPostgreSQL

/// The types of PostgreSQL that a column of ours, or a sum over one, can have.
enum PostgreSQLType {
    static let boolean: Oid = 16
    static let bytes: Oid = 17
    static let name: Oid = 19
    static let int8: Oid = 20
    static let int2: Oid = 21
    static let int4: Oid = 23
    static let text: Oid = 25
    static let unknown: Oid = 705
    static let varchar: Oid = 1043
    static let void: Oid = 2278
    /// What `sum` over whole numbers gives.
    static let numeric: Oid = 1700
}

/// A bound value as it is sent.
struct PostgreSQLValue {
    /// 0 where the server shall find out: a NULL goes into any column.
    let type: Oid
    let bytes: [UInt8]?

    init(_ value: SQLValue) {
        switch value {
        case .null: (type, bytes) = (0, nil)
        case .integer(let number):
            (type, bytes) = (PostgreSQLType.int8, withUnsafeBytes(of: number.bigEndian) { Array($0) })
        case .text(let text): (type, bytes) = (PostgreSQLType.text, Array(text.utf8))
        case .blob(let blob): (type, bytes) = (PostgreSQLType.bytes, blob)
        }
    }
}

/// Rows as COPY takes them in binary.
struct BinaryCopy {
    private(set) var bytes: [UInt8] =
        Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0] + [UInt8](repeating: 0, count: 8)

    mutating func add(_ values: [SQLValue]) {
        append(Int16(values.count))
        for value in values {
            guard let value = PostgreSQLValue(value).bytes else {
                append(Int32(-1))
                continue
            }
            append(Int32(value.count))
            bytes += value
        }
    }

    mutating func end() { append(Int16(-1)) }
    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    private mutating func append(_ number: some FixedWidthInteger) {
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }
}
#endif
