import Testing

struct CatalogueCommandTests {
    private static let first = """
        编码,名称,甲乙类,先行自付比例,目录类别
        XA01ABD075A002010100594,示例片,乙,5%,101
        001102000010000,普通门诊诊察费,甲,,201

        """

    @Test func `a catalogue is checked, imported, compared, shown and taken back`() throws {
        try withFolder { folder in
            try Program(
                "operator", "add", "--database", "office.db", "--create", "--sign-in", "admin", "--role",
                "administrator", "--scope", "500112", in: folder)
            try folder.write(CatalogueCommandTests.first, to: "one.csv")
            try folder.write(
                CatalogueCommandTests.first.replacing("5%", with: "10%") + "X1,无类,,,101\n", to: "two.csv")
            func catalogue(_ arguments: String...) throws -> Program {
                try Program(["catalogue"] + arguments, in: folder)
            }
            let check = try catalogue("check", "two.csv")
            #expect(check.code == 3 && check.output.contains("C4") && check.output.contains("甲、乙或丙"))

            let preview = try catalogue(
                "import", "one.csv", "--from", "2026-01-01", "--database", "office.db")
            #expect(
                preview.code == 0 && preview.output.contains("调入 2") && preview.remarks.contains("--commit"))
            #expect(try catalogue("show", "--database", "office.db").output.split(separator: "\n").count == 1)
            for (file, day, said) in [("one.csv", "2026-01-01", "版本 1"), ("two.csv", "2026-07-01", "版本 2")] {
                let done = try catalogue(
                    "import", file, "--from", day, "--complete", "--database", "office.db", "--commit")
                #expect(done.code == 0 && done.output.contains(said), "\(done.output)\(done.remarks)")
            }
            let again = try catalogue(
                "import", "one.csv", "--from", "2026-01-01", "--database", "office.db", "--commit")
            #expect(again.code == 1 && again.remarks.contains("版本 1"))

            let diff = try catalogue("diff", "--version", "2", "--database", "office.db")
            #expect(diff.output.contains("调整,XA01ABD075A002010100594,示例片,先行自付,5%,10%"))
            let days = try catalogue(
                "diff", "--from", "2026-01-01", "--to", "2026-07-01", "--database", "office.db")
            #expect(days.output == diff.output)
            let history = try catalogue("show", "XA01ABD075A002010100594", "--database", "office.db")
            #expect(history.output.split(separator: "\n").count == 3)
            #expect(try catalogue("show", "X9", "--database", "office.db").code == 1)

            #expect(try catalogue("undo", "1", "--database", "office.db").code == 1)
            #expect(try catalogue("undo", "2", "--database", "office.db").code == 0)
            #expect(
                try catalogue("diff", "--from", "2026-01-01", "--to", "2026-07-01", "--database", "office.db")
                    .remarks
                    .contains("调整 0"))
        }
    }

    @Test func `columns that are not known are named by hand`() throws {
        try withFolder { folder in
            try folder.write("甲列,乙列,丙列\nX1000001,名,甲\n", to: "odd.csv")
            let bare = try Program("catalogue", "check", "odd.csv", in: folder)
            #expect(bare.code == 66 && bare.remarks.contains("医疗目录编码"))
            let named = try Program(
                "catalogue", "check", "odd.csv", "--kind", "201", "--column", "code=A", "--column", "名称=乙列",
                "--column", "catalogueClass=c", in: folder)
            #expect(named.code == 0 && named.output.contains("A2"), "\(named.output)\(named.remarks)")
        }
    }
}
