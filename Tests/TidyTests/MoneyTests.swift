import Testing

/// Money is whole fen wherever it is counted; a float has no way in.
struct MoneyTests {
    @Test(arguments: ["Vocabulary", "Scheme", "Receipts", "Ledger", "Bulk", "Claims", "HospitalMessages"])
    func `where money is counted there are no floating-point numbers`(module: String) throws {
        let files = try Project.files(in: "Sources/\(module)", ending: ".swift")
        #expect(!files.isEmpty)
        for file in files {
            for (number, text) in file.code {
                for word in [
                    "Double", "Float", "Float16", "Float32", "Float80", "CGFloat", "Decimal", "TimeInterval",
                ] {
                    #expect(!text.hasWord(word), "\(file.path):\(number): \(word)")
                }
            }
        }
    }
}
