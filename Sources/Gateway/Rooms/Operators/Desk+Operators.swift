import Pages
import Registry
import Storage
import Vocabulary

/// Who may sign in: added, given a new password, disabled. Nothing is changed in place; every change is a further row.
extension Desk {
    /// The operators whose area lies in the administrator's, with their facilities.
    func operators(_ visitor: Visitor, _ connection: Connection) throws -> [(Operator, Facility?)] {
        let area = try Jurisdiction(of: visitor, connection).scope
        return try Operators(connection).all().filter { $0.scope.lies(in: area) }.map {
            ($0, try $0.facility.flatMap { try Facilities(connection).find($0) })
        }
    }

    func `operator`(
        _ id: ID<Operator>, _ visitor: Visitor, _ connection: Connection
    ) throws -> (Operator, Facility?) {
        let area = try Jurisdiction(of: visitor, connection).scope
        guard let person = try Operators(connection).find(id), person.scope.lies(in: area) else {
            throw Problem.noSuchOperator
        }
        return (person, try person.facility.flatMap { try Facilities(connection).find($0) })
    }

    /// Adds an operator, with a password made here.
    func add(_ reading: OperatorReading, for visitor: Visitor) throws -> (ID<Operator>, password: String) {
        var reading = reading
        let asked = try office.database.read { connection in
            try reading.asked(
                within: try Jurisdiction(of: visitor, connection).scope, Facilities(connection))
        }
        // Hashed outside the transaction: it takes a tenth of a second.
        let password = newPassword()
        let person = try newOperator(
            signIn: asked.signIn, password: password, role: asked.role, facility: asked.facility?.id,
            scope: asked.scope, recorded: visitor.moment, cost: configuration.passwordCost)
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
            var (person, _) = try self.operator(id, visitor, connection)
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
