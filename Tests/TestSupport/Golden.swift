import Foundation

/// Compares a text with the one kept in `Golden/<name>` beside the test file.
///
/// `UPDATE_GOLDEN=1 swift test` writes the text instead; look at the difference before you commit it.
package func golden(_ name: String, _ text: String, beside file: String = #filePath) throws {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Golden")
    try golden(text, at: folder.appendingPathComponent(name).path)
}

/// Compares a text with the file at a path.
package func golden(_ text: String, at path: String) throws {
    let place = URL(fileURLWithPath: path)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: place, atomically: true, encoding: .utf8)
        return
    }
    let kept = (try? String(contentsOf: place, encoding: .utf8)) ?? ""
    guard kept != text else { return }
    throw NotAsKept(name: place.lastPathComponent, kept: kept, text: text)
}

/// Where a text first leaves the one that is kept.
package struct NotAsKept: Error, CustomStringConvertible {
    package let description: String

    init(name: String, kept: String, text: String) {
        let old = kept.split(separator: "\n", omittingEmptySubsequences: false)
        let new = text.split(separator: "\n", omittingEmptySubsequences: false)
        let line = zip(old, new).prefix { $0 == $1 }.count
        description = """
            \(name) differs from line \(line + 1):
              kept: \(line < old.count ? String(old[line]) : "(ends)")
              now:  \(line < new.count ? String(new[line]) : "(ends)")
            If the new text is right: UPDATE_GOLDEN=1 swift test
            """
    }
}
