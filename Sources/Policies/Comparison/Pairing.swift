import Foundation
import Vocabulary

/// Finds for every number of one policy the number of another that it stands beside.
struct Pairing {
    typealias Row = PolicyDiff.Row

    private let old: [Row]
    private let new: [Row]
    /// By the position of the row: the rows of the other side that it stands beside.
    private var partnerOfOld: [Int: Int] = [:]
    private var partnerOfNew: [Int: Int] = [:]
    /// Rows that stand beside several: a number for all, where the other side grades it; an unknown block.
    private var coveringOld: Set<Int> = []
    private var coveringNew: Set<Int> = []

    init(old: [Row], new: [Row]) {
        self.old = old
        self.new = new
    }

    mutating func changes(byPathFirst: Bool) -> [PolicyChange] {
        let byBoth: (Row) -> String? = { "\($0.district?.description ?? "")|\($0.path)|\($0.words)" }
        let byPath: (Row) -> String? = { "\($0.district?.description ?? "")|\($0.path)" }
        let byWords: (Row) -> String? = { "\($0.district?.description ?? "")|\($0.words)" }
        pair(byBoth)
        for key in byPathFirst ? [byPath, byWords] : [byWords, byPath] { pair(key) }
        pairUnknownBlocks()
        pairFinerWithCoarser()
        return listed()
    }

    // MARK: - One with one

    private mutating func pair(_ key: (Row) -> String?) {
        var waiting: [String: [Int]] = [:]
        for (position, row) in old.enumerated().reversed() where partnerOfOld[position] == nil {
            if let key = key(row) { waiting[key, default: []].append(position) }
        }
        for (position, row) in new.enumerated() where partnerOfNew[position] == nil {
            guard let key = key(row), let partner = waiting[key]?.popLast() else { continue }
            partnerOfNew[position] = partner
            partnerOfOld[partner] = position
        }
    }

    // MARK: - One with many

    /// `medicalAid: { unknown: … }` stands beside every number that the other side has in that block.
    private mutating func pairUnknownBlocks() {
        for (position, row) in old.enumerated()
        where row.item.kind == .unknown && partnerOfOld[position] == nil {
            for (other, inner) in new.enumerated() where partnerOfNew[other] == nil && inner.lies(in: row) {
                partnerOfNew[other] = position
                coveringOld.insert(position)
            }
        }
        for (position, row) in new.enumerated()
        where row.item.kind == .unknown && partnerOfNew[position] == nil {
            for (other, inner) in old.enumerated() where partnerOfOld[other] == nil && inner.lies(in: row) {
                partnerOfOld[other] = position
                coveringNew.insert(position)
            }
        }
    }

    /// One ratio for all levels stands beside each of the ratios by level.
    private mutating func pairFinerWithCoarser() {
        for position in new.indices where partnerOfNew[position] == nil {
            guard let coarse = Pairing.coarser(than: new[position], in: old) else { continue }
            partnerOfNew[position] = coarse
            if partnerOfOld[coarse] == nil { coveringOld.insert(coarse) }
        }
        for position in old.indices where partnerOfOld[position] == nil && !coveringOld.contains(position) {
            guard let coarse = Pairing.coarser(than: old[position], in: new) else { continue }
            partnerOfOld[position] = coarse
            if partnerOfNew[coarse] == nil { coveringNew.insert(coarse) }
        }
    }

    /// The row of the other side that says the same of more people or places; the nearest, where there are several.
    private static func coarser(than row: Row, in others: [Row]) -> Int? {
        let parts = Set(row.parts)
        let found = others.indices.filter { index in
            let other = others[index]
            return other.section == row.section && other.district == row.district
                && other.parts.first == row.parts.first && other.parts.count < row.parts.count
                && parts.isSuperset(of: other.parts)
        }
        return found.max { others[$0].parts.count < others[$1].parts.count }
    }

    // MARK: - The list

    private func listed() -> [PolicyChange] {
        var sections: [Words] = []
        var bySection: [Words: [PolicyChange]] = [:]
        func add(_ change: PolicyChange) {
            if bySection[change.section] == nil { sections.append(change.section) }
            bySection[change.section, default: []].append(change)
        }
        for (position, row) in new.enumerated() where !coveringNew.contains(position) {
            add(PolicyChange(partnerOfNew[position].map { old[$0] }, row))
        }
        for (position, row) in old.enumerated() where !coveringOld.contains(position) {
            guard let partner = partnerOfOld[position] else {
                add(PolicyChange(row, nil))
                continue
            }
            // Told already with its partner, unless that stands beside several.
            if partnerOfNew[partner] != position { add(PolicyChange(row, new[partner])) }
        }
        return sections.flatMap { bySection[$0] ?? [] }
    }
}

extension PolicyDiff.Row {
    fileprivate func lies(in block: PolicyDiff.Row) -> Bool {
        district == block.district
            && (path == block.path || path.hasPrefix(block.path + "."))
    }

    fileprivate var isKnown: Bool { item.kind != .unknown }
}

extension PolicyChange {
    /// Two rows side by side; at least one of them is there.
    init(_ old: PolicyDiff.Row?, _ new: PolicyDiff.Row?) {
        // The finer of the two gives the name.
        let finer: PolicyDiff.Row? =
            if let old, let new {
                !new.isKnown && old.isKnown || new.isKnown == old.isKnown && new.parts.count < old.parts.count
                    ? old : new
            } else {
                new ?? old
            }
        guard let finer else { preconditionFailure("a change has a side") }
        let kind: Kind =
            switch (old, new) {
            case (nil, let one?) where !one.isKnown, (let one?, nil) where !one.isKnown: .unknown
            case (nil, _): .added
            case (_, nil): .removed
            case (let old?, let new?):
                if !old.isKnown, !new.isKnown {
                    .unknown
                } else if old.isKnown != new.isKnown {
                    new.isKnown ? .becameKnown : .becameUnknown
                } else {
                    old.saysTheSame(as: new) ? .same : .changed
                }
            }
        self.init(
            kind: kind, section: finer.section, name: finer.item.name,
            formerName: old.flatMap { old in new.flatMap { old.formerName(beside: $0) } },
            before: old?.item, after: new?.item)
    }
}

extension PolicyDiff.Row {
    /// The parts of its name that the other side calls otherwise; nil where they are called the same, or where
    /// one side grades finer.
    fileprivate func formerName(beside other: PolicyDiff.Row) -> Words? {
        guard isKnown, other.isKnown, parts.count == other.parts.count, parts != other.parts else {
            return nil
        }
        let names = (item.name.zh.components(separatedBy: " · "), item.name.en.components(separatedBy: " · "))
        guard names.0.count == names.1.count else { return item.name }
        let theirs = Set(other.parts)
        let kept = zip(names.0, names.1).filter { $0.0 != "普通居民" && !theirs.contains($0.0) }
        return Words(kept.map(\.0).joined(separator: " · "), kept.map(\.1).joined(separator: " · "))
    }

    /// Equal numbers for the same people; where one side grades finer, equal numbers.
    fileprivate func saysTheSame(as other: PolicyDiff.Row) -> Bool {
        let isCalledTheSame = parts == other.parts || parts.count != other.parts.count
        return item.saysTheSame(as: other.item) && isCalledTheSame
    }
}
