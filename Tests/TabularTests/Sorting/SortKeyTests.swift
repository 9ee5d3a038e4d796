import Testing

@testable import Tabular

@Suite struct SortKeyTests {
    private func key(_ text: String, _ number: Int) -> [UInt8] {
        let key = SortKey()
        withField(text) { key.append($0) }
        key.append(number)
        return Array(key.bytes)
    }

    @Test func `texts come before numbers, shorter texts before longer ones, negative numbers first`() {
        let ordered = [
            key("", 5), key("a", Int.min), key("a", -1), key("a", 0), key("a", 1), key("a", 300),
            key("a", Int.max),
            key("ab", 0), key("b", 0), key("张", 0),
        ]
        for (first, second) in zip(ordered, ordered.dropFirst()) {
            #expect(first.lexicographicallyPrecedes(second))
        }
    }

    @Test func `a key is used again and grows`() {
        let key = SortKey()
        withField(String(repeating: "长", count: 1000)) { key.append($0) }
        #expect(key.bytes.count == 3001)
        key.removeAll()
        #expect(key.bytes.isEmpty)
    }

    @Test(arguments: [
        ([], true), (["a"], true), (["a", "a", "ab", "b"], true), (["b", "a"], false),
        (["ab", "a", "z"], false),
    ])
    func `the order is checked as keys pass`(texts: [String], isSorted: Bool) {
        var check = OrderCheck()
        for text in texts { withField(text) { check.take($0.bytes) } }
        #expect(check.isSorted == isSorted)
    }
}
