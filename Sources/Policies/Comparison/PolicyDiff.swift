import Foundation
public import Vocabulary

/// Two policies side by side (政策对照): what changed, what is new, what is gone, what is the same.
///
/// Two years of one region, or two regions. Numbers are matched by where they stand in the file and by what they are
/// called; a number that one side grades finer stands beside the one number of the other.
public struct PolicyDiff: Sendable {
    public let before: PolicySide
    public let after: PolicySide
    /// In the order of the second file, section by section; what is gone comes last in its section.
    public let changes: [PolicyChange]
    /// The clauses that are not carried out: they are no numbers, and stand apart.
    public let clauses: [Clause]

    /// A clause, and which side lists it.
    public struct Clause: Hashable, Sendable {
        public let item: PolicyItem
        public let inBefore: Bool
        public let inAfter: Bool
    }

    public init(_ before: PolicySide, _ after: PolicySide) {
        self.before = before
        self.after = after
        let isOneRegion = before.file.region == after.file.region
        let isWhole = isOneRegion && before.district == nil && after.district == nil
        var pairing = Pairing(
            old: PolicyDiff.rows(of: before, districtsToo: isWhole),
            new: PolicyDiff.rows(of: after, districtsToo: isWhole))
        changes = pairing.changes(byPathFirst: isOneRegion)
        clauses = PolicyDiff.clauses(before.file, after.file)
    }

    /// Those of the second first, in the order of their files.
    private static func clauses(_ old: PolicyFile, _ new: PolicyFile) -> [Clause] {
        let (old, new) = (old.items, new.items)
        func isIn(_ items: [PolicyItem], _ item: PolicyItem) -> Bool {
            items.contains { $0.kind == .unmodelled && $0.name == item.name }
        }
        return new.filter { $0.kind == .unmodelled }.map {
            Clause(item: $0, inBefore: isIn(old, $0), inAfter: true)
        }
            + old.filter { $0.kind == .unmodelled && !isIn(new, $0) }.map {
                Clause(item: $0, inBefore: true, inAfter: false)
            }
    }

    public func count(_ kind: PolicyChange.Kind) -> Int { changes.count { $0.kind == kind } }

    /// The sections with something to tell, each with its changes; with `all`, also what is the same.
    public func sections(all: Bool = false) -> [(section: Words, changes: [PolicyChange])] {
        var sections: [(section: Words, changes: [PolicyChange])] = []
        for change in changes where all || change.kind.isChange {
            if sections.last?.section == change.section {
                sections[sections.count - 1].changes.append(change)
            } else {
                sections.append((change.section, [change]))
            }
        }
        return sections
    }

    /// Districts that have rules of their own and were left out, because two regions have no district in common.
    public var districtsLeftOut: [PolicyFile.District] {
        guard before.file.region != after.file.region else { return [] }
        return [before, after].filter { $0.district == nil }.flatMap(\.file.districts)
    }

    /// An item as it is matched: a chosen district's rules stand where the region's own would.
    struct Row {
        let item: PolicyItem
        let path: String
        let section: Words
        /// What it is called, part by part; ordinary residents are everybody and go without saying.
        let parts: [String]
        let district: RegionCode?

        var words: String { section.zh + "/" + parts.joined(separator: "·") }
    }

    private static func rows(of side: PolicySide, districtsToo: Bool) -> [Row] {
        let own = side.district?.county
        let prefix = own.map { "districts.\($0)." } ?? ""
        let name = side.file.districts.first { $0.code == own }?.name
        // What the district writes for itself takes the place of the region's block of the same name.
        let replaced = Set(
            side.file.items.filter { own != nil && $0.district == own }
                .compactMap { $0.path.dropFirst(prefix.count).split(separator: ".").first })
        return side.file.items.compactMap { item in
            let ownBlock = own != nil && item.district == own
            guard item.kind != .unmodelled, item.district == nil || ownBlock || districtsToo else {
                return nil
            }
            if item.district == nil, let block = item.path.split(separator: ".").first,
                replaced.contains(block)
            {
                return nil
            }
            let path = ownBlock ? String(item.path.dropFirst(prefix.count)) : item.path
            let parts = item.name.zh.components(separatedBy: " · ").filter { $0 != "普通居民" }
            return Row(
                item: item, path: path, section: ownBlock ? item.section.without(name) : item.section,
                parts: parts, district: ownBlock ? nil : item.district)
        }
    }
}

extension Words {
    /// A section without the name of the district before it.
    fileprivate func without(_ district: Words?) -> Words {
        guard let district, zh.hasPrefix(district.zh + " · "), en.hasPrefix(district.en + " · ") else {
            return self
        }
        return Words(
            String(zh.dropFirst(district.zh.count + 3)), String(en.dropFirst(district.en.count + 3)))
    }
}
