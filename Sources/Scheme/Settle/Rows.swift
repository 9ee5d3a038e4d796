import Vocabulary

/// The rows of a block at work: addresses held in registers, none looked up twice.
struct Rows {
    let count: Int
    let block: Block.Columns
    let heads: UnsafeMutablePointer<Tables.Head>
    let cells: UnsafeMutablePointer<Tables.Cell>
    let rare: UnsafeMutablePointer<Tables.RareCell>
    let bands: UnsafeMutablePointer<Tables.Band>
    let division: Division
    /// By row: tier, grade, place and ordinal in one.
    let claimCode: UnsafeMutablePointer<UInt16>
    let codes: UInt16
    let lastOrdinal: Int32
    /// What enters the layer: all in scope for the first, then what remains.
    let entering: UnsafeMutablePointer<Int64>

    init(_ block: Block, of tables: Tables, entering: UnsafeMutablePointer<Int64>? = nil) {
        self.entering = entering ?? block.columns.remains
        claimCode = tables.ordinals > 1 ? block.columns.claimCode : block.columns.code
        codes = UInt16(tables.codes)
        lastOrdinal = Int32(tables.ordinals - 1)
        count = block.count
        self.block = block.columns
        heads = tables.heads
        cells = tables.cells
        rare = tables.rare
        bands = tables.bands
        division = tables.division
    }

    /// Which rows go on with the person of the row before.
    @inline(__always)
    func begin(isFresh: Bool) {
        guard isFresh, count > 0 else { return }
        block.same[0] = 0
        for row in 1..<count { block.same[row] = block.person[row] == block.person[row &- 1] ? -1 : 0 }
    }

    /// Stays alone, none of them a transfer.
    @inline(__always)
    func countStays() {
        for row in 0..<count {
            let state = block.states + Int(block.person[row])
            let stays = state[Slots.stays]
            number(row, Int32(truncatingIfNeeded: min(stays, Int64(lastOrdinal))))
            state[Slots.stays] = stays &+ 1
        }
    }

    /// The same where every year begins here.
    @inline(__always)
    func countFreshStays() {
        if lastOrdinal == 1 {
            for row in 0..<count {
                block.claimCode[row] = block.code[row] &+ codes & UInt16(truncatingIfNeeded: block.same[row])
            }
            return
        }
        var stays: Int64 = 0
        for row in 0..<count {
            stays = min(stays &+ 1, Int64(lastOrdinal)) & block.same[row]
            number(row, Int32(truncatingIfNeeded: stays))
        }
    }

    @inline(__always)
    func countAll() {
        let isStay = UInt8(CareKind.inpatient.position)
        for row in 0..<count where block.kind[row] < CareKind.allCases.count {
            let state = block.states + Int(block.person[row])
            state[Slots.inScope] &+= block.inScope[row]
            block.yearScope[row] = state[Slots.inScope]
            guard block.kind[row] == isStay else {
                number(row, 0)
                continue
            }
            let transferred: Int64 = block.isTransfer[row] ? 1 : 0
            let stays = state[Slots.stays]
            number(row, Int32(truncatingIfNeeded: max(0, min(stays &- transferred, Int64(lastOrdinal)))))
            state[Slots.stays] = stays &+ 1 &- transferred
        }
    }

    @inline(__always)
    private func number(_ row: Int, _ ordinal: Int32) {
        block.claimCode[row] = block.code[row] &+ UInt16(truncatingIfNeeded: ordinal) &* codes
    }

    /// What a layer pays of a claim. Each layer works on what the layers before it left of the in-scope cost:
    /// - by claim: `min(ratios of (entering − deductible), cap − paid this year)`
    /// - by year: `min(ratios of (entered this year − deductible), cap) − paid this year`
    ///
    /// never below zero, and at most what entered. Rounded once.
    @inline(__always)
    func work<R: Recorder, S: Shape>(
        _ row: Int, _ head: Tables.Head, _ paid: UnsafeMutablePointer<Int64>, _ shape: S.Type,
        _ carried: inout Carried, _ recorder: inout R
    ) {
        // First of all, also where the layer is not for the row: the next may be of another person, and for them.
        if S.isFresh { carried.turn(block.same[row]) }
        var place: Int32 = 0
        if S.isByPerson {
            place = head.byMembership[Int(block.membership[row])]
            guard place >= 0 else {
                paid[row] = 0
                recorder.passedOver(head: head.position)
                return
            }
        }
        if S.isByClaim { place &+= head.byClaim[Int(claimCode[row])] }
        if !S.isPlain, head.isByCondition { place &+= Int32(block.condition[row]) }
        let offset = head.firstCell &+ Int(place)
        let cell = cells + offset
        // No terms for this facility or condition: the layer is not for the claim.
        if !S.isPlain, cell.pointee.bandCount == 0 {
            paid[row] = 0
            recorder.passedOver(head: head.position)
            return
        }
        let state = block.states + Int(S.isFresh ? 0 : block.person[row])
        let countsYear = S.isPlain ? S.countsYear : head.countsYear

        var work = LayerWork(head: head.position, cell: offset, entering: entering[row])
        if !S.isPlain { enter(row, head, cell, state, &work) }
        let base = work.entering &- work.setAside
        if countsYear {
            work.before = S.isFresh ? carried.entered : state[head.entered]
            if S.isFresh {
                carried.entered = work.before &+ base
            } else {
                state[head.entered] = work.before &+ base
            }
        }
        let measured = work.before &+ base

        work.whole = cell.pointee.deductible
        work.deductible = work.whole
        if !S.isPlain { deduct(row, head, cell, state, isRarest: S.isRarest, &work) }
        work.excess = max(0, measured &- work.deductible)
        work.taken = measured &- work.excess
        work.cap = cell.pointee.cap
        var slot = head.paid
        if !S.isPlain, head.paidByCondition { slot &+= Int(block.condition[row]) }
        if S.isFresh {
            work.paidBefore = carried.paid
        } else if slot >= 0 {
            work.paidBefore = state[slot]
        }
        if S.isPlain, S.countsYear, work.excess == 0 {
            // Nothing is due, whatever has been paid: most claims of most years end here.
            recorder.worked(work)
            paid[row] = 0
            return
        }
        precondition(!countsYear || measured <= Plan.mostOfAYear, "a year beyond what can be counted")

        if cell.pointee.bandCount == 1 {
            let product = work.excess &* cell.pointee.numerator
            if work.excess > 0 { recorder.band(0, stretch: work.excess, product: product) }
            work.weighed = S.isPlain ? division.plain(product) : division(product)
        } else if work.excess > 0 {
            switch head.bandsOn {
            case .excess: work.from = 0
            case .amount: work.from = work.taken
            case .year: work.from = state[head.excess]
            }
            work.weighed = division(weigh(cell, work.from, work.from &+ work.excess, &recorder))
        }
        work.entitlement = work.weighed
        if !S.isPlain {
            entitle(row, head, cell, base, &work)
            if S.isRarest, head.isRare {
                let rarely = entitledRarely(row, heads + head.position, offset, state, work.entitlement)
                work.monthlyCap = rarely.monthlyCap
                work.paidOfMonth = rarely.paidOfMonth
                work.entitlement = rarely.entitlement
            }
        }
        // What the year has then paid: what is due up to the cap, and never less than before.
        let most = max(work.cap, work.paidBefore)
        if countsYear {
            work.pays = min(max(work.entitlement, work.paidBefore), most) &- work.paidBefore
        } else {
            work.pays = min(work.paidBefore &+ work.entitlement, most) &- work.paidBefore
        }
        // By claim, a plain layer's entitlement is a share of what entered.
        if !S.isPlain || S.countsYear { work.pays = min(work.pays, work.entering) }
        recorder.worked(work)

        if S.isFresh {
            carried.paid = work.paidBefore &+ work.pays
        } else if slot >= 0 {
            state[slot] = work.paidBefore &+ work.pays
        }
        if !S.isPlain { move(head, state, work, base) }
        if S.isRarest, head.isByMonth { moveMonth(row, heads + head.position, state, work.borne, work.pays) }
        paid[row] = work.pays
        if !S.isPlain, head.isOutside {
            block.outside[row] = work.entering &- work.pays
        } else {
            block.remains[row] = work.entering &- work.pays
        }
    }

    /// The amount laid over several bands, each stretch times its ratio, over the plan's denominator.
    @inline(never)
    private func weigh<R: Recorder>(
        _ cell: UnsafeMutablePointer<Tables.Cell>, _ from: Int64, _ to: Int64, _ recorder: inout R
    ) -> Int64 {
        var product: Int64 = 0
        var edge: Int64 = 0
        for index in 0..<Int(cell.pointee.bandCount) {
            let band = bands[Int(cell.pointee.firstBand) &+ index]
            let stretch = min(to, band.upTo) &- max(from, edge)
            edge = band.upTo
            if stretch > 0 {
                product &+= stretch &* band.numerator
                recorder.band(index, stretch: stretch, product: product)
            }
            if to <= edge { break }
        }
        return product
    }
}
