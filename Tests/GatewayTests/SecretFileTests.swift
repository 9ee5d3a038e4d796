import Foundation
import Testing
import Vocabulary

@testable import Gateway

struct SecretFileTests {
    private let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path

    @Test func `the first start makes a secret that only its owner can read, later ones find it`() throws {
        defer { unlink(path) }
        let made = try SecretFile.seal(at: path)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        let id = ID<SecretFileTests>(at: Instant(microseconds: 1))
        #expect(try SecretFile.seal(at: path).id(in: made.cookie(id), SecretFileTests.self) == id)
    }

    @Test func `two files are two secrets`() throws {
        defer { for path in [path, path + "2"] { unlink(path) } }
        let id = ID<SecretFileTests>(at: Instant(microseconds: 1))
        #expect(
            try SecretFile.seal(at: path).token(for: id) != SecretFile.seal(at: path + "2").token(for: id))
    }

    @Test func `a file that others can read is refused, with what to do`() throws {
        defer { unlink(path) }
        _ = try SecretFile.seal(at: path)
        chmod(path, 0o640)
        #expect(throws: SecretFile.Failure.readableByOthers(path: path)) { try SecretFile.seal(at: path) }
        #expect(SecretFile.Failure.readableByOthers(path: path).words.zh.contains("chmod 600"))
    }

    @Test(arguments: ["", "abc", String(repeating: "z", count: 64), String(repeating: "0", count: 65)])
    func `a damaged file is refused`(text: String) throws {
        defer { unlink(path) }
        _ = FileManager.default.createFile(
            atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        #expect(throws: SecretFile.Failure.damaged(path: path)) { try SecretFile.seal(at: path) }
    }

    @Test func `a folder that is not there is said`() {
        let missing = path + "/secret"
        #expect(throws: SecretFile.Failure.unreachable(path: missing, errno: ENOENT)) {
            try SecretFile.seal(at: missing)
        }
    }
}
