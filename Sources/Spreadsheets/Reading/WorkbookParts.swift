/// What the main part of a workbook lists: its sheets, and where its texts and styles are.
struct WorkbookParts {
    private(set) var sheets: [Workbook.Sheet] = []
    private(set) var since1904 = false
    private(set) var strings: ZipEntry?
    private(set) var styles: ZipEntry?

    /// The part that the archive names as its document.
    static func mainPart(of archive: ZipArchive) throws(SpreadsheetError) -> ZipEntry {
        if let root = archive.entry("_rels/.rels") {
            let found = try relations(root, in: archive, folder: "")
            if let target = found.first(where: { $0.kind == "officeDocument" })?.target,
                let entry = archive.entry(target)
            {
                if target.lowercased().hasSuffix(".bin") {
                    throw .otherFormat(file: archive.file.name, .binaryWorkbook)
                }
                if target.lowercased().contains("workbook") { return entry }
            }
        }
        if let usual = archive.entry("xl/workbook.xml") { return usual }
        if let mark = archive.entry("mimetype"), mark.size < 200,
            String(decoding: try archive.bytes(of: mark, atMost: 200), as: UTF8.self)
                .contains("opendocument.spreadsheet")
        {
            throw .otherFormat(file: archive.file.name, .openDocument)
        }
        if archive.entry("EncryptedPackage") != nil || archive.entries.contains(where: \.isEncrypted) {
            throw .passwordProtected(file: archive.file.name)
        }
        throw .otherFormat(file: archive.file.name, .otherArchive)
    }

    init(_ main: ZipEntry, in archive: ZipArchive) throws(SpreadsheetError) {
        let split = main.name.lastIndex(of: "/")
        let folder = split.map { String(main.name[..<$0]) } ?? ""
        let leaf = split.map { String(main.name[main.name.index(after: $0)...]) } ?? main.name
        let listName = "\(folder.isEmpty ? "" : folder + "/")_rels/\(leaf).rels"
        guard let list = archive.entry(listName) else {
            throw .damaged(file: archive.file.name, part: listName, .missing)
        }
        let relations = try Self.relations(list, in: archive, folder: folder)
        func part(_ kind: String) -> ZipEntry? {
            relations.first { $0.kind == kind }.flatMap { archive.entry($0.target) }
        }
        strings = part("sharedStrings")
        styles = part("styles")
        var sheets: [Workbook.Sheet] = []
        var since1904 = false
        let reader = try XmlReader(main, in: archive)
        reader.onStart = { element in
            if element.isNamed("workbookPr") {
                since1904 = element.isTrue("date1904")
            } else if element.isNamed("sheet"), let name = element.text("name") {
                let id = element.text("r:id") ?? element.text("d3p1:id") ?? element.text("relationships:id")
                // Chart sheets and macro sheets are no tables.
                guard let found = relations.first(where: { $0.id == id }), found.kind == "worksheet" else {
                    return
                }
                let state = element.text("state") ?? "visible"
                sheets.append(
                    Workbook.Sheet(name: name, isHidden: state != "visible", part: found.target))
            }
        }
        try reader.runToEnd()
        self.sheets = sheets
        self.since1904 = since1904
    }

    /// The last word of `kind` says what it is; `target` is the name of a part.
    private struct Relation {
        let id: String
        let kind: String
        let target: String
    }

    private static func relations(
        _ list: ZipEntry, in archive: ZipArchive, folder: String
    ) throws(SpreadsheetError) -> [Relation] {
        var relations: [Relation] = []
        let reader = try XmlReader(list, in: archive)
        reader.onStart = { element in
            guard element.isNamed("Relationship"), let id = element.text("Id"),
                let type = element.text("Type"),
                let target = element.text("Target"), element.text("TargetMode") != "External"
            else { return }
            let kind = type.split(separator: "/").last.map(String.init) ?? type
            relations.append(Relation(id: id, kind: kind, target: resolve(target, in: folder)))
        }
        try reader.runToEnd()
        return relations
    }

    /// `worksheets/sheet1.xml` within `xl`; a leading `/` starts at the root, and `..` goes up.
    private static func resolve(_ target: String, in folder: String) -> String {
        var path = target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
        for step in target.split(whereSeparator: { $0 == "/" || $0 == "\\" }) {
            if step == ".." {
                _ = path.popLast()
            } else if step != "." {
                path.append(String(step))
            }
        }
        return path.joined(separator: "/")
    }
}
