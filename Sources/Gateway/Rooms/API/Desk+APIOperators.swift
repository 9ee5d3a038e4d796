import HTTPTypes
import Pages
import Registry
import Storage
import Vocabulary

/// Operators for programs.
extension Desk {
    private struct OperatorDocument: Encodable {
        let id: ID<Operator>
        let name: String
        let role: String
        /// The code of a hospital's own facility.
        let facility: String?
        /// Of a department's operator.
        let department: String?
        /// The code of a school's own school.
        let school: String?
        let scope: RegionCode
        let isDisabled: Bool

        init(_ person: Operator, _ connection: Connection) throws {
            id = person.id
            name = person.signIn
            role = person.role.rawValue
            facility = try person.facility.flatMap { try Facilities(connection).find($0)?.code }
            department = person.department?.rawValue
            school = try person.school.flatMap { try Schools(connection).find($0)?.code }
            scope = person.scope
            isDisabled = person.isDisabled
        }
    }

    private struct Listed: Encodable {
        let operators: [OperatorDocument]
    }

    private struct Changed: Encodable {
        let `operator`: OperatorDocument
        /// Made now, and told this once.
        let password: String?
    }

    func apiOperators(_ visit: Visit) throws -> Answer {
        try office.database.read { connection in
            try .json(
                Listed(
                    operators: operators(visit.visitor, connection).map {
                        try OperatorDocument($0, connection)
                    }))
        }
    }

    func apiAddOperator(_ visit: Visit) throws -> Answer {
        let (id, password) = try add(OperatorReading(try JSONObject(visit.json)), for: visit.visitor)
        return try changed(id, visit, password: password, status: .created)
    }

    func apiChangeOperator(_ visit: Visit) throws -> Answer {
        let id = try operatorID(visit)
        let (texts, wrong) = try JSONObject(visit.json).texts(["act"])
        guard wrong.isEmpty else { throw Problem.wrongFields(wrong) }
        let password = try change(id, texts["act"].flatMap(OperatorPage.Act.init), for: visit.visitor)
        return try changed(id, visit, password: password, status: .ok)
    }

    private func changed(
        _ id: ID<Operator>, _ visit: Visit, password: String?, status: HTTPResponse.Status
    ) throws -> Answer {
        let document = try office.database.read { connection in
            try OperatorDocument(self.operator(id, visit.visitor, connection), connection)
        }
        return try .json(Changed(operator: document, password: password), status: status)
    }
}
