import Scheme
import Tabular
import Vocabulary

/// One run over the files, with everything it holds on to.
final class BulkRun {
    private let files: SettleFiles
    private let results: Results
    private let rejects: Rejects
    private let rows: ClaimRows
    private let reader: CsvReader
    private let trustsOrder: Bool
    private let doubtful: DoubtfulClaims
    /// Whom everybody is taken for where there is no persons file.
    private let ordinary: Insured
    @exclusivity(unchecked) private var persons: PersonRows?
    @exclusivity(unchecked) private var opening: OpeningRows?
    /// Whether what the year of the person at hand had used up could be read.
    @exclusivity(unchecked) private var isOpeningKnown = true
    private let wasSorted: Bool
    private let plans: PlansOfYear

    // The person at hand.
    @exclusivity(unchecked) private var person: [UInt8]?
    @exclusivity(unchecked) private var row: PersonRow?
    @exclusivity(unchecked) private var district: RegionCode?
    /// What words mean where the year begins, in their district.
    @exclusivity(unchecked) private var meanings: ClaimMeanings
    @exclusivity(unchecked) private var claims = PersonClaims()
    @exclusivity(unchecked) private var pending: PendingClaims
    /// Where the plans change within the year: then each claim is settled as it comes.
    @exclusivity(unchecked) private var changing: ChangingYear?

    /// What is thrown where a file that was trusted to be in order is not: nothing has been written then.
    struct OutOfOrder: Error {}

    /// - Parameter trustsOrder: reads claims as they stand, and throws `OutOfOrder` where a person comes too late.
    init(_ files: SettleFiles, trustsOrder: Bool) throws {
        self.trustsOrder = trustsOrder
        self.files = files
        ordinary = .ordinary(in: files.year)
        let rejects = try Rejects(path: files.rejects)
        self.rejects = rejects
        let doubtful = DoubtfulClaims()
        self.doubtful = doubtful
        let ordered = try OrderedRows(
            path: files.claims, known: ClaimColumns.claims, scratch: files.scratch,
            columns: { try ClaimRows($0, file: files.claims) },
            key: { (rows: ClaimRows, reader: CsvReader, key: SortKey) throws(RowFault) in
                rows.order(reader, key)
            },
            mayTrust: { trustsOrder && !$0.isByLine },
            passing: { rows, reader in
                guard rows.isByLine else { return }
                doubtful.pass(rows.person(reader), rows.claim(reader), isDamaged: reader.rowError != nil)
            },
            spoilt: { try rejects.add($0, $1) })
        rows = ordered.columns
        reader = ordered.reader
        wasSorted = ordered.wasSorted
        let plans = PlansOfYear(files)
        self.plans = plans
        meanings = plans.meanings(on: files.year.first, in: nil)
        pending = PendingClaims(plan: plans.first)
        changing = files.changes.isEmpty ? nil : ChangingYear(plans)
        if let path = files.persons {
            persons = try PersonRows(
                path: path, scratch: files.scratch, year: files.year, plans: plans.all(in: nil),
                spoilt: { try rejects.add($0, $1) })
        }
        if let path = files.opening {
            opening = try OpeningRows(
                path: path, scratch: files.scratch, spoilt: { try rejects.add($0, $1) })
        }
        results = try Results(path: files.output)
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
                        try takeRow()
                    } catch let fault as RowFault {
                        try rejects.add(reader, fault)
                    }
                    more = try reader.next()
                }
            }
            try settlePerson()
            try write()
            try persons?.finish()
            try opening?.finish()
            // Results that lack their rejects would mislead; the other way round nobody is misled.
            try rejects.commit()
            try results.commit()
        } catch {
            results.abandon()
            rejects.abandon()
            throw error
        }
        var summary = results.summary
        summary.wasSorted = wasSorted
        summary.rejected = rejects.count
        summary.assumedOrdinary = persons == nil
        summary.notices = SettleFiles.notices(
            [reader, persons?.reader, opening?.reader].compactMap { $0 })
        return summary
    }

    /// Takes one claim of a person whose rows stand together.
    private func takeRow() throws {
        let (at, number) = (rows.person(reader), rows.claim(reader))
        guard !at.isBlank else { throw RowFault("person", FieldError.blank) }
        guard !number.isBlank else { throw RowFault("claim", FieldError.blank) }
        if person.map({ !at.bytes.elementsEqual($0) }) ?? true {
            if trustsOrder, let person, at.bytes.lexicographicallyPrecedes(person) { throw OutOfOrder() }
            try settlePerson()
            try begin([UInt8](at.bytes))
        }
        let head = try rows.head(reader, in: files.year, under: meanings(on:))
        let amounts = try rows.amounts(reader)
        let insured = try insured(on: head.discharge)
        guard !claims.has(number.bytes) else {
            throw RowFault(
                "claim", "这个人的费用单号重复，只结第一张", "a claim number of this person again; the first was settled")
        }
        claims.add(try head.claim(amounts), for: insured, number: number.bytes, line: reader.line)
    }

    /// Hands on the claims of the person at hand, in the order in which they are settled.
    private func settlePerson() throws {
        claims.putInOrder()
        for row in claims.rows {
            try settle(row.read, for: row.insured, key: claims.number(of: row), line: row.line)
        }
        claims.removeAll()
    }

    /// Gathers the fee lines of one person and settles their claims; one bad line spoils its claim.
    private func settleLines() throws -> Bool {
        let key = [UInt8](rows.person(reader).bytes)
        if !key.isEmpty { try begin(key) }
        var gathered = GatheredClaims()
        var more = true
        while more {
            if let error = reader.rowError {
                try rejects.add(reader, RowFault(error))
            } else if !rows.person(reader).bytes.elementsEqual(key) {
                break
            } else {
                do {
                    if key.isEmpty { throw RowFault("person", FieldError.blank) }
                    try gathered.add(reader, rows, in: files.year, under: meanings(on:))
                } catch let fault as RowFault {
                    try rejects.add(reader, fault)
                }
            }
            more = try reader.next()
        }
        for claim in gathered.inOrder {
            do {
                try settle(claim)
            } catch let fault as RowFault {
                try rejects.add(file: reader.name, line: claim.line, fault)
            }
        }
        return more
    }

    private func settle(_ gathered: GatheredClaims.Gathered) throws {
        guard let head = gathered.head else { return }
        guard !gathered.isSpoilt else {
            throw RowFault(
                "claim", "这张费用单有一行明细不能用，整张没有结算",
                "a line of this claim cannot be used; the claim was not settled")
        }
        guard let person, !doubtful.contains(person: person, claim: gathered.key) else {
            throw RowFault(
                "claim", "文件里紧挨着这张费用单有一行损坏，可能是它的明细，整张没有结算",
                "a damaged row stands beside this claim in the file and may be one of its lines; the claim was not settled"
            )
        }
        let insured = try insured(on: head.discharge)
        let amounts: ClaimAmounts
        do {
            amounts = try ClaimAmounts(lines: gathered.lines, rounding: meanings.plan.rounding)
        } catch {
            throw RowFault("amount", error.words.zh, error.words.en)
        }
        try settle(try head.claim(amounts), for: insured, key: gathered.key[...], line: gathered.line)
    }

    /// Begins the year of the next person.
    private func begin(_ key: [UInt8]) throws {
        if pending.isFull { try write() }
        person = key
        row = try persons?.find(key)
        if row?.district != district {
            district = row?.district
            meanings = plans.meanings(on: files.year.first, in: district)
        }
        let used = try opening.map { _ in
            try opening?.find(key, counters: plans.counterKeys(in: district))
        }
        isOpeningKnown = used.map { $0 != nil } ?? true
        let year = (used ?? nil) ?? YearToDate()
        if changing != nil {
            changing?.begin(year, of: district)
        } else {
            pending.begin(key, year, of: district)
        }
    }

    /// What words mean under the plan of a day.
    private func meanings(on day: Day) -> ClaimMeanings {
        changing == nil ? meanings : plans.meanings(on: day, in: district)
    }

    private func insured(on day: Day) throws(RowFault) -> Insured {
        guard isOpeningKnown else {
            throw RowFault(
                "person", "这个人的年初至今已用有错，先改正那一行",
                "the year to date of this person is wrong; correct that row first")
        }
        guard persons != nil else { return ordinary }
        guard let row else {
            throw RowFault("person", "人员文件里没有这个人，或那一行有错", "the persons file has no usable row of this person")
        }
        return row.insured(on: day)
    }

    private func settle(_ claim: ReadClaim, for insured: Insured, key: ArraySlice<UInt8>, line: Int) throws {
        if let outcome = changing?.settle(claim, for: insured) {
            let person = person ?? []
            try key.withUnsafeBufferPointer { key in
                try person.withUnsafeBufferPointer { person in
                    try results.add(
                        line: line, claim: key, person: person, outcome.amounts, outcome.result,
                        outcome.refusal)
                }
            }
            return
        }
        if pending.mustGoOn {
            try pending.settle(goingOn: true, write: write)
        }
        pending.add(claim, for: insured, key: key, line: line)
    }

    /// Settles and writes what is pending.
    private func write() throws { try pending.settle(goingOn: false, write: write) }

    private func write(_ row: PendingClaims.Row, _ bytes: UnsafeBufferPointer<UInt8>, _ result: BulkResult)
        throws
    {
        try results.add(
            line: row.line, claim: UnsafeBufferPointer(rebasing: bytes[row.key]),
            person: UnsafeBufferPointer(rebasing: bytes[row.person]), row.amounts, result, row.refusal)
    }
}
