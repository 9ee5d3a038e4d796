import Collection
import Pages
import Scheme
import Spreadsheets
import Vocabulary

/// What the form of a list says: which list it is, and how its columns are read.
struct ListRequest {
    let fields: Fields
    let list: DepartmentList?
    let faults: [Fault]

    init(_ fields: Fields, for season: Season, today: Day) {
        self.fields = fields
        var faults: [Fault] = []
        let category = fields[ListFormPage.category].flatMap { PersonCategory(rawValue: $0) }
        let students = StudentList(
            year: season.year, tier: season.plan.tiers[0].key,
            school: (fields[ListFormPage.school] ?? "").isEmpty ? nil : fields[ListFormPage.school])
        let kind = fields[ListFormPage.kind].flatMap {
            DepartmentList.Kind(key: $0, category: category, students: students)
        }
        if kind == nil {
            faults.append(
                Fault(ListFormPage.kind, Words("请选名单说的是什么", "choose what the list says")))
        } else if category != nil, kind?.category == nil {
            faults.append(
                Fault(
                    ListFormPage.category,
                    Words("只有人员类别名单要选人员类别", "a category is chosen for lists of categories only")))
        }
        if students.school != nil, let kind, kind.students == nil {
            faults.append(
                Fault(
                    ListFormPage.school,
                    Words("只有学生名单要选学校", "a school is chosen for lists of students only")))
        }
        let source = (fields[ListFormPage.source] ?? "").trimmed
        if source.isEmpty || source.count > 60 {
            faults.append(
                Fault(
                    ListFormPage.source,
                    Words("请写来源，不超过 60 字，如 民政局低保名单", "write its source, of 60 characters at most")))
        }
        let day = fields[ListFormPage.day].flatMap { Day($0.trimmed) }
        if let day, day > today {
            faults.append(Fault(ListFormPage.day, Words("名单日期在今天以后", "the day is still to come")))
        } else if day == nil {
            faults.append(
                Fault(
                    ListFormPage.day, Words("请写名单日期，例如 2023-07-01", "write the day, such as 2023-07-01")))
        }
        self.faults = faults
        guard faults.isEmpty, let kind, let day else {
            list = nil
            return
        }
        list = DepartmentList(
            kind, source: source, day: day, isComplete: fields["\(ListFormPage.complete).yes"] != nil)
    }

    /// The columns as they were chosen; nil where the form says nothing of them.
    func mapping(of file: ListFile) -> ColumnMapping? {
        guard fields.pairs.contains(where: { $0.name.hasPrefix("column.") }) else { return nil }
        var mapping = ColumnMapping(fingerprint: file.form)
        for column in file.columns {
            let word = fields[ListColumnsPage.column(column.index)] ?? ""
            if let field = ListField(rawValue: word) { mapping[field] = column.index }
        }
        return mapping
    }

    /// A field that two columns were chosen for.
    func twice(in file: ListFile) -> Words? {
        var seen: Set<String> = []
        for column in file.columns {
            guard let word = fields[ListColumnsPage.column(column.index)], !word.isEmpty else { continue }
            guard seen.insert(word).inserted else {
                let field = ListField(rawValue: word)
                return Words(
                    "“\(field?.chinese ?? word)”选了两列，只能有一列",
                    "two columns were chosen for “\(field?.english ?? word)”")
            }
        }
        return nil
    }

    /// What the next form carries along.
    func carried(file: String, run: String) -> [String: String] {
        var carried = fields.typed
        for name in ["token", "act"] { carried[name] = nil }
        carried["upload"] = file
        carried["run"] = run
        return carried
    }
}
