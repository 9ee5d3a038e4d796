import Vocabulary

extension Tables {
    /// The terms of one position, as whole numbers.
    ///
    /// What every layer needs stands first, within one line of the processor's cache.
    struct Cell {
        var deductible: Int64 = 0
        /// `Int64.max` where there is none; likewise below.
        var cap: Int64 = .max
        /// Of the first band, which is the only one of most terms; over the plan's denominator.
        var numerator: Int64 = 0
        var firstBand: Int32 = 0
        var bandCount: Int32 = 0
        var claimCap: Int64 = .max
        var entryCap: Int64 = .max
        var grant: Int64 = 0
        /// Numerators over the plan's denominator.
        var deductibleOfScope: Int16 = 0
        var floor: Int16 = 0
        var setAside: Int16 = 0
    }

    /// The terms of one position that hardly any policy has: apart, so that no other carries them through the cache.
    struct RareCell {
        var monthlyCap: Int64 = .max
        var floorAmount: Int64 = 0
        var bedDayMost: Int64 = .max
    }

    struct Band {
        /// `Int64.max` for the last.
        var upTo: Int64
        var numerator: Int64
    }
}

extension Tables.Cell {
    init(_ terms: Terms?, firstBand: Int, _ denominator: Int64) {
        self.firstBand = Int32(firstBand)
        guard let terms else { return }
        deductible = terms.deductible.value.fen
        cap = terms.cap.value?.fen ?? .max
        claimCap = terms.claimCap?.value.fen ?? .max
        entryCap = terms.entryCap?.value.fen ?? .max
        grant = terms.grant?.value.fen ?? 0
        deductibleOfScope = Int16(terms.deductibleOfScope?.value.over(denominator) ?? 0)
        floor = Int16(terms.floor?.value.over(denominator) ?? 0)
        setAside = Int16(terms.setAside?.value.over(denominator) ?? 0)
        numerator = terms.bands[0].ratio.value.over(denominator)
        bandCount = Int32(terms.bands.count)
    }
}

extension Tables.RareCell {
    init(_ terms: Terms?) {
        guard let terms else { return }
        monthlyCap = terms.monthlyCap?.value.fen ?? .max
        floorAmount = terms.floorAmount?.value.fen ?? 0
        bedDayMost = terms.bedDayMost?.value.fen ?? .max
    }
}

extension Terms {
    var isRare: Bool { monthlyCap != nil || floorAmount != nil || bedDayMost != nil }
}

extension Ratio {
    /// Its numerator over this denominator, which is a multiple of its own.
    func over(_ denominator: Int64) -> Int64 { numerator * (denominator / self.denominator) }
}
