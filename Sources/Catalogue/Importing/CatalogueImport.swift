package import Storage
package import Vocabulary

/// Brings a file into the catalogue of a region: shown first, then recorded as one version, which can be taken back.
package struct CatalogueImport: Sendable {
    package let region: RegionCode
    /// From which day its items count; a row with a later first day counts from that.
    package let effective: Day
    /// Whether the file names every item (全量): what is in the catalogue and not in the file is taken out.
    package let isComplete: Bool
    /// Of rows that say no kind.
    package let kind: CatalogueKind?

    package init(into region: RegionCode, from effective: Day, isComplete: Bool, kind: CatalogueKind? = nil) {
        self.region = region
        self.effective = effective
        self.isComplete = isComplete
        self.kind = kind
    }

    /// What the file would change; nothing is written.
    ///
    /// A code that is unlike the national ones is said and taken: regions have items of their own. A refused row leaves its item as it is. So does a row that says what is known already.
    package func preview(_ file: CatalogueFile, _ connection: Connection) throws -> CataloguePreview {
        let versions = CatalogueVersions(connection)
        var known: [String: [CatalogueFact]] = [:]
        try CatalogueBook(connection).forEachCode(in: region) { facts in
            if let code = facts.first?.item.code { known[code] = facts }
        }
        var preview = CataloguePreview(
            base: try versions.latest(in: region)?.number ?? 0,
            standing: try versions.standing(fingerprint: file.fingerprint, effective: effective, in: region))
        var named: [String: Int] = [:]
        preview.notices = try file.forEach(kind: kind) { row, read in
            preview.rows += 1
            switch read {
            case .refused(let refused, let code):
                preview.refused.append(refused)
                if let code, named[code] == nil { named[code] = row }
            case .item(let item, let from):
                if let first = named[item.code] {
                    preview.refused.append(
                        FaultyRow(
                            row: row, place: nil, field: nil,
                            words: Words("与第 \(first) 行编码相同", "has the code of row \(first)")))
                    return
                }
                named[item.code] = row
                if let fault = CodeFormat(of: item.kind)?.fault(in: item.code) {
                    preview.odd.append(
                        FaultyRow(
                            row: row, place: file.place(of: .code, row: row), field: .code, words: fault))
                }
                preview.add(item, from: max(effective, from ?? effective), known[item.code] ?? [])
            }
        }
        if isComplete {
            for (code, facts) in known where named[code] == nil {
                if let item = facts.item(on: effective) { preview.end(item, on: effective, facts) }
            }
            preview.diff.went.sort { $0.code < $1.code }
        }
        return preview
    }

    /// Writes what the preview shows as a version of the region. Called inside a transaction.
    ///
    /// - Returns: the version; nil where there is nothing to change.
    @discardableResult
    package func record(
        _ preview: CataloguePreview, of file: CatalogueFile, by: String, recorded: Instant,
        _ connection: Connection
    ) throws -> CatalogueVersion? {
        if let standing = preview.standing { throw CatalogueError.importedAlready(standing.number) }
        let versions = CatalogueVersions(connection)
        guard try versions.latest(in: region)?.number ?? 0 == preview.base else {
            throw CatalogueError.changedMeanwhile
        }
        guard !preview.changes.isEmpty else { return nil }
        return try versions.add(
            in: region, effective: effective, title: file.name, fingerprint: file.fingerprint,
            isComplete: isComplete, recorded: recorded, by: by, columns: file.columns, preview.changes)
    }
}
