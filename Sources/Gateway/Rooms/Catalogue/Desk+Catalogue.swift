import Catalogue
import HTTPTypes
import Pages
import Policies
import Registry
import Scheme
import Storage
import Vocabulary

/// The benefit catalogue of the region: looked at by whoever works with it.
extension Desk {
    func catalogueHeading(_ visit: Visit, _ connection: Connection) throws -> CatalogueHeading {
        let name = try Places(connection).name(of: office.region).map { Words($0, $0) }
        let plan = try? office.book.plan(
            region: office.region, district: office.region, on: visit.moment.dayInChina)
        let place =
            name ?? plan?.identity.name ?? Words(office.region.description, office.region.description)
        var links: [(Route, Words)] = [
            (.catalogue, Words("目录", "Items")), (.catalogueVersions, Words("版本", "Versions")),
            (.catalogueDiff, Words("差异", "Differences")),
        ]
        if mayChangeCatalogue(visit) { links.append((.catalogueForm, Words("导入", "Import"))) }
        return CatalogueHeading(
            place: place,
            links: links.map { ($0.1, href: $0.0.path, isCurrent: $0.0 == visit.route) })
    }

    /// The catalogue is the whole region's: who sees a part of the region does not change it.
    func mayChangeCatalogue(_ visit: Visit) -> Bool {
        guard let who = visit.visitor.operator else { return false }
        return Route.recordCatalogue.permission.allows(who.role) && office.region.lies(in: who.scope)
    }

    static func itemAddress(_ code: String) -> String { Route.catalogueItem.path(code) }

    func catalogue(_ visit: Visit) throws -> Answer {
        let today = visit.moment.dayInChina
        let text = (visit.query[CataloguePage.query] ?? "").trimmed
        let kind = visit.query[CataloguePage.kind].flatMap { CatalogueKind(rawValue: $0) }
        let asked = (visit.query[CataloguePage.day] ?? "").trimmed
        let day = Day(asked)
        var typed = visit.query.typed
        if asked.isEmpty { typed[CataloguePage.day] = today.description }
        let faults = day == nil && !asked.isEmpty ? [Desk.noDay(CataloguePage.day)] : []
        let frame = frame(for: visit.visitor)
        return try office.database.read { [typed] connection in
            let book = CatalogueBook(connection)
            let found = try book.search(
                text, kind: kind, in: office.region, on: day ?? today, after: visit.query["after"] ?? "",
                limit: Desk.pageSize + 1)
            let shown = found.prefix(Desk.pageSize)
            let page = CataloguePage(
                try catalogueHeading(visit, connection),
                items: shown.map { ($0, href: Desk.itemAddress($0.code)) },
                count: try book.count(text, kind: kind, in: office.region, on: day ?? today),
                day: day ?? today,
                form: Form(action: Route.catalogue.path, token: "", typed: typed, faults: faults),
                next: found.count > shown.count
                    ? shown.last.map { Desk.address(Route.catalogue.path, typed, after: $0.code) } : nil)
            return .page(page.html(in: frame), status: faults.isEmpty ? .ok : .badRequest)
        }
    }

    static func noDay(_ field: String) -> Fault {
        Fault(field, Words("请写日期，例如 2026-01-01", "write a day, such as 2026-01-01"))
    }

    func catalogueItem(_ visit: Visit) throws -> Answer {
        let code = visit.parameters["code"] ?? ""
        let frame = frame(for: visit.visitor)
        return try office.database.read { connection in
            let facts = try CatalogueBook(connection).history(of: code, in: office.region)
            guard !facts.isEmpty else { throw Problem.noSuchPage }
            let versions = try CatalogueVersions(connection).all(in: office.region)
            let page = CatalogueItemPage(
                try catalogueHeading(visit, connection), code: code, today: visit.moment.dayInChina,
                facts: facts,
                undone: Set(versions.compactMap(\.undoes)),
                version: { Route.catalogueVersion.path(String($0)) })
            return .page(page.html(in: frame))
        }
    }

    func catalogueVersions(_ visit: Visit) throws -> Answer {
        let frame = frame(for: visit.visitor)
        return try office.database.read { connection in
            let page = CatalogueVersionsPage(
                try catalogueHeading(visit, connection),
                versions: try CatalogueVersions(connection).all(in: office.region).map {
                    ($0, href: Route.catalogueVersion.path(String($0.number)))
                }, form: mayChangeCatalogue(visit) ? Route.catalogueForm.path : nil)
            return .page(page.html(in: frame))
        }
    }

    func catalogueVersion(_ visit: Visit) throws -> Answer { try catalogueVersion(visit, fault: nil) }

    private func catalogueVersion(_ visit: Visit, fault: Words?) throws -> Answer {
        let frame = frame(for: visit.visitor)
        return try office.database.read { connection in
            let versions = CatalogueVersions(connection)
            guard let number = Int(visit.parameters["number"] ?? ""),
                let version = try versions.find(number, in: office.region)
            else { throw Problem.noSuchPage }
            let isUndone = try versions.undoing(number, in: office.region) != nil
            let undo =
                mayChangeCatalogue(visit) && !isUndone && version.undoes == nil
                ? Form(
                    action: Route.undoCatalogue.path(String(number)), token: frame.token,
                    faults: fault.map { [Fault(nil, $0)] } ?? []) : nil
            let page = CatalogueDiffPage(
                try catalogueHeading(visit, connection), .version(version, isUndone: isUndone),
                diff: try CatalogueDiff(connection, of: version), undo: undo, item: Desk.itemAddress)
            return .page(page.html(in: frame), status: fault == nil ? .ok : .conflict)
        }
    }

    func catalogueDiff(_ visit: Visit) throws -> Answer {
        let frame = frame(for: visit.visitor)
        var typed = visit.query.typed
        let isAsked = !typed.isEmpty
        var faults: [Fault] = []
        func day(_ name: String) -> Day? {
            let day = typed[name].flatMap { Day($0.trimmed) }
            if isAsked, day == nil { faults.append(Desk.noDay(name)) }
            return day
        }
        let (from, to) = (day(CatalogueDiffPage.from), day(CatalogueDiffPage.to))
        if !isAsked {
            let today = visit.moment.dayInChina
            typed = [
                CatalogueDiffPage.from: (Day(today.year, 1, 1) ?? today).description,
                CatalogueDiffPage.to: today.description,
            ]
        }
        return try office.database.read { [typed, faults] connection in
            var diff: CatalogueDiff?
            if let from, let to {
                diff = try CatalogueDiff(connection, in: office.region, from: from, to: to)
            }
            let page = CatalogueDiffPage(
                try catalogueHeading(visit, connection),
                .days(Form(action: Route.catalogueDiff.path, token: "", typed: typed, faults: faults)),
                diff: diff, item: Desk.itemAddress)
            return .page(page.html(in: frame), status: faults.isEmpty ? .ok : .badRequest)
        }
    }

    /// Takes the last version back; pressed twice, once.
    func undoCatalogue(_ visit: Visit) throws -> Answer {
        guard mayChangeCatalogue(visit) else { throw Problem.notAllowed }
        let number = Int(visit.parameters["number"] ?? "") ?? 0
        do {
            try office.database.transaction { connection in
                try CatalogueVersions(connection).undo(
                    number, in: office.region, recorded: clock(), by: visit.visitor.operator?.signIn ?? "")
            }
        } catch CatalogueError.noVersion {
            throw Problem.noSuchPage
        } catch CatalogueError.undoneAlready {
            // The button was pressed twice.
        } catch let error as CatalogueError {
            return try catalogueVersion(visit, fault: error.words)
        }
        return .see(LocalPath(Route.catalogueVersion.path(String(number))) ?? .start)
    }
}
