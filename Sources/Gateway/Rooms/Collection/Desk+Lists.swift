import Collection
import HTTPTypes
import Pages
import Payments
import Registry
import Scheme
import Sealing
import Spreadsheets
import Storage
import Vocabulary

/// Lists of departments: received, read, looked at, written.
extension Desk {
    func lists(_ visit: Visit) throws -> Answer {
        let here = try SeasonVisit(visit, office)
        try here.wholly()
        return try office.database.read { connection in
            let runs = Runs(connection)
            let found = try runs.all(
                in: here.season.district, year: here.season.year, kind: .list,
                after: visit.query["after"].flatMap { ID($0) }, limit: Desk.pageSize + 1)
            let shown = Array(found.prefix(Desk.pageSize))
            var items: [ListsPage.Item] = []
            for run in shown {
                // What a clerk decided on a row is a run of its own, and stands with its list.
                guard let list = try ListImports(connection).find(run.id) else { continue }
                let open = try waiting(connection)?.count(of: run.id, kind: .doubt) ?? 0
                items.append(
                    .init(
                        run, list, isUndone: try runs.isUndone(run.id), open: open,
                        href: here.path(.listImport, run.id.description)))
            }
            let page = ListsPage(
                try here.heading(connection), items: items,
                form: Route.listForm.permission.allows(visit.visitor.operator?.role)
                    ? here.path(.listForm) : nil,
                next: found.count > shown.count
                    ? shown.last.map {
                        Desk.address(here.path(.lists), visit.query.typed, after: $0.id.description)
                    } : nil)
            return .page(page.html(in: frame(for: visit.visitor)))
        }
    }

    // MARK: Receiving

    func listForm(_ visit: Visit) throws -> Answer {
        let here = try SeasonVisit(visit, office)
        try here.wholly()
        _ = try listDesk(here)
        return try listForm(here, typed: [ListFormPage.day: visit.moment.dayInChina.description])
    }

    private func listForm(
        _ here: SeasonVisit, typed: [String: String], faults: [Fault] = [], earlier: Run? = nil
    ) throws -> Answer {
        let frame = frame(for: here.visit.visitor)
        return try office.database.read { connection in
            let page = ListFormPage(
                try here.heading(connection),
                form: Form(
                    action: here.path(.uploadList), token: frame.token, typed: typed, faults: faults),
                sources: try ListImports(connection).sources(),
                schools: try Schools(connection).all(in: here.season.district),
                earlier: earlier.map { run in
                    let day = frame.language.text(run.recorded)
                    return (
                        Words(
                            "这个文件 \(day) 已经导入过，这次什么也没有做。",
                            "This very file was imported on \(day); nothing was done this time."),
                        href: here.path(.listImport, run.id.description)
                    )
                })
            return .page(page.html(in: frame), status: faults.isEmpty ? .ok : .badRequest)
        }
    }

    /// Reads the file and shows its columns.
    func uploadList(_ visit: Visit) throws -> Answer {
        let here = try SeasonVisit(visit, office)
        try here.wholly()
        _ = try listDesk(here)
        let request = ListRequest(visit.form, for: here.season, today: visit.moment.dayInChina)
        var faults = request.faults
        guard let upload = visit.upload, !upload.bytes.isEmpty else {
            faults.insert(
                Fault(ListFormPage.file, Words("请选一个文件，不能是空的", "choose a file that is not empty")), at: 0)
            return try listForm(here, typed: visit.form.typed, faults: faults)
        }
        let file: ListFile
        do {
            file = try ListFile(bytes: upload.bytes, name: upload.name)
        } catch {
            faults.insert(Fault(ListFormPage.file, Words(error.chinese, error.english)), at: 0)
            return try listForm(here, typed: visit.form.typed, faults: faults)
        }
        guard let list = request.list else {
            return try listForm(here, typed: visit.form.typed, faults: faults)
        }
        if let run = try earlier(file) { return try listForm(here, typed: visit.form.typed, earlier: run) }
        uploads.keep(upload, as: file.fingerprint, for: visit.visitor.session, at: visit.moment)
        let remembered = try office.database.read {
            try ListImports($0).mapping(of: list.source, form: file.form)
        }
        return try columns(
            here, request, file, list, mapping: remembered ?? file.proposal(for: list.kind),
            isRemembered: remembered != nil, run: ID<Run>(at: visit.moment).description)
    }

    private func columns(
        _ here: SeasonVisit, _ request: ListRequest, _ file: ListFile, _ list: DepartmentList,
        mapping: ColumnMapping, isRemembered: Bool = false, run: String, fault: Words? = nil
    ) throws -> Answer {
        let frame = frame(for: here.visit.visitor)
        let page = ListColumnsPage(
            try office.database.read { try here.heading($0) }, file: file, list: list, mapping: mapping,
            isRemembered: isRemembered,
            form: Form(
                action: here.path(.checkList), token: frame.token,
                typed: request.carried(file: file.fingerprint, run: run),
                faults: fault.map { [Fault(nil, $0)] } ?? []))
        return .page(page.html(in: frame), status: fault == nil ? .ok : .badRequest)
    }

    // MARK: Checking and writing

    /// A list ready to be looked up: its file, its columns, its rows.
    private struct Ready {
        let list: DepartmentList
        let file: ListFile
        let mapping: ColumnMapping
        let rows: [ListRow]
        let notices: [Words]
        let request: ListRequest
        let run: Run
    }

    /// The list that a form means, read; or the page that says why it cannot be, which may be that it is written already.
    private func ready(_ here: SeasonVisit) throws -> (ready: Ready?, answer: Answer) {
        let visit = here.visit
        let request = ListRequest(visit.form, for: here.season, today: visit.moment.dayInChina)
        let asked = here.run(.list, id: visit.form["run"], title: "")
        if try office.database.read({ try here.isDone(asked, $0) }) {
            return (nil, here.seen(.listImport, asked.id.description))
        }
        guard let list = request.list else {
            return (nil, try listForm(here, typed: visit.form.typed, faults: request.faults))
        }
        guard
            let upload = uploads.find(
                visit.form["upload"] ?? "", for: visit.visitor.session, at: visit.moment)
        else {
            let words = Words("文件放得太久，请重新选择", "the file was kept too long; choose it again")
            return (
                nil,
                try listForm(here, typed: visit.form.typed, faults: [Fault(ListFormPage.file, words)])
            )
        }
        let file = try ListFile(bytes: upload.bytes, name: upload.name)
        if let earlier = try earlier(file) {
            return (nil, try listForm(here, typed: visit.form.typed, earlier: earlier))
        }
        let mapping = request.mapping(of: file) ?? file.proposal(for: list.kind)
        let fault = request.twice(in: file) ?? list.kind.missing(in: mapping)
        if fault != nil || visit.form["act"] == ListCheckPage.back {
            return (
                nil,
                try columns(
                    here, request, file, list, mapping: mapping, run: asked.id.description, fault: fault)
            )
        }
        let (rows, notices) = try file.rows(mapping, of: list)
        let run = here.run(
            .list, id: visit.form["run"], title: file.name, fingerprint: file.fingerprint)
        return (
            Ready(
                list: list, file: file, mapping: mapping, rows: rows, notices: notices, request: request,
                run: run),
            here.seen(.listImport, run.id.description)
        )
    }

    /// Shows what the list would change.
    func checkList(_ visit: Visit) throws -> Answer {
        let here = try SeasonVisit(visit, office)
        try here.wholly()
        let desk = try listDesk(here)
        let (found, answer) = try ready(here)
        guard let ready = found else { return answer }
        let frame = frame(for: visit.visitor)
        let carried = ready.request.carried(
            file: ready.file.fingerprint, run: ready.run.id.description)
        let page = try office.database.preview { connection in
            let preview = try desk.preview(ready.rows, of: ready.list, connection)
            let parts = try parts(of: preview, connection)
            let changed = try desk.record(preview, as: ready.run, connection)
            return ListCheckPage(
                try here.heading(connection), file: ready.file.name, list: ready.list,
                counts: preview.counts, parts: parts, bills: try reassess(changed, here, connection),
                notices: Desk.damage(in: ready.rows) + ready.notices,
                form: Form(action: here.path(.recordList), token: frame.token, typed: carried),
                columns: Form(
                    action: here.path(.checkList), token: frame.token,
                    typed: carried.merging(["act": ListCheckPage.back]) { $1 }))
        }
        return .page(page.html(in: frame))
    }

    /// Writes what was shown.
    func recordList(_ visit: Visit) throws -> Answer {
        let here = try SeasonVisit(visit, office)
        try here.wholly()
        let desk = try listDesk(here)
        let (found, answer) = try ready(here)
        guard let ready = found else { return answer }
        do {
            try office.database.transaction { connection in
                if try here.isDone(ready.run, connection) { return }
                let preview = try desk.preview(ready.rows, of: ready.list, connection)
                let changed = try desk.record(
                    preview, as: ready.run, mapping: ready.mapping, connection)
                try reassess(changed, here, connection)
            }
        } catch CollectionError.sameFile {
            // Somebody else brought it meanwhile.
            return try listForm(here, typed: visit.form.typed, earlier: try earlier(ready.file))
        }
        uploads.drop(ready.file.fingerprint, for: visit.visitor.session)
        return answer
    }

    private func earlier(_ file: ListFile) throws -> Run? {
        try office.database.read { try Runs($0).standing(fingerprint: file.fingerprint, kind: .list) }
    }

    // MARK: Shared

    /// The work on lists, which needs the key of identity numbers.
    func listDesk(_ here: SeasonVisit) throws -> ListDesk {
        guard let vault = office.vault else {
            throw Problem.cannotCollect(
                Words(
                    "这台服务器没有证件号码的密钥，不能导入名单；请管理员用 --vault-key 启动",
                    "this server has no key of identity numbers, so lists cannot be imported; it is started with --vault-key"
                ))
        }
        return ListDesk(district: here.season.district, vault: vault)
    }

    func waiting(_ connection: Connection) throws -> WaitingRows? {
        office.vault.map { WaitingRows(connection, $0) }
    }

    /// Works out the bills of these people anew, where a season was assessed before; how many changed.
    @discardableResult
    func reassess(
        _ people: [ID<Person>], _ here: SeasonVisit, _ connection: Connection
    ) throws -> Int? {
        let season = here.season
        let assessed = try Runs(connection).all(
            in: season.district, year: season.year, kind: .assessment, limit: 1)
        guard !assessed.isEmpty else { return nil }
        guard !people.isEmpty else { return 0 }
        let run = here.run(.assessment, title: "名单以后重新核定")
        return try season.reassess(people.map { ID(of: $0) }, as: run, connection).changed
    }
}
