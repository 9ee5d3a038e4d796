extension NationalID {
    /// The number that a list holds, or what is wrong with it.
    ///
    /// A number that ends in 000 is asked about even where its check fits: Excel makes such numbers of others, and one
    /// in eleven of them would pass.
    ///
    /// - Parameter day: births after it have yet to come and are taken for mistakes; nil asks nothing of the kind.
    public static func read(_ text: some StringProtocol, on day: Day? = nil) -> IdentityReading<NationalID> {
        if let number = NationalID(text), number.isPast(day), !number.endsInZeros { return .exact(number) }
        var plain = IdentityText(text)
        guard !plain.scalars.isEmpty else { return .unusable([.empty], known: nil) }
        guard var bytes = plain.ascii else { return .unusable(plain.damage + [.characters], known: nil) }
        if let known = scientific(bytes) {
            return .unusable(plain.damage + [.scientific], known: known)
        }
        if let point = bytes.firstIndex(of: UInt8(ascii: ".")), point >= 15,
            bytes[(point + 1)...].allSatisfy({ $0 == UInt8(ascii: "0") })
        {
            bytes.removeSubrange(point...)
            plain.note(.decimals)
        }
        if bytes.contains(UInt8(ascii: "*")) { return masked(bytes, plain.damage, day) }
        for index in bytes.indices {
            switch bytes[index] {
            case UInt8(ascii: "O"): bytes[index] = 48
            case UInt8(ascii: "I"), UInt8(ascii: "L"): bytes[index] = 49
            default: continue
            }
            plain.note(.lookalike)
        }
        if bytes.count == 18, bytes[16] == x, isDigit(bytes[17]) {
            bytes.swapAt(16, 17)
            return guess([sound(bytes)].compactMap(\.self), plain.damage + [.checkDigit], day)
        }
        guard bytes.dropLast().allSatisfy(isDigit), isDigit(bytes[bytes.count - 1]) || bytes.last == x else {
            return .unusable(plain.damage + [.characters], known: nil)
        }
        switch bytes.count {
        case 15: return old(bytes, plain.damage, day)
        case 17: return guess(shorter(bytes), plain.damage + [.oneShort], day)
        case 18: return whole(bytes, plain.damage, day)
        case 19: return guess(longer(bytes), plain.damage + [.oneLong], day)
        default: return .unusable(plain.damage + [.length], known: nil)
        }
    }

    // MARK: - By length

    /// 18 characters.
    private static func whole(
        _ bytes: [UInt8], _ damage: [IdentityDamage], _ day: Day?
    ) -> IdentityReading<NationalID> {
        let body = NationalID.body(bytes)
        guard bytes[0] != 48 else { return guess(near(bytes), damage + [.region], day) }
        let fits = check(body) == bytes[17]
        if let number = NationalID(body: body), number.isPast(day) {
            let ends = bytes[15...].allSatisfy { $0 == 48 }
            if fits, ends { return .candidate([number], damage + [.excelZeros]) }
            if fits, damage.contains(.lookalike) { return .candidate([number], damage) }
            if fits { return .normalised(number, damage) }
            if ends {
                let lost = body / 100 * 100
                return .unusable(damage + [.excelZeros], known: KnownDigits(bodies: lost...(lost + 99)))
            }
            return guess(near(bytes), damage + [.checkDigit], day)
        }
        // A check that fits shows that not one keystroke alone went wrong.
        if fits { return .unusable(damage + [.birth], known: nil) }
        return guess(near(bytes), damage + [.birth, .checkDigit], day)
    }

    /// 15 digits, given before 1999: the year has two digits and there is no check. Sequences of 996 and above were
    /// given to people born before 1900.
    private static func old(
        _ bytes: [UInt8], _ damage: [IdentityDamage], _ day: Day?
    ) -> IdentityReading<NationalID> {
        guard bytes.allSatisfy(isDigit) else { return .unusable(damage + [.length], known: nil) }
        let sequence = body(bytes[12...])
        let centuries: [UInt64] = sequence >= 996 ? [18, 19] : [19]
        let numbers = centuries.compactMap { century in
            NationalID(body: (body(bytes[..<6]) * 100 + century) * 1_000_000_000 + body(bytes[6...]))
        }
        let damage = damage + [.fifteenDigits]
        return guess(numbers, numbers.isEmpty ? damage + [.birth] : damage, day)
    }

    /// Asterisks: where the last character alone is hidden it follows from the others.
    private static func masked(
        _ bytes: [UInt8], _ damage: [IdentityDamage], _ day: Day?
    ) -> IdentityReading<NationalID> {
        let damage = damage + [.masked]
        let open = bytes.prefix { isDigit($0) }
        guard bytes.count == 18, !open.isEmpty else { return .unusable(damage, known: nil) }
        if open.count == 17 {
            return guess([NationalID(body: body(bytes[..<17]))].compactMap(\.self), damage, day)
        }
        return .unusable(damage, known: range(open))
    }

    /// `5.10103199001E+17`: the bounds of what was rounded to it, or no bounds where it is not 18 digits long.
    private static func scientific(_ bytes: [UInt8]) -> KnownDigits?? {
        guard let e = bytes.firstIndex(of: UInt8(ascii: "E")), e > 0, isDigit(bytes[0]) else { return nil }
        var digits = bytes[..<e]
        if digits.count > 1 {
            guard digits[1] == UInt8(ascii: ".") else { return nil }
            digits.remove(at: 1)
        }
        var exponent = bytes[(e + 1)...]
        if exponent.first == UInt8(ascii: "+") { exponent.removeFirst() }
        guard digits.allSatisfy(isDigit), digits.count <= 18, (1...2).contains(exponent.count),
            exponent.allSatisfy(isDigit)
        else { return nil }
        guard body(exponent) == 17, digits.first != 48, digits.count <= 17 else { return .some(nil) }
        // Half a unit of the last digit shown to either side; and a Double of this size is a multiple of 64.
        let scale = power(17 - digits.count)
        let (middle, half) = (body(digits) * scale, max(scale / 2, 7))
        return .some(KnownDigits(bodies: (middle - half)...(middle + half)))
    }

    // MARK: - What may have been meant

    private static func guess(
        _ numbers: [NationalID], _ damage: [IdentityDamage], _ day: Day?
    ) -> IdentityReading<NationalID> {
        var seen: Set<NationalID> = []
        let past = numbers.filter { $0.isPast(day) && seen.insert($0).inserted }
        return past.isEmpty ? .unusable(damage, known: nil) : .candidate(past, damage)
    }

    /// Sound numbers one keystroke away: two neighbours swapped, the check mistyped, or one digit mistyped.
    private static func near(_ bytes: [UInt8]) -> [NationalID] {
        var numbers: [NationalID] = []
        for index in 0..<17 where bytes[index] != bytes[index + 1] {
            var swapped = bytes
            swapped.swapAt(index, index + 1)
            if let number = sound(swapped) { numbers.append(number) }
        }
        if let number = NationalID(body: body(bytes)) { numbers.append(number) }
        for index in stride(from: 16, through: 0, by: -1) {
            for digit in UInt8(48)...57 where digit != bytes[index] {
                var typed = bytes
                typed[index] = digit
                if let number = sound(typed) { numbers.append(number) }
            }
        }
        return numbers
    }

    /// Sound numbers with one character put in, the first place first.
    private static func shorter(_ bytes: [UInt8]) -> [NationalID] {
        (0...17).flatMap { index in
            (UInt8(48)...58).compactMap { digit in
                var typed = bytes
                typed.insert(digit == 58 ? x : digit, at: index)
                return sound(typed)
            }
        }
    }

    /// Sound numbers with one character left out.
    private static func longer(_ bytes: [UInt8]) -> [NationalID] {
        bytes.indices.compactMap { index in
            var typed = bytes
            typed.remove(at: index)
            return sound(typed)
        }
    }

    private static func sound(_ bytes: [UInt8]) -> NationalID? {
        guard bytes[..<17].allSatisfy({ isDigit($0) }), let number = NationalID(body: body(bytes)),
            number.checkByte == bytes[17]
        else { return nil }
        return number
    }

    // MARK: - Digits

    private static let x = UInt8(ascii: "X")

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

    /// The number that the first 17 of these digits make.
    private static func body(_ digits: some Collection<UInt8>) -> UInt64 {
        digits.prefix(17).reduce(0) { $0 * 10 + UInt64($1 &- 48) }
    }

    private static func range(_ open: ArraySlice<UInt8>) -> KnownDigits {
        let scale = power(17 - min(17, open.count))
        let lowest = body(open) * scale
        return KnownDigits(bodies: lowest...(lowest + scale - 1))
    }

    private static func power(_ exponent: Int) -> UInt64 { (0..<exponent).reduce(1) { ten, _ in ten * 10 } }

    private var endsInZeros: Bool { checkByte == 48 && body % 100 == 0 }

    private func isPast(_ day: Day?) -> Bool { day.map { birth <= $0 } ?? true }
}
