import Vocabulary

/// One list beside the roll of persons: how a row and a person agree, reason by reason.
struct Comparison: Sendable {
    let persons: RollIndex
    let list: Roll
    /// By number of a folded name of the list: its number among the persons' names, or `Roll.none`.
    let foldAmongPersons: [UInt32]
    /// By number of an address of the list, the same.
    private let addressAmongPersons: [UInt32]

    init(_ persons: RollIndex, _ list: Roll) {
        self.persons = persons
        self.list = list
        foldAmongPersons = (0..<UInt32(list.names.folded.count)).map {
            persons.roll.names.folded.find(Array(list.names.folded.text($0))) ?? Roll.none
        }
        addressAmongPersons = (0..<UInt32(list.addresses.count)).map {
            persons.roll.addresses.find(Array(list.addresses.text($0))) ?? Roll.none
        }
    }

    /// Everything that speaks for or against.
    func reasons(row: Int, person: Int) -> Reasons {
        var reasons = Reasons()
        let agreement = name(row: row, person: person)
        insertName(agreement, person: person, into: &reasons)
        insertNumber(agreement, row: row, person: person, into: &reasons)
        insertBirth(row: row, person: person, into: &reasons)
        insertPlace(row: row, person: person, into: &reasons)
        let (rowSex, sex) = (list.sex[row], persons.roll.sex[person])
        if rowSex != 0, sex != 0 { reasons.insert(rowSex == sex ? .sexEqual : .sexDiffers) }
        let (household, phone) = (list.household[row], list.phone[row])
        if household != 0, household == persons.roll.household[person] { reasons.insert(.household) }
        if phone != 0, phone == persons.roll.phone[person] { reasons.insert(.phone) }
        if persons.roll.hasDied[person] { reasons.insert(.died) }
        return reasons
    }

    // MARK: - Name

    /// nil where one side has none.
    func name(row: Int, person: Int) -> NameAgreement? {
        let (a, b) = (list.name[row], persons.roll.name[person])
        guard a != Roll.none, b != Roll.none else { return nil }
        let (ours, theirs) = (list.names, persons.roll.names)
        let (foldA, foldB) = (ours.fold[Int(a)], theirs.fold[Int(b)])
        let mayHoldAny = ours.hasAny[Int(a)] || theirs.hasAny[Int(b)]
        if foldAmongPersons[Int(foldA)] == foldB {
            if mayHoldAny { return .untyped }
            let isSame = ours.exact.withText(a) { a in theirs.exact.withText(b) { a.elementsEqual($0) } }
            if isSame { return .equal }
            return ours.hasNote[Int(a)] || theirs.hasNote[Int(b)] ? .noted : .variant
        }
        return ours.folded.withText(foldA) { textA in
            theirs.folded.withText(foldB) { textB in
                NameAgreement.of(
                    textA, Int(ours.firstPart[Int(a)]), textB, Int(theirs.firstPart[Int(b)]),
                    mayHoldAny: mayHoldAny)
            }
        }
    }

    private func insertName(_ agreement: NameAgreement?, person: Int, into reasons: inout Reasons) {
        switch agreement {
        case nil: reasons.insert(.nameMissing)
        case .equal: reasons.insert(frequency(of: person))
        case .variant: reasons.insert(.nameVariant)
        case .noted: reasons.insert(.nameNoted)
        case .untyped: reasons.insert(.nameUntyped)
        case .part: reasons.insert(.namePart)
        case .oneCharacter: reasons.insert(.nameOneCharacter)
        case .surname: reasons.insert(.nameSurname)
        case .different: reasons.insert(.nameDiffers)
        }
    }

    /// A name that few have says more: up to 5 persons are few, more than 100 many.
    private func frequency(of person: Int) -> Reason {
        let fold = persons.roll.names.fold[Int(persons.roll.name[person])]
        switch persons.withName(fold).count {
        case ...5: return .nameRare
        case ...100: return .nameEqual
        default: return .nameCommon
        }
    }

    // MARK: - Number

    private func insertNumber(
        _ agreement: NameAgreement?, row: Int, person: Int, into reasons: inout Reasons
    ) {
        let number = list.number[row]
        if !number.isNone {
            if has(person, number) {
                reasons.insert(agreement == .equal || agreement == .variant ? .numberEqual : .numberOfAnother)
            } else if !persons.roll.number[person].isNone {
                reasons.insert(.numberDiffers)
            }
            return
        }
        let meant = list.others(of: row)
        if !meant.isEmpty {
            if meant.contains(where: { has(person, $0.key) }) {
                reasons.insert(meant.count <= 2 ? .numberWorkedOut : .numberKeystroke)
            } else if !persons.roll.number[person].isNone {
                reasons.insert(.numberFar)
            }
        } else if let known = list.known[UInt32(row)], let body = persons.roll.number[person].body {
            reasons.insert(known.bodies.contains(body) ? .numberBeginning : .numberFar)
        }
    }

    private func has(_ person: Int, _ number: NumberKey) -> Bool {
        persons.roll.number[person] == number
            || persons.roll.others(of: person).contains { $0.key == number }
    }

    // MARK: - Birth and place

    private func insertBirth(row: Int, person: Int, into reasons: inout Reasons) {
        let (a, b) = (list.birth[row], persons.roll.birth[person])
        guard a != Roll.noDay, b != Roll.noDay else { return }
        if a == b {
            reasons.insert(.birthEqual)
        } else if Birth.isNear(a, b) {
            reasons.insert(.birthNear)
        } else {
            reasons.insert(Birth.isSameYear(a, b) ? .birthYear : .birthDiffers)
        }
    }

    private func insertPlace(row: Int, person: Int, into reasons: inout Reasons) {
        let (a, b) = (list.place[row], persons.roll.place[person])
        let level = min(a.level, b.level)
        if level == 12, a.digits == b.digits {
            reasons.insert(.villageEqual)
        } else if level >= 9 {
            reasons.insert(a.digits / 1000 == b.digits / 1000 ? .townshipEqual : .placeDiffers)
        }
        let (ours, theirs) = (list.address[row], persons.roll.address[person])
        guard ours != Roll.none, theirs != Roll.none else { return }
        if addressAmongPersons[Int(ours)] == theirs {
            reasons.insert(.addressEqual)
        } else if list.addresses.withText(
            ours,
            { a in
                persons.roll.addresses.withText(theirs) { Address.isAlike(a, $0) }
            })
        {
            reasons.insert(.addressAlike)
        }
    }
}
