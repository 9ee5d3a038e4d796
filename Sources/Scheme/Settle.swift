import Vocabulary

extension Plan {
    /// Settles a block: the only place where benefits are worked out, for one claim and for a billion alike.
    ///
    /// Station by station, and in each row by row, so that a layer finds what the layers before it left of the claim
    /// and what the claims before it used of the year.
    @inline(__always)
    func settle<R: Recorder>(_ block: Block, recorder: inout R) {
        Rows(block, of: tables).begin(isFresh: block.isFresh && block.onlyKind != nil)
        if tables.countsStays || tables.countsScope { count(block) }
        // Nothing is paid yet; a first layer that takes every row needs no copy.
        var isFirst = block.onlyKind.map { tables.beginsPlain[$0] } ?? false
        if !isFirst { block.columns.remains.update(from: block.columns.inScope, count: block.count) }
        for station in tables.stations {
            guard let kind = block.onlyKind else {
                mixed(block, station, &recorder)
                continue
            }
            let position = station.heads[kind]
            guard position >= 0 else { continue }
            let head = tables.heads[position]
            guard head.isKnown, !block.hasStopped else {
                mixed(block, station, &recorder)
                continue
            }
            let entering = isFirst ? block.columns.inScope : block.columns.remains
            isFirst = false
            if head.isRarest {
                pass(block, position, entering, Rarest.self, &recorder)
            } else if !head.isPlain {
                pass(block, position, entering, General.self, &recorder)
            } else if block.isFresh {
                pass(block, position, entering, fresh: On.self, &recorder)
            } else {
                pass(block, position, entering, fresh: Off.self, &recorder)
            }
        }
    }

    /// The year's counters that belong to no layer: admissions, and in-scope cost where a rule asks for it.
    @inline(never)
    private func count(_ block: Block) {
        let rows = Rows(block, of: tables)
        if block.onlyKind == CareKind.inpatient.position, !tables.countsScope, !block.hasTransfers {
            if block.isFresh { rows.countFreshStays() } else { rows.countStays() }
        } else {
            rows.countAll()
        }
    }

    /// A layer with the common parts only, for every row.
    private func pass<R: Recorder, F: Switch>(
        _ block: Block, _ position: Int, _ entering: UnsafeMutablePointer<Int64>, fresh: F.Type,
        _ recorder: inout R
    ) {
        let head = tables.heads[position]
        switch (head.countsYear, head.isByPerson, head.isByClaim) {
        case (false, true, false): pass(block, position, entering, Plain<Off, On, Off, F>.self, &recorder)
        case (false, false, _): pass(block, position, entering, Plain<Off, Off, On, F>.self, &recorder)
        case (false, true, true): pass(block, position, entering, Plain<Off, On, On, F>.self, &recorder)
        case (true, true, false): pass(block, position, entering, Plain<On, On, Off, F>.self, &recorder)
        case (true, false, _): pass(block, position, entering, Plain<On, Off, On, F>.self, &recorder)
        case (true, true, true): pass(block, position, entering, Plain<On, On, On, F>.self, &recorder)
        }
    }

    @inline(never)
    private func pass<R: Recorder, S: Shape>(
        _ block: Block, _ position: Int, _ entering: UnsafeMutablePointer<Int64>, _ shape: S.Type,
        _ recorder: inout R
    ) {
        // Copied here, so that the loop holds them in registers.
        let rows = Rows(block, of: tables, entering: entering)
        let head = rows.heads[position]
        let paid = rows.block.paid[position]
        var carried = Carried()
        for row in 0..<rows.count { rows.work(row, head, paid, shape, &carried, &recorder) }
    }

    private func mixed<R: Recorder>(_ block: Block, _ station: Tables.Station, _ recorder: inout R) {
        if station.isRarest {
            mixed(block, station, Rarest.self, &recorder)
        } else {
            mixed(block, station, General.self, &recorder)
        }
    }

    /// Rows of several kinds, or a layer with rarer parts: each row by its own head.
    @inline(never)
    private func mixed<R: Recorder, S: Shape>(
        _ block: Block, _ station: Tables.Station, _ shape: S.Type, _ recorder: inout R
    ) {
        let rows = Rows(block, of: tables)
        var unused = Carried()
        for row in 0..<rows.count {
            let position = station.heads[Int(rows.block.kind[row])]
            guard position >= 0, rows.block.stoppedAt[row] < 0 else { continue }
            let paid = rows.block.paid[position]
            if rows.heads[position].isKnown {
                rows.work(row, rows.heads[position], paid, shape, &unused, &recorder)
                continue
            }
            paid[row] = 0
            if rows.heads[position].byMembership[Int(rows.block.membership[row])] < 0 {
                recorder.passedOver(head: position)
            } else {
                recorder.stopped(head: position, entering: rows.block.remains[row])
                rows.block.stoppedAt[row] = Int8(position)
                block.hasStopped = true
            }
        }
    }

    /// The most that a year of one person may come to, in fen, so that no product overflows: four trillion yuan.
    static let mostOfAYear: Int64 = .max / 20_000
}
