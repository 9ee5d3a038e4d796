import Audit
package import Catalogue
package import Claims
import HospitalMessages
package import Sealing
package import Storage
private import Synchronization
package import Visits
package import Vocabulary

/// The hospital door (定点医药机构接口): a message comes in, an answer goes out.
///
/// Read the envelope, ask who it is, look whether it came before, check its fields, do it in one transaction with its person's
/// lock, and keep the answer with it.
package final class HospitalDoor: Sendable {
    package let database: Database
    package let claims: ClaimDesk
    /// Seals what is kept of messages, and finds people by their numbers.
    package let vault: Vault
    package let catalogue: CatalogueCache
    package let codes: LocalCodes
    /// Whether a facility without access on record is let in from this machine itself: for a demonstration.
    package let opensToLoopback: Bool
    private let clock: @Sendable () -> Instant
    /// Told of errors that are no answer: of the database, or of our own making.
    private let report: @Sendable (any Error) -> Void
    private let sequence = Mutex(0)
    /// The signatures of the last hour: one that was overheard carries no other message.
    private let seen = Mutex(ReplayMemory())
    package let recent = RecentMessages()

    package init(
        database: Database, claims: ClaimDesk, vault: Vault, catalogue: CatalogueCache = CatalogueCache(),
        codes: LocalCodes = LocalCodes(), opensToLoopback: Bool = false,
        clock: @escaping @Sendable () -> Instant, report: @escaping @Sendable (any Error) -> Void = { _ in }
    ) {
        self.report = report
        self.database = database
        self.claims = claims
        self.vault = vault
        self.catalogue = catalogue
        self.codes = codes
        self.opensToLoopback = opensToLoopback
        self.clock = clock
    }

    package var region: RegionCode { claims.region }

    package func answer(_ request: DoorRequest) -> DoorAnswer {
        let received = clock()
        let envelope: Envelope
        do throws(Fault) {
            envelope = try Envelope(request.body)
        } catch {
            return DoorAnswer(body: bytes(.failure(error), nil, received))
        }
        var institution: Institution?
        do {
            let access = try registered(request, envelope)
            institution = access
            try admit(request, envelope, access, at: received)
            let (bytes, isSuccess, words) = try work(envelope, access, request.path, received)
            recent.note(envelope, isSuccess: isSuccess, words, at: received)
            return DoorAnswer(body: bytes)
        } catch let fault as SignatureFault {
            if institution != nil { recent.note(envelope, isSuccess: false, fault.words, at: received) }
            return DoorAnswer(status: 401, body: fault.body)
        } catch {
            let words = words(of: error)
            // Whoever makes up institutions is not remembered.
            if institution != nil { recent.note(envelope, isSuccess: false, words, at: received) }
            return DoorAnswer(body: bytes(.failure(words), institution, received))
        }
    }

    // MARK: - Who is asking

    /// The institution on record; in a demonstration, for this machine itself, any.
    private func registered(_ request: DoorRequest, _ envelope: Envelope) throws -> Institution {
        let access = try database.read { try Institutions($0, vault).find(envelope.institution) }
        if let access { return access }
        if try Signature.find({ request.headers[$0] }) != nil { throw SignatureFault.unknownUser }
        guard opensToLoopback, Network.isLoopback(request.remote) else {
            throw DoorFault.institution(.unknown)
        }
        return Institution(facility: envelope.institution)
    }

    /// Whether it may come in this way.
    private func admit(
        _ request: DoorRequest, _ envelope: Envelope, _ access: Institution, at now: Instant
    ) throws {
        if let signature = try Signature.find({ request.headers[$0] }) {
            let isOwn = signature.accessKey == access.key?.access
            try signature.check(secret: isOwn ? access.key?.secret : nil, infno: envelope.infno, now: now)
            guard seen.withLock({ $0.admit(signature, body: request.body, now: now) }) else {
                throw SignatureFault.replayed
            }
        } else {
            guard access.key == nil, Network.isLoopback(request.remote) else {
                throw DoorFault.institution(envelope.isSignedInside ? .signedInside : .unsigned)
            }
        }
        if access.isDisabled { throw DoorFault.institution(.disabled) }
        if !access.networks.isEmpty {
            guard access.networks.contains(where: { Network($0)?.contains(request.remote) == true }) else {
                throw DoorFault.institution(.network)
            }
        }
    }

    // MARK: - What is asked

    private func work(
        _ envelope: Envelope, _ access: Institution, _ path: String, _ received: Instant
    ) throws -> (bytes: [UInt8], isSuccess: Bool, words: Words?) {
        guard envelope.agrees(withPath: path) else { throw DoorFault.pathDisagrees }
        guard let transaction = Transaction.find(envelope.infno),
            let handler = DoorWork.handlers[transaction.number]
        else { throw DoorFault.unsupported(envelope.infno) }
        var conventions = Conventions()
        conventions.digitsOnlySerials = access.digitsOnly
        conventions.localFields = access.localFields
        conventions.localCodes["med_type"] = Set(codes.cares.keys)
        if let fault = transaction.faults(in: envelope.input, under: conventions).first { throw fault }
        if handler.views { return try view(handler, transaction.number, envelope, access, received) }
        guard handler.changes else {
            return try database.read { connection in
                var work = DoorWork(self, envelope, transaction.number, connection, received)
                let reply = try handler.perform(&work)
                return (bytes(reply, access, received), reply.isSuccess, reply.error.map { Words($0, $0) })
            }
        }
        do {
            return try change(handler, transaction.number, envelope, access, received)
        } catch {
            // The same message may have been done beside this one, by a client that did not wait: it is answered as that one was.
            let earlier = try database.read {
                try MessageLog($0, vault).find(facility: envelope.institution, number: envelope.msgid)
            }
            guard let earlier, earlier.digest == envelope.digest, !isCalledOff(error) else { throw error }
            return (earlier.reply, true, nil)
        }
    }

    private func isCalledOff(_ error: any Error) -> Bool { error as? DoorFault == .calledOff }

    /// Answers a question that tells of a person, which goes on record as the pages' do.
    private func view(
        _ handler: DoorWork.Handler, _ number: String, _ envelope: Envelope, _ access: Institution,
        _ received: Instant
    ) throws -> (bytes: [UInt8], isSuccess: Bool, words: Words?) {
        try database.transaction { connection in
            var work = DoorWork(self, envelope, number, connection, received)
            let reply = try handler.perform(&work)
            try AuditLog(connection).record(
                AuditEntry(
                    .viewed, by: envelope.institution, subject: "person", key: work.viewed, place: region,
                    purpose: number, recorded: received))
            return (bytes(reply, access, received), reply.isSuccess, nil)
        }
    }

    /// Does what changes something, once, and keeps the answer with it.
    private func change(
        _ handler: DoorWork.Handler, _ number: String, _ envelope: Envelope, _ access: Institution,
        _ received: Instant
    ) throws -> (bytes: [UInt8], isSuccess: Bool, words: Words?) {
        try database.transaction { connection in
            let log = MessageLog(connection, vault)
            if let earlier = try log.find(facility: envelope.institution, number: envelope.msgid) {
                guard earlier.digest == envelope.digest else { throw DoorFault.sameMessageOtherContent }
                if try log.isCalledOff(facility: envelope.institution, number: envelope.msgid) {
                    throw DoorFault.calledOff
                }
                return (earlier.reply, true, nil)
            }
            var work = DoorWork(self, envelope, number, connection, received)
            let reply = try handler.perform(&work)
            let bytes = bytes(reply, access, received)
            if reply.isSuccess {
                // Asked when the person is held: whoever calls it off holds them too, and came before or comes after.
                if try log.isCalledOff(facility: envelope.institution, number: envelope.msgid) {
                    throw DoorFault.calledOff
                }
                try log.file(
                    MessageLog.Message(
                        facility: envelope.institution, number: envelope.msgid,
                        transaction: number,
                        digest: envelope.digest, reply: bytes, visit: work.visit, receipt: work.receipt,
                        recorded: received))
            }
            return (bytes, reply.isSuccess, reply.error.map { Words($0, $0) })
        }
    }

    // MARK: - The answer

    private func bytes(_ reply: Reply, _ institution: Institution?, _ received: Instant) -> [UInt8] {
        var stamped = reply
        let number = sequence.withLock {
            $0 += 1
            return $0
        }
        stamped.stamp(
            district: region.description, received: received, responded: clock(), sequence: number)
        return stamped.bytes(infcodeAsText: institution?.infcodeAsText ?? false)
    }

    private func words(of error: any Error) -> Words {
        switch error {
        case let fault as Fault: return fault.words
        case let fault as DoorFault: return fault.words
        case let error as ClaimsError: return error.words
        case let error as CatalogueError: return error.words
        case StorageError.constraint:
            return Words(
                "同一就诊的另一个报文正在处理，请稍后用同一 msgid 重发",
                "another message of this visit is being done; send this one again")
        case StorageError.busy, StorageError.interrupted:
            return Words("系统忙，请稍后用同一 msgid 重发", "busy; send the same message again")
        default:
            report(error)
            return Words(
                "系统故障，未做任何更改，请稍后用同一 msgid 重发",
                "the server failed and changed nothing; send the same message again")
        }
    }
}
