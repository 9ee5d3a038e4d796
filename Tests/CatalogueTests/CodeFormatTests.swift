import Catalogue
import Testing
import Vocabulary

@Suite struct CodeFormatTests {
    @Test(arguments: CodeFormat.allCases)
    func `the example of a format fits it, and neither one more nor one less`(_ format: CodeFormat) {
        #expect(format.fault(in: format.example) == nil)
        #expect(format.fault(in: "") != nil)
        // The part of a service behind the hyphen is as long as a region likes; a diagnosis may end after the point's first place.
        guard format != .service, format != .diagnosis else { return }
        #expect(format.fault(in: format.example + "0") != nil)
        #expect(format.fault(in: String(format.example.dropLast())) != nil)
    }

    @Test(arguments: [
        (CodeFormat.drug, "ZA01BAL0240010102090"), (.drug, "ZA01BAL0240010102090123"),
        (.service, "001102000010000"),
        (.consumable, "C01010100101001000000000001"), (.diagnosis, "A08"), (.diagnosis, "I10.x00"),
        (.diagnosis, "I10.x00x002"),
        (.diagnosis, "K29.1"), (.institution, "P50011200001"),
    ])
    func `other forms of a code fit as well`(_ format: CodeFormat, _ code: String) {
        #expect(format.fault(in: code) == nil)
    }

    @Test(arguments: [
        (CodeFormat.drug, "XA01ABD075A00201010059", "应为 20 位或 23 位，实为 22 位"),
        (.drug, "YA01ABD075A002010100594", "第 1 位"),
        (.drug, "XA0lABD075A002010100594", "第 4 位应为数字"), (.drug, "xA01ABD075A002010100594", "第 1 位"),
        (.drug, "XA01ABD075A00201010059A", "第 23 位应为数字"), (.herb, "T00010005X", "第 10 位应为数字"),
        (.service, "00110200001000", "实为 14 位"), (.service, "001102000010000-", "实为 16 位"),
        (.service, "001102000010000_1", "第 16 位应为 -"), (.service, "001102000010000-a", "第 17 位"),
        (.consumable, "C010101001010010000", "应为 20 位或 27 位"),
        (.diagnosis, "A8.000", "应为 3 位或 5 位或 7 位或 11 位，实为 6 位"),
        (.diagnosis, "A08,000", "第 4 位应为 ."), (.diagnosis, "a08.000", "第 1 位应为大写字母"),
        (.chronicDisease, "M0390", "应为 6 位"),
        (.institution, "H5001120000A", "第 12 位应为数字"), (.institution, "X50011200001", "第 1 位"),
        (.institution, "Ｈ50011200001", "位"),
    ])
    func `a code that does not fit says where`(_ format: CodeFormat, _ code: String, _ said: String) {
        let fault = format.fault(in: code)
        #expect(fault?.zh.contains(said) == true, "\(fault?.zh ?? "none")")
        // The example is a code that would do.
        let example = fault?.en.split(separator: " ").last.map(String.init) ?? ""
        #expect(format.fault(in: example) == nil)
    }
}
