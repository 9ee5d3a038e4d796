package import Storage
package import Vocabulary

/// The operators of the registry. The last recorded row of each holds, from that moment on.
package struct Operators {
    private let connection: Connection

    package init(_ connection: Connection) { self.connection = connection }

    package func add(_ person: Operator, recorded: Instant) throws {
        guard !person.signIn.isEmpty else { throw RegistryError.empty(.signIn) }
        do {
            try connection.run("INSERT INTO operator VALUES (\(person.id), \(person.signIn), \(recorded))")
        } catch StorageError.constraint("operator.sign_in") {
            throw RegistryError.taken(.signIn)
        }
        try change(person, recorded: recorded)
    }

    /// Records a new password, another role or scope, or that the operator is disabled. The sign-in name stays.
    package func change(_ person: Operator, recorded: Instant) throws {
        guard (person.role == .hospital) == (person.facility != nil) else {
            throw RegistryError.facilityAndRole
        }
        guard (person.role == .department) == (person.department != nil) else {
            throw RegistryError.departmentAndRole
        }
        guard (person.role == .school) == (person.school != nil) else { throw RegistryError.schoolAndRole }
        let isKnown = try connection.first("SELECT id FROM operator WHERE id = \(person.id)") != nil
        guard isKnown else { throw RegistryError.noOperator }
        do {
            try connection.run(
                """
                INSERT INTO operator_fact(
                    operator, recorded, role, password, facility, department, school, scope, disabled)
                VALUES (\(person.id), \(recorded), \(person.role), \(person.password.text), \(person.facility), \
                \(person.department), \(person.school), \(person.scope), \(person.isDisabled))
                """)
        } catch StorageError.constraint("foreign key") {
            throw person.school == nil ? RegistryError.noFacility : RegistryError.noSchool
        }
    }

    package func find(_ id: ID<Operator>) throws -> Operator? {
        try connection.first("\(Operators.select) WHERE operator.id = \(id)").map(Operators.person)
    }

    package func find(signIn: String) throws -> Operator? {
        try connection.first("\(Operators.select) WHERE operator.sign_in = \(signIn)").map(Operators.person)
    }

    /// All operators of an area, disabled ones too, in the order of their sign-in names.
    package func all(in area: RegionCode? = nil) throws -> [Operator] {
        try connection.rows(
            "\(Operators.select) WHERE \(Facts.within(area, "fact.scope")) ORDER BY operator.sign_in"
        ).map(Operators.person)
    }

    private static let select: SQL = """
        SELECT operator.id, operator.sign_in, role, password, facility, department, school, scope, disabled
        FROM operator JOIN operator_fact AS fact ON fact.operator = operator.id
            AND fact.recorded = (SELECT max(recorded) FROM operator_fact WHERE operator = operator.id)
        """

    private static func person(_ row: Row) throws -> Operator {
        try Operator(
            id: row["id"], signIn: row["sign_in"], role: row["role"], password: PasswordHash(row["password"]),
            facility: row["facility"], department: row["department"], school: row["school"],
            scope: row["scope"],
            isDisabled: row["disabled"])
    }
}
