import Foundation
import Testing
import Vocabulary

struct CitationTests {
    private func document(_ title: String) -> Citation.Document {
        Citation.Document(key: title, title: title, issuer: nil, number: nil, date: nil, address: nil)
    }

    @Test func `a citation names its documents and articles in one line`() {
        let citation = Citation(
            places: [
                Citation.Place(document: document("甲办法"), article: "第三条"),
                Citation.Place(document: document("乙通知"), article: nil),
            ],
            confidence: .high, at: "990000/2025.yaml:3")
        #expect(citation.title == "《甲办法》 第三条；《乙通知》")
    }

    @Test func `confidence has an order`() {
        #expect(Confidence.low < .medium)
        #expect(Confidence.medium < .high)
        #expect([Confidence.high, .low, .medium].min() == .low)
    }

    @Test func `it goes through JSON unchanged`() throws {
        let citation = Citation(
            places: [Citation.Place(document: document("甲办法"), article: "第三条")], confidence: .medium,
            carriedFrom: 2019, note: "没有更新的来源", at: "990000/2025.yaml:3")
        #expect(try JSONDecoder().decode(Citation.self, from: JSONEncoder().encode(citation)) == citation)
    }
}
