import Catalogue
import HTTPTypes
import Pages
import Registry
import Spreadsheets
import Storage
import Vocabulary

/// A catalogue file: received, read, looked at, written as a version.
extension Desk {
    private func wholeRegion(_ visit: Visit) throws {
        guard mayChangeCatalogue(visit) else { throw Problem.notAllowed }
    }

    func catalogueForm(_ visit: Visit) throws -> Answer {
        try wholeRegion(visit)
        return try catalogueForm(visit, typed: [CatalogueFormPage.from: visit.moment.dayInChina.description])
    }

    private func catalogueForm(
        _ visit: Visit, typed: [String: String], faults: [Fault] = [], earlier: Int? = nil
    ) throws -> Answer {
        let frame = frame(for: visit.visitor)
        return try office.database.read { connection in
            let page = CatalogueFormPage(
                try catalogueHeading(visit, connection),
                form: Form(
                    action: Route.uploadCatalogue.path, token: frame.token, typed: typed, faults: faults),
                earlier: earlier.map { ($0, href: Route.catalogueVersion.path(String($0))) })
            return .page(page.html(in: frame), status: faults.isEmpty ? .ok : .badRequest)
        }
    }

    /// What the form says of the import; nil with what is wrong.
    private func work(_ visit: Visit, _ faults: inout [Fault]) -> CatalogueImport? {
        guard let from = visit.form[CatalogueFormPage.from].flatMap({ Day($0.trimmed) }) else {
            faults.append(Desk.noDay(CatalogueFormPage.from))
            return nil
        }
        return CatalogueImport(
            into: office.region, from: from,
            isComplete: visit.form["\(CatalogueFormPage.complete).yes"] != nil,
            kind: visit.form[CatalogueFormPage.kind].flatMap { CatalogueKind(rawValue: $0) })
    }

    /// Reads the file and shows what it would change.
    func uploadCatalogue(_ visit: Visit) throws -> Answer {
        try wholeRegion(visit)
        var faults: [Fault] = []
        let work = work(visit, &faults)
        guard let upload = visit.upload, !upload.bytes.isEmpty else {
            faults.insert(
                Fault(CatalogueFormPage.file, Words("请选一个文件，不能是空的", "choose a file that is not empty")), at: 0
            )
            return try catalogueForm(visit, typed: visit.form.typed, faults: faults)
        }
        var file: CatalogueFile
        do {
            file = try CatalogueFile(bytes: upload.bytes, name: upload.name)
        } catch {
            faults.insert(Fault(CatalogueFormPage.file, Words(error.chinese, error.english)), at: 0)
            return try catalogueForm(visit, typed: visit.form.typed, faults: faults)
        }
        guard let work else { return try catalogueForm(visit, typed: visit.form.typed, faults: faults) }
        let form = file.columns.form
        let remembered = try office.database.read { try CatalogueVersions($0).columns(ofForm: form) }
        if let remembered { file.columns.settle(remembered) }
        uploads.keep(upload, as: file.fingerprint, for: visit.visitor.session, at: visit.moment)
        return try check(visit, work, file)
    }

    private func check(
        _ visit: Visit, _ work: CatalogueImport, _ file: CatalogueFile, fault: Words? = nil
    ) throws -> Answer {
        let frame = frame(for: visit.visitor)
        var carried = visit.form.typed
        for name in ["token", "base"] { carried[name] = nil }
        for name in carried.keys where name.hasPrefix("column.") { carried[name] = nil }
        carried["upload"] = file.fingerprint
        for (field, index) in file.columns.places {
            carried[CatalogueCheckPage.column(index)] = field.rawValue
        }
        var faults = fault.map { [Fault(nil, $0)] } ?? []
        let missing = file.columns.missing
        if !missing.isEmpty {
            faults.append(
                Fault(
                    nil,
                    Words(
                        "没有指定哪一列是\(missing.map(\.words.zh).joined(separator: "、"))",
                        "no column is chosen for: \(missing.map(\.words.en).joined(separator: ", "))")))
        }
        let found = try office.database.read { connection in
            (
                try catalogueHeading(visit, connection),
                missing.isEmpty ? try work.preview(file, connection) : nil
            )
        }
        let (heading, preview) = found
        if let standing = preview?.standing {
            return try catalogueForm(visit, typed: visit.form.typed, earlier: standing.number)
        }
        let check = Form(
            action: Route.checkCatalogue.path, token: frame.token, typed: carried, faults: faults)
        var record: Form?
        if let preview, !preview.isEmpty {
            record = Form(
                action: Route.recordCatalogue.path, token: frame.token,
                typed: carried.merging(["base": String(preview.base)]) { $1 })
        }
        let page = CatalogueCheckPage(
            heading, file: file.name, work: work, columns: file.columns, preview: preview, check: check,
            record: record, item: Desk.itemAddress)
        return .page(page.html(in: frame), status: faults.isEmpty ? .ok : .badRequest)
    }

    /// The file that a form means, with its columns as they were chosen; or the page that says why not.
    private func kept(_ visit: Visit) throws -> (ready: (CatalogueImport, CatalogueFile)?, answer: Answer) {
        try wholeRegion(visit)
        var faults: [Fault] = []
        let work = work(visit, &faults)
        let upload = uploads.find(
            visit.form["upload"] ?? "", for: visit.visitor.session, at: visit.moment)
        if upload == nil {
            faults.append(
                Fault(
                    CatalogueFormPage.file,
                    Words("文件放得太久，请重新选择", "the file was kept too long; choose it again")))
        }
        guard let work, let upload else {
            return (nil, try catalogueForm(visit, typed: visit.form.typed, faults: faults))
        }
        var file = try CatalogueFile(bytes: upload.bytes, name: upload.name)
        var choice: CatalogueColumns.Choice = [:]
        var twice: CatalogueField?
        for column in file.columns.columns {
            guard let word = visit.form[CatalogueCheckPage.column(column.index)],
                let field = CatalogueField(rawValue: word)
            else { continue }
            if choice[field] != nil { twice = field }
            choice[field] = column.index
        }
        file.columns.settle(choice)
        if let twice {
            let words = Words(
                "“\(twice.words.zh)”选了两列，只能有一列", "two columns were chosen for “\(twice.words.en)”")
            return (nil, try check(visit, work, file, fault: words))
        }
        return ((work, file), try check(visit, work, file))
    }

    func checkCatalogue(_ visit: Visit) throws -> Answer { try kept(visit).answer }

    /// Writes what was shown, on the state that it was shown for.
    func recordCatalogue(_ visit: Visit) throws -> Answer {
        try wholeRegion(visit)
        if let done = try recorded(visit) { return done }
        let (ready, answer) = try kept(visit)
        guard let (work, file) = ready, file.columns.missing.isEmpty else { return answer }
        let by = visit.visitor.operator?.signIn ?? ""
        let version: CatalogueVersion?
        do {
            version = try office.database.transaction { connection in
                let preview = try work.preview(file, connection)
                guard String(preview.base) == visit.form["base"] || preview.standing != nil else {
                    throw CatalogueError.changedMeanwhile
                }
                return try work.record(preview, of: file, by: by, recorded: clock(), connection)
            }
        } catch CatalogueError.importedAlready(let number) {
            return seen(number)
        } catch let error as CatalogueError {
            return try check(visit, work, file, fault: error.words)
        }
        uploads.drop(file.fingerprint, for: visit.visitor.session)
        guard let version else { return answer }
        return seen(version.number)
    }

    /// The version that a button pressed twice has made already.
    private func recorded(_ visit: Visit) throws -> Answer? {
        guard let fingerprint = visit.form["upload"], !fingerprint.isEmpty,
            let from = visit.form[CatalogueFormPage.from].flatMap({ Day($0.trimmed) })
        else { return nil }
        let standing = try office.database.read {
            try CatalogueVersions($0).standing(fingerprint: fingerprint, effective: from, in: office.region)
        }
        return standing.map { seen($0.number) }
    }

    private func seen(_ number: Int) -> Answer {
        var answer = Answer.see(LocalPath(Route.catalogueVersion.path(String(number))) ?? .start)
        answer.noted.key = String(number)
        return answer
    }
}
