import Pages
import Policies
import Registry
import Scheme
import Vocabulary

/// Reads what is asked for a facility from its form.
struct FacilityReading {
    typealias Name = FacilityFields.Name

    struct Asked {
        let facility: Facility
        let effective: Day
    }

    private let texts: [String: String]
    private var wrong: [WrongField] = []

    init(_ form: Fields) { texts = form.typed.mapValues(\.trimmed).filter { !$0.value.isEmpty } }

    /// What stands in the form of a facility that is on record.
    static func typed(_ facility: Facility, effective: Day) -> [String: String] {
        var typed: [Name: String] = [
            .name: facility.name, .level: facility.level.rawValue, .district: facility.district.description,
            .effective: effective.description,
        ]
        typed[.facilityClass] = facility.ownClass
        typed[.from] = facility.designatedFrom?.description
        typed[.through] = facility.designatedThrough?.description
        return Dictionary(uniqueKeysWithValues: typed.map { ($0.rawValue, $1) })
    }

    /// A new facility, or what one on record is to be; its district lies in the area.
    mutating func asked(
        over known: Facility?, in area: RegionCode, _ office: Office, at moment: Instant
    ) throws -> Asked {
        let code = known?.code ?? self[.code]
        if code.map(Facility.isCode) != true { wrong.append(.noCode) }
        if self[.name] == nil { wrong.append(.noName) }
        let level = self[.level].flatMap(FacilityLevel.init)
        if level == nil {
            wrong.append(
                .noSuchWord(
                    Name.level.rawValue,
                    Choices(FacilityLevel.allCases.map { .init($0.rawValue, $0.words) }).byKey,
                    given: self[.level] ?? ""))
        }
        let district = self[.district].flatMap { RegionCode($0) }
        if district?.lies(in: area) != true || district != district?.county {
            wrong.append(.noDistrict(area))
        }
        let (from, through) = (day(.from), day(.through))
        if let through, through < from ?? through || from == nil { wrong.append(.endsBeforeStart) }
        let effective = day(.effective)
        if effective == nil, self[.effective] == nil {
            wrong.append(.missing(Name.effective.rawValue, Words("请写日期", "write a day")))
        }
        let own = try ownClass(at: level, in: district, on: effective, office)
        guard wrong.isEmpty, let code, let name = self[.name], let level, let district, let effective else {
            throw Problem.wrongFields(wrong)
        }
        return Asked(
            facility: Facility(
                id: known?.id ?? ID(at: moment), code: code, name: name, level: level, ownClass: own,
                district: district, designatedFrom: from, designatedThrough: through),
            effective: effective)
    }

    private subscript(name: Name) -> String? { texts[name.rawValue] }

    private mutating func day(_ name: Name) -> Day? {
        guard let text = self[name] else { return nil }
        let day = Day(text)
        if day == nil { wrong.append(.noDay(name.rawValue)) }
        return day
    }

    /// The key of the region's own class; it is one that the policy of the day has at this level, where it has any.
    private mutating func ownClass(
        at level: FacilityLevel?, in district: RegionCode?, on day: Day?, _ office: Office
    ) throws -> String? {
        guard let text = self[.facilityClass], let level, let district, let day else { return nil }
        guard let plan = try? office.book.plan(region: office.region, district: district, on: day) else {
            return text
        }
        guard let found = plan.facilityClass(word: text, level: level) else {
            wrong.append(.noFacilityClass(text, plan.ownGrades(of: level).choices.byKey))
            return nil
        }
        return found.key
    }
}

extension WrongField {
    fileprivate static let noCode = WrongField(
        FacilityFields.Name.code.rawValue, Words("没有编码，或写法不对", "the code is missing or of another form"),
        Words("请写 H 或 P 开头加 11 位数字", "write H or P and 11 digits"))

    static let codeTaken = WrongField(
        FacilityFields.Name.code.rawValue, Words("这个编码已经登记", "this code is registered already"),
        Words("请核对编码，或在列表里打开这家机构", "check it, or open the facility in the list"))

    fileprivate static let noName = WrongField(
        FacilityFields.Name.name.rawValue, Words("没有名称", "the name is missing"),
        Words("请写机构全称", "write its full name"))

    fileprivate static let endsBeforeStart = WrongField(
        FacilityFields.Name.through.rawValue,
        Words("早于开始的那天，或没有开始", "it is before the first day, or there is none"),
        Words("请核对两个日期", "check both days"))

    fileprivate static func noDistrict(_ area: RegionCode) -> WrongField {
        WrongField(
            FacilityFields.Name.district.rawValue, Words("不是 \(area) 内的区县", "it is no district in \(area)"),
            Words("请写 6 位代码，如 \(area)", "write six digits, such as \(area)"))
    }
}
