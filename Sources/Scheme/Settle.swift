import Vocabulary

/// Listens to a settlement. The silent recorder is compiled away; the explaining one writes the statement.
protocol Recorder {
    mutating func passedOver(head: Int)
    mutating func stopped(head: Int, entering: Int64)
    /// A stretch at its ratio; `product` is the sum so far over the plan's denominator. Comes before its layer.
    mutating func band(_ band: Int, stretch: Int64, product: Int64)
    mutating func worked(_ work: LayerWork)
}

struct Silent: Recorder {
    mutating func passedOver(head: Int) {}
    mutating func stopped(head: Int, entering: Int64) {}
    mutating func band(_ band: Int, stretch: Int64, product: Int64) {}
    mutating func worked(_ work: LayerWork) {}
}

/// What one layer did with one claim, in fen.
struct LayerWork {
    var head = 0
    var cell = 0
    var entering: Int64 = 0
    var setAside: Int64 = 0
    /// Entered before this year; zero where each claim stands by itself.
    var before: Int64 = 0
    /// The deductible of the terms, for the whole stay.
    var whole: Int64 = 0
    /// What is left of it after earlier claims.
    var deductible: Int64 = 0
    var taken: Int64 = 0
    /// Where on the scale of the bands the excess begins.
    var from: Int64 = 0
    var excess: Int64 = 0
    /// By ratios alone.
    var weighed: Int64 = 0
    /// With grant, limit and floor.
    var entitlement: Int64 = 0
    var cap: Int64 = .max
    var paidBefore: Int64 = 0
    var pays: Int64 = 0
}

/// What a loop over a layer may leave out, known when it is compiled.
private protocol Shape {
    static var isPlain: Bool { get }
    static var countsYear: Bool { get }
    /// Whether the layer is for the kind of every row.
    static var isForEveryRow: Bool { get }
}

private enum PlainClaim: Shape {
    static var isPlain: Bool { true }
    static var countsYear: Bool { false }
    static var isForEveryRow: Bool { true }
}

private enum PlainYear: Shape {
    static var isPlain: Bool { true }
    static var countsYear: Bool { true }
    static var isForEveryRow: Bool { true }
}

/// Any layer, any mixture of rows.
private enum General: Shape {
    static var isPlain: Bool { false }
    static var countsYear: Bool { false }
    static var isForEveryRow: Bool { false }
}

extension Plan {
    /// Settles a block: the only place where benefits are worked out, for one claim and for a billion alike.
    ///
    /// Station by station, and in each row by row, so that a layer finds what the layers before it left of the claim
    /// and what the claims before it used of the year.
    @inline(__always)
    func settle<R: Recorder>(_ block: Block, recorder: inout R) {
        count(block)
        for row in 0..<block.count { block.remains[row] = block.inScope[row] }
        for station in tables.stations {
            guard let kind = block.onlyKind else {
                settleMixed(block, station, &recorder)
                continue
            }
            guard station.heads[kind] >= 0 else { continue }
            let head = tables.heads + station.heads[kind]
            if !head.pointee.isKnown || !head.pointee.isPlain || block.hasStopped {
                settleMixed(block, station, &recorder)
            } else if head.pointee.countsYear {
                pass(block, head, PlainYear.self, &recorder)
            } else {
                pass(block, head, PlainClaim.self, &recorder)
            }
        }
    }

    /// The year's counters that belong to no layer: admissions, and in-scope cost where a rule asks for it.
    private func count(_ block: Block) {
        guard tables.countsStays || tables.countsScope else { return }
        let isStay = UInt8(CareKind.inpatient.position)
        for row in 0..<block.count where block.kind[row] < CareKind.allCases.count {
            let state = block.states + Int(block.person[row])
            state[Slots.inScope] &+= block.inScope[row]
            block.yearScope[row] = state[Slots.inScope]
            guard block.kind[row] == isStay else {
                block.ordinal[row] = 0
                continue
            }
            if block.isTransfer[row] {
                block.ordinal[row] = UInt8(truncatingIfNeeded: max(0, min(state[Slots.stays] - 1, 255)))
            } else {
                block.ordinal[row] = UInt8(truncatingIfNeeded: min(state[Slots.stays], 255))
                state[Slots.stays] &+= 1
            }
        }
    }

    /// Rows of several kinds, or a layer with rarer parts: each row by its own head.
    @inline(never)
    private func settleMixed<R: Recorder>(_ block: Block, _ station: Tables.Station, _ recorder: inout R) {
        for row in 0..<block.count {
            let position = station.heads[Int(block.kind[row])]
            guard position >= 0, block.stoppedAt[row] < 0 else { continue }
            let head = tables.heads + position
            guard head.pointee.isKnown else {
                if head.pointee.byMembership[Int(block.membership[row])] < 0 {
                    recorder.passedOver(head: position)
                } else {
                    recorder.stopped(head: position, entering: block.remains[row])
                    block.stoppedAt[row] = Int8(position)
                    block.hasStopped = true
                }
                block.paid[position][row] = 0
                continue
            }
            work(block, row, head, block.paid[position], General.self, &recorder)
        }
    }

    /// A layer with the common parts only, for every row.
    @inline(__always)
    private func pass<R: Recorder, S: Shape>(
        _ block: Block, _ head: UnsafeMutablePointer<Tables.Head>, _ shape: S.Type, _ recorder: inout R
    ) {
        let paid = block.paid[head.pointee.position]
        for row in 0..<block.count { work(block, row, head, paid, shape, &recorder) }
    }

    /// What a layer pays of a claim. Each layer works on what the layers before it left of the in-scope cost:
    /// - by claim: `min(ratios of (entering − deductible), cap − paid this year)`
    /// - by year: `min(ratios of (entered this year − deductible), cap) − paid this year`
    ///
    /// never below zero, and at most what entered. Rounded once.
    @inline(__always)
    private func work<R: Recorder, S: Shape>(
        _ block: Block, _ row: Int, _ head: UnsafeMutablePointer<Tables.Head>,
        _ paid: UnsafeMutablePointer<Int64>, _ shape: S.Type, _ recorder: inout R
    ) {
        let profile = head.pointee.byMembership[Int(block.membership[row])]
        guard profile >= 0 else {
            paid[row] = 0
            recorder.passedOver(head: head.pointee.position)
            return
        }
        let ordinal = min(block.ordinal[row], head.pointee.lastOrdinal)
        var offset = Int(profile &+ head.pointee.byCode[Int(block.code[row])])
        offset &+= Int(Int32(ordinal) &* head.pointee.ordinalStride)
        if !S.isPlain, head.pointee.isByCondition { offset &+= Int(block.condition[row]) }
        offset &+= head.pointee.firstCell
        let cell = tables.cells + offset
        let state = block.states + Int(block.person[row])
        let countsYear = S.isPlain ? S.countsYear : head.pointee.countsYear

        var work = LayerWork(head: head.pointee.position, cell: offset, entering: block.remains[row])
        if !S.isPlain { enter(block, row, head, cell, state, &work) }
        let base = work.entering &- work.setAside
        if countsYear {
            work.before = state[head.pointee.entered]
            state[head.pointee.entered] = work.before &+ base
            precondition(work.before <= Plan.mostOfAYear, "a year's cost is beyond what can be counted")
        }
        let measured = work.before &+ base

        work.whole = cell.pointee.deductible
        work.deductible = work.whole
        if !S.isPlain { deduct(block, row, head, cell, state, &work) }
        work.excess = max(0, measured &- work.deductible)
        work.taken = measured &- work.excess

        switch head.pointee.bandsOn {
        case .excess: work.from = 0
        case .amount: work.from = work.taken
        case .year:
            if !S.isPlain { work.from = state[head.pointee.excess] }
        }
        if work.excess > 0 {
            work.weighed = tables.division(weigh(cell, work.from, work.from &+ work.excess, &recorder))
        }
        work.entitlement = work.weighed
        work.cap = cell.pointee.cap
        if !S.isPlain { entitle(block, row, head, cell, base, &work) }

        var paidSlot = head.pointee.paid
        if !S.isPlain, head.pointee.paidByCondition { paidSlot &+= Int(block.condition[row]) }
        if paidSlot >= 0 { work.paidBefore = state[paidSlot] }
        let due =
            countsYear
            ? min(work.entitlement, work.cap) &- work.paidBefore
            : min(work.entitlement, work.cap &- work.paidBefore)
        work.pays = max(0, min(due, work.entering))
        recorder.worked(work)

        if paidSlot >= 0 { state[paidSlot] = work.paidBefore &+ work.pays }
        if !S.isPlain { move(head, state, work, base) }
        paid[row] = work.pays
        block.remains[row] = work.entering &- work.pays
    }

    /// The amount laid over the bands, each stretch times its ratio, over the plan's denominator.
    @inline(__always)
    private func weigh<R: Recorder>(
        _ cell: UnsafeMutablePointer<Tables.Cell>, _ from: Int64, _ to: Int64, _ recorder: inout R
    ) -> Int64 {
        if cell.pointee.bandCount == 1 {
            let product = (to &- from) &* cell.pointee.numerator
            recorder.band(0, stretch: to &- from, product: product)
            return product
        }
        var product: Int64 = 0
        var edge: Int64 = 0
        for index in 0..<Int(cell.pointee.bandCount) {
            let band = tables.bands[Int(cell.pointee.firstBand) &+ index]
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

// MARK: - The rarer parts

extension Plan {
    /// The most that a year of one person may come to, in fen, so that no product overflows: nine trillion yuan.
    static let mostOfAYear: Int64 = .max / 10_000

    /// What enters besides, what of it the year still takes, and what is set aside first.
    @inline(__always)
    fileprivate func enter(
        _ block: Block, _ row: Int, _ head: UnsafeMutablePointer<Tables.Head>,
        _ cell: UnsafeMutablePointer<Tables.Cell>, _ state: UnsafeMutablePointer<Int64>,
        _ work: inout LayerWork
    ) {
        if head.pointee.takesInFirstSelfPay {
            work.entering &+= block.firstSelfPay[row]
            block.inScope[row] &+= block.firstSelfPay[row]
            block.firstSelfPay[row] = 0
        }
        if cell.pointee.setAside > 0 {
            work.setAside = tables.division(work.entering &* cell.pointee.setAside)
        }
        if cell.pointee.entryCap < .max {
            // What is beyond it passes by, as if it were set aside.
            let left = max(0, cell.pointee.entryCap &- state[head.pointee.entered])
            work.setAside = max(work.setAside, work.entering &- left)
        }
    }

    /// What is left of the deductible.
    @inline(__always)
    fileprivate func deduct(
        _ block: Block, _ row: Int, _ head: UnsafeMutablePointer<Tables.Head>,
        _ cell: UnsafeMutablePointer<Tables.Cell>, _ state: UnsafeMutablePointer<Int64>,
        _ work: inout LayerWork
    ) {
        if cell.pointee.deductibleOfScope > 0 {
            let cost = head.pointee.countsYear ? block.yearScope[row] : block.inScope[row]
            work.whole = tables.division(cost &* cell.pointee.deductibleOfScope)
        }
        if head.pointee.againAfterDays > 0 {
            let days = Int64(block.days[row])
            work.whole &*= (days &+ head.pointee.againAfterDays &- 1) / head.pointee.againAfterDays
        }
        work.deductible = work.whole
        if head.pointee.stay >= 0 {
            if !block.isTransfer[row] { state[head.pointee.stay] = 0 }
            work.deductible = max(0, work.deductible &- state[head.pointee.stay])
        }
        if head.pointee.deductible >= 0 {
            let taken = state[head.pointee.deductible]
            if head.pointee.deductiblePerYear { work.deductible &-= taken }
            work.deductible = max(0, min(work.deductible, head.pointee.deductibleMost &- taken))
        }
    }

    /// Grant, limit of the claim, floor, and what moves the cap.
    @inline(__always)
    fileprivate func entitle(
        _ block: Block, _ row: Int, _ head: UnsafeMutablePointer<Tables.Head>,
        _ cell: UnsafeMutablePointer<Tables.Cell>, _ base: Int64, _ work: inout LayerWork
    ) {
        work.entitlement &+= cell.pointee.grant
        if cell.pointee.claimCap < .max {
            let more = Int64(block.babies[row] &- 1) &* head.pointee.morePerBaby
            work.entitlement = min(work.entitlement, cell.pointee.claimCap &+ more)
        }
        if cell.pointee.floor > 0 {
            work.entitlement = max(work.entitlement, tables.division(base &* cell.pointee.floor))
        }
        if head.pointee.morePerCondition > 0 { work.cap = block.conditionCap[row] }
        if head.pointee.movesCap, work.cap < .max { work.cap = max(0, work.cap &+ block.capChange[row]) }
    }

    /// The counters that only such layers have.
    @inline(__always)
    fileprivate func move(
        _ head: UnsafeMutablePointer<Tables.Head>, _ state: UnsafeMutablePointer<Int64>, _ work: LayerWork,
        _ base: Int64
    ) {
        if !head.pointee.countsYear, head.pointee.entered >= 0 { state[head.pointee.entered] &+= base }
        if head.pointee.deductible >= 0 { state[head.pointee.deductible] &+= work.taken }
        if head.pointee.excess >= 0 { state[head.pointee.excess] &+= work.excess }
        if head.pointee.stay >= 0 { state[head.pointee.stay] &+= work.taken }
    }
}
