import Collection
import HTTPTypes
import Jobs
import Pages
import Payments
import Registry
import Scheme
import Spreadsheets
import Storage
import Vocabulary

/// Files of payments from the tax office: read, looked at, posted.
extension Desk {
    func importForm(_ visit: Visit) throws -> Answer {
        let here = try SeasonVisit(visit, office)
        try here.wholly()
        return try importPage(here)
    }

    private func importPage(
        _ here: SeasonVisit, refusal: Words? = nil, file: PaymentFile? = nil,
        columns: PaymentColumnsTable? = nil, earlier: Run? = nil
    ) throws -> Answer {
        let frame = frame(for: here.visit.visitor)
        let heading = try office.database.read { try here.heading($0) }
        let page = ImportPage(
            heading, action: here.path(.uploadPayments), token: frame.token, refusal: refusal,
            faults: file?.faults ?? [], faultCount: file?.faultCount ?? 0, columns: columns,
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
        uploads.keep(
            upload, as: PaymentFile.fingerprint(of: upload.bytes), for: visit.visitor.session,
            at: visit.moment)
        return try check(upload, nil, here)
    }

    /// Reads the file, as its columns were chosen or else as the last of its form was read, and shows what would come of it.
    private func check(
        _ upload: Upload, _ choice: PaymentColumns.Choice?, refusal: Words? = nil, _ here: SeasonVisit
    ) throws -> Answer {
        let frame = frame(for: here.visit.visitor)
        let fingerprint = PaymentFile.fingerprint(of: upload.bytes)
        let run = here.run(.paymentFile, title: upload.name, fingerprint: fingerprint)
        let typed = ["file": fingerprint, "run": run.id.description]
        let form = Form(action: here.path(.postPayments), token: frame.token, typed: typed)
        let memory = try office.database.read {
            try PaymentColumnMemory($0).choices(from: Season.tax, in: here.season.district)
        }
        let file: PaymentFile
        do {
            file = try read(upload, choice, memory, here)
        } catch let error as SpreadsheetError {
            let header = try? PaymentHeader(bytes: upload.bytes, name: upload.name) {
                $0.settle(choice, remembered: memory)
            }
            return try importPage(
                here, refusal: refusal ?? Words(error.chinese, error.english),
                columns: header.map { PaymentColumnsTable($0, form: form) })
        }
        let columns = PaymentColumnsTable(file.header, form: form)
        if let refusal { return try importPage(here, refusal: refusal, columns: columns) }
        guard file.faultCount == 0 else {
            return try importPage(
                here,
                refusal: Words(
                    "有 \(file.faultCount) 处不对，整个文件没有收；请改好再导入",
                    "\(file.faultCount) mistakes; the whole file was refused"),
                file: file, columns: columns)
        }
        if let run = try earlier(file) { return try importPage(here, earlier: run) }
        func page(_ connection: Connection, posts: Bool) throws -> ImportCheckPage {
            let found = try find(file, here, connection)
            let posted =
                posts ? try here.season.post(found.lines, source: Season.tax, as: run, connection) : nil
            // It is posted as it is shown, whatever is remembered meanwhile.
            let carried = typed.merging(PaymentColumnsTable.carried(file.header.choice)) { $1 }
            return ImportCheckPage(
                try here.heading(connection), posted: posted, file: file, found: found, columns: columns,
                form: Form(action: form.action, token: frame.token, typed: carried))
        }
        // A long file is looked up, which changes nothing, and not posted for a trial; see Sources/Collection/README.md.
        let page =
            isLong(file.rows.count)
            ? try office.database.read { try page($0, posts: false) }
            : try office.database.preview { try page($0, posts: true) }
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
        if let job = try office.database.read({ try SeasonJobs.open(making: asked.id, $0) }) {
            return .see(LocalPath(Route.job.path(job.id.description)) ?? .start)
        }
        guard let upload = uploads.find(fingerprint, for: visit.visitor.session, at: visit.moment) else {
            return try importPage(
                here, refusal: Words("文件放得太久，请重新选择", "the file was kept too long; choose it again"))
        }
        let (choice, doubled) = choice(in: visit)
        if let doubled {
            return try check(
                upload, choice,
                refusal: Words("“\(doubled.zh)”选了两列，只能选一列", "two columns were chosen as the \(doubled.en)"),
                here)
        }
        if visit.form["act"] == PaymentColumnsTable.act { return try check(upload, choice, here) }
        let file = try read(upload, choice, [:], here)
        // What was shown had none of either.
        guard file.faultCount == 0 else { return try check(upload, choice, here) }
        let run = here.run(
            .paymentFile, id: visit.form["run"], title: file.name, fingerprint: file.fingerprint)
        if isLong(file.rows.count) {
            let answer = try ask(.post, run, here, file: upload.bytes, columns: file.header.choice)
            uploads.drop(fingerprint, for: visit.visitor.session)
            return answer
        }
        let earlier = try office.database.transaction { connection -> Run? in
            if try here.isDone(run, connection) { return nil }
            if let standing = try Runs(connection).standing(fingerprint: file.fingerprint, kind: .paymentFile)
            {
                return standing
            }
            let found = try find(file, here, connection)
            _ = try here.season.post(found.lines, source: Season.tax, as: run, connection)
            try PaymentColumnMemory(connection).remember(file.header, in: here.season.district, by: run.id)
            return nil
        }
        uploads.drop(fingerprint, for: visit.visitor.session)
        if let earlier { return try importPage(here, earlier: earlier) }
        return here.seen(.run, run.id.description)
    }

    private func read(
        _ upload: Upload, _ choice: PaymentColumns.Choice?, _ memory: [String: PaymentColumns.Choice],
        _ here: SeasonVisit
    ) throws -> PaymentFile {
        try PaymentFile(
            bytes: upload.bytes, name: upload.name, year: here.season.year,
            today: here.visit.moment.dayInChina
        ) { $0.settle(choice, remembered: memory) }
    }

    /// What a form says of the columns, and what it says of two of them; nil where it says nothing.
    private func choice(in visit: Visit) -> (choice: PaymentColumns.Choice?, doubled: Words?) {
        var choice: PaymentColumns.Choice = [:]
        var doubled: Words?
        var isSaid = false
        for (name, value) in visit.form.typed.sorted(by: { $0.key < $1.key }) {
            guard let index = PaymentColumnsTable.index(of: name) else { continue }
            isSaid = true
            guard let column = PaymentColumns.Column(rawValue: value) else { continue }
            if choice[column] != nil { doubled = column.words }
            choice[column] = index
        }
        return (isSaid ? choice : nil, doubled)
    }

    private func find(
        _ file: PaymentFile, _ here: SeasonVisit, _ connection: Connection
    ) throws -> PaymentFile.Found {
        try file.find(in: here.place, connection, vault: office.vault)
    }

    private func earlier(_ file: PaymentFile) throws -> Run? {
        try office.database.read {
            try Runs($0).standing(fingerprint: file.fingerprint, kind: .paymentFile)
        }
    }
}
