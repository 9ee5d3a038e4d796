/// Names that one and the same field bears in messages of different makers.
enum Spellings {
    /// By the name in our tables.
    static let others: [String: [String]] = [
        "exp_content": ["expContent"],
        "dscgTime": ["dscg_time", "dscgtime"],
        "certno": ["cert_no"],
        "durg_trac_info": ["drug_trac_info", "drugtracinfo"],
        "preselfpay_amt": ["prese_ifpay_amt"],
        "psn_cash_pay": ["psnCash_pay", "pdn_cash_pay"],
    ]

    /// Whether two names differ in capitals alone.
    static func same(_ a: String, _ b: String) -> Bool {
        a.utf8.count == b.utf8.count && zip(a.utf8, b.utf8).allSatisfy { lower($0) == lower($1) }
    }

    private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
