package import Spreadsheets
package import Vocabulary

extension ListRow {
    /// Reads all rows of a file under a mapping of its columns.
    ///
    /// A row that cannot be used has a `fault`; a file that cannot be read at all throws `SpreadsheetError`.
    package static func read(
        _ file: TableFile, _ mapping: ColumnMapping, of list: DepartmentList
    ) throws -> [ListRow] {
        var rows: [ListRow] = []
        while try file.next() { rows.append(ListRow(file, mapping, of: list)) }
        return rows
    }

    private init(_ file: TableFile, _ mapping: ColumnMapping, of list: DepartmentList) {
        func text(_ field: ListField) -> String? {
            guard let column = mapping[field] else { return nil }
            let text = file.cell(column).text
            return text.isEmpty ? nil : text
        }
        var fault: Fault? = file.rowError == nil ? nil : .damagedRow
        func day(_ field: ListField) -> Day? {
            guard let text = text(field) else { return nil }
            if let day = ListRow.day(text) { return day }
            fault = fault ?? .badDay(column: field.chinese)
            return nil
        }
        self.init(
            number: file.rowNumber, name: text(.name) ?? "",
            stated: text(.identityNumber), sex: text(.sex).flatMap(ListRow.sex),
            birth: day(.birthDay), place: text(.village).flatMap { RegionCode($0) }, address: text(.address),
            from: day(.categoryFrom), through: day(.categoryTo), death: day(.deathDay))
        if case .categories(let standard) = list.kind {
            category = text(.category).flatMap { PersonCategory(word: $0) } ?? standard
            if let said = text(.category), PersonCategory(word: said) == nil {
                // Most lists of one category repeat its name in words of their own.
                if standard == nil { fault = fault ?? .unknownCategory(column: ListField.category.chinese) }
            } else if category == nil {
                fault = fault ?? .unknownCategory(column: ListField.category.chinese)
            }
        }
        if list.kind == .homes {
            // Where they live now says nothing of where the register has them.
            (home, place) = (place, nil)
            let digits = home?.description.count
            if digits != 6, digits != 12 {
                fault = fault ?? .noHome(column: ListField.village.chinese)
            }
        }
        if list.kind == .births { parent = text(.headNumber).map { NationalID.read($0) } }
        if case .students(let students) = list.kind {
            school = students.school ?? text(.school)
            schoolClass = text(.schoolClass)
        }
        if name.isEmpty, stated == nil { fault = fault ?? .nobody }
        if let through, through < from ?? list.day { fault = fault ?? .endsBeforeStart }
        self.fault = fault
    }

    private static func sex(_ text: String) -> Sex? {
        switch text {
        case "男", "男性", "M", "1": .male
        case "女", "女性", "F", "2": .female
        default: nil
        }
    }

    /// 2024-01-03, 2024/1/3, 2024.1.3, 20240103, 2024年1月3日, and months alone for their first day.
    private static func day(_ text: String) -> Day? {
        let digits = text.prefix { !" T".contains($0) }
        if digits.count == 8, digits.allSatisfy(\.isNumber), let number = Int(digits) {
            return Day(number / 10000, number / 100 % 100, number % 100)
        }
        let parts = digits.split { !$0.isNumber }.map { Int($0) }
        guard parts.count == 2 || parts.count == 3, let year = parts[0], let month = parts[1] else {
            return nil
        }
        return Day(year, month, parts.count == 3 ? parts[2] ?? 0 : 1)
    }
}
