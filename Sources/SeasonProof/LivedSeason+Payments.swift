import Collection
import DamagedLists
import Payments
import Registry
import Scheme
import Storage
import Vocabulary

extension LivedSeason {
    /// A daily file of the tax office: payments in time and late, too much, too little, twice, for other years, for nobody,
    /// lines of the file before, and payments taken back.
    func pay(_ file: Int) throws {
        let day = Day(2025, 10, 2)! + file * 165 / max(1, size.files - 1)
        advance(to: day + 1)
        let count = size.payments * (file + 1) / size.files - size.payments * file / size.files
        var lines: [KnownSeason.Line] = []
        var paying: Set<Int> = []
        var serials: Set<String> = []
        // Whose bill rose after they had paid: a few of them pay the rest.
        let rest = known.people.indices.filter {
            known.year($0).allocated > 0 && known.year($0).owed ?? 0 > 0
        }
        for person in rest.prefix(20) where dice.hits(50) {
            guard let owed = price(person, on: day), paying.insert(person).inserted else { continue }
            lines.append(
                KnownSeason.Line(serial: "T\(file)-rest-\(person)", amount: owed, day: day, person: person))
            counts.topUps += 1
        }
        for number in 0..<count {
            let serial = "T\(file)-\(number)"
            switch dice.below(100) {
            case 0..<3 where !lastLines.isEmpty:
                // A file names no payment twice; it would be refused.
                let again = dice.one(of: lastLines)
                guard serials.insert(again.serial).inserted else { continue }
                lines.append(again)
                counts.overlapping += 1
            case 3..<5:
                guard let back = known.standingPayment(dice.below(max(1, known.payments.count))) else {
                    continue
                }
                let payment = known.payments[back]
                guard payment.serial.hasPrefix("T"), !lines.contains(where: { $0.reverses == payment.serial })
                else { continue }
                lines.append(
                    KnownSeason.Line(
                        serial: "R\(serial)", amount: -payment.amount, day: day, person: payment.person,
                        reverses: payment.serial))
                counts.reversals += 1
            case 5:
                lines.append(
                    KnownSeason.Line(
                        serial: serial, amount: -400, day: day, person: nil, reverses: "X\(serial)"))
            case 6..<9: lines.append(KnownSeason.Line(serial: serial, amount: 400, day: day, person: nil))
            case 9..<12:
                lines.append(
                    KnownSeason.Line(serial: serial, amount: 400, day: day, person: payer(), isOfYear: false))
            case 12..<16:
                lines.append(
                    KnownSeason.Line(
                        serial: serial, amount: dice.one(of: [400, 400, 80, 750]), day: day, person: payer()))
            default:
                guard let person = nextDebtor(besides: &paying), let owed = price(person, on: day) else {
                    continue
                }
                let wrong = dice.below(20)
                let amount =
                    wrong == 0
                    ? owed + dice.int(1...500) : wrong == 1 ? max(1, owed - dice.int(1...300)) : owed
                lines.append(KnownSeason.Line(serial: serial, amount: amount, day: day, person: person))
                if day > Day(2026, 2, 28)! { counts.late += 1 }
            }
        }
        let run = try post(lines, "file \(file + 1)")
        // One in nine is undone, and sent again.
        if file % 9 == 4 {
            let undoing = self.run(.undo, "file \(file + 1) undone", undoes: run.id)
            try database.transaction { try season.undo(run.id, as: undoing, $0) }
            known.undo(run: runNumber[run.id] ?? 0)
            try post(lines, "file \(file + 1) again")
            counts.undone += 1
        }
        lastLines = Array(lines.filter { $0.amount > 0 }.prefix(200))
        counts.files += 1
        counts.lines += lines.count
        say("file \(file + 1)")
    }

    private func payer() -> Int {
        while true {
            let person = dice.below(invented.count)
            if known.people[person].isRegistered { return person }
        }
    }

    private func nextDebtor(besides paying: inout Set<Int>) -> Int? {
        for _ in 0..<200 {
            let person = dice.below(invented.count)
            guard let owed = known.year(person).owed, owed > 0, paying.insert(person).inserted else {
                continue
            }
            return person
        }
        return nil
    }

    private func price(_ person: Int, on day: Day) -> Int? {
        let dues = known.people[person].dues(paid: known.year(person).dues?.late ?? day)
        guard let own = dues.own, own > known.year(person).allocated else { return nil }
        return own - known.year(person).allocated
    }

    @discardableResult
    func post(_ lines: [KnownSeason.Line], _ title: String) throws -> Run {
        let other = BenefitYear(ProofPolicy.year.number - 1)!
        let form = [ListFile.Form.utf8, .gbk, .workbook][runCount % 3]
        let bytes = try PaymentSheet.bytes(
            lines.map { row(of: $0, in: $0.isOfYear ? season.year : other) }, form, in: folder)
        let file = try PaymentFile(
            bytes: bytes, name: title, year: season.year, today: now.dayInChina)
        guard file.faultCount == 0, file.rows.count == lines.count else {
            let lines = file.faults.prefix(2).map { fault in
                "\(fault.words.en) \(lines[max(0, min(lines.count - 1, fault.line - 2))])"
            }
            throw ProofFailure(title, "\(form), \(file.faultCount) faults: \(lines)")
        }
        let run = self.run(.paymentFile, title, fingerprint: file.fingerprint)
        runNumber[run.id] = runCount
        let posted = try database.transaction { connection in
            guard try Runs(connection).standing(fingerprint: file.fingerprint, kind: .paymentFile) == nil
            else { throw ProofFailure(title, "this very file stands") }
            let found = try file.find(in: season.district, connection, vault: vault)
            try check(found, lines, title)
            return try season.post(found.lines, source: Season.tax, as: run, connection)
        }
        guard posted.isWhole, posted.lines == lines.count else {
            throw ProofFailure(title, "not whole: \(posted)")
        }
        counts.doubtfulLines += posted.doubts.values.reduce(0, +)
        for line in lines { known.post(line, run: runCount) }
        return run
    }

    /// The row a line stands in: every third person is named by the document, where they have one that does not look as if a
    /// spreadsheet had cut its last digits. Such rows wait for a clerk.
    private func row(of line: KnownSeason.Line, in year: BenefitYear) -> PaymentSheet.Row {
        var row = PaymentSheet.Row(
            serial: line.serial, amount: line.amount, day: line.day, year: year,
            reverses: line.reverses ?? "")
        guard let person = line.person else {
            if line.amount > 0 { row.number = "X\(line.serial)" }
            return row
        }
        row.name = invented[original(person)].name
        if person % 3 == 0, repeats[person] == nil, let document = invented[person].number,
            case .exact = IdentityDocument.read(document.description)
        {
            row.document = "\(document)"
        } else {
            row.number = repeats[person] == nil ? "P\(person)" : "D\(person)"
        }
        return row
    }

    /// Whom a file names is found; who has moved away is not.
    private func check(_ found: PaymentFile.Found, _ lines: [KnownSeason.Line], _ title: String) throws {
        for (one, line) in zip(found.lines, lines) where line.amount > 0 {
            let expected = line.person.flatMap { known.people[$0].hasMoved ? nil : applicant($0) }
            guard one.person == expected else {
                throw ProofFailure(title, "row \(one.row) is for another person than \(line.person ?? -1)")
            }
        }
    }

    /// Families pay at the counter, exactly what they owe together.
    func take(_ families: Int) throws {
        for number in 0..<families {
            let first = dice.below(max(1, invented.count - 3))
            let family = (first..<first + 3).filter { (known.year($0).owed ?? 0) > 0 && isHere($0) }
            let amount = family.map { known.year($0).owed ?? 0 }.reduce(0, +)
            guard amount > 0 else { continue }
            let payment = Season.CounterPayment(
                serial: "G\(number)", day: Day(2025, 10, 12)!, amount: .yuan(Int64(amount)), payer: .family,
                people: family.map(applicant))
            let run = run(.counter, "counter")
            let posted = try database.transaction { try season.take(payment, as: run, $0) }
            guard posted.paid == family.count else {
                throw ProofFailure("counter", "\(posted.paid) paid of \(family.count)")
            }
            known.take("G\(number)", amount, on: payment.day, for: family, run: runCount)
            counts.counter += 1
        }
        say("counter")
    }

    /// A clerk finds out for whom some payments in suspense were.
    func assign() throws {
        let open = known.payments.indices.filter {
            known.payments[$0].free >= 400 && known.payments[$0].isOfYear
        }
        for payment in open.prefix(max(3, size.people / 500)) {
            guard
                let person = (0..<invented.count).lazy.map({ _ in self.dice.below(self.invented.count) })
                    .first(where: {
                        self.known.year($0).owed ?? 0 > 0
                            && self.known.year($0).owed ?? 0 <= self.known.payments[payment].free
                            && self.isHere($0)
                    }), let id = try id(of: payment)
            else { continue }
            let run = run(.counter, "assigned")
            let posted = try database.transaction {
                try season.assign(id, to: [applicant(person)], as: run, $0)
            }
            guard posted.paid == 1 else { throw ProofFailure("assign", "nothing was paid") }
            known.assign(payment, to: person)
            counts.assigned += 1
        }
        say("assigned")
    }

    /// Some money in suspense goes back, wholly or in part.
    func refund() throws {
        let open = known.payments.indices.filter { known.payments[$0].free > 0 && $0 % 5 == 2 }
        for payment in open.prefix(max(3, size.people / 500)) {
            guard let id = try id(of: payment) else { continue }
            let amount =
                dice.hits(70) ? known.payments[payment].free : dice.int(1...known.payments[payment].free)
            let run = run(.refund, "refund")
            try database.transaction { try season.refund(id, .yuan(Int64(amount)), as: run, $0) }
            known.refund(payment, amount)
            counts.refunds += 1
        }
        say("refunds")
    }

    private func id(of payment: Int) throws -> ID<Payment>? {
        let serial = known.payments[payment].serial
        let source = serial.hasPrefix("G") ? Season.counter : Season.tax
        return try database.read { try CashBook($0).known([serial], of: source)[serial]?.standing }
    }

    func settle() throws {
        for contributor in [Contributor.medicalAid, .county] {
            let run = run(.departmentSettlement, contributor.rawValue)
            let settled = try database.transaction { try season.settle(with: contributor, as: run, $0) }
            let expected = known.settle(with: contributor)
            guard settled.amount == .yuan(Int64(expected)) else {
                throw ProofFailure(
                    "settlement", "\(contributor) pays \(settled.amount), by the model \(expected)")
            }
            counts.settlements += 1
        }
        say("settlements")
    }
}
