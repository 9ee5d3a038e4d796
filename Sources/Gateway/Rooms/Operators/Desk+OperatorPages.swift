import HTTPTypes
import Pages
import Registry
import Storage
import Vocabulary

/// The administrator's pages.
extension Desk {
    func operators(_ visit: Visit) throws -> Answer { try operators(visit, wrong: []) }

    private func operators(_ visit: Visit, wrong: [WrongField]) throws -> Answer {
        let frame = frame(for: visit.visitor)
        let form = Form(
            action: Route.addOperator.path, token: frame.token, typed: visit.form.typed,
            faults: wrong.map { Fault($0.field, $0.words) })
        return try office.database.read { connection in
            let page = OperatorListPage(
                try operators(visit.visitor, connection).map { person in
                    OperatorListPage.Item(
                        person, body: try body(of: person, connection)?.name,
                        href: Route.operatorPage.path(person.id.description))
                }, form: form,
                facilities: try Facilities(connection).all(in: visit.visitor.operator?.scope),
                schools: try Schools(connection).all(in: visit.visitor.operator?.scope))
            return .page(page.html(in: frame), status: wrong.isEmpty ? .ok : .badRequest)
        }
    }

    func addOperator(_ visit: Visit) throws -> Answer {
        do {
            let (id, password) = try add(OperatorReading(visit.form), for: visit.visitor)
            return try operatorPage(id, visit, password: password)
        } catch {
            guard let wrong = Problem(error)?.fields else { throw error }
            return try operators(visit, wrong: wrong)
        }
    }

    func operatorPage(_ visit: Visit) throws -> Answer {
        try operatorPage(try operatorID(visit), visit, password: nil)
    }

    func changeOperator(_ visit: Visit) throws -> Answer {
        let id = try operatorID(visit)
        let act = visit.form["act"].flatMap(OperatorPage.Act.init)
        guard let password = try change(id, act, for: visit.visitor) else {
            return .see(LocalPath(Route.operatorPage.path(id.description)) ?? .start)
        }
        return try operatorPage(id, visit, password: password)
    }

    private func operatorPage(_ id: ID<Operator>, _ visit: Visit, password: String?) throws -> Answer {
        let person = try office.database.read { try self.operator(id, visit.visitor, $0) }
        let body = try office.database.read { try self.body(of: person, $0) }
        let frame = frame(for: visit.visitor)
        let page = OperatorPage(
            person, body: body, action: Route.changeOperator.path(id.description),
            token: frame.token, isSelf: visit.visitor.operator?.id == id, password: password,
            back: Route.operators.path)
        return .page(page.html(in: frame))
    }
}
