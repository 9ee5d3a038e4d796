/// What the number format of a cell makes of its number (数字格式).
enum NumberFormat: UInt8, Equatable {
    case plain
    case day
    case time

    /// The formats that every workbook has without listing them, those of Chinese Excel included.
    init(builtIn id: Int) {
        switch id {
        case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .day
        case 18...21, 32...35, 45...47, 55, 56: self = .time
        default: self = .plain
        }
    }

    /// By its code, such as `yyyy"年"m"月"d"日"`, `h:mm` or `#,##0.00`; what stands in quotation marks, in
    /// brackets or after a backslash is no code, but `[h]` is.
    init(code: String) {
        var hasDay = false
        var hasTime = false
        var hasMonth = false
        var scalars = code.lowercased().unicodeScalars.makeIterator()
        scan: while let scalar = scalars.next() {
            switch scalar {
            case ";": break scan
            case "\\", "_", "*": _ = scalars.next()
            case "\"":
                while let next = scalars.next(), next != "\"" {}
            case "[":
                var inner = ""
                while let next = scalars.next(), next != "]" { inner.unicodeScalars.append(next) }
                if !inner.isEmpty, inner.allSatisfy({ $0 == "h" || $0 == "m" || $0 == "s" }) {
                    hasTime = true
                }
            case "y", "d", "e": hasDay = true
            case "m": hasMonth = true
            case "h", "s": hasTime = true
            case "0", "#", "?":
                // Digits: a number, unless they are the parts of a second.
                if !hasTime && !hasDay && !hasMonth {
                    self = .plain
                    return
                }
            case "g":
                // "General", which ends in letters that would otherwise count.
                if !hasDay && !hasTime {
                    self = .plain
                    return
                }
            default: break
            }
        }
        self = hasDay || hasMonth && !hasTime ? .day : hasTime ? .time : .plain
    }
}
