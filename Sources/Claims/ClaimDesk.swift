import Entitlements
import Ledger
package import Policies
package import Receipts
import Registry
package import Scheme
package import Storage
package import Vocabulary

/// The work on claims in one pooling region: settle, pre-settle, reverse. Look up, decide, record.
package struct ClaimDesk: Sendable {
    package let book: PolicyBook
    package let region: RegionCode
    /// Name and version of the program, as receipts and statements carry it.
    package let program: String

    package init(book: PolicyBook, region: RegionCode, program: String) {
        self.book = book
        self.region = region
        self.program = program
    }

    /// A settlement that was done, or found done before.
    package struct Done: Sendable {
        package let statement: Statement
        /// Nil where the claim was refused: nothing was filed.
        package let receipt: ID<Receipt>?
        /// The message had been settled before; this is its statement again.
        package let isRepeat: Bool
    }

    /// What settling would answer, with nothing stored (预结算).
    package func preSettle(
        _ request: ClaimRequest, today: Day, _ connection: Connection
    ) throws -> Statement {
        try decide(request, today: today, connection).statement
    }

    /// Settles a claim: files the receipt and posts the entries, or answers a repeated message as before.
    ///
    /// Called inside a transaction. A refusal is an answer and leaves nothing behind.
    package func settle(
        _ request: ClaimRequest, message: String, at moment: Instant, _ connection: Connection
    ) throws -> Done {
        try connection.lock(person: request.person)
        let receipts = ReceiptFile(connection)
        if let filed = try receipts.find(facility: request.facility, message: message) {
            guard filed.matches(request) else { throw ClaimsError.sameMessageOtherContent(filed.id) }
            return Done(statement: filed.statement, receipt: filed.id, isRepeat: true)
        }
        let decision = try decide(request, today: moment.dayInChina, connection)
        guard let settlement = decision.statement.settlement else {
            return Done(statement: decision.statement, receipt: nil, isRepeat: false)
        }
        let receipt = Receipt(
            id: ID(at: moment), facility: request.facility, message: message, person: ID(of: request.person),
            claim: decision.claim, insured: decision.standing.insured, before: decision.standing.before,
            statement: decision.statement, recorded: moment)
        try receipts.file(receipt)
        let entry = Entry(
            effective: request.discharge, recorded: moment, kind: .settlement,
            reference: receipt.id.description, place: decision.place,
            postings: settlement.postings(facility: request.facility))
        if !entry.isEmpty { try Journal(connection).post(entry) }
        return Done(statement: decision.statement, receipt: receipt.id, isRepeat: false)
    }

    /// Takes a settlement back (冲正): a negative receipt and swapped entries. Once only; both remain.
    ///
    /// Later settlements of the year stand; those that would now come out otherwise are found by `review`.
    package func reverse(
        _ id: ID<Receipt>, message: String, at moment: Instant, _ connection: Connection
    ) throws -> Receipt {
        let receipts = ReceiptFile(connection)
        guard let filed = try receipts.find(id) else { throw ClaimsError.unknownReceipt }
        try connection.lock(person: filed.person)
        guard filed.reverses == nil else { throw ClaimsError.isReversal }
        if let by = try receipts.reversal(of: id) {
            // The same order to reverse, come twice, is answered as the first time.
            if let reversal = try receipts.find(by), reversal.message == message { return reversal }
            throw ClaimsError.alreadyReversed(by: by)
        }
        if let used = try receipts.find(facility: filed.facility, message: message) {
            throw ClaimsError.sameMessageOtherContent(used.id)
        }
        let reversal = Receipt(
            id: ID(at: moment), facility: filed.facility, message: message, person: filed.person,
            claim: filed.claim, insured: filed.insured, before: filed.before, statement: filed.statement,
            recorded: moment, reverses: filed.id)
        try receipts.file(reversal)
        let journal = Journal(connection)
        let filter = EntryFilter(kind: .settlement, reference: filed.id.description)
        if let entry = try journal.entries(filter, limit: 1).first {
            try journal.reverse(
                entry.id, effective: max(filed.effective, moment.dayInChina), recorded: moment,
                reference: reversal.id.description)
        }
        return reversal
    }

    // MARK: - Deciding

    private struct Decision {
        let claim: Claim
        let standing: Standing
        let statement: Statement
        /// Where the person lived.
        let place: RegionCode
    }

    private func decide(_ request: ClaimRequest, today: Day, _ connection: Connection) throws -> Decision {
        guard request.admission <= request.discharge else { throw ClaimsError.dischargeBeforeAdmission }
        guard request.discharge <= today else { throw ClaimsError.dischargeInFuture }
        guard let person = try Persons(connection).find(request.person, on: request.discharge)
        else {
            throw ClaimsError.unknownPerson
        }
        guard let facility = try Facilities(connection).find(code: request.facility, on: request.discharge)
        else {
            throw ClaimsError.unknownFacility
        }
        let plan = try plan(for: person, on: request.discharge)
        let claim = try claim(request, at: facility, under: plan)
        let standing: Standing
        do {
            let standings = Standings(connection)
            standing = try standings.standing(
                of: person, on: request.discharge, under: plan,
                payments: try standings.payments(of: person.id, in: plan.identity.year))
        } catch let error as UnknownTier {
            throw ClaimsError.unknownTier(error.tier)
        }
        var year = standing.before
        let statement = plan.statement(
            of: claim, for: standing.insured, year: &year, program: program,
            isDesignated: facility.isDesignated(on: request.discharge))
        return Decision(
            claim: claim, standing: standing, statement: statement, place: person.village ?? person.district)
    }

    /// The level is the facility's; so is its class where it has one on record.
    private func claim(
        _ request: ClaimRequest, at facility: Facility, under plan: Plan
    ) throws(ClaimsError) -> Claim {
        var facilityClass = facility.ownClass
        if let asked = request.facilityClass {
            guard facility.ownClass == nil || facility.ownClass == asked,
                let found = plan.facilityClass(word: asked, level: facility.level)
            else {
                throw .unknownFacilityClass(asked, known: plan.ownGrades(of: facility.level).choices.all)
            }
            facilityClass = facilityClass ?? found.key
        }
        if let condition = request.condition, !plan.conditions.contains(where: { $0.key == condition }) {
            throw .unknownCondition(condition, known: plan.conditions.choices.all)
        }
        guard !request.isTransfer || request.kind == .inpatient else { throw .transferOfVisit }
        if let fault = request.bed?.fault(in: request.amounts.total) { throw .impossibleBed(fault) }
        let place: CarePlace
        do {
            place = try plan.place(request.place, for: request.kind)
        } catch {
            throw .filingMissing(error)
        }
        return Claim(
            kind: request.kind, level: facility.level, place: place, admission: request.admission,
            discharge: request.discharge, amounts: request.amounts,
            facilityClass: facilityClass, condition: request.condition,
            isTransfer: request.isTransfer, babies: request.babies, bed: request.bed)
    }

    private func plan(for person: Person, on day: Day) throws(ClaimsError) -> Plan {
        do {
            return try book.plan(region: region, district: person.district, on: day)
        } catch {
            throw .noPlan(error)
        }
    }
}

extension Receipt {
    /// Whether it answers this very request.
    fileprivate func matches(_ request: ClaimRequest) -> Bool {
        reverses == nil && person == ID(of: request.person) && claim.kind == request.kind
            && claim.isIn(request.place) && claim.admission == request.admission
            && claim.discharge == request.discharge && claim.amounts == request.amounts
            && claim.condition == request.condition && claim.isTransfer == request.isTransfer
            && claim.babies == request.babies && claim.bed == request.bed
            && (request.facilityClass == nil || claim.facilityClass == request.facilityClass)
    }
}

extension Claim {
    /// Whether this is where it was said to be; nil: elsewhere.
    fileprivate func isIn(_ said: CarePlace?) -> Bool {
        said.map { $0 == place } ?? (place != .local && place != .localUnreferred)
    }
}

extension Settlement {
    /// Each fund spends its part and owes it to the facility; the patient pays the facility at the counter.
    fileprivate func postings(facility: String) -> [Posting] {
        [
            Posting.debit(.basicBenefits, borne(by: .basicFund)),
            .credit(.basicPayableFacilities, borne(by: .basicFund), party: facility),
            .debit(.criticalIllnessBenefits, borne(by: .criticalIllness)),
            .credit(.criticalIllnessPayableFacilities, borne(by: .criticalIllness), party: facility),
            .debit(.medicalAidBenefits, borne(by: .medicalAid)),
            .credit(.medicalAidPayableFacilities, borne(by: .medicalAid), party: facility),
        ]
    }
}
