/// The texts that the cells of a workbook share, one after another in memory.
final class SharedStrings {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    var count: Int { ends.count }

    /// None: all texts stand in their cells.
    init() {}

    init(_ entry: ZipEntry, in archive: ZipArchive) throws(SpreadsheetError) {
        let reader = try XmlReader(entry, in: archive)
        let limit = archive.limits.texts
        // Only `t` holds text, and not where it says how the others are pronounced (`rPh`).
        var isText = false
        var pronunciations = 0
        reader.onStart = { element in
            if element.isNamed("t") {
                isText = pronunciations == 0
            } else if element.isNamed("rPh") {
                pronunciations += 1
            }
        }
        reader.onText = { [unowned reader] text in
            guard isText else { return }
            self.bytes.append(contentsOf: text)
            if self.bytes.count + self.ends.count * 8 > limit {
                reader.fail(.tooLarge(file: archive.file.name, .texts(limit: limit)))
            }
        }
        reader.onEnd = { element in
            if element.isNamed("t") {
                isText = false
            } else if element.isNamed("rPh") {
                pronunciations -= 1
            } else if element.isNamed("si") {
                let start = self.ends.last ?? 0
                if let shorter = EscapedText.unescape(self.bytes[start...]) {
                    self.bytes.replaceSubrange(start..., with: shorter)
                }
                self.ends.append(self.bytes.count)
            }
        }
        try reader.runToEnd()
    }

    /// - Returns: nil when there is no such text.
    func with<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
        guard index >= 0, index < ends.count else { return nil }
        let start = index == 0 ? 0 : ends[index - 1]
        return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start..<ends[index]])) }
    }
}
