import Collection
import HTTPTypes
import Pages
import Payments
import Registry
import Scheme
import Spreadsheets
import Storage
import Vocabulary

/// Work for the whole district: assessing, files of payments, runs and taking them back.
extension Desk {
    // MARK: Assessing

    func assessForm(_ visit: Visit) throws -> Answer {
        let here = try SeasonVisit(visit, office)
        try here.wholly()
        let run = here.run(.assessment, title: "应缴核定")
        let frame = frame(for: visit.visitor)
        let page = try office.database.preview { connection in
            let assessed = try here.season.assess(as: run, connection)
            let differences = try here.season.differences(of: run.id, connection)
            return AssessPage(
                try here.heading(connection), assessed: assessed, differences: differences,
                people: try names(differences, here, connection),
                form: Route.assess.permission.allows(visit.visitor.operator?.role)
                    ? Form(action: here.path(.assess), token: frame.token) : nil,
                run: run.id.description)
        }
        return .page(page.html(in: frame))
    }

    func assess(_ visit: Visit) throws -> Answer {
        let here = try SeasonVisit(visit, office)
        try here.wholly()
        let run = here.run(.assessment, id: visit.form["run"], title: "应缴核定")
        try office.database.transaction { connection in
            if try here.isDone(run, connection) { return }
            _ = try here.season.assess(as: run, connection)
        }
        return here.seen(.run, run.id.description)
    }

    private func names(
        _ differences: Season.Differences, _ here: SeasonVisit, _ connection: Connection
    ) throws -> [ID<Person>: (name: String, number: String, href: String)] {
        var names: [ID<Person>: (name: String, number: String, href: String)] = [:]
        for (_, change) in differences.changes {
            let id = ID<Person>(of: change.after.person)
            if let person = try Persons(connection).find(id) {
                names[id] = (person.name, person.number, here.path(.payer, person.number))
            }
        }
        return names
    }

    // MARK: Files of payments

    func importForm(_ visit: Visit) throws -> Answer {
        let here = try SeasonVisit(visit, office)
        try here.wholly()
        return try importPage(here)
    }

    private func importPage(
        _ here: SeasonVisit, refusal: Words? = nil, file: PaymentFile? = nil, earlier: Run? = nil
    ) throws -> Answer {
        let frame = frame(for: here.visit.visitor)
        let heading = try office.database.read { try here.heading($0) }
        let page = ImportPage(
            heading, action: here.path(.uploadPayments), token: frame.token, refusal: refusal,
            faults: file?.faults ?? [], faultCount: file?.faultCount ?? 0,
            earlier: earlier.map { run in
                let day = frame.language.text(run.recorded)
                return (
                    Words(
                        "这个文件 \(day) 已经入过账，这次什么也没有做。",
                        "This very file was posted on \(day); nothing was done this time."),
                    href: here.path(.run, run.id.description)
                )
            })
        return .page(page.html(in: frame), status: refusal == nil ? .ok : .badRequest)
    }

    /// Reads the file and shows what would come of it.
    func uploadPayments(_ visit: Visit) throws -> Answer {
        let here = try SeasonVisit(visit, office)
        try here.wholly()
        guard let upload = visit.upload, !upload.bytes.isEmpty else {
            return try importPage(here, refusal: Words("请选一个文件", "choose a file"))
        }
        let file: PaymentFile
        do {
            file = try read(upload, here)
        } catch let error as SpreadsheetError {
            return try importPage(here, refusal: Words(error.chinese, error.english))
        }
        guard file.faultCount == 0 else {
            return try importPage(
                here,
                refusal: Words(
                    "有 \(file.faultCount) 处不对，整个文件没有收；请改好再导入",
                    "\(file.faultCount) mistakes; the whole file was refused"),
                file: file)
        }
        if let run = try earlier(file) { return try importPage(here, earlier: run) }
        let run = here.run(.paymentFile, title: file.name, fingerprint: file.fingerprint)
        let frame = frame(for: visit.visitor)
        uploads.keep(upload, as: file.fingerprint, for: visit.visitor.session, at: visit.moment)
        let page = try office.database.preview { connection in
            let found = try file.find(in: here.place, connection, holders: holders(connection))
            let posted = try here.season.post(found.lines, source: Season.tax, as: run, connection)
            return ImportCheckPage(
                try here.heading(connection), name: file.name, rows: file.rows.count, posted: posted,
                file: file, found: found,
                form: Form(
                    action: here.path(.postPayments), token: frame.token,
                    typed: ["file": file.fingerprint, "run": run.id.description]))
        }
        return .page(page.html(in: frame))
    }

    func postPayments(_ visit: Visit) throws -> Answer {
        let here = try SeasonVisit(visit, office)
        try here.wholly()
        let fingerprint = visit.form["file"] ?? ""
        let asked = here.run(.paymentFile, id: visit.form["run"], title: "")
        if try office.database.read({ try here.isDone(asked, $0) }) {
            return here.seen(.run, asked.id.description)
        }
        guard let upload = uploads.find(fingerprint, for: visit.visitor.session, at: visit.moment) else {
            return try importPage(
                here, refusal: Words("文件放得太久，请重新选择", "the file was kept too long; choose it again"))
        }
        let file = try read(upload, here)
        let run = here.run(
            .paymentFile, id: visit.form["run"], title: file.name, fingerprint: file.fingerprint)
        let earlier = try office.database.transaction { connection -> Run? in
            if try here.isDone(run, connection) { return nil }
            if let standing = try Runs(connection).standing(fingerprint: file.fingerprint, kind: .paymentFile)
            {
                return standing
            }
            let found = try file.find(in: here.place, connection, holders: holders(connection))
            _ = try here.season.post(found.lines, source: Season.tax, as: run, connection)
            return nil
        }
        uploads.drop(fingerprint, for: visit.visitor.session)
        if let earlier { return try importPage(here, earlier: earlier) }
        return here.seen(.run, run.id.description)
    }

    private func read(_ upload: Upload, _ here: SeasonVisit) throws -> PaymentFile {
        try PaymentFile(
            bytes: upload.bytes, name: upload.name, year: here.season.year,
            today: here.visit.moment.dayInChina)
    }

    private func earlier(_ file: PaymentFile) throws -> Run? {
        try office.database.read {
            try Runs($0).standing(fingerprint: file.fingerprint, kind: .paymentFile)
        }
    }

    // MARK: Runs

    func runs(_ visit: Visit) throws -> Answer {
        let here = try SeasonVisit(visit, office)
        try here.wholly()
        return try office.database.read { connection in
            let runs = Runs(connection)
            let found = try runs.all(
                in: here.season.district, year: here.season.year,
                kind: visit.query[RunListPage.kind].flatMap { Run.Kind(rawValue: $0) },
                after: visit.query["after"].flatMap { ID($0) }, limit: Desk.pageSize + 1)
            let shown = Array(found.prefix(Desk.pageSize))
            let page = RunListPage(
                try here.heading(connection),
                items: try shown.map {
                    .init(
                        $0, isUndone: try runs.isUndone($0.id), href: here.path(.run, $0.id.description))
                },
                filter: Form(action: here.path(.runs), token: "", typed: visit.query.typed),
                next: found.count > shown.count
                    ? shown.last.map {
                        Desk.address(here.path(.runs), visit.query.typed, after: $0.id.description)
                    } : nil)
            return .page(page.html(in: frame(for: visit.visitor)))
        }
    }

    private func run(_ here: SeasonVisit, _ connection: Connection) throws -> Run {
        try here.wholly()
        guard
            let run = try ID<Run>(here.visit.parameters["run"] ?? "").flatMap({
                try Runs(connection).find($0)
            }),
            run.region == here.season.district, run.year == here.season.year
        else { throw Problem.noSuchPage }
        return run
    }

    func run(_ visit: Visit) throws -> Answer {
        let here = try SeasonVisit(visit, office)
        let frame = frame(for: visit.visitor)
        return try office.database.read { connection in
            let run = try self.run(here, connection)
            let cash = CashBook(connection)
            let payments = try cash.payments(in: run.id)
            let isUndone = try Runs(connection).isUndone(run.id)
            let differences =
                run.kind == .assessment ? try here.season.differences(of: run.id, connection) : nil
            let mayUndo =
                (run.kind == .paymentFile || run.kind == .counter) && !isUndone && !payments.isEmpty
                && Route.undoRun.permission.allows(visit.visitor.operator?.role)
            var note: (words: Words, href: String)?
            if isUndone { note = (Words("✗ 这一批已经撤销", "✗ This run was taken back"), here.path(.runs)) }
            if let undoes = run.undoes {
                note = (Words("它撤销了这一批", "It takes this run back"), here.path(.run, undoes.description))
            }
            let page = RunPage(
                try here.heading(connection), run: run, undoneBy: note,
                payments: try payments.prefix(200).map {
                    (
                        $0, free: try cash.suspense(of: $0.id),
                        href: here.path(.paymentReceipt, $0.id.description)
                    )
                },
                paymentCount: payments.count, total: payments.map(\.amount).sum, differences: differences,
                people: try differences.map { try names($0, here, connection) } ?? [:],
                undo: mayUndo
                    ? Form(
                        action: here.path(.undoRun, run.id.description), token: frame.token,
                        typed: ["undo": ID<Run>(at: visit.moment).description]) : nil)
            return .page(page.html(in: frame))
        }
    }

    func undoRun(_ visit: Visit) throws -> Answer {
        let here = try SeasonVisit(visit, office)
        let undoing = try office.database.transaction { connection -> Run in
            let run = try self.run(here, connection)
            let undoing = here.run(
                .undo, id: visit.form["undo"], title: "撤销：\(run.title)", undoes: run.id)
            if try !here.isDone(undoing, connection) {
                try here.season.undo(run.id, as: undoing, connection)
            }
            return undoing
        }
        return here.seen(.run, undoing.id.description)
    }
}
