private import HospitalMessages
private import Vocabulary

/// Reads changed messages and checks what must hold for every input there is (模糊测试). Seeded: input n of a seed is the same
/// on every machine, whatever was read before it.
package struct Fuzz: Sendable {
    let corpus: Corpus
    let seed: UInt64

    package init(_ corpus: Corpus, seed: UInt64) {
        self.corpus = corpus
        self.seed = seed
    }

    /// Reads the inputs of these numbers. The first for which something does not hold is thrown.
    package func run(_ numbers: Range<UInt64>) throws(FuzzFinding) -> FuzzTally {
        var tally = FuzzTally()
        for number in numbers { try one(number, &tally) }
        return tally
    }

    private func one(_ number: UInt64, _ tally: inout FuzzTally) throws(FuzzFinding) {
        var mutation = Mutation(dice: FuzzDice(seed: seed, number: number), corpus: corpus)
        let bytes = mutation.message()
        tally.inputs += 1
        do throws(Broken) {
            try reader(bytes, &tally)
            try request(bytes, &tally)
            try reply(bytes, &tally)
            if number % 4 == 0 { try file(mutation.file(), &tally) }
            if number % 8 == 0 {
                var forgery = Forgery(dice: mutation.dice)
                try forgery.check(&tally)
            }
        } catch {
            throw FuzzFinding(seed: seed, number: number, what: error.what, input: error.input ?? bytes)
        }
    }

    /// What is read is written and read again as the same; errors name a byte of the message.
    private func reader(_ bytes: [UInt8], _ tally: inout FuzzTally) throws(Broken) {
        let wire: Wire
        do throws(WireError) {
            wire = try Wire(bytes)
        } catch {
            guard (0...bytes.count).contains(error.byte) else {
                throw Broken("byte \(error.byte) of \(bytes.count)")
            }
            return try says(Fault("", .unreadable(error)))
        }
        tally.json += 1
        let written = wire.bytes
        guard let again = try? Wire(written, within: .file), again == wire, again.bytes == written else {
            throw Broken("not read again as it was written")
        }
        guard bytes.count % 4 == 0 else { return }
        guard let masked = try? Wire(wire.masked.bytes, within: .file), masked.masked == masked else {
            throw Broken("masked twice it is another")
        }
        let canonical = wire.canonical
        guard canonical.canonical == canonical else { throw Broken("the canonical form is not its own") }
    }

    /// Where the tables find no fault, every field can be taken by its type; where they do, it is said within bounds.
    private func request(_ bytes: [UInt8], _ tally: inout FuzzTally) throws(Broken) {
        let envelope: Envelope
        do throws(Fault) { envelope = try Envelope(bytes) } catch { return try says(error) }
        tally.envelopes += 1
        _ = envelope.agrees(withPath: "/hsa/hgs/2207")
        guard let transaction = Transaction.find(envelope.infno) else { return }
        var conventions = Conventions()
        conventions.localFields = envelope.msgid.utf8.count % 2 == 0
        conventions.digitsOnlySerials = bytes.count % 2 == 0
        let faults = transaction.faults(in: envelope.input, under: conventions)
        guard faults.count <= 20 else { throw Broken("\(faults.count) faults") }
        for fault in faults { try says(fault) }
        guard faults.isEmpty else { return }
        tally.wellFormed += 1
        for table in transaction.inputs where table.parent == nil {
            do throws(Fault) {
                for row in try envelope.input.rows(table.name) { try take(table, row, of: transaction) }
            } catch { throw Broken("no fault by the tables, and then \(error)") }
            for row in (try? envelope.input.rows(table.name)) ?? [] { try extend(row) }
        }
    }

    private func take(_ table: NodeTable, _ row: Node, of transaction: Transaction) throws(Fault) {
        for field in table.fields {
            switch field.kind {
            case .text where field.name == "exp_content": break
            case .text, .serial: _ = try row.text(ifAny: field.name)
            case .number(let digits, let scale):
                _ = try row.decimal(ifAny: field.name, scale: scale, digits: digits)
            case .day: _ = try row.day(ifAny: field.name)
            case .moment: _ = try row.moment(ifAny: field.name)
            case .bytes: _ = try row.bytes(ifAny: field.name)
            case .rows:
                for inner in try row.rows(field.name) {
                    if let table = transaction.input(field.name) { try take(table, inner, of: transaction) }
                }
            }
        }
    }

    /// The tables do not look into `exp_content`; that it cannot be read is a fault of its own.
    private func extend(_ row: Node) throws(Broken) {
        let content: VisitExtension
        do throws(Fault) { content = try VisitExtension(of: row) } catch { return try says(error) }
        for medType in ["11", "13", "22"] {
            if let fault = content.fault(medType: medType, isInpatient: medType == "13") { try says(fault) }
        }
    }

    /// An answer, as a client reads it.
    private func reply(_ bytes: [UInt8], _ tally: inout FuzzTally) throws(Broken) {
        var wrong: [Fault] = []
        do throws(Fault) {
            let reply = try Reply(bytes)
            for _ in try reply.rows("setldetail") {}
            guard let settled = try reply.rows("setlinfo").first else { return }
            tally.settlements += 1
            wrong = Transaction.find("2207")?.faults(inOutput: reply.output) ?? []
            _ = try Identities.broken(in: settled, details: reply.rows("setldetail"))
        } catch { try says(error) }
        for fault in wrong { try says(fault) }
    }

    /// A file of 3202: what is read is written and read again as the same.
    private func file(_ bytes: [UInt8], _ tally: inout FuzzTally) throws(Broken) {
        guard let columns = Transaction.find("3202")?.files.sent else { throw Broken("3202 has no file") }
        tally.files += 1
        let file: TextFile
        do throws(Fault) {
            file = try TextFile(bytes, columns: columns, most: 50)
        } catch { return try says(error) }
        tally.readFiles += 1
        for fault in file.faults(by: columns) { try says(fault) }
        let written = file.bytes(columns: columns)
        guard let again = try? TextFile(written, columns: columns, most: 50),
            again.bytes(columns: columns) == written
        else {
            throw Broken("a file is not read again as it was written", bytes)
        }
    }

    /// A fault is short, and repeats nothing that stood in the message.
    private func says(_ fault: Fault) throws(Broken) {
        let message = fault.message
        guard !message.isEmpty, message.unicodeScalars.count <= 200 else {
            throw Broken("a message of \(message.count)")
        }
        guard !message.contains(Mutation.secret) else { throw Broken("the message repeats a value") }
    }
}

struct Broken: Error {
    let what: String
    /// Where it is not the message itself.
    let input: [UInt8]?

    init(_ what: String, _ input: [UInt8]? = nil) {
        self.what = what
        self.input = input
    }
}
