import Claims
import Pages
import Policies
import Registry
import Scheme
import Vocabulary

/// Reads the fields of a claim, one by one. All that is wrong is said at once, each at its field.
///
/// What pages and programs send is read here alike, so that both get the same answer.
struct ClaimReading {
    typealias Name = ClaimForm.Name

    /// A claim of somebody in the registry, treated in a facility of it: this can be posted.
    struct Registered {
        let request: ClaimRequest
        let person: Person
        let facility: Facility
    }

    /// A claim of somebody described, for trying out.
    struct Described {
        let claim: Claim
        let insured: Insured
        let plan: Plan
        /// Where one was named rather than a level.
        let facility: Facility?
    }

    let fields: ClaimFields
    let office: Office
    let jurisdiction: Jurisdiction
    let facilities: Facilities
    var wrong: [WrongField]

    init(_ fields: ClaimFields, office: Office, jurisdiction: Jurisdiction, facilities: Facilities) {
        self.fields = fields
        self.office = office
        self.jurisdiction = jurisdiction
        self.facilities = facilities
        wrong = fields.wrong
    }

    /// Whether a number says who it is for. The form says so; a program does by giving one.
    var isRegistered: Bool {
        switch fields[.who].flatMap(ClaimForm.Who.init) {
        case .registered: true
        case .described: false
        case nil: fields[.person] != nil
        }
    }

    mutating func registered(today: Day) throws -> Registered {
        var person: Person?
        if let number = need(.person, Words("请填个人编号", "write the person's number")) {
            person = try jurisdiction.person(number: number)
            if person == nil { wrong.append(.noPerson) }
        }
        if fields[.who] == nil { refuseDescription() }
        let facility = try self.facility()
        let care = self.care(today: today)
        let amounts = self.amounts()
        let bed = care.flatMap { care in amounts.flatMap { self.bed(care, in: $0.total) } }
        guard wrong.isEmpty, let person, let facility, let care, let amounts else {
            throw Problem.wrongFields(wrong)
        }
        return Registered(
            request: ClaimRequest(
                person: person.id, facility: facility.code, kind: care.kind, place: care.place,
                admission: care.admission, discharge: care.discharge, amounts: amounts,
                facilityClass: fields[.facilityClass], condition: care.condition,
                isTransfer: care.isTransfer, babies: care.babies, bed: bed),
            person: person, facility: facility)
    }

    mutating func described() throws -> Described {
        let birth = fields[.birth] == nil ? nil : day(.birth)
        let categories = self.categories()
        // A program may name a facility; its level is looked up. The form asks for the level.
        let byFacility = fields[.who] == nil && fields[.facility] != nil
        if byFacility, fields[.level] != nil { wrong.append(.levelAndFacility) }
        let facility = byFacility ? try self.facility() : nil
        let level = byFacility ? facility?.level : self.level()
        let care = self.care(today: nil)
        let plan = care.flatMap { self.plan(on: $0.discharge) }
        let tier = plan.flatMap { self.tier(in: $0) }
        let grade = plan.flatMap { self.grade(in: $0, level: level, facility: facility) }
        if let plan, let key = care?.condition { check(condition: key, in: plan) }
        let place = care.flatMap { care in plan.flatMap { self.place(care, under: $0) } }
        let amounts = self.amounts()
        let bed = care.flatMap { care in amounts.flatMap { self.bed(care, in: $0.total) } }
        guard wrong.isEmpty, let level, let care, let plan, let tier, let place, let amounts else {
            throw Problem.wrongFields(wrong)
        }
        var insured = Insured.ordinary(in: plan.identity.year)
        insured.birth = birth
        insured.categories = categories
        insured.tier = tier
        return Described(
            claim: Claim(
                kind: care.kind, level: level, place: place, admission: care.admission,
                discharge: care.discharge, amounts: amounts, facilityClass: grade,
                condition: care.condition, isTransfer: care.isTransfer, babies: care.babies, bed: bed),
            insured: insured, plan: plan, facility: facility)
    }

    // MARK: Who

    /// A program that names a person does not describe one as well: which of the two would count?
    private mutating func refuseDescription() {
        let described = [Name.birth, .tier, .district, .level].filter { fields[$0] != nil }
        for name in described + (fields.categories.isEmpty ? [] : [.categories]) {
            wrong.append(
                WrongField(
                    name.rawValue, Words("写了 person 就不用再描述", "it is looked up where a person is named"),
                    Words("请去掉其中一个", "leave one of the two out")))
        }
    }

    private mutating func categories() -> CategorySet {
        var set: CategorySet = []
        for word in fields.categories {
            if let category = PersonCategory(word: word) {
                set.insert(CategorySet(category))
            } else {
                wrong.append(.noSuchWord(Name.categories.rawValue, .categories, given: word))
                break
            }
        }
        return set
    }

    private mutating func tier(in plan: Plan) -> Int? {
        if plan.tiers.count == 1, fields[.tier] == nil { return 0 }
        return choice(.tier, { plan.tier(word: $0) }, plan.tiers.choices)
    }

    // MARK: Where

    /// The facility named; a hospital's own where none is.
    private mutating func facility() throws -> Facility? {
        if let own = jurisdiction.facility {
            guard fields[.facility] == nil || fields[.facility] == own.code else {
                throw Problem.otherFacility
            }
            return own
        }
        guard let code = need(.facility, WrongField.noFacility.write) else { return nil }
        let facility = try facilities.find(code: code)
        if facility == nil { wrong.append(.noFacility) }
        return facility
    }

    private mutating func level() -> FacilityLevel? {
        choice(.level, { FacilityLevel(word: $0) }, .levels)
    }

    /// The class of the facility on record, or the one named, which is one of the level's.
    private mutating func grade(in plan: Plan, level: FacilityLevel?, facility: Facility?) -> String? {
        if facility?.ownClass != nil, fields[.facilityClass] == nil { return facility?.ownClass }
        guard let key = fields[.facilityClass], let level else { return nil }
        if let found = plan.facilityClass(word: key, level: level), facility?.ownClass ?? key == key {
            return facility?.ownClass ?? found.key
        }
        wrong.append(.noFacilityClass(key, plan.ownGrades(of: level).choices.byKey))
        return nil
    }

    private mutating func check(condition: String, in plan: Plan) {
        guard !plan.conditions.contains(where: { $0.key == condition }) else { return }
        wrong.append(.noCondition(condition, plan.conditions.choices.byKey))
    }

    // MARK: Under which policy

    /// The plan of the region and district named, on the day of discharge.
    private mutating func plan(on day: Day) -> Plan? {
        var region = office.region
        var year = BenefitYear(of: day)
        if let key = fields[.policy] {
            guard let file = office.book.files.first(where: { $0.key == key }) else {
                wrong.append(.noPolicy)
                return nil
            }
            guard file.year == year else {
                wrong.append(.otherYear(file.year))
                return nil
            }
            (region, year) = (file.region, file.year)
        }
        guard let year else {
            wrong.append(.noYear)
            return nil
        }
        var district: RegionCode?
        if let text = fields[.district] {
            guard let code = RegionCode(text), code.lies(in: region) else {
                wrong.append(.noDistrict(region))
                return nil
            }
            district = code == region ? nil : code
        }
        do {
            return try office.book.file(region: region, year: year, district: district).plan(
                district: district, on: day)
        } catch {
            wrong.append(.noPlan(error))
            return nil
        }
    }
}

extension WrongField {
    fileprivate static let noPolicy = WrongField(
        "policy", Words("没有这份政策文件", "there is no such policy file"),
        Words("请从列表里选择统筹区和年度", "choose a region and a year from the list"))

    fileprivate static func otherYear(_ year: BenefitYear) -> WrongField {
        WrongField(
            "discharge", Words("出院日期不在 \(year) 年", "the day of discharge is not in \(year)"),
            Words("请改日期，或换一份政策", "correct the day, or take another policy"))
    }

    fileprivate static let levelAndFacility = WrongField(
        "level", Words("写了 facility 就不用再写等级", "it is looked up where a facility is named"),
        Words("请去掉其中一个", "leave one of the two out"))

    fileprivate static let noYear = WrongField(
        "discharge", Words("那一年没有居民医保", "there was no such insurance in that year"),
        Words("请核对出院日期", "check the day of discharge"))

    fileprivate static func noDistrict(_ region: RegionCode) -> WrongField {
        WrongField(
            "district", Words("不是统筹区 \(region) 内的区县代码", "it is no district of \(region)"),
            Words("请写 6 位区县代码，如 500112", "write six digits, such as 500112"))
    }
}
