/// Where a cell stands, as `C15` says it: columns by letters, rows by numbers.
public enum CellReference {
    /// The letters of a column counted from 0: A, …, Z, AA, ….
    public static func letters(_ column: Int) -> String {
        var letters = ""
        var left = column + 1
        while left > 0 {
            letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8((left - 1) % 26))) + letters
            left = (left - 1) / 26
        }
        return letters
    }

    /// Column (from 0) and row (from 1) of a text like `C15` or `$C$15`; nil where Excel has no such cell.
    static func parse(_ text: UnsafePointer<CChar>) -> (column: Int, row: Int)? {
        var at = text
        let found = take(&at)
        return at.pointee == 0 ? found : nil
    }

    /// The corners of `A1:B2`, or of a single cell.
    static func area(_ text: UnsafePointer<CChar>) -> CellArea? {
        var at = text
        guard let first = take(&at) else { return nil }
        if at.pointee == 0 { return CellArea(from: first, to: first) }
        guard at.pointee == 0x3A else { return nil }
        at += 1
        guard let last = take(&at), at.pointee == 0 else { return nil }
        return CellArea(from: first, to: last)
    }

    private static func take(_ at: inout UnsafePointer<CChar>) -> (column: Int, row: Int)? {
        var column = 0
        var row = 0
        if at.pointee == 0x24 { at += 1 }
        while true {
            let letter = (UInt8(bitPattern: at.pointee) & 0xDF) &- UInt8(ascii: "A")
            if letter > 25 { break }
            column = column * 26 + Int(letter) + 1
            if column > Limits.columns { return nil }
            at += 1
        }
        if at.pointee == 0x24 { at += 1 }
        while true {
            let digit = UInt8(bitPattern: at.pointee) &- 0x30
            if digit > 9 { break }
            row = row * 10 + Int(digit)
            if row > Limits.rows { return nil }
            at += 1
        }
        return column > 0 && row > 0 ? (column - 1, row) : nil
    }
}
