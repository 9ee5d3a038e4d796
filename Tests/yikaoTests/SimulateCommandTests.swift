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
            // Nothing was left behind under the name it had while it was made.
            let settled = try #require(run.output.firstMatch(of: /结算 (\d+) 笔/)).output.1
            #expect(replay.output.contains("重算 \(settled) 笔"), "\(run.output) \(replay.output)")
            let left = try FileManager.default.contentsOfDirectory(
                atPath: folder.appending(path: "demo").path)
            #expect(!left.contains { $0.contains("making") })
            let again = try Program("simulate", "--out", "demo/yikao.db", "--persons", "400", in: folder)
            #expect(again.code == 1 && again.remarks.contains("已存在"))
            let attributes = try FileManager.default.attributesOfItem(
                atPath: folder.appending(path: "demo/sign-ins.txt").path)
            #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
        }
    }

    @Test
    func `people's numbers lie sealed under a key of their owner's alone, and nothing serves without it`()
        throws
    {
        try withFolder { folder in
            let run = try Program("simulate", "--out", "yikao.db", "--persons", "300", in: folder)
            #expect(run.code == 0 && run.remarks.contains("yikao.db.key"), "\(run.remarks)")
            let key = folder.appending(path: "yikao.db.key")
            let attributes = try FileManager.default.attributesOfItem(atPath: key.path)
            #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
            let away = folder.appending(path: "away.key")
            try FileManager.default.moveItem(at: key, to: away)
            let without = try Program("serve", "--database", "yikao.db", "--port", "0", in: folder)
            #expect(without.code == 66 && without.remarks.contains("yikao.db.key"))
            FileManager.default.createFile(
                atPath: key.path, contents: Data(String(repeating: "0f", count: 32).utf8),
                attributes: [.posixPermissions: 0o600])
            let wrong = try Program("serve", "--database", "yikao.db", "--port", "0", in: folder)
            #expect(wrong.code == 66 && wrong.remarks.contains("不是这个数据库的"))
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: key.path)
            let open = try Program("serve", "--database", "yikao.db", "--port", "0", in: folder)
            #expect(open.code == 66 && open.remarks.contains("chmod 600"))
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
