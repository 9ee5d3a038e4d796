import Scheme
import Tabular
import Vocabulary

/// Fields as the field's nouns, each with what to write where it cannot be read.
extension Field {
    func day(_ name: String) throws(RowFault) -> Day {
        do {
            let date = try day()
            guard let day = Day(date.year, date.month, date.day) else { throw FieldError.noSuchDay }
            return day
        } catch let error as FieldError {
            throw RowFault(name, error)
        } catch {
            throw RowFault(name, .notADay)
        }
    }

    func dayIfAny(_ name: String) throws(RowFault) -> Day? { isBlank ? nil : try day(name) }

    /// An amount; blank is nothing.
    func money(_ name: String) throws(RowFault) -> Money { isBlank ? .zero : try moneyGiven(name) }

    func moneyGiven(_ name: String) throws(RowFault) -> Money {
        do {
            return Money(fen: try fen())
        } catch {
            throw RowFault(name, error)
        }
    }

    /// The words that every row repeats are compared as bytes; anything else is made a string.
    func level(under meanings: ClaimMeanings) throws(RowFault) -> FacilityLevel {
        if equals("secondary") { return .secondary }
        if equals("tertiary") { return .tertiary }
        if equals("primary") { return .primary }
        guard let level = FacilityLevel(word: trimmed.string) else {
            if let own = meanings.plan.facilityClass(meantBy: trimmed.string) {
                let name = own.level.words
                throw RowFault(
                    "level",
                    "这是医疗机构类别：level 列写 \(own.level.rawValue)（\(name.zh)），facility_class 列写 \(own.key)（\(own.words.zh)）",
                    "this is a class of facilities: put \(own.level.rawValue) into level, and \(own.key) into facility_class"
                )
            }
            let meant = Choices.levels.meant(by: trimmed.string)
            let ask = meant.map { Words("；您是不是要写 \($0)？", "; did you mean \($0)?") } ?? Words("", "")
            throw RowFault(
                "level", "等级应为 primary、secondary、tertiary 或 一级、二级、三级\(ask.zh)",
                "a level is primary, secondary or tertiary\(ask.en)")
        }
        return level
    }

    func kind() throws(RowFault) -> CareKind {
        if isBlank || equals("inpatient") { return .inpatient }
        guard let kind = CareKind(word: trimmed.string) else {
            let advice = Choices.kinds.advice(for: trimmed.string)
            throw RowFault("kind", "没有这个待遇类别；\(advice.zh)", "no such kind of care; \(advice.en)")
        }
        return kind
    }

    func catalogueClass() throws(RowFault) -> CatalogueClass {
        guard let found = CatalogueClass(word: trimmed.string) else {
            throw RowFault("class", "目录类别应为 甲、乙、丙 或 A、B、C", "a class is A, B or C")
        }
        return found
    }

    func ratio(_ name: String) throws(RowFault) -> Ratio {
        if isBlank { return .zero }
        let text = String(trimmed.string.map { $0 == "％" ? "%" : $0 })
        guard let ratio = Ratio(text) else {
            throw RowFault(name, "比例应写成百分数，如 10%", "a ratio is written in percent, such as 10%")
        }
        return ratio
    }

    /// A key or a name; nil where blank.
    var word: String? { isBlank ? nil : trimmed.string }

    func yesOrNo(_ name: String) throws(RowFault) -> Bool {
        if isBlank { return false }
        switch trimmed.string {
        case "true", "yes", "1", "是": return true
        case "false", "no", "0", "否": return false
        default: throw RowFault(name, "应写 是 或 否", "should be yes or no")
        }
    }

    func count(_ name: String, in range: ClosedRange<Int>) throws(RowFault) -> Int {
        guard let number = Int(trimmed.string), range.contains(number) else {
            throw RowFault(
                name, "应是 \(range.lowerBound) 到 \(range.upperBound) 的整数",
                "should be a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }
}
