import Pages
import Registry
import Storage
import Vocabulary

/// Who may sign in: added, given a new password, disabled. Nothing is changed in place; every change is a further row.
extension Desk {
    /// The operators whose area lies in the administrator's.
    func operators(_ visitor: Visitor, _ connection: Connection) throws -> [Operator] {
        try Operators(connection).all(in: Jurisdiction(of: visitor, connection).scope)
    }

    func `operator`(
        _ id: ID<Operator>, _ visitor: Visitor, _ connection: Connection
    ) throws -> Operator {
        let area = try Jurisdiction(of: visitor, connection).scope
        guard let person = try Operators(connection).find(id), person.scope.lies(in: area) else {
            throw Problem.noSuchOperator
        }
        return person
    }

    /// What an operator belongs to, as pages name it: a facility, a department, a school.
    func body(of person: Operator, _ connection: Connection) throws -> (kind: Words, name: Words)? {
        if let id = person.facility, let found = try Facilities(connection).find(id) {
            let text = "\(found.name) \(found.code)"
            return (Words("医疗机构", "Facility"), Words(text, text))
        }
        if let id = person.school, let found = try Schools(connection).find(id) {
            return (Words("学校", "School"), Words(found.name, found.name))
        }
        return person.department.map { (Words("部门", "Department"), $0.words) }
    }

    /// Adds an operator, with a password made here.
    func add(_ reading: OperatorReading, for visitor: Visitor) throws -> (ID<Operator>, password: String) {
        var reading = reading
        let asked = try office.database.read { connection in
            try reading.asked(
                within: try Jurisdiction(of: visitor, connection).scope, connection)
        }
        // Hashed outside the transaction: it takes a tenth of a second.
        let password = newPassword()
        let person = try newOperator(
            signIn: asked.signIn, password: password, role: asked.role, facility: asked.facility?.id,
            department: asked.department, school: asked.school?.id, scope: asked.scope,
            recorded: visitor.moment, cost: configuration.passwordCost)
        try office.database.transaction { try Operators($0).add(person, recorded: clock()) }
        return (person.id, password)
    }

    /// Does one act to an operator; the answer is the password, where a new one was made.
    func change(
        _ id: ID<Operator>, _ act: OperatorPage.Act?, for visitor: Visitor
    ) throws -> String? {
        guard let act else {
            throw Problem.wrongFields([
                .noSuchWord(
                    "act",
                    Choices([
                        .init("password", Words("新密码", "new password")),
                        .init("disable", Words("停用", "disable")), .init("enable", Words("启用", "enable")),
                    ]))
            ])
        }
        if act == .disable, visitor.operator?.id == id { throw Problem.ownAccount }
        let password = act == .password ? newPassword() : nil
        let hash = try password.map { try Scrypt(of: $0, cost: configuration.passwordCost) }
        try office.database.transaction { connection in
            var person = try self.operator(id, visitor, connection)
            if let hash { person.password = PasswordHash(hash.description) }
            switch act {
            case .disable: person.isDisabled = true
            case .enable: person.isDisabled = false
            case .password: break
            }
            try Operators(connection).change(person, recorded: clock())
        }
        return password
    }

    func operatorID(_ visit: Visit) throws -> ID<Operator> {
        guard let id = ID<Operator>(visit.parameters["operator"] ?? "") else { throw Problem.noSuchOperator }
        return id
    }
}
