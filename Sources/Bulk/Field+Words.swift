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
                "kind", "待遇类别应为 inpatient（住院）或 outpatient（门诊）", "a kind is inpatient or outpatient")
        }
        return kind
    }

    func place() throws(RowFault) -> CarePlace {
        if isBlank || equals("local") { return .local }
        guard let place = CarePlace(word: trimmed.string) else {
            throw RowFault(
                "place", "就医地应为 local、elsewhereFiled 或 elsewhereUnfiled（本地、异地已备案、异地未备案）",
                "a place is local, elsewhereFiled or elsewhereUnfiled")
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
}
