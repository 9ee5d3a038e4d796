import Foundation
import HTTPTypes
import HummingbirdTesting
import Registry
import Sealing
import Storage
import Testing
import Vocabulary

@testable import Gateway

/// A list from another department on the pages: columns, preview, writing, doubts, undoing.
struct ListPagesTests {
    private static let base = "/collection/500112/2023/lists"
    private static let fields = [
        "kind": "categories", "category": "minimumLiving", "source": "民政局低保名单", "day": "2023-11-01",
    ]

    private func upload(
        _ browser: Browser, _ content: [UInt8], _ fields: [String: String] = fields, name: String = "低保.csv"
    ) async throws -> TestResponse {
        let token = try await browser.token(on: "\(ListPagesTests.base)/new")
        var body: [UInt8] = []
        for (field, value) in fields.merging(["token": token], uniquingKeysWith: { $1 }) {
            body += Array(
                "--XX\r\nContent-Disposition: form-data; name=\"\(field)\"\r\n\r\n\(value)\r\n".utf8)
        }
        body += Array(
            "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\n".utf8)
        body += content + Array("\r\n--XX--\r\n".utf8)
        return try await browser.send(
            bytes: body, "\(ListPagesTests.base)/new", type: "multipart/form-data; boundary=XX")
    }

    private func upload(
        _ browser: Browser, _ text: String, _ fields: [String: String] = fields
    ) async throws -> TestResponse {
        try await upload(browser, Array(text.utf8), fields)
    }

    /// A person with a number of their own.
    private func person(_ house: House, _ number: String, _ name: String, _ sequence: Int) throws
        -> NationalID
    {
        let id = try house.person(number, name: name)
        let national = try #require(
            NationalID.impossible(
                county: House.yubei, birth: Day(1970, 5, 1)!, sex: .female, sequence: sequence))
        try house.database.transaction {
            try Documents($0, house.vault).add(
                IdentityDocument(national), of: id, from: Day(1970, 5, 1)!, recorded: House.start)
        }
        return national
    }

    private func categories(_ house: House, _ number: String) throws -> [PersonCategory] {
        try house.database.read { connection in
            let person = try #require(try Persons(connection).find(number: number))
            return try Persons(connection).categoryPeriods(of: person.id).map(\.category)
        }
    }

    @Test
    func `a list is uploaded, its columns settled, looked at, written once, its doubt decided, all undone`()
        async throws
    {
        let house = try House()
        let first = try person(house, "P1", "张伟", 1)
        let second = try person(house, "P2", "李娜", 2)
        let cut = String(second.description.prefix(15)) + "000"
        try await house.visit { browser in
            try await browser.signIn("clerk")
            let text = "甲,乙,备注\n张伟,\(first),低保\n李娜,\(cut),低保\n王不在,,低保\n"
            let columns = try await upload(browser, text)
            #expect(columns.status == .ok && columns.text.contains("核对列的对应"), "\(columns.text.prefix(3000))")
            // Numbers are not shown whole.
            #expect(!columns.text.contains(first.description))
            var chosen = try columns.hidden(action: "\(ListPagesTests.base)/check")
            chosen.merge(["column.0": "name", "column.1": "name"]) { $1 }
            let twice = try await browser.post("\(ListPagesTests.base)/check", chosen)
            #expect(twice.status == .badRequest && twice.text.contains("选了两列"))
            chosen["column.0"] = ""
            chosen["column.1"] = ""
            let none = try await browser.post("\(ListPagesTests.base)/check", chosen)
            #expect(none.status == .badRequest && none.text.contains("认不出是谁"))
            chosen["column.0"] = "name"
            chosen["column.1"] = "identityNumber"
            let preview = try await browser.post("\(ListPagesTests.base)/check", chosen)
            #expect(preview.status == .ok)
            for words in ["新增", "待确认是谁", "登记簿中没有这个人", "证件号码已损坏", "张伟", "王不在"] {
                #expect(preview.text.contains(words), "\(words)")
            }
            #expect(try categories(house, "P1").isEmpty)

            let confirm = try preview.hidden(action: "\(ListPagesTests.base)/record")
            #expect(confirm["column.1"] == "identityNumber")
            var places: Set<String> = []
            for _ in 0..<2 {
                let done = try await browser.post("\(ListPagesTests.base)/record", confirm)
                #expect(done.status == .seeOther, "pressed twice it is written once")
                places.insert(done.headers[.location] ?? "")
            }
            let place = try #require(places.first)
            #expect(places.count == 1)
            #expect(try categories(house, "P1") == [.minimumLiving])
            #expect(try categories(house, "P2").isEmpty)

            // The list and its doubt, both sides shown.
            let page = try await browser.get(place).text
            #expect(page.contains("民政局低保名单") && page.contains("P1"))
            #expect(try await browser.get(ListPagesTests.base).text.contains("民政局低保名单"))
            let row = try await browser.get("\(place)/3")
            #expect(row.text.contains("李娜") && row.text.contains("相符程度") && row.text.contains("P2"))
            #expect(!row.text.contains(second.description) && !row.text.contains(cut))
            let decision = try row.hidden(action: "\(place)/3")
            let same = decision.merging(["act": "same", "person": "P2"]) { $1 }
            for _ in 0..<2 {
                #expect(try await browser.post("\(place)/3", same).status == .seeOther)
            }
            #expect(try categories(house, "P2") == [.minimumLiving])
            // Decided in another window: nothing is done twice.
            var late = same
            late["run"] = ID<House>(at: House.noon(2023, 12, 2)).description
            #expect(try await browser.post("\(place)/3", late).status == .badRequest)

            // The decision alone is taken back, and the row waits again.
            let decided = try await browser.get("\(place)/3")
            #expect(decided.text.contains("已经确认"))
            let mark = try #require(decided.text.firstMatch(of: /action="(\/[^"]*\/runs\/[0-9a-f]{32})"/))
                .output.1
            house.pass(seconds: 1)
            let undo = try decided.hidden(action: String(mark))
            #expect(try await browser.post(String(mark), undo).status == .seeOther)
            #expect(try categories(house, "P2").isEmpty)
            house.pass(seconds: 1)
            let again = try await browser.get("\(place)/3").hidden(action: "\(place)/3")
            #expect(
                try await browser.post(
                    "\(place)/3", again.merging(["act": "same", "person": "P2"]) { $1 }
                ).status == .seeOther)
            #expect(try categories(house, "P2") == [.minimumLiving])

            // The same file again is known.
            #expect(try await upload(browser, text).text.contains("已经导入过"))

            // The import as a whole, with its decision.
            house.pass(seconds: 1)
            let list = try await browser.get(place)
            let run = "/collection/500112/2023/runs/\(place.split(separator: "/").last ?? "")"
            #expect(try await browser.get(run).headers[.location] == place)
            let whole = try list.hidden(action: run)
            for _ in 0..<2 { #expect(try await browser.post(run, whole).status == .seeOther) }
            #expect(try categories(house, "P1").isEmpty && categories(house, "P2").isEmpty)
            #expect(try await browser.get(place).text.contains("已经撤销"))

            // It comes again, and its columns are remembered from the time before.
            let next = try await upload(browser, text)
            #expect(next.text.contains("用的是上一次的对应"))
        }
    }

    @Test(
        arguments: [
            ([], "不能是空的"),
            (
                [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0],
                "field faulty"
            ),
            ([0x50, 0x4B, 3, 4, 20, 0, 0, 0], "field faulty"),
            (Array("a\n".utf8), "field faulty"),
        ] as [([UInt8], String)])
    func `a file that is no list is refused in words`(_ content: [UInt8], _ words: String) async throws {
        let house = try House()
        try await house.visit { browser in
            try await browser.signIn("clerk")
            let answer = try await upload(browser, content, ListPagesTests.fields, name: "x.xlsx")
            #expect(answer.status == .badRequest, "\(words)")
            #expect(answer.text.contains(words))
        }
    }

    @Test(arguments: [
        ("kind", "", "请选名单说的是什么"), ("source", " ", "请写来源"), ("day", "2023-13-01", "请写名单日期"),
        ("day", "2033-01-01", "在今天以后"), ("kind", "deaths", "只有人员类别名单要选"),
    ])
    func `what is missing of a list is said beside its field`(
        _ field: String, _ value: String, _ words: String
    ) async throws {
        let house = try House()
        try await house.visit { browser in
            try await browser.signIn("clerk")
            let answer = try await upload(
                browser, "姓名,身份证号\n张伟,1\n", ListPagesTests.fields.merging([field: value]) { $1 })
            #expect(answer.status == .badRequest && answer.text.contains(words))
        }
    }
}
