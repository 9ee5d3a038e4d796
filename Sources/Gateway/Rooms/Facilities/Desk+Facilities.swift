import HTTPTypes
import Pages
import Registry
import Storage
import Vocabulary

/// The administrator's pages of facilities. Nothing is changed in place: what counts from a day on is a further row.
extension Desk {
    private typealias Name = FacilityFields.Name

    func facilities(_ visit: Visit) throws -> Answer { try facilities(visit, wrong: []) }

    private func facilities(_ visit: Visit, wrong: [WrongField]) throws -> Answer {
        let frame = frame(for: visit.visitor)
        var typed = visit.form.typed
        if typed.isEmpty { typed[Name.effective.rawValue] = visit.moment.dayInChina.description }
        let form = Form(
            action: Route.addFacility.path, token: frame.token, typed: typed,
            faults: wrong.map { Fault($0.field, $0.words) })
        return try office.database.read { connection in
            let area = try Jurisdiction(of: visit.visitor, connection).scope
            let page = FacilityListPage(
                try Facilities(connection).all(in: area).map {
                    ($0, href: Route.facilityPage.path($0.id.description))
                }, form: form, today: visit.moment.dayInChina)
            return .page(page.html(in: frame), status: wrong.isEmpty ? .ok : .badRequest)
        }
    }

    func addFacility(_ visit: Visit) throws -> Answer {
        do {
            let id = try record(visit, over: nil)
            return .see(LocalPath(Route.facilityPage.path(id.description)) ?? .start)
        } catch {
            guard let wrong = Problem(error)?.fields else { throw error }
            return try facilities(visit, wrong: wrong)
        }
    }

    func facilityPage(_ visit: Visit) throws -> Answer {
        try facilityPage(try facility(visit), visit, wrong: [])
    }

    private func facilityPage(_ facility: Facility, _ visit: Visit, wrong: [WrongField]) throws -> Answer {
        let frame = frame(for: visit.visitor)
        let today = visit.moment.dayInChina
        let typed =
            visit.form.pairs.isEmpty ? FacilityReading.typed(facility, effective: today) : visit.form.typed
        let form = Form(
            action: Route.changeFacility.path(facility.id.description), token: frame.token, typed: typed,
            faults: wrong.map { Fault($0.field, $0.words) })
        let page = FacilityPage(
            facility, form: form, today: today, back: Route.facilities.path,
            interface: Route.interface.path(facility.id.description))
        return .page(page.html(in: frame), status: wrong.isEmpty ? .ok : .badRequest)
    }

    func changeFacility(_ visit: Visit) throws -> Answer {
        let facility = try facility(visit)
        do {
            _ = try record(visit, over: facility)
            return .see(LocalPath(Route.facilityPage.path(facility.id.description)) ?? .start)
        } catch {
            guard let wrong = Problem(error)?.fields else { throw error }
            return try facilityPage(facility, visit, wrong: wrong)
        }
    }

    /// The facility that a path names, in the administrator's area.
    private func facility(_ visit: Visit) throws -> Facility {
        guard let id = ID<Facility>(visit.parameters["facility"] ?? "") else { throw Problem.noSuchFacility }
        return try office.database.read { connection in
            let area = try Jurisdiction(of: visit.visitor, connection).scope
            guard let facility = try Facilities(connection).find(id), facility.district.lies(in: area) else {
                throw Problem.noSuchFacility
            }
            return facility
        }
    }

    /// Adds a facility, or records what counts for one from a day on.
    private func record(_ visit: Visit, over facility: Facility?) throws -> ID<Facility> {
        try office.database.transaction { connection in
            var reading = FacilityReading(visit.form)
            let asked = try reading.asked(
                over: facility, in: Jurisdiction(of: visit.visitor, connection).scope, office, at: clock())
            if facility == nil {
                try Facilities(connection).add(asked.facility, effective: asked.effective, recorded: clock())
            } else {
                try Facilities(connection).change(
                    asked.facility, effective: asked.effective, recorded: clock())
            }
            return asked.facility.id
        }
    }
}
