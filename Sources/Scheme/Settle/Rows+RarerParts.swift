import Vocabulary

/// The parts that only some layers have: the short loop leaves them out.
extension Rows {
    /// What enters besides, what of it the year still takes, and what is set aside first.
    @inline(__always)
    func enter(
        _ row: Int, _ head: Tables.Head, _ cell: UnsafeMutablePointer<Tables.Cell>,
        _ state: UnsafeMutablePointer<Int64>, _ work: inout LayerWork
    ) {
        if head.isOutside { work.entering = block.outside[row] }
        if head.takesInFirstSelfPay, head.takesInFor == 0 || head.takesInFor & block.membership[row] != 0 {
            work.takenIn = block.firstSelfPay[row]
            work.entering &+= block.firstSelfPay[row]
            block.inScope[row] &+= block.firstSelfPay[row]
            block.firstSelfPay[row] = 0
        }
        if cell.pointee.setAside > 0 {
            work.setAside = division(work.entering &* Int64(cell.pointee.setAside))
        }
        if cell.pointee.entryCap < .max {
            // What is beyond it passes by, as if it were set aside.
            let left = max(0, cell.pointee.entryCap &- state[head.entered])
            work.setAside = max(work.setAside, work.entering &- left)
        }
    }

    /// What is left of the deductible.
    @inline(__always)
    func deduct(
        _ row: Int, _ head: Tables.Head, _ cell: UnsafeMutablePointer<Tables.Cell>,
        _ state: UnsafeMutablePointer<Int64>, isRarest: Bool, _ work: inout LayerWork
    ) {
        if cell.pointee.deductibleOfScope > 0 {
            let cost = head.countsYear ? block.yearScope[row] : block.inScope[row]
            work.whole = division(cost &* Int64(cell.pointee.deductibleOfScope))
        }
        if head.againAfterDays > 0 {
            let days = Int64(block.days[row])
            work.whole &*= (days &+ head.againAfterDays &- 1) / head.againAfterDays
        }
        work.deductible = work.whole
        if head.stay >= 0 {
            if !block.isTransfer[row] { state[head.stay] = 0 }
            work.deductible = max(0, work.deductible &- state[head.stay])
        }
        if head.deductible >= 0 {
            let taken = state[head.deductible]
            if head.deductiblePerYear { work.deductible &-= taken }
            if isRarest, head.deductiblePerMonth {
                work.takenOfMonth = state[head.deductibleOfMonth &+ Int(block.month[row])]
                work.deductible &-= work.takenOfMonth
            }
            work.deductible = max(0, min(work.deductible, head.deductibleMost &- taken))
        }
    }

    /// Grant, limit of the claim, floor, and what moves the cap.
    @inline(__always)
    func entitle(
        _ row: Int, _ head: Tables.Head, _ cell: UnsafeMutablePointer<Tables.Cell>, _ base: Int64,
        _ work: inout LayerWork
    ) {
        work.entitlement &+= cell.pointee.grant
        if cell.pointee.claimCap == .max {
            if head.morePerBaby > 0, cell.pointee.grant > 0 {
                work.entitlement &+= Int64(block.babies[row] &- 1) &* head.morePerBaby
            }
        } else {
            let more = Int64(block.babies[row] &- 1) &* head.morePerBaby
            work.entitlement = min(work.entitlement, cell.pointee.claimCap &+ more)
        }
        if cell.pointee.floor > 0 {
            work.entitlement = max(work.entitlement, division(base &* Int64(cell.pointee.floor)))
        }
        if head.morePerCondition >= 0, block.conditionCap[row] < .max { work.cap = block.conditionCap[row] }
        if head.movesCap, work.cap < .max { work.cap = max(0, work.cap &+ block.capChange[row]) }
    }

    /// An amount that is made up to, and the limit of the month. By value, so that the loop keeps what it has in registers.
    @inline(never)
    func entitledRarely(
        _ row: Int, _ head: UnsafeMutablePointer<Tables.Head>, _ offset: Int,
        _ state: UnsafeMutablePointer<Int64>, _ entitlement: Int64
    ) -> (entitlement: Int64, monthlyCap: Int64, paidOfMonth: Int64) {
        let before = max(entitlement, rare[offset].floorAmount)
        let cap = rare[offset].monthlyCap
        guard cap < .max else { return (before, cap, 0) }
        let paid = state[slotOfMonth(row, head)]
        return (min(before, max(0, cap &- paid)), cap, paid)
    }

    /// Where the month at hand counts what was paid.
    @inline(__always)
    private func slotOfMonth(_ row: Int, _ head: UnsafeMutablePointer<Tables.Head>) -> Int {
        let first = head.pointee.paidByCondition ? Int(block.condition[row]) &* Slots.months : 0
        return head.pointee.paidOfMonth &+ first &+ Int(block.month[row])
    }

    @inline(never)
    func moveMonth(
        _ row: Int, _ head: UnsafeMutablePointer<Tables.Head>, _ state: UnsafeMutablePointer<Int64>,
        _ borne: Int64, _ pays: Int64
    ) {
        let month = Int(block.month[row])
        if head.pointee.deductibleOfMonth >= 0 { state[head.pointee.deductibleOfMonth &+ month] &+= borne }
        if head.pointee.paidOfMonth >= 0 { state[slotOfMonth(row, head)] &+= pays }
    }

    /// The counters that only such layers have.
    @inline(__always)
    func move(
        _ head: Tables.Head, _ state: UnsafeMutablePointer<Int64>, _ work: LayerWork,
        _ base: Int64
    ) {
        if !head.countsYear, head.entered >= 0 { state[head.entered] &+= base }
        if head.deductible >= 0 { state[head.deductible] &+= work.borne }
        if head.excess >= 0 { state[head.excess] &+= work.excess }
        if head.stay >= 0 { state[head.stay] &+= work.taken }
    }
}
