import Foundation
import Testing

struct SimulateCommandTests {
    @Test
    func `a demonstration region is made once, replays to the fen, and its passwords are its owner's alone`()
        throws
    {
        try withFolder { folder in
            let run = try Program("simulate", "--out", "demo/yikao.db", "--persons", "400", in: folder)
            #expect(run.code == 0, "\(run.remarks)")
            let replay = try Program("replay", "--database", "demo/yikao.db", in: folder)
            #expect(replay.code == 0 && replay.output.contains("差异 0 处"))
            let again = try Program("simulate", "--out", "demo/yikao.db", "--persons", "400", in: folder)
            #expect(again.code == 1 && again.remarks.contains("已存在"))
            let attributes = try FileManager.default.attributesOfItem(
                atPath: folder.appending(path: "demo/sign-ins.txt").path)
            #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
        }
    }

    @Test func `without a database replay says how to make one`() throws {
        let run = try Program("replay", "--database", "nowhere.db")
        #expect(run.code == 66 && run.remarks.contains("yikao simulate"))
    }
}

struct OperatorCommandTests {
    @Test func `an office begins with an empty database and its first administrator`() throws {
        try withFolder { folder in
            let first = try Program(
                "operator", "add", "--database", "office.db", "--create", "--sign-in", "admin", "--role",
                "administrator", "--scope", "500112", in: folder)
            #expect(first.code == 0 && first.output.hasPrefix("admin  "), "\(first.remarks)")
            let twin = try Program(
                "operator", "add", "--database", "office.db", "--sign-in", "admin", "--role", "clerk",
                "--scope",
                "500112", in: folder)
            #expect(twin.code == 1)
            #expect(try Program("replay", "--database", "office.db", in: folder).code == 0)
        }
    }
}
