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

    @Test func `after a policy file is corrected, what was settled before replays by the folder as it was`()
        throws
    {
        try withFolder { folder in
            let files = FileManager.default
            for name in ["old", "new"] {
                try files.copyItem(atPath: Program.policy, toPath: folder.appending(path: name).path)
            }
            try Program(
                "simulate", "--out", "yikao.db", "--persons", "300", "--policy-folder", "old", in: folder)
            let corrected = try folder.text("new/500000/2023.yaml").replacing("# 重庆市，", with: "# 更正：重庆市，")
            try folder.write(corrected, to: "new/500000/2023.yaml")
            let alone = try Program("replay", "--database", "yikao.db", "--policy-folder", "new", in: folder)
            #expect(alone.code == 1 && alone.output.contains("不在手上"))
            let both = try Program(
                "replay", "--database", "yikao.db", "--policy-folder", "new", "--superseded", "old",
                in: folder)
            #expect(both.code == 0, "\(both.output.suffix(300))\(both.remarks)")
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
