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
    func level() throws(RowFault) -> FacilityLevel {
        if equals("secondary") { return .secondary }
        if equals("tertiary") { return .tertiary }
        if equals("primary") { return .primary }
        guard let level = FacilityLevel(word: trimmed.string) else {
            throw RowFault(
                "level", "等级应为 primary、secondary、tertiary 或 一级、二级、三级",
                "a level is primary, secondary or tertiary")
        }
        return level
    }

    func kind() throws(RowFault) -> CareKind {
        if isBlank || equals("inpatient") { return .inpatient }
        guard let kind = CareKind(word: trimmed.string) else {
            throw RowFault(
                "kind",
                "待遇类别应为其中之一：\(CareKind.allCases.map { "\($0.rawValue)（\($0.words.zh)）" }.joined(separator: "、"))",
                "a kind is one of: \(CareKind.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return kind
    }

    func place() throws(RowFault) -> CarePlace {
        if isBlank || equals("local") { return .local }
        guard let place = CarePlace(word: trimmed.string) else {
            throw RowFault(
                "place",
                "就医地应为其中之一：\(CarePlace.allCases.map { "\($0.rawValue)（\($0.words.zh)）" }.joined(separator: "、"))",
                "a place is one of: \(CarePlace.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return place
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
