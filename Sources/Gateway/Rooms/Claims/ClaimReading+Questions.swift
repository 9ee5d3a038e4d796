import Pages
import Policies
import Scheme
import Vocabulary

/// How a single answer is read: a word, a day, an amount.
extension ClaimReading {
    struct Care {
        let kind: CareKind
        /// Nil: elsewhere, and no more is said.
        let place: CarePlace?
        let admission: Day
        let discharge: Day
        /// 病种或分娩方式, 转院, 胎儿数: each where the kind of care has a use for it.
        let condition: String?
        let isTransfer: Bool
        let babies: Int
    }

    /// What was given and when. A stay in the region unless told otherwise; what is no stay may leave the admission out.
    ///
    /// Where `today` is given, the discharge is not after it.
    mutating func care(today: Day?) -> Care? {
        let kind =
            fields[.kind] == nil
            ? .inpatient
            : choice(.kind, { CareKind(word: $0) }, .kinds)
        let isElsewhere = fields[.place].map { CarePlace.isElsewhere(word: $0) } ?? false
        let place =
            fields[.place] == nil
            ? .local
            : isElsewhere ? nil : choice(.place, { CarePlace(word: $0) }, .places)
        let isVisit = kind != .inpatient && kind != nil && fields[.admission] == nil
        let admitted = isVisit ? nil : day(.admission)
        let discharge = day(.discharge)
        guard let discharge, let admission = isVisit ? discharge : admitted else { return nil }
        if discharge < admission { wrong.append(.dischargeBeforeAdmission) }
        if let today, discharge > today { wrong.append(.dischargeInFuture) }
        guard let kind, place != nil || isElsewhere, admission <= discharge else { return nil }
        guard let babies = self.babies(kind) else { return nil }
        if fields.isTransfer, kind != .inpatient, !isForm { wrong.append(.transferOfVisit) }
        return Care(
            kind: kind, place: place, admission: admission, discharge: discharge,
            condition: isForm ? conditionOnForm(kind) : fields[.condition],
            isTransfer: fields.isTransfer && kind == .inpatient, babies: babies)
    }

    /// A form carries answers to questions that are out of view for the kind of care; they do not count.
    private var isForm: Bool { fields[.who] != nil }

    private func conditionOnForm(_ kind: CareKind) -> String? {
        let file = office.book.files.first { $0.key == fields[.policy] }
        let known = file?.plan(district: nil).conditions(of: kind) ?? []
        return fields[.condition].flatMap { key in known.contains { $0.key == key } ? key : nil }
    }

    /// Where it was; what 异地 alone means is for the policy to say.
    mutating func place(_ care: Care, under plan: Plan) -> CarePlace? {
        do {
            return try plan.place(care.place, for: care.kind)
        } catch {
            wrong.append(.filingMissing(error))
            return nil
        }
    }

    /// 床位费; where no days are given, those of the stay.
    mutating func bed(_ care: Care, in total: Money) -> BedCharge? {
        if isForm, !asksBed(of: care.kind) { return nil }
        guard fields[.bedCharge] != nil else {
            if fields[.bedDays] != nil { wrong.append(.bedDaysAlone) }
            return nil
        }
        guard let charge = amount(.bedCharge) else { return nil }
        var days = max(1, care.discharge - care.admission)
        if let text = fields[.bedDays] {
            guard let given = Int(text), (1...BedCharge.mostDays).contains(given) else {
                wrong.append(.badBedDays)
                return nil
            }
            days = given
        }
        let bed = BedCharge(charge: charge, days: days)
        guard let fault = bed.fault(in: total) else { return bed }
        wrong.append(.impossibleBed(fault))
        return nil
    }

    private func asksBed(of kind: CareKind) -> Bool {
        office.book.files.first { $0.key == fields[.policy] }?.asksBed(of: kind) ?? false
    }

    private mutating func babies(_ kind: CareKind) -> Int? {
        guard let text = fields[.babies], kind == .maternity || !isForm else { return 1 }
        if let babies = Int(text), (1...9).contains(babies), kind == .maternity || babies == 1 {
            return babies
        }
        wrong.append(.badBabies)
        return nil
    }

    mutating func amounts() -> ClaimAmounts? {
        let total =
            need(.total, Words("请写账单上的全部金额（元）", "write the whole bill in yuan")) == nil
            ? nil : amount(.total)
        let (out, over, first) = (amount(.outOfCatalogue), amount(.overLimit), amount(.firstSelfPay))
        guard let total, let out, let over, let first else { return nil }
        do {
            return try ClaimAmounts(
                total: total, outOfCatalogue: out, overLimit: over, firstSelfPay: first)
        } catch {
            wrong.append(
                WrongField(error.part.rawValue, error.words, Words("请核对金额", "check the amounts")))
            return nil
        }
    }

    /// Nothing, where nothing was written.
    private mutating func amount(_ name: Name) -> Money? {
        guard let text = fields[name] else { return .zero }
        if let money = Money(text) { return money }
        // A number by itself, and yet none that is taken: it has too many digits.
        if text.utf8.allSatisfy({ (48...57).contains($0) }) {
            wrong.append(
                WrongField(name.rawValue, AmountFault.absurd.words, Words("请核对金额", "check the amounts")))
            return nil
        }
        wrong.append(
            WrongField(
                name.rawValue, Words("读不出金额", "no amount can be read from it"),
                Words(
                    "请写元，最多两位小数，如 52000 或 937.80",
                    "write yuan with at most two decimals, such as 52000 or 937.80")))
        return nil
    }

    mutating func day(_ name: Name) -> Day? {
        guard let text = need(name, WrongField.noDay(name.rawValue).write) else { return nil }
        if let day = Day(text) { return day }
        wrong.append(.noDay(name.rawValue))
        return nil
    }

    mutating func choice<Value>(
        _ name: Name, _ value: (String) -> Value?, _ choices: Choices
    ) -> Value? {
        guard let text = need(name, choices.listed) else { return nil }
        let chosen = value(text)
        if chosen == nil { wrong.append(.noSuchWord(name.rawValue, choices, given: text)) }
        return chosen
    }

    /// What was written there, or that it is missing.
    mutating func need(_ name: Name, _ write: Words) -> String? {
        if let text = fields[name] { return text }
        wrong.append(.missing(name.rawValue, write))
        return nil
    }
}

extension WrongField {
    fileprivate static let bedDaysAlone = WrongField(
        ClaimFields.Name.bedDays.rawValue,
        Words("只写了床位天数，没有床位费", "the days of the bed are given, but not its charge"),
        Words("请写床位费，或去掉天数", "give its charge, or leave the days out"))

    static func noDay(_ field: String) -> WrongField {
        WrongField(
            field, Words("读不出日期，或没有这一天", "no day can be read from it"),
            Words("请写成 2023-07-01", "write it as 2023-07-01"))
    }
}
