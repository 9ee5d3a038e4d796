#if PostgreSQL
internal import CPostgreSQL

/// What the server answered: rows in binary, or what went wrong.
final class PostgreSQLAnswer {
    let result: OpaquePointer?
    private(set) lazy var columns = (0..<PQnfields(result)).map { String(cString: PQfname(result, $0)) }

    init(_ result: OpaquePointer?) { self.result = result }
    deinit { PQclear(result) }

    var status: ExecStatusType { PQresultStatus(result) }
    var count: Int { Int(PQntuples(result)) }

    func row(_ index: Int) throws -> Row {
        var values: [SQLValue] = []
        values.reserveCapacity(columns.count)
        for column in columns.indices {
            guard let value = PostgreSQLAnswer.value(result, Int32(index), Int32(column)) else {
                throw StorageError.unreadable(column: columns[column], as: "a whole number")
            }
            values.append(value)
        }
        return Row(columns: columns, values: values)
    }

    /// Nil where it is of a type that has no road into Swift: a floating-point number, a fraction.
    static func value(_ result: OpaquePointer?, _ row: Int32, _ column: Int32) -> SQLValue? {
        guard PQgetisnull(result, row, column) == 0 else { return .null }
        let count = Int(PQgetlength(result, row, column))
        let bytes = UnsafeRawBufferPointer(start: PQgetvalue(result, row, column), count: count)
        switch PQftype(result, column) {
        case PostgreSQLType.int8: return .integer(Int64(bigEndian: bytes.loadUnaligned(as: Int64.self)))
        case PostgreSQLType.int4:
            return .integer(Int64(Int32(bigEndian: bytes.loadUnaligned(as: Int32.self))))
        case PostgreSQLType.int2:
            return .integer(Int64(Int16(bigEndian: bytes.loadUnaligned(as: Int16.self))))
        case PostgreSQLType.boolean: return .integer(bytes[0] == 0 ? 0 : 1)
        case PostgreSQLType.numeric: return PostgreSQLAnswer.whole(bytes).map { .integer($0) }
        case PostgreSQLType.bytes: return .blob([UInt8](bytes))
        case PostgreSQLType.text, PostgreSQLType.varchar, PostgreSQLType.name, PostgreSQLType.unknown:
            return .text(String(decoding: bytes, as: UTF8.self))
        case PostgreSQLType.void: return .null
        default: return nil
        }
    }

    /// A numeric in binary: count of digits to base 10,000, the weight of the first, sign, scale, digits.
    static func whole(_ bytes: UnsafeRawBufferPointer) -> Int64? {
        func short(_ index: Int) -> Int {
            Int(Int16(bigEndian: bytes.loadUnaligned(fromByteOffset: 2 * index, as: Int16.self)))
        }
        let (digits, weight, sign) = (short(0), short(1), UInt16(truncatingIfNeeded: short(2)))
        guard sign == 0 || sign == 0x4000, digits <= weight + 1 else { return nil }
        var sum: Int64 = 0
        for place in 0..<max(0, weight + 1) where digits > 0 {
            let (product, isTooBig) = sum.multipliedReportingOverflow(by: 10_000)
            let digit = Int64(place < digits ? short(4 + place) : 0)
            let (next, overflows) =
                sign == 0
                ? product.addingReportingOverflow(digit) : product.subtractingReportingOverflow(digit)
            if isTooBig || overflows { return nil }
            sum = next
        }
        return sum
    }

    // MARK: - What went wrong

    private func field(_ code: Int32) -> String? {
        PQresultErrorField(result, code).map { String(cString: $0) }
    }

    /// The error behind a SQLSTATE. The server's own sentence may hold a value, so little of it is let through.
    var failure: StorageError {
        let state = field(Int32(UInt8(ascii: "C"))) ?? ""
        let table = field(Int32(UInt8(ascii: "t"))) ?? ""
        switch state {
        case "23505": return .constraint(uniqueColumns(table))
        case "23502": return .constraint("\(table).\(field(Int32(UInt8(ascii: "c"))) ?? "")")
        case "23503": return .constraint("foreign key")
        case "23514": return .constraint(field(Int32(UInt8(ascii: "n"))) ?? table)
        case Dialect.refusal:
            return .appendOnly(
                String((field(Int32(UInt8(ascii: "M"))) ?? "").dropFirst(Schema.refusal.count)))
        case "25006": return .readOnly
        case "40001", "40P01", "55P03", "53300": return .busy
        case "53100": return .diskFull
        case "57014": return .interrupted
        case "57P01", "57P02", "57P03": return .lost
        case _ where state.hasPrefix("08"): return .lost
        // Names of tables and columns; no value was bound yet.
        case _ where state.hasPrefix("42"): return .statement(field(Int32(UInt8(ascii: "M"))) ?? state)
        default: return .other(code: state)
        }
    }

    /// `Key (facility, message)=(…) already exists.`: the columns, and not the values.
    private func uniqueColumns(_ table: String) -> String {
        let detail = field(Int32(UInt8(ascii: "D"))) ?? ""
        guard let open = detail.firstIndex(of: "("), let close = detail.firstIndex(of: ")") else {
            return field(Int32(UInt8(ascii: "n"))) ?? table
        }
        return detail[detail.index(after: open)..<close].split(separator: ",")
            .map { "\(table).\($0.drop { $0 == " " })" }.joined(separator: ", ")
    }
}
#endif
