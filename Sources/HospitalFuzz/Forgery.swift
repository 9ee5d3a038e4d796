private import HospitalMessages
private import Vocabulary

/// Signatures with something changed in them: none but the unchanged may be taken.
struct Forgery {
    var dice: FuzzDice

    /// 2021-11-29 18:09:52 in China.
    private static let now = Instant(microseconds: 1_638_180_592_000_000)
    private static let secret = "s3cret-江洲"

    /// Signed with `secret`; reckoned with Python's hashlib and hmac.
    private static let good: [[String: String]] = [
        [
            "x-tif-paasid": "HOSP01", "x-tif-timestamp": "1638180592", "x-tif-nonce": "a1B2c3D4",
            "x-tif-signature": "c6123335b89eef092b694af8d944e10dee5902b6752bddf077d940643323dea6",
        ],
        [
            "_api_name": "2207", "_api_version": "1.0.0", "_api_timestamp": "1638180592123",
            "_api_access_key": "AK0001",
            "_api_signature": "FGK2oi1OMs3/3Ym+YXEAjIgOkYI=",
        ],
    ]

    mutating func check(_ tally: inout FuzzTally) throws(Broken) {
        let good = dice.one(of: Forgery.good)
        var headers = good
        if !dice.once(in: 4) {
            let name = dice.one(of: good.keys.sorted())
            headers[name] = changed(headers[name] ?? "")
        }
        // The number of who signs is not signed by x-tif; capitals of its digits do not matter.
        let isGood = headers.allSatisfy { name, value in
            name == "x-tif-paasid" || value == good[name]
                || name == "x-tif-signature" && value.lowercased() == good[name]
        }
        tally.signatures += 1
        do throws(SignatureFault) {
            guard let signature = try Signature.find({ headers[$0] }) else {
                throw SignatureFault.missingHeaders
            }
            try signature.check(secret: Forgery.secret, infno: "2207", now: Forgery.now)
            guard isGood else { throw SignatureFault.replayed }
            tally.goodSignatures += 1
        } catch {
            if error == .replayed { throw Broken("a changed signature was taken") }
            if headers == good { throw Broken("a good signature was not taken: \(error)") }
            guard error.body.count < 400 else { throw Broken("an error of \(error.body.count) bytes") }
        }
    }

    private mutating func changed(_ value: String) -> String? {
        var letters = Array(value)
        switch dice.below(6) {
        case 0: return nil
        case 1: return ""
        case 2:
            return value + String(repeating: dice.one(of: ["0", "=", " ", "长"]), count: 1 + dice.below(300))
        case 3 where !letters.isEmpty: letters.remove(at: dice.below(letters.count))
        case 4 where !letters.isEmpty:
            letters[dice.below(letters.count)] = dice.one(of: ["0", "f", "A", "&", "\0", "é"])
        default: letters.reverse()
        }
        return String(letters)
    }
}
