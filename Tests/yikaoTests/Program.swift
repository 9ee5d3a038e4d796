import Foundation

/// The program as a user runs it: arguments in, output, remarks and exit code out.
struct Program {
    let output: String
    let remarks: String
    let code: Int32

    /// Beside the test bundle, where the build leaves it.
    private static let path = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(
        path: "yikao")
    static let policy = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Policy")
        .standardizedFileURL.path

    @discardableResult
    init(_ arguments: String..., in folder: URL = FileManager.default.temporaryDirectory) throws {
        try self.init(arguments, in: folder)
    }

    init(_ arguments: [String], in folder: URL = FileManager.default.temporaryDirectory) throws {
        let process = Process()
        process.executableURL = Program.path
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = [
            "YIKAO_POLICY": Program.policy, "PATH": "/usr/bin:/bin", "TMPDIR": folder.path,
        ]
        let (out, err) = (
            folder.appending(path: ".out-\(UUID().uuidString)"),
            folder.appending(path: ".err-\(UUID().uuidString)")
        )
        for file in [out, err] { FileManager.default.createFile(atPath: file.path, contents: nil) }
        defer { for file in [out, err] { try? FileManager.default.removeItem(at: file) } }
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = try FileHandle(forWritingTo: err)
        try process.run()
        process.waitUntilExit()
        output = String(decoding: try Data(contentsOf: out), as: UTF8.self)
        remarks = String(decoding: try Data(contentsOf: err), as: UTF8.self)
        code = process.terminationStatus
    }
}

/// A folder that is gone after the test.
func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "yikao-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
}

extension URL {
    func write(_ text: String, to name: String) throws {
        let file = appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: appending(path: name)), as: UTF8.self)
    }
}
