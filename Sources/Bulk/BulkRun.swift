import Scheme
import Tabular
import Vocabulary

/// One run over the files, with everything it holds on to.
final class BulkRun {
    private let files: SettleFiles
    private let out: CsvWriter
    private let rejects: Rejects
    private let rows: ClaimRows
    private let reader: CsvReader
    private var persons: PersonRows?
    private var opening: OpeningRows?
    private var summary = SettleFiles.Summary()

    // The person at hand.
    private var person: [UInt8]?
    private var row: PersonRow?
    private var plan: Plan
    private var plans: [RegionCode?: Plan] = [:]
    private var year = YearToDate()
    private var seen: Set<[UInt8]> = []

    init(_ files: SettleFiles) throws {
        self.files = files
        let rejects = try Rejects(path: files.rejects)
        self.rejects = rejects
        let header = try CsvReader(path: files.claims, columns: ClaimColumns.claims).header
        let rows = try ClaimRows(header, file: files.claims)
        self.rows = rows
        let ordered = try OrderedRows(
            path: files.claims, columns: ClaimColumns.claims, scratch: files.scratch,
            key: { (reader: CsvReader, key: SortKey) throws(RowFault) in try rows.order(reader, key) },
            spoilt: { try rejects.add($0, $1) })
        reader = ordered.reader
        summary.wasSorted = ordered.wasSorted
        let whole = files.plan(nil)
        plan = whole
        plans[nil] = whole
        if let path = files.persons {
            persons = try PersonRows(
                path: path, scratch: files.scratch, year: files.year, tier: { whole.tier(word: $0) },
                spoilt: { try rejects.add($0, $1) })
        }
        if let path = files.opening {
            let layers = Set(whole[.inpatient].layers.map(\.key))
            opening = try OpeningRows(
                path: path, scratch: files.scratch, layers: layers, spoilt: { try rejects.add($0, $1) })
        }
        out = try CsvWriter(path: files.output)
        try out.header(ClaimColumns.output)
    }

    func settle(progress: (Int, Int?) -> Void) throws -> SettleFiles.Summary {
        do {
            var count = 0
            var more = try reader.next()
            while more {
                count += 1
                if count & 0x3FFF == 0 { progress(reader.progress.read, reader.progress.of) }
                if let error = reader.rowError {
                    try rejects.add(reader, RowFault(error))
                    more = try reader.next()
                } else if rows.isByLine {
                    more = try settleLines()
                } else {
                    do {
                        try settleRow()
                    } catch let fault as RowFault {
                        try rejects.add(reader, fault)
                    }
                    more = try reader.next()
                }
            }
            try out.commit()
            try rejects.commit()
        } catch {
            out.abandon()
            rejects.abandon()
            throw error
        }
        summary.rejected = rejects.count
        summary.assumedOrdinary = persons == nil
        summary.notices = reader.notices + (persons?.notices ?? [])
        return summary
    }

    private func settleRow() throws {
        let amounts = try rows.amounts(reader)
        let claim = try rows.claim(reader, amounts: amounts, in: files.year)
        let insured = try begin(claim)
        try settle(claim, for: insured, key: rows.claim(reader), line: reader.line)
    }

    /// Gathers the fee lines of one claim and settles it; one bad line spoils the claim.
    private func settleLines() throws -> Bool {
        let first = (person: [UInt8](rows.person(reader).bytes), claim: [UInt8](rows.claim(reader).bytes))
        let line = reader.line
        var lines: [FeeLine] = []
        var insured: Insured?
        var head: Claim?
        var isSpoilt = false
        var more = true
        while more {
            if let error = reader.rowError {
                try rejects.add(reader, RowFault(error))
                more = try reader.next()
                continue
            }
            guard rows.claim(reader).bytes.elementsEqual(first.claim),
                rows.person(reader).bytes.elementsEqual(first.person)
            else { break }
            do {
                lines.append(try rows.feeLine(reader))
                let claim = try rows.claim(reader, amounts: ClaimAmounts(total: .zero), in: files.year)
                if head == nil {
                    head = claim
                    insured = try begin(claim)
                } else if head != claim {
                    throw RowFault(
                        "claim", "同一费用单的各行等级、日期或就医地不同", "rows of one claim differ in level, days or place")
                }
            } catch let fault as RowFault {
                isSpoilt = true
                try rejects.add(reader, fault)
            }
            more = try reader.next()
        }
        guard !isSpoilt, let head, let insured else { return more }
        do {
            let amounts = try ClaimAmounts(lines: lines, rounding: plan.rounding)
            let claim = Claim(
                kind: head.kind, level: head.level, place: head.place, admission: head.admission,
                discharge: head.discharge, amounts: amounts)
            try settle(claim, for: insured, key: first.claim, line: line)
        } catch let fault as AmountFault {
            try rejects.add(line: line, RowFault(fault))
        }
        return more
    }

    /// Looks up the person of the row, and begins their year where they are new.
    private func begin(_ claim: Claim) throws -> Insured {
        let at = rows.person(reader)
        guard !at.isBlank, !rows.claim(reader).isBlank else {
            throw RowFault(at.isBlank ? "person" : "claim", FieldError.blank)
        }
        if person.map({ !at.bytes.elementsEqual($0) }) ?? true {
            let key = [UInt8](at.bytes)
            person = key
            seen.removeAll(keepingCapacity: true)
            row = try persons?.find(key)
            plan = plan(of: row?.district)
            year = plan.yearToDate(.inpatient, from: try opening?.find(key) ?? [:])
        }
        guard persons != nil else { return .ordinary(in: files.year) }
        guard let row else {
            throw RowFault("person", "人员文件里没有这个人，或那一行有错", "the persons file has no usable row of this person")
        }
        return row.insured(on: claim.discharge)
    }

    private func plan(of district: RegionCode?) -> Plan {
        if let known = plans[district] { return known }
        let found = files.plan(district)
        plans[district] = found
        return found
    }

    private func settle(_ claim: Claim, for insured: Insured, key: Field, line: Int) throws {
        try settle(claim, for: insured, key: [UInt8](key.bytes), line: line)
    }

    private func settle(_ claim: Claim, for insured: Insured, key: [UInt8], line: Int) throws {
        guard seen.insert(key).inserted else {
            throw RowFault(
                "claim", "这个人的费用单号重复，只结第一张", "a claim number of this person again; the first was settled")
        }
        let result = plan.result(of: claim, for: insured, year: &year)
        out.wholeNumber(Int64(line))
        key.withUnsafeBufferPointer { out.text($0) }
        person?.withUnsafeBufferPointer { out.text($0) }
        if result.refusal == nil {
            out.text("settled")
            summary.settled += 1
            summary.total += claim.amounts.total
        } else {
            out.text("refused")
            summary.refused += 1
        }
        let amounts = claim.amounts
        out.fen(amounts.total.fen)
        out.fen(amounts.outOfCatalogue.fen)
        out.fen(amounts.overLimit.fen)
        out.fen(amounts.firstSelfPay.fen)
        out.fen(amounts.inScope.fen)
        for payer in Payer.allCases {
            let money = result.money(payer)
            out.fen(money.fen)
            summary.borne[payer.position] += money
        }
        if let reason = result.refusal { out.text(reason.rawValue) } else { out.empty() }
        try out.endRow()
    }
}

/// The reject file: every bad row with its file, line, field and reason.
final class Rejects {
    private let writer: CsvWriter?
    private(set) var count = 0

    init(path: String?) throws {
        writer = try path.map { try CsvWriter(path: $0) }
        try writer?.header(ClaimColumns.rejects)
    }

    func add(_ reader: CsvReader, _ fault: RowFault) throws {
        try add(file: reader.name, line: reader.line, fault, record: reader.record)
    }

    func add(line: Int, _ fault: RowFault) throws {
        try add(file: "", line: line, fault, record: nil)
    }

    private func add(file: String, line: Int, _ fault: RowFault, record: Field?) throws {
        count += 1
        guard let writer else { return }
        writer.text(file)
        writer.wholeNumber(Int64(line))
        writer.text(fault.field)
        writer.text(fault.words.zh)
        writer.text(fault.words.en)
        if let record { writer.text(record) } else { writer.empty() }
        try writer.endRow()
    }

    func commit() throws { try writer?.commit() }
    func abandon() { writer?.abandon() }
}
