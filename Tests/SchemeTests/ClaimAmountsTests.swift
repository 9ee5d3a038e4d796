import Foundation
import Scheme
import Testing
import Vocabulary

struct ClaimAmountsTests {
    @Test func `in scope is what the parts leave of the total`() throws {
        let amounts = try ClaimAmounts(
            total: .yuan(100), outOfCatalogue: .yuan(10), overLimit: .yuan(5), firstSelfPay: .fen(250))
        #expect(amounts.inScope == .fen(8250))
        #expect(try ClaimAmounts(total: .yuan(100)).inScope == .yuan(100))
        #expect(
            try ClaimAmounts(total: .yuan(15), outOfCatalogue: .yuan(10), overLimit: .yuan(5)).inScope
                == .zero)
        #expect(try ClaimAmounts(total: .zero).inScope == .zero)
        #expect(try ClaimAmounts(total: .limit).inScope == .limit)
    }

    @Test(arguments: [
        // total, out of catalogue, over limit, first self-pay
        (-1, 0, 0, 0, AmountFault.negative(.total)), (100, -1, 0, 0, .negative(.outOfCatalogue)),
        (100, 0, -1, 0, .negative(.overLimit)), (100, 0, 0, -1, .negative(.firstSelfPay)),
        (1_000_000_000_001, 0, 0, 0, .absurd), (Int64.max, 0, 0, 0, .absurd),
        (100, 101, 0, 0, .partsAboveTotal),
        (100, 50, 30, 21, .partsAboveTotal), (100, Int64.max, 0, 0, .partsAboveTotal),
        (100, 60, Int64.max, Int64.max, .partsAboveTotal), (Int64.min, 0, 0, 0, .negative(.total)),
    ])
    func `parts that make no bill are named`(
        total: Int64, outOfCatalogue: Int64, overLimit: Int64, firstSelfPay: Int64, fault: AmountFault
    ) {
        #expect(throws: fault) {
            try ClaimAmounts(
                total: .fen(total), outOfCatalogue: .fen(outOfCatalogue), overLimit: .fen(overLimit),
                firstSelfPay: .fen(firstSelfPay))
        }
        #expect(!fault.words.zh.isEmpty && !fault.words.en.isEmpty)
    }

    @Test func `in JSON the parts may be left out, and a bill that is none is refused with the reason`()
        throws
    {
        func decode(_ json: String) throws -> ClaimAmounts {
            try JSONDecoder().decode(ClaimAmounts.self, from: Data(json.utf8))
        }
        #expect(try decode(#"{"total":"52000.00","outOfCatalogue":"2000"}"#).inScope == .yuan(50_000))
        #expect(throws: DecodingError.self) { try decode(#"{"outOfCatalogue":"2000"}"#) }
        #expect(throws: DecodingError.self) { try decode(#"{"total":52000}"#) }
        let error = #expect(throws: DecodingError.self) {
            try decode(#"{"total":"1.00","overLimit":"2.00"}"#)
        }
        #expect(error.map { "\($0)" }?.contains("超过总费用") == true)
    }
}
