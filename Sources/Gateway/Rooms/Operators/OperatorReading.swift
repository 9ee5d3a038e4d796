import Pages
import Registry
import Storage
import Vocabulary

/// Reads what is asked for a new operator, from a form and from JSON alike.
struct OperatorReading {
    typealias Name = OperatorListPage.Name

    struct Asked {
        let signIn: String
        let role: Operator.Role
        let facility: Facility?
        let department: Department?
        let school: School?
        let scope: RegionCode
    }

    private let texts: [String: String]
    private var wrong: [WrongField]

    static let names = Name.allCases.map(\.rawValue)

    init(_ form: Fields) {
        texts = form.typed.mapValues(\.trimmed).filter { !$0.value.isEmpty }
        wrong = []
    }

    init(_ object: JSONObject) { (texts, wrong) = object.texts(OperatorReading.names) }

    /// The area is within the administrator's own, and theirs where none is written; so are a facility and a school.
    mutating func asked(within area: RegionCode, _ connection: Connection) throws -> Asked {
        let signIn = texts[Name.name.rawValue]
        if signIn.map(OperatorReading.isSignIn) != true { wrong.append(.noSignIn) }
        let role = texts[Name.role.rawValue].flatMap(Operator.Role.init)
        if role == nil {
            wrong.append(
                .noSuchWord(
                    Name.role.rawValue,
                    Choices(Operator.Role.allCases.map { Choices.Choice($0.rawValue, $0.words) }).byKey,
                    given: texts[Name.role.rawValue] ?? ""))
        }
        let code = texts[Name.facility.rawValue]
        let facility = try code.flatMap { try Facilities(connection).find(code: $0) }.flatMap {
            $0.district.lies(in: area) ? $0 : nil
        }
        if let role, (role == .hospital) != (code != nil) {
            wrong.append(.facilityAndRole)
        } else if code != nil, facility == nil {
            wrong.append(.noFacility)
        }
        let department = department(of: role)
        let school = try school(of: role, within: area, connection)
        let scope = texts[Name.scope.rawValue].map { RegionCode($0) } ?? area
        let isSmall = scope.map { $0 != $0.county } ?? false
        if scope?.lies(in: area) != true || isSmall && role != .clerk && role != .collector {
            wrong.append(.noArea(area))
        }
        guard wrong.isEmpty, let signIn, let role, let scope else { throw Problem.wrongFields(wrong) }
        return Asked(
            signIn: signIn, role: role, facility: facility, department: department, school: school,
            scope: scope)
    }

    private mutating func department(of role: Operator.Role?) -> Department? {
        let text = texts[Name.department.rawValue]
        let department = text.flatMap(Department.init)
        if let role, (role == .department) != (text != nil) {
            wrong.append(.departmentAndRole)
        } else if let text, department == nil {
            wrong.append(
                .noSuchWord(
                    Name.department.rawValue,
                    Choices(Department.allCases.map { Choices.Choice($0.rawValue, $0.words) }).byKey,
                    given: text))
        }
        return department
    }

    private mutating func school(
        of role: Operator.Role?, within area: RegionCode, _ connection: Connection
    ) throws -> School? {
        let code = texts[Name.school.rawValue]
        let school = try code.flatMap { try Schools(connection).find(code: $0) }.flatMap {
            $0.district.lies(in: area) ? $0 : nil
        }
        if let role, (role == .school) != (code != nil) || code != nil && school == nil {
            wrong.append(.schoolAndRole)
        }
        return school
    }

    /// 2 to 40 visible characters.
    private static func isSignIn(_ text: String) -> Bool {
        (2...40).contains(text.count)
            && text.unicodeScalars.allSatisfy { $0.properties.generalCategory.isVisible }
    }
}

extension Unicode.GeneralCategory {
    /// Letters, digits and signs: nothing that is a space, a control or not there.
    fileprivate var isVisible: Bool {
        switch self {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
            .spaceSeparator:
            false
        default: true
        }
    }
}

extension WrongField {
    fileprivate static let noSignIn = WrongField(
        "name", Words("没有用户名，或写法不对", "the user name is missing or of another form"),
        Words("请写 2–40 个字，不含空格", "write 2 to 40 characters without spaces"))

    static let signInTaken = WrongField(
        "name", Words("这个用户名已经有人用", "somebody has this user name"),
        Words("请换一个；大小写不分", "take another; capitals make no difference"))

    static let facilityAndRole = WrongField(
        "facility", Words("医院的操作员要有一家机构，其他角色没有", "a hospital's operator has a facility, nobody else has"),
        Words("请选机构，或清空", "choose one, or leave it empty"))

    fileprivate static let departmentAndRole = WrongField(
        "department",
        Words("部门的操作员要有一个部门，其他角色没有", "a department's operator has a department, nobody else has"),
        Words("请选部门，或清空", "choose one, or leave it empty"))

    fileprivate static let schoolAndRole = WrongField(
        "school",
        Words("学校的操作员要有一所登记过的学校，其他角色没有", "a school's operator has a registered school, nobody else has"),
        Words("请选学校，或清空", "choose one, or leave it empty"))

    fileprivate static func noArea(_ area: RegionCode) -> WrongField {
        WrongField(
            "scope", Words("不是 \(area) 内的区划代码", "it is no place in \(area)"),
            Words(
                "请写 6 位代码，如 \(area)；经办和协办人员也可以是 9 位乡镇、12 位村",
                "write six digits, such as \(area); a clerk's or collector's may be a township of 9 or a village of 12"
            ))
    }
}
