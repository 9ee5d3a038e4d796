public import Vocabulary

extension Block {
    /// Begins the next person, whose year has used this up.
    public func begin(_ year: YearToDate) {
        precondition(count < capacity, "a block has room")
        // Somebody without claims leaves no trace.
        if lastPerson < 0 || count > 0 && columns.person[count - 1] == lastPerson {
            lastPerson += Int32(stride)
        }
        plan.tables.slots.load(year, into: state)
        if year != YearToDate() { isFresh = false }
    }

    /// Adds the next claim of the person begun last; gives its amounts back, as they count under the plan.
    ///
    /// The claim's discharge lies in the plan's year and the person's tier is one of the plan's; both are for the
    /// caller to check, because only the caller can say where a wrong one came from.
    @discardableResult
    public func add(_ claim: Claim, for insured: Insured) -> ClaimAmounts {
        precondition(count < capacity && lastPerson >= 0, "a block has room, and a person begun")
        precondition(
            claim.admission <= claim.discharge && insured.tier < plan.tiers.count,
            "a claim is checked before it is settled")
        let row = count
        count += 1
        wasAddedTo = true
        let grade = plan.grade(claim.level, class: claim.facilityClass)
        columns.membership[row] = UInt16(plan.membership(of: insured, on: claim.admission))
        columns.code[row] = plan.tables.code(tier: insured.tier, grade: grade, place: claim.place)
        columns.condition[row] = UInt8(plan.condition(claim.condition))
        columns.isTransfer[row] = claim.isTransfer
        if claim.isTransfer { hasTransfers = true }
        columns.person[row] = lastPerson
        columns.firstSelfPay[row] = claim.amounts.firstSelfPay.fen
        if plan.tables.paysOutside { columns.outside[row] = claim.amounts.outOfCatalogue.fen }
        columns.capChange[row] = insured.capChange.fen
        columns.days[row] = Int32(claim.days)
        columns.babies[row] = Int32(min(max(1, claim.babies), Claim.mostBabies))
        columns.month[row] = plan.tables.countsMonths ? UInt8(claim.discharge.date.month - 1) : 0
        columns.stoppedAt[row] = -1
        columns.conditionCap[row] = highestCap(row, claim.kind, of: insured)
        columns.refusal[row] = refused(claim, insured, row)
        let amounts = columns.refusal[row] == nil ? inScope(of: claim, row) : claim.amounts
        columns.inScope[row] = amounts.inScope.fen
        let position = columns.refusal[row] == nil ? claim.kind.position : CareKind.allCases.count
        columns.kind[row] = UInt8(position)
        if row == 0 {
            onlyKind = columns.refusal[row] == nil ? position : nil
        } else if onlyKind != position {
            onlyKind = nil
        }
        return amounts
    }

    /// The amounts with what a bed costs above the limit of its days (床位费限价) moved out of scope.
    private func inScope(of claim: Claim, _ row: Int) -> ClaimAmounts {
        guard plan.tables.limitsBeds, let bed = claim.bed,
            let first = plan.tables.stacks[claim.kind.position].first
        else { return claim.amounts }
        let head = plan.tables.heads + first
        guard head.pointee.isRare, head.pointee.byMembership[Int(columns.membership[row])] >= 0 else {
            return claim.amounts
        }
        let most = plan.tables.rare[plan.tables.cell(head, self, row)].bedDayMost
        return most == .max ? claim.amounts : claim.amounts.limiting(bed, to: Money(fen: most))
    }

    /// Whether it is settled in the quickest way: claims of one kind, none refused, of people whose year begins here.
    public var isOfOneKindFromTheBeginning: Bool { isFresh && onlyKind != nil }

    /// Settles all of it, unexplained: nothing is allocated.
    public func settle() {
        var silent = Silent()
        plan.settle(self, recorder: &silent)
    }

    /// Settles all of it, of a person whose year has more claims than the block holds; then `goOn`.
    public func settleGoingOn() {
        isFresh = false
        settle()
    }

    /// Empties it for the next claims of the person begun last, whose counters stand where the last claim left them.
    public func goOn() {
        let state = self.state
        removeAll()
        columns.states.update(from: state, count: stride)
        lastPerson = 0
        isFresh = false
    }

    /// What a row came to, in fen by payer, or the refusal.
    public func result(_ row: Int, total: Money) -> BulkResult {
        guard columns.refusal[row] == nil else { return BulkResult(refusal: columns.refusal[row]) }
        var result = BulkResult(refusal: nil)
        // What is out of scope is the patient's own, whatever an unknown layer says, but for what is paid of it.
        var outside = total.fen - columns.inScope[row]
        for head in plan.tables.stacks[Int(columns.kind[row])] {
            if columns.stoppedAt[row] == head { break }
            result.paid[plan.tables.heads[head].payer.position] += columns.paid[head][row]
            if plan.tables.heads[head].isOutside { outside -= columns.paid[head][row] }
        }
        if columns.stoppedAt[row] < 0 {
            result.paid[Payer.patient.position] = outside + columns.remains[row]
        } else {
            result.paid[Payer.patient.position] = outside
            result.paid[Payer.undecided.position] = columns.remains[row]
            let stop = columns.stoppedAt[row]
            result.leaveOpen(
                plan.tables.stacks[Int(columns.kind[row])].drop { stop != $0 }
                    .map { plan.tables.heads[$0].payer })
        }
        return result
    }

    /// Why a row was refused, known as soon as it was added; nil where it is settled.
    public func refusal(_ row: Int) -> Refusal.Reason? { columns.refusal[row] }

    /// The first reason, in the order of `Refusal.Reason`, for which nothing can be paid.
    private func refused(_ claim: Claim, _ insured: Insured, _ row: Int) -> Refusal.Reason? {
        if let birth = insured.birth, claim.admission < birth { return .beforeBirth }
        if let death = insured.death, claim.discharge > death { return .afterDeath }
        if claim.discharge < insured.coveredFrom || claim.discharge > insured.coveredTo { return .notCovered }
        if let reason = plan.tables.refusal(
            of: claim.kind, at: claim.place, columns.membership[row])
        {
            return reason
        }
        guard let first = plan.tables.stacks[claim.kind.position].first else { return nil }
        let head = plan.tables.heads + first
        guard head.pointee.isKnown, head.pointee.byMembership[Int(columns.membership[row])] >= 0 else {
            return nil
        }
        let hasTerms = plan.tables.hasTerms[plan.tables.cell(head, self, row)]
        return hasTerms ? nil : plan.reasonWithoutTerms(claim, insured)
    }

    /// 几个病种合并的封顶线: the highest of the person's conditions, and more for each further one.
    private func highestCap(_ row: Int, _ kind: CareKind, of insured: Insured) -> Int64 {
        guard let first = plan.tables.stacks[kind.position].first else { return .max }
        let head = plan.tables.heads + first
        let more = head.pointee.morePerCondition
        guard more >= 0, head.pointee.byMembership[Int(columns.membership[row])] >= 0 else { return .max }
        let asked = columns.condition[row]
        defer { columns.condition[row] = asked }
        let conditions = Set(insured.conditions.map { plan.condition($0) }).union([Int(asked)])
            .filter { $0 < plan.conditions.count }
        var caps: [Int64] = []
        for each in conditions.sorted() {
            columns.condition[row] = UInt8(each)
            let cell = plan.tables.cell(head, self, row)
            if plan.tables.hasTerms[cell] { caps.append(plan.tables.cells[cell].cap) }
        }
        guard let highest = caps.max(), highest < .max else { return .max }
        let raised = highest + more * Int64(caps.count - 1)
        return max(highest, min(raised, head.pointee.mostWithMore))
    }
}

extension Tables {
    /// Where the terms of a row stand, before the admissions of the year are counted.
    func cell(_ head: UnsafeMutablePointer<Head>, _ block: Block, _ row: Int) -> Int {
        let profile = head.pointee.byMembership[Int(block.columns.membership[row])]
        let condition = head.pointee.isByCondition ? Int(block.columns.condition[row]) : 0
        return head.pointee.firstCell + Int(profile) + Int(head.pointee.byClaim[Int(block.columns.code[row])])
            + condition
    }
}
