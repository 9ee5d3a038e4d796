import Testing

struct JobsCommandTests {
    @Test func `jobs are listed and looked for; what is not there is said`() throws {
        try withFolder { folder in
            try Program(
                "operator", "add", "--database", "office.db", "--create", "--sign-in", "admin", "--role",
                "administrator", "--scope", "500112", in: folder)
            let list = try Program("jobs", "--database", "office.db", in: folder)
            #expect(list.code == 0 && list.output.isEmpty && list.remarks.contains("还没有任务"))
            let zeros = String(repeating: "0", count: 32)
            for option in ["--wait", "--cancel"] {
                let unknown = try Program("jobs", "--database", "office.db", option, zeros, in: folder)
                #expect(unknown.code == 1 && unknown.remarks.contains("没有这个任务"))
                let bad = try Program("jobs", "--database", "office.db", option, "7", in: folder)
                #expect(bad.code == 64)
            }
            let both = try Program(
                "jobs", "--database", "office.db", "--wait", zeros, "--cancel", zeros, in: folder)
            #expect(both.code == 64)
        }
    }
}
