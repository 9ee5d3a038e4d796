import Vocabulary

/// A department's list of invented people with known damage and known truth (损坏的名单): each row made from the seed and its
/// position alone.
package struct DamagedList: Sendable {
    package let people: InventedPeople
    package let count: Int
    package let seed: UInt64
    package let rates: DamageRates
    /// A step through the registered people that meets everybody once before anybody twice.
    private let step: Int

    package init(of people: InventedPeople, rows count: Int, seed: UInt64, rates: DamageRates = .usual) {
        self.people = people
        self.count = count
        self.seed = seed
        self.rates = rates
        var step = people.registered * 7 / 11 | 1
        while DamagedList.divisor(step, people.registered) != 1 { step += 2 }
        self.step = step
    }

    package subscript(row: Int) -> DamagedRow {
        var chance = Chance(seed, 11, row)
        let who = person(row, &chance)
        let person = people[who]
        var made = DamagedRow(
            name: person.name, number: person.number?.description ?? "", birth: person.birth, sex: person.sex,
            place: person.village, address: person.address, phone: person.phone, position: who)
        damageNumber(&made, person, &chance)
        damageName(&made, &chance)
        damageRest(&made, &chance)
        return made
    }

    private func person(_ row: Int, _ chance: inout Chance) -> Int {
        if chance.hits(rates.notRegistered), people.count >= 12 {
            return chance.below(people.count / 12) * 12 + 11
        }
        let turn = row > 0 && chance.hits(rates.repeated) ? chance.below(row) : row
        return InventedPeople.position(registered: turn % people.registered * step % people.registered)
    }

    private static func divisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : divisor(b, a % b) }

    // MARK: - The number

    private func damageNumber(_ row: inout DamagedRow, _ person: InventedPerson, _ chance: inout Chance) {
        guard !row.number.isEmpty else { return }
        let shares: [(RowDamage, Int)] = [
            (.numberForm, rates.numberForm), (.numberMissing, rates.numberMissing),
            (.numberTyped, rates.numberTyped), (.numberSwapped, rates.numberSwapped),
            (.numberZeros, rates.numberZeros), (.numberScientific, rates.numberScientific),
            (.numberOld, rates.numberOld), (.numberLength, rates.numberLength),
            (.numberMasked, rates.numberMasked), (.numberOfFamily, rates.numberOfFamily),
        ]
        guard let damage = one(of: shares, &chance) else { return }
        var digits = Array(row.number)
        switch damage {
        case .numberForm:
            switch chance.below(4) {
            case 0: row.number = "'" + row.number
            case 1: row.number = row.number.prefix(6) + " " + row.number.dropFirst(6)
            case 2: row.number = row.number.lowercased() + "\u{200B}"
            default:
                row.number = String(
                    digits.map { Character(UnicodeScalar(UInt32($0.asciiValue ?? 48) + 0xFEE0) ?? "0") })
            }
        case .numberMissing: row.number = ""
        case .numberTyped:
            let place = chance.below(17)
            digits[place] = DamagedList.otherDigit(digits[place], &chance)
            row.number = String(digits)
        case .numberSwapped:
            let place = chance.below(17)
            guard digits[place] != digits[place + 1] else { return }
            digits.swapAt(place, place + 1)
            row.number = String(digits)
        case .numberZeros: row.number = row.number.prefix(15) + "000"
        case .numberScientific: row.number = "\(digits[0]).\(String(digits[1...5]))E+17"
        case .numberOld:
            guard person.birth.year < 1999, person.birth.year >= 1900 else { return }
            row.number = String(digits[0..<6] + digits[8..<17])
        case .numberLength:
            let place = chance.below(18)
            if chance.hits(5000) { digits.remove(at: place) } else { digits.insert(digits[place], at: place) }
            row.number = String(digits)
        case .numberMasked: row.number = person.number?.masked ?? ""
        default:
            let family = people.family(row.position).compactMap { people[$0].number }
            guard !family.isEmpty else { return }
            row.number = chance.one(of: family).description
        }
        row.damage.append(damage)
    }

    private static func otherDigit(_ digit: Character, _ chance: inout Chance) -> Character {
        chance.one(of: Array("0123456789").filter { $0 != digit })
    }

    // MARK: - The name

    private func damageName(_ row: inout DamagedRow, _ chance: inout Chance) {
        let shares: [(RowDamage, Int)] = [
            (.nameForm, rates.nameForm), (.nameTraditional, rates.nameTraditional),
            (.nameCharacter, rates.nameCharacter), (.nameUntyped, rates.nameUntyped),
            (.nameShort, rates.nameShort), (.nameNoted, rates.nameNoted),
        ]
        guard let damage = one(of: shares, &chance) else { return }
        var name = Array(row.name)
        switch damage {
        case .nameForm:
            row.name =
                name.contains("·")
                ? row.name.split(separator: "·").joined(separator: chance.hits(5000) ? "" : "•")
                : name.map(String.init).joined(separator: chance.hits(5000) ? " " : "\u{3000}")
        case .nameTraditional:
            let changed = name.map { InventedNames.traditional[$0] ?? $0 }
            guard changed != name else { return }
            row.name = String(changed)
        case .nameCharacter:
            name[name.count - 1] = InventedNames.misheard(name[name.count - 1], &chance)
            row.name = String(name)
        case .nameUntyped:
            name[name.count - 1] = chance.hits(5000) ? "?" : "□"
            row.name = String(name)
        case .nameShort:
            guard name.count >= 3 else { return }
            row.name =
                row.name.contains("·") ? String(row.name.prefix { $0 != "·" }) : String(name.dropLast())
        default: row.name += chance.hits(5000) ? "2" : "（户主）"
        }
        row.damage.append(damage)
    }

    // MARK: - The rest

    private func damageRest(_ row: inout DamagedRow, _ chance: inout Chance) {
        if chance.hits(rates.birthLeftOut) {
            row.birth = nil
        } else if chance.hits(rates.birthWrong), let birth = row.birth {
            row.birth = birth + (chance.hits(5000) ? chance.int(-40...(-1)) : chance.int(-4000...(-365)))
        }
        if chance.hits(rates.sexLeftOut) { row.sex = nil }
        if chance.hits(rates.moved) {
            let elsewhere = people[chance.below(people.count)]
            (row.place, row.address) = (elsewhere.village, elsewhere.address)
        }
        if chance.hits(rates.placeLeftOut) { row.place = nil }
        if chance.hits(rates.addressLeftOut) { row.address = nil }
        if chance.hits(rates.phoneLeftOut) {
            row.phone = nil
        } else if chance.hits(rates.phoneOther) {
            row.phone = 10_900_000_000 + UInt64(chance.below(99_999_999))
        }
    }

    /// At most one, each with its share.
    private func one(of shares: [(RowDamage, Int)], _ chance: inout Chance) -> RowDamage? {
        var rest = chance.below(10_000)
        for (damage, share) in shares {
            if rest < share { return damage }
            rest -= share
        }
        return nil
    }
}
