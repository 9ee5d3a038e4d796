import Glibc

@testable import Tabular

/// A folder of its own for one test, removed with everything in it at the end.
final class Scratch {
    let path: String

    init() throws {
        var template = Array("\(TemporaryFile.defaultDirectory)/tabular-tests-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Failure(code: errno) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        for name in names { unlink("\(path)/\(name)") }
        rmdir(path)
    }

    struct Failure: Error { let code: Int32 }

    /// What the folder holds, in order.
    var names: [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    func file(_ name: String) -> String { "\(path)/\(name)" }

    func write(_ bytes: [UInt8], to name: String) throws -> String {
        let path = file(name)
        guard let stream = fopen(path, "w") else { throw Failure(code: errno) }
        fwrite(bytes, 1, bytes.count, stream)
        fclose(stream)
        return path
    }

    func bytes(of name: String) throws -> [UInt8] {
        guard let stream = fopen(file(name), "r") else { throw Failure(code: errno) }
        defer { fclose(stream) }
        var bytes: [UInt8] = []
        var byte = fgetc(stream)
        while byte != EOF {
            bytes.append(UInt8(byte))
            byte = fgetc(stream)
        }
        return bytes
    }

    func text(of name: String) throws -> String { String(decoding: try bytes(of: name), as: UTF8.self) }
}
