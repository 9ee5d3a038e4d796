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
        let scope: RegionCode
        let isDisabled: Bool

        init(_ person: Operator, _ facility: Facility?) {
            id = person.id
            name = person.signIn
            role = person.role.rawValue
            self.facility = facility?.code
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
        let operators = try office.database.read { try self.operators(visit.visitor, $0) }
        return try .json(Listed(operators: operators.map { OperatorDocument($0, $1) }))
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
        let (person, facility) = try office.database.read { try self.operator(id, visit.visitor, $0) }
        return try .json(
            Changed(operator: OperatorDocument(person, facility), password: password), status: status)
    }
}
