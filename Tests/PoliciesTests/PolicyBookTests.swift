import Foundation
import Policies
import Scheme
import TestSupport
import Testing
import Vocabulary

/// Folders of policy files: which are read, which plan is found, and what is said of files that cannot be read.
struct PolicyBookTests {
    // MARK: - Files that are no policy

    @Test(arguments: [
        ("", nil, "文件是空的"), ("# 还没有写\n\n", nil, "文件是空的"), ("- 一\n- 二\n", 1, "这里应是“键: 值”的形式"),
        ("重庆市 2023 年待遇\n", 1, "这里应是“键: 值”的形式"), ("region: \"990000\"\n---\nyear: 2023\n", 2, "YAML 语法错误"),
        ("region: \"990000\"\u{0}\n", nil, "不可见的控制字符"),
    ])
    func `a file that is no block of keys is one mistake`(_ text: String, _ line: Int?, _ zh: String) throws {
        let folder = try Riverside.folder(region: text)
        let book = PolicyBook(folder)
        #expect(book.issues.count == 1, "\(book.messages)")
        #expect(book.issues.first?.line == line)
        #expect(book.issues.first?.words.zh.contains(zh) == true, "\(book.messages)")
    }

    @Test func `a file that is not UTF-8 is told to be saved as UTF-8`() throws {
        let folder = try Riverside.folder()
        // 重庆 in GBK.
        try folder.write(Data("name: ".utf8) + Data([0xD6, 0xD8, 0xC7, 0xEC]), to: "990000/2023.yaml")
        #expect(
            PolicyBook(folder).messages == [
                "990000/2023.yaml: 文件不是 UTF-8 编码，请另存为 UTF-8 / the file is not UTF-8; save it as UTF-8"
            ])
    }

    @Test func `a byte-order mark and the line ends of Windows are read over`() throws {
        let folder = try Riverside.folder()
        let text = Riverside.region.replacingOccurrences(of: "\n", with: "\r\n")
        try folder.write(Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8), to: "990000/2023.yaml")
        let book = PolicyBook(folder)
        #expect(book.messages == [])
        #expect(book.files.map(\.name.zh) == ["河湾市"])
    }

    @Test func `files that look meant but are not read are named`() throws {
        let folder = try Riverside.folder()
        try folder.write(Riverside.region, to: "990000/2024.yml")
        try folder.write("[]", to: "990000/2024.cases.yaml")
        let messages = PolicyBook(folder).messages
        #expect(messages.count == 2)
        #expect(messages.first?.hasPrefix("990000/2024.cases.yaml: 旁边没有同名的政策文件") == true)
        #expect(messages.last?.hasPrefix("990000/2024.yml: 没有读这个文件：请把扩展名改成 .yaml") == true)
    }

    // MARK: - What files rest on

    @Test(arguments: [
        (
            "on: medicalAid.ratio", "on: medicalaid.ratio", "terms.6.on",
            "请写 medicalAid.ratio；可用：contribution.individual"
        ),
        ("atLeast: 70%", "atLeast: 70元", "terms.6.atLeast", "应是百分数，如 60%"),
        ("default: 350元", "default: 350", "terms.1.default", "应是金额，如 350元"),
        (
            "default: 610元", "for: [marginal], default: 610元", "terms.2.for",
            "contribution.fiscal 不能写 for；可用：default、atLeast、atMost"
        ),
        ("atMost: 0元", "atLeast: 0元", "terms.7.atLeast", "medicalAid.deductible 不能写 atLeast；可用：for、atMost"),
        ("atMost: 95%, ", "", "terms.8", "要写 default、atLeast 或 atMost"),
        ("for: [minimumLiving], atMost: 50%", "for: [低保], atMost: 50%", "terms.5.for.1", "请写 minimumLiving"),
        ("year: 2023", "year: 2022", "year", "文件名是 2023，year 却写 2022"),
        ("on: inpatient.ratio, ", "", "terms.8", "缺 on"),
        ("atMost: 95%, source: notice, ", "atMost: 95%, ", "terms.8", "没有依据"),
    ])
    func `a mistake of the national file is told, and regions that follow it wait`(
        _ old: String, _ new: String, _ path: String, _ zh: String
    ) throws {
        let folder = try Riverside.folder(
            national: Riverside.national.replacingOccurrences(of: old, with: new))
        let book = PolicyBook(folder)
        #expect(book.issues.map(\.file) == ["national/2023.yaml", "990000/2023.yaml"], "\(book.messages)")
        #expect(book.issues.first?.path == path)
        #expect(book.issues.first?.words.zh.contains(zh) == true, "\(book.messages)")
        #expect(
            book.messages.last?.contains("990000/2023.yaml:4:10: follows: national/2023.yaml 有错误，先改好它")
                == true)
        #expect(book.files.isEmpty)
    }

    @Test func `a document without a title is told, and so is who cites it`() throws {
        let folder = try Riverside.folder()
        try folder.write("issuer: 河湾市医保局\nurl: x\n", to: "sources/notice.yaml")
        let issues = PolicyBook(folder).issues
        let own = issues.filter { $0.file == "sources/notice.yaml" }
        #expect(own.map(\.line) == [1, 2])
        #expect(own.first?.words.zh == "文件缺 title（文件名称）")
        #expect(own.last?.words.zh.hasPrefix("不认识的键 url；可用：address、date、") == true)
        #expect(issues.first { $0.file == "national/2023.yaml" }?.words.zh == "sources/notice.yaml 有错误，先改好它")
    }

    @Test func `the same year of the same region may stand in one file only`() throws {
        let folder = try Riverside.folder()
        try folder.write(Riverside.region, to: "990000/2023-新.yaml")
        let book = PolicyBook(folder)
        #expect(book.files.count == 1)
        #expect(
            book.messages == [
                "990000/2023.yaml: year: 990000 的 2023 年已在 990000/2023-新.yaml 里；同一年只能有一个文件"
                    + " / 990000 2023 is already in 990000/2023-新.yaml; a year is one file"
            ])
    }

    // MARK: - Fingerprints

    @Test func `the fingerprint follows the region's file and the national file, and nothing else`() throws {
        let first = try #require(PolicyBook(try Riverside.folder()).files.first?.fingerprint)
        let again = try #require(PolicyBook(try Riverside.folder()).files.first?.fingerprint)
        #expect(first.count == 64)
        #expect(first == again)
        let other = try Riverside.folder(region: Riverside.region + "# 一行注释\n")
        #expect(PolicyBook(other).files.first?.fingerprint != first)
        let nation = try Riverside.folder(national: Riverside.national + "# 一行注释\n")
        #expect(PolicyBook(nation).files.first?.fingerprint != first)
        let more = try Riverside.folder()
        try more.write(Riverside.source + "\nkind: official\n", to: "sources/notice.yaml")
        #expect(PolicyBook(more).files.first?.fingerprint == first)
    }

    @Test func `a plan is found again by its fingerprint`() throws {
        let book = PolicyBook(try Riverside.folder())
        let file = try #require(book.files.first)
        let east = try #require(RegionCode("990101"))
        #expect(book.plan(fingerprint: file.fingerprint, district: east)?.identity.district == east)
        #expect(book.plan(fingerprint: String(repeating: "0", count: 64), district: nil) == nil)
    }

    // MARK: - Finding plans

    @Test func `no plan is an answer that says why and what there is`() throws {
        let folder = try Riverside.folder()
        try folder.write(
            Riverside.national.replacingOccurrences(of: "year: 2023", with: "year: 2022"),
            to: "national/2022.yaml")
        try folder.write(
            Riverside.region.replacingOccurrences(of: "2023", with: "2022"), to: "990000/2022.yaml")
        let book = PolicyBook(folder)
        #expect(book.messages == [])
        let (here, there) = (try #require(RegionCode("990000")), try #require(RegionCode("110000")))
        let (east, far) = (try #require(RegionCode("990101")), try #require(RegionCode("110101")))
        func words(_ region: RegionCode, _ district: RegionCode?, _ year: Int) throws -> String? {
            do {
                _ = try book.plan(region: region, district: district, on: try #require(Day(year, 7, 1)))
                return nil
            } catch let error as PolicyBook.NoPlan {
                return error.words.zh
            }
        }
        #expect(try words(here, nil, 2023) == nil)
        #expect(try words(here, east, 2022) == nil)
        #expect(try words(there, nil, 2023) == "没有统筹区 110000 的政策文件")
        #expect(try words(here, far, 2023) == "区县 110101 不在统筹区 990000 内")
        #expect(try words(here, nil, 2024) == "统筹区 990000 没有 2024 年的政策文件，只有：2022、2023；没有当年文件不结算")
    }

    @Test(arguments: [("2023-10-31", 0), ("2023-11-01", 1), ("2023-12-31", 1), ("2024-01-15", 1)])
    func `sixty days before the last year of a region ends, it is time for the next`(
        _ day: String, _ count: Int
    ) throws {
        let book = PolicyBook(try Riverside.folder())
        #expect(book.ending(by: try #require(Day(day))).count == count)
    }

    // MARK: - A folder of one's own

    @Test func `a folder of one's own cites and follows the base, and nothing of the base is settled by it`()
        throws
    {
        let base = try Riverside.folder()
        let own = try TemporaryFolder()
        try own.write("title: 东山市通知\n", to: "sources/east.yaml")
        try own.write(
            Riverside.region.replacingOccurrences(of: "9900", with: "9800")
                .replacingOccurrences(of: "9901", with: "9800")
                .replacingOccurrences(of: "source: notice#5", with: "source: [east#1, notice#5]"),
            to: "my-region/2023.yaml")
        let book = PolicyBook(own, base: base)
        #expect(book.messages == [])
        #expect(book.files.map(\.shown) == ["my-region/2023.yaml"])
        let item = try #require(book.files.first?.items.first { $0.path == "criticalIllness.annualCap" })
        #expect(item.citation?.title == "《东山市通知》 1；《关于调整居民医保待遇的通知》 5")
        // Without the base there is nothing to follow or to cite.
        let alone = PolicyBook(own)
        #expect(alone.files.isEmpty)
        #expect(alone.messages.contains { $0.contains("找不到全国文件 national/2023") })
    }

    @Test func `a folder that holds one region's files is read by itself`() throws {
        let base = try Riverside.folder()
        let own = try TemporaryFolder()
        try own.write(Riverside.region, to: "2023.yaml")
        let book = PolicyBook(own, base: base)
        #expect(book.messages == [])
        #expect(book.files.map(\.region.description) == ["990000"])
    }
}
