import Catalogue
import Storage
import TestSupport
import Testing
import Vocabulary

@Suite struct CatalogueFileTests {
    /// What comes out may be any number of rows, or an error that names the file; never a crash, and never an item that breaks its
    /// own rules.
    @Test func `a damaged file is read or refused`() throws {
        let whole = Array(
            "编码,名称,甲乙类,先行自付比例,目录类别,一级限价,结束日期\nXA01ABD075A002010100594,示例片,乙,5%,101,1.25,2027-12-31\n001102000010000,\"诊察,费\",甲,,201,,\n"
                .utf8)
        let database = try Database.inMemory()
        try database.prepare([.catalogue])
        let work = CatalogueImport(into: World.region, from: World.newYear, isComplete: true)
        try property(seeds: 0..<1_500) { random in
            var bytes = whole
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(Array(",\n\"%.;\t0".utf8).randomElement(using: &random)!, at: place)
                default: bytes.replaceSubrange(place..., with: bytes[..<place].prefix(40))
                }
                if bytes.isEmpty { bytes = [44] }
            }
            guard let file = try? CatalogueFile(bytes: bytes, name: "damaged.csv") else { return }
            guard let preview = try? database.read({ try work.preview(file, $0) }) else { return }
            for item in preview.diff.came {
                try #require(item.firstSelfPay >= .zero && item.firstSelfPay <= .one)
                try #require(item.catalogueClass != .a || item.firstSelfPay == .zero)
                try #require(item.catalogueClass != .c || item.firstSelfPay == .one)
                try #require(!item.code.isEmpty && item.code.utf8.count <= 50 && !item.name.isEmpty)
            }
            try #require(preview.diff.came.count + preview.refused.count + preview.past == preview.rows)
        }
    }
}
