import Glibc

/// Numbers of cells as text: exact where the file is exact, and with the fifteen digits that a spreadsheet
/// keeps where it wrote the noise of its binary numbers.
extension RowBytes {
    /// Turns the bytes since `from`, a number as XML writes it, into the text of a cell.
    /// - Returns: nil when they are no number.
    func settleNumber(from: Int, format: NumberFormat, since1904: Bool) -> CellKind? {
        let length = count - from
        if format == .plain && isShortDecimal(from) { return .number }
        start[count] = 0
        var end: UnsafeMutablePointer<CChar>?
        let text = UnsafeRawPointer(start + from).assumingMemoryBound(to: CChar.self)
        let value = strtod(text, &end)
        guard let end, UnsafePointer(end) == text + length, value.isFinite else { return nil }
        switch format {
        case .plain:
            if isWhole(from) { return .number }
            count = from
            appendFifteenDigits(of: value)
            return .number
        case .day, .time:
            guard let serial = SerialDay(value, since1904: since1904) else { return .number }
            count = from
            let isTime = format == .time && value < 1
            if !isTime {
                append(digits: serial.year, 4)
                append("-")
                append(digits: serial.month, 2)
                append("-")
                append(digits: serial.day, 2)
            }
            if isTime || serial.seconds > 0 {
                if !isTime { append(" ") }
                append(digits: serial.seconds / 3600, 2)
                append(":")
                append(digits: serial.seconds / 60 % 60, 2)
                append(":")
                append(digits: serial.seconds % 60, 2)
            }
            return isTime ? .time : .day
        }
    }

    /// At most fifteen digits with at most one point: just what was entered.
    private func isShortDecimal(_ from: Int) -> Bool {
        var digits = 0
        var points = 0
        for at in from..<count {
            switch start[at] {
            case 0x30...0x39: digits += 1
            case UInt8(ascii: "."): points += 1
            case UInt8(ascii: "-") where at == from: break
            default: return false
            }
        }
        return digits > 0 && digits <= 15 && points <= 1
    }

    /// Digits alone, however many: some programs write long numbers out, and then nothing is lost.
    private func isWhole(_ from: Int) -> Bool {
        (from..<count).allSatisfy {
            start[$0] >= 0x30 && start[$0] <= 0x39 || $0 == from && start[$0] == UInt8(ascii: "-")
        }
    }

    private func appendFifteenDigits(of value: Double) {
        // -d.dddddddddddddde+XX
        let room = UnsafeMutablePointer<CChar>.allocate(capacity: 48)
        defer { room.deallocate() }
        let length = withVaList([value]) { vsnprintf(room, 48, "%.14e", $0) }
        let written = UnsafeBufferPointer(start: room, count: Int(length)).map { UInt8(bitPattern: $0) }
        guard let mark = written.firstIndex(of: UInt8(ascii: "e")) else { return }
        var digits = written[..<mark].filter { $0 >= 0x30 && $0 <= 0x39 }
        let exponent = Int(String(decoding: written[(mark + 1)...], as: UTF8.self)) ?? 0
        while digits.count > 1 && digits.last == 0x30 { digits.removeLast() }
        var text = value < 0 ? [UInt8(ascii: "-")] : []
        if exponent < -15 || exponent > 30 {
            text += [digits[0], UInt8(ascii: ".")] + (digits.count > 1 ? digits[1...] : [0x30])
            text += Array("E\(exponent < 0 ? "" : "+")\(exponent)".utf8)
        } else if exponent < 0 {
            text += [0x30, UInt8(ascii: ".")] + [UInt8](repeating: 0x30, count: -exponent - 1) + digits
        } else {
            let zeros = [UInt8](repeating: 0x30, count: max(0, exponent + 1 - digits.count))
            let whole = digits.prefix(exponent + 1)
            text += whole + zeros
            if digits.count > exponent + 1 { text += [UInt8(ascii: ".")] + digits[(exponent + 1)...] }
        }
        text.withUnsafeBufferPointer { append($0) }
    }

    private func append(digits number: Int, _ places: Int) {
        reserve(places)
        var left = number
        for place in stride(from: places - 1, through: 0, by: -1) {
            start[count + place] = 0x30 + UInt8(left % 10)
            left /= 10
        }
        count += places
    }
}
