import Foundation
import Tabular
import TestSupport
import Testing

@testable import Spreadsheets

/// Where LibreOffice is, if it is.
private let libreOffice = ["/usr/bin/soffice", "/usr/local/bin/soffice"].first {
    FileManager.default.isExecutableFile(atPath: $0)
}

/// What we write, read by LibreOffice; what LibreOffice writes, read by us. `make setup-office` installs it.
@Suite(.enabled(if: libreOffice != nil, "soffice is missing: make setup-office installs it"))
struct LibreOfficeTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func convert(_ path: String, to format: String) throws {
        try run([
            "--headless", "-env:UserInstallation=file://\(folder.path("profile"))", "--convert-to", format,
            "--outdir", folder.path("out"), path,
        ])
    }

    private func run(_ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(libreOffice))
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }

    private func list() throws -> String {
        let path = folder.path("list.xlsx")
        let writer = try WorkbookWriter(path: path)
        try writer.beginSheet(
            "名单", titles: ["2025年名单"],
            columns: [SheetColumn("姓名"), .identity("身份证号"), .amount("金额"), .day("日期"), SheetColumn("备注")])
        for (name, fen, note) in [
            ("张三", Int64(1), "=1+1"), ("李四", 123_456_789, "a,\"b\"\n<c>"), ("王五", -930, "_x0041_"),
        ] {
            writer.text(name)
            writer.text("510212199001011234")
            writer.fen(fen)
            writer.day(try #require(CalendarDay(year: 2024, month: 2, day: 29)))
            writer.text(note)
            try writer.endRow()
        }
        try writer.endSheet(footnotes: ["注"])
        try writer.beginSheet("第二张", columns: [SheetColumn("项")])
        writer.wholeNumber(7)
        try writer.endRow()
        try writer.endSheet()
        try writer.commit()
        return path
    }

    @Test func `LibreOffice reads what we write, to the fen and to the day`() throws {
        // Every sheet to a file of its own.
        try convert(
            try list(), to: "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1")
        let text = try folder.text(of: "out/list-名单.csv")
        #expect(
            text == """
                2025年名单,,,,
                姓名,身份证号,金额,日期,备注
                张三,510212199001011234,0.01,2024-02-29,=1+1
                李四,510212199001011234,1234567.89,2024-02-29,"a,""b""
                <c>"
                王五,510212199001011234,-9.3,2024-02-29,_x0041_
                注,,,,

                """)
        #expect(try folder.text(of: "out/list-第二张.csv") == "项\n7\n")
    }

    @Test func `we read what LibreOffice made of it`() throws {
        try convert(try list(), to: "xlsx:Calc MS Excel 2007 XML")
        let ours = try Workbook(path: folder.path("list.xlsx"))
        let theirs = try Workbook(path: folder.path("out/list.xlsx"))
        #expect(theirs.sheets.map(\.name) == ours.sheets.map(\.name))
        let formats = try #require(theirs.archive.entry("xl/styles.xml"))
        let styles = String(decoding: try theirs.archive.bytes(of: formats, atMost: 1 << 20), as: UTF8.self)
        #expect(styles.contains("#,##0.00"))
        for (our, their) in zip(ours.sheets, theirs.sheets) {
            let (mine, other) = (try SheetReader(our, of: ours), try SheetReader(their, of: theirs))
            let (myRows, otherRows) = (try mine.all(), try other.all())
            #expect(mine.merges == other.merges)
            #expect(myRows.map(\.number) == otherRows.map(\.number))
            for (one, two) in zip(myRows, otherRows) {
                #expect(one.kinds == two.kinds)
                for (kind, (a, b)) in zip(one.kinds, zip(one.cells, two.cells)) {
                    if kind == .number { #expect(Double(a) == Double(b)) } else { #expect(a == b) }
                }
            }
        }
    }

    @Test func `we read the list that LibreOffice makes of a CSV, numbers and days as it guessed them`()
        throws
    {
        let csv = "序号,姓名,身份证号,缴费日期\n1,张三,510212199001011234,2025-01-03\n2,李四,51021219900101123X,2025-12-31\n"
        try convert(try folder.write(csv, to: "guessed.csv"), to: "xlsx:Calc MS Excel 2007 XML")
        let list = try TableFile(path: folder.path("out/guessed.xlsx"))
        #expect(try list.next())
        #expect(list.cell(2).kind == .number && list.cell(2).hasLostDigits)
        #expect(list.cell(2).text == "510212199001011000")
        #expect(list.cell(3).kind == .day && list.cell(3).text == "2025-01-03")
        #expect(try list.next() && list.cell(2).text == "51021219900101123X")
    }

    @Test func `frozen panes, formats of numbers and days and the printed header survive LibreOffice`() throws
    {
        let path = folder.path("report.xlsx")
        let writer = try WorkbookWriter(path: path)
        try writer.beginSheet(
            "各村未缴情况", titles: ["各村未缴情况", "年度：2025"],
            columns: [
                SheetColumn("村、社区"), .amount("未缴"), .day("日期"), SheetColumn("人数"), SheetColumn("参保率"),
            ])
        writer.text("=1+1")
        writer.fen(123_456_789)
        writer.day(try #require(CalendarDay(year: 2024, month: 12, day: 31)))
        writer.wholeNumber(12)
        writer.percent(hundredths: 9496)
        try writer.endRow()
        try writer.endSheet()
        try writer.commit()
        try convert(path, to: "xlsx:Calc MS Excel 2007 XML")
        // Without a window LibreOffice saves no panes, in any format: it is asked whether it holds them.
        #expect(try frozenRows(of: path) == "3")
        let theirs = try Workbook(path: folder.path("out/report.xlsx"))
        let sheet = try part("xl/worksheets/sheet1.xml", of: theirs)
        let looks = Looks(try part("xl/styles.xml", of: theirs))
        #expect(looks.format(of: "A4", in: sheet) == "@")
        #expect(looks.format(of: "B4", in: sheet) == "#,##0.00")
        #expect(
            looks.format(of: "C4", in: sheet)?.lowercased().replacing("\\", with: "") == "yyyy-mm-dd")
        #expect(looks.format(of: "D4", in: sheet) == "0")
        #expect(looks.format(of: "E4", in: sheet) == "0.00%")
        #expect(!sheet.contains("<f>") && !sheet.contains("<f "))
        let names = try part("xl/workbook.xml", of: theirs)
        #expect(names.contains("Print_Titles") && names.contains("$1:$3"))

        let reader = try SheetReader(theirs.sheets[0], of: theirs)
        for _ in 0..<4 { #expect(try reader.next()) }
        #expect((0..<5).map { reader.cell($0).kind } == [.text, .number, .day, .number, .number])
        #expect(reader.cell(0).text == "=1+1" && reader.cell(2).text == "2024-12-31")
    }

    /// Opens a workbook in LibreOffice and asks it how many rows stay in sight; `no` where none do. Its profile, made by a
    /// conversion before, is taught the macro.
    private func frozenRows(of path: String) throws -> String {
        let basic = "profile/user/basic"
        try folder.write(Macro.libraries, to: "\(basic)/script.xlc")
        try folder.write(Macro.library, to: "\(basic)/Standard/script.xlb")
        try folder.write(Macro.module, to: "\(basic)/Standard/Module1.xba")
        let answer = folder.path("panes.txt")
        try run([
            "--headless", "--norestore", "-env:UserInstallation=file://\(folder.path("profile"))",
            "macro:///Standard.Module1.Panes(file://\(path),\(answer))",
        ])
        return try folder.text(of: "panes.txt").trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private func part(_ name: String, of book: Workbook) throws -> String {
        let entry = try #require(book.archive.entry(name))
        return String(decoding: try book.archive.bytes(of: entry, atMost: 1 << 20), as: UTF8.self)
    }
}

/// The number formats of a style sheet, by the number that a cell carries.
private struct Looks {
    private var codes: [String] = []
    private static let builtIn = [
        0: "General", 1: "0", 2: "0.00", 4: "#,##0.00", 9: "0%", 10: "0.00%", 49: "@",
    ]

    init(_ styles: String) {
        var own: [Int: String] = [:]
        for match in styles.matches(of: /<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/) {
            if let id = Int(match.output.1) { own[id] = String(match.output.2) }
        }
        guard let looks = styles.firstMatch(of: /<cellXfs[^>]*>(.*?)<\/cellXfs>/.dotMatchesNewlines()) else {
            return
        }
        codes = looks.output.1.matches(of: /<xf [^>]*numFmtId="(\d+)"/).map { match in
            let id = Int(match.output.1) ?? 0
            return own[id] ?? Looks.builtIn[id] ?? "\(id)"
        }
    }

    func format(of cell: String, in sheet: String) -> String? {
        guard let regex = try? Regex("<c r=\"\(cell)\" s=\"(\\d+)\""),
            let found = sheet.firstMatch(of: regex),
            let place = found.output[1].substring.flatMap({ Int($0) }), codes.indices.contains(place)
        else { return nil }
        return codes[place]
    }
}

/// A macro in LibreOffice's own language that says how many rows of a workbook are frozen, and the two files by which a
/// profile knows of it.
private enum Macro {
    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE "

    static let libraries =
        head + """
            library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
            <library:libraries xmlns:library="http://openoffice.org/2000/library" \
            xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" \
            xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/>\
            </library:libraries>
            """

    static let library =
        head + """
            library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
            <library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" \
            library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/>\
            </library:library>
            """

    static let module =
        head + """
            script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
            <script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" \
            script:language="StarBasic">
            Sub Panes(source As String, answer As String)
                Dim how(0) As New com.sun.star.beans.PropertyValue
                how(0).Name = "Hidden"
                how(0).Value = True
                Dim book As Object
                book = StarDesktop.loadComponentFromURL(source, "_blank", 0, how())
                Open answer For Output As #1
                If book.CurrentController.hasFrozenPanes() Then
                    Print #1, CStr(book.CurrentController.SplitRow)
                Else
                    Print #1, "no"
                End If
                Close #1
                StarDesktop.terminate()
            End Sub
            </script:module>
            """
}
