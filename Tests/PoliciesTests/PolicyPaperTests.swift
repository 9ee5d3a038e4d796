import Foundation
import Policies
import TestSupport
import Testing
import Vocabulary

/// A policy as it is printed and as programs read it.
struct PolicyPaperTests {
    private func read() throws -> (file: PolicyFile, cases: [PolicyCase]) {
        let folder = try Riverside.folder()
        try folder.write(PolicyCaseTests.example, to: "990000/2023.cases.yaml")
        let book = PolicyBook(folder)
        let file = try #require(book.files.first, "\(book.messages)")
        return (file, book.cases(of: file).cases)
    }

    @Test func `every item stands there in the order of the file, with its value and its basis`() throws {
        let (file, cases) = try read()
        for form in [Paper.Form.text, .markdown] {
            var rest = file.paper(form, .chinese, cases: cases)[...]
            for item in file.items {
                let name = try #require(rest.firstRange(of: item.name.zh), "\(item.path)")
                rest = rest[name.upperBound...]
                #expect(rest.prefix(200).contains(item.value.zh), "\(item.path)")
                if let citation = item.citation {
                    #expect(rest.prefix(400).contains(citation.at), "\(item.path)")
                }
            }
        }
    }

    @Test func `an example stands beside the numbers of the layer it shows`() throws {
        let (file, cases) = try read()
        let text = file.paper(.text, .chinese, cases: cases)
        let sections = text.components(separatedBy: "\n\n")
        let basic = try #require(sections.first { $0.hasPrefix("住院（基本医保）") })
        #expect(basic.contains("算例 A1：基本医保支付 6,000.00 元，相符"))
        #expect(!basic.contains("医疗救助支付"))
        let aid = try #require(sections.first { $0.hasPrefix("医疗救助 · 医疗救助") })
        #expect(aid.contains("算例 A1：医疗救助支付 3,360.00 元，相符"))
        // East has rules of its own, by which the example was not worked out.
        let east = try #require(sections.first { $0.hasPrefix("东区 · 医疗救助") })
        #expect(!east.contains("算例"))
        let rows = text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
        #expect(rows.contains("A1 进入医疗救助的费用 4,800.00 4,800.00 ✓"))
    }

    @Test func `how much of it is known stands in the second line`() throws {
        let (file, cases) = try read()
        let numbers = file.items.count { $0.kind == .number || $0.kind == .national }
        #expect(file.summary.zh == "\(numbers) 个数字（可信度高 \(numbers)），尚无依据 2，未建模 1")
        #expect(
            file.paper(.text, .english, cases: cases).contains(
                "\(numbers) numbers (high confidence \(numbers)), unknown 2, unmodelled 1"))
    }

    @Test func `sections are those of the file, each once`() throws {
        let file = try read().file
        #expect(file.sections.flatMap(\.items) == file.items)
        #expect(file.sections.first?.section.zh == "通则")
    }

    @Test func `an item's JSON has its kind, path, words, value, citation and district`() throws {
        let (file, cases) = try read()
        let data = try JSONEncoder().encode(PolicyReport(file, cases: cases))
        let report = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let items = try #require(report["items"] as? [[String: Any]])
        #expect(items.count == file.items.count)
        let ratio = try #require(items.first { $0["path"] as? String == "inpatient.ratio.first.primary" })
        #expect(Set(ratio.keys) == ["kind", "path", "section", "name", "value", "citation"])
        #expect(ratio["kind"] as? String == "number")
        #expect((ratio["value"] as? [String: String])?["zh"] == "80%")
        let east = try #require(items.first { ($0["path"] as? String)?.hasPrefix("districts.") == true })
        #expect(east["kind"] as? String == "unknown" && east["district"] as? String == "990101")
        #expect((report["policy"] as? [String: Any])?["region"] as? String == "990000")
        #expect((report["policy"] as? [String: Any])?["href"] == nil)
        let example = try #require((report["examples"] as? [[String: Any]])?.first)
        #expect(example["id"] as? String == "A1" && example["holds"] as? Bool == true)
        let figure = try #require((example["figures"] as? [[String: Any]])?.first)
        #expect(figure["expected"] as? String == "6000.00" && figure["computed"] as? String == "6000.00")
    }
}
