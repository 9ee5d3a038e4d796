import HospitalMessages
import Testing
import Vocabulary

struct SignatureTests {
    /// 2021-11-29 18:09:52 in China, 1638180592 seconds since 1970.
    private let now = Instant(microseconds: 1_638_180_592_000_000)

    private func later(_ milliseconds: Int64) -> Instant {
        Instant(microseconds: now.microseconds + milliseconds * 1000)
    }

    /// Reckoned apart with Python: hashlib.sha256((ts + secret + nonce + ts).encode()).hexdigest()
    private let tif = [
        "x-tif-paasid": "HOSP01", "x-tif-timestamp": "1638180592", "x-tif-nonce": "a1B2c3D4",
        "x-tif-signature": "c6123335b89eef092b694af8d944e10dee5902b6752bddf077d940643323dea6",
    ]
    private let tifSecret = "s3cret-江洲"

    /// Reckoned apart with Python: base64.b64encode(hmac.new(secret, text, hashlib.sha1).digest()), where text is
    /// _api_access_key=AK0001&_api_name=2207&_api_timestamp=1638180592123&_api_version=1.0.0
    private let hsaf = [
        "_api_name": "2207", "_api_version": "1.0.0", "_api_timestamp": "1638180592123",
        "_api_access_key": "AK0001",
        "_api_signature": "jIQrV8yLp1Xs7tGpoYiDZPTGM6I=",
    ]
    private let hsafSecret = "SK-江洲-0001"

    private func find(_ headers: [String: String]) throws -> Signature {
        try #require(try Signature.find { headers[$0] })
    }

    @Test func `an x-tif signature holds, in small letters and in capitals`() throws {
        let signature = try find(tif)
        #expect(signature.accessKey == "HOSP01")
        try signature.check(secret: tifSecret, infno: "2207", now: now)
        var capitals = tif
        capitals["x-tif-signature"] = tif["x-tif-signature"]?.uppercased()
        try find(capitals).check(secret: tifSecret, infno: "2207", now: now)
    }

    @Test func `an HSAF signature holds for the transaction it names`() throws {
        let signature = try find(hsaf)
        #expect(signature.accessKey == "AK0001")
        try signature.check(secret: hsafSecret, infno: "2207", now: now)
        #expect(throws: SignatureFault.otherTransaction) {
            try signature.check(secret: hsafSecret, infno: "2208", now: now)
        }
    }

    @Test(arguments: ["x-tif-paasid", "x-tif-timestamp", "x-tif-nonce", "x-tif-signature"])
    func `no part of an x-tif signature may be missing or empty`(header: String) {
        for value in [nil, ""] {
            var headers = tif
            headers[header] = value
            #expect(throws: SignatureFault.missingHeaders) { try find(headers) }
        }
    }

    @Test(arguments: ["_api_name", "_api_version", "_api_timestamp", "_api_access_key", "_api_signature"])
    func `no part of an HSAF signature may be missing or empty`(header: String) {
        for value in [nil, ""] {
            var headers = hsaf
            headers[header] = value
            #expect(throws: SignatureFault.missingHeaders) { try find(headers) }
        }
    }

    @Test func `a change of any signed part breaks it`() throws {
        for (header, value) in [
            ("x-tif-nonce", "a1B2c3D5"), ("x-tif-timestamp", "1638180593"), ("x-tif-signature", "00"),
        ] {
            var headers = tif
            headers[header] = value
            let signature = try find(headers)
            #expect(throws: SignatureFault.mismatch) {
                try signature.check(secret: tifSecret, infno: "2207", now: now)
            }
        }
        let changes = [
            ("_api_name", "2208"), ("_api_version", "1.0.1"), ("_api_timestamp", "1638180592124"),
            ("_api_access_key", "AK0002"), ("_api_signature", "AAAA"),
        ]
        for (header, value) in changes {
            var headers = hsaf
            headers[header] = value
            let signature = try find(headers)
            #expect(throws: SignatureFault.mismatch) {
                try signature.check(secret: hsafSecret, infno: headers["_api_name"] ?? "", now: now)
            }
        }
        #expect(throws: SignatureFault.mismatch) {
            try find(tif).check(secret: "other", infno: "2207", now: now)
        }
    }

    @Test func `the window is thirty minutes on either side, to the millisecond`() throws {
        let half: Int64 = 30 * 60 * 1000
        for distance in [-half, half] {
            try find(tif).check(secret: tifSecret, infno: "2207", now: later(distance))
        }
        for distance in [-half - 1, half + 1] {
            #expect(throws: SignatureFault.expired) {
                try find(tif).check(secret: tifSecret, infno: "2207", now: later(distance))
            }
        }
        for distance in [-half + 123, half + 123] {
            try find(hsaf).check(secret: hsafSecret, infno: "2207", now: later(distance))
        }
        for distance in [-half + 122, half + 124] {
            #expect(throws: SignatureFault.expired) {
                try find(hsaf).check(secret: hsafSecret, infno: "2207", now: later(distance))
            }
        }
    }

    @Test(arguments: ["", "now", "163818059", "16381805921", "-638180592", "1638180592123456", "１６３８１８０５９２"])
    func `a time that is none is out of the window`(timestamp: String) throws {
        for (headers, name) in [(tif, "x-tif-timestamp"), (hsaf, "_api_timestamp")] where timestamp != "" {
            var headers = headers
            headers[name] = timestamp
            let signature = try find(headers)
            #expect(throws: SignatureFault.expired) {
                try signature.check(secret: "s", infno: "2207", now: now)
            }
        }
    }

    @Test func `an access key that nobody has is refused after the clock`() throws {
        #expect(throws: SignatureFault.unknownUser) {
            try find(tif).check(secret: nil, infno: "2207", now: now)
        }
        #expect(throws: SignatureFault.expired) {
            try find(tif).check(secret: nil, infno: "2207", now: later(10_000_000))
        }
    }

    @Test func `no headers are no signature; a variant without published bytes is refused in words`() throws {
        #expect(try Signature.find { _ in nil } == nil)
        do {
            _ = try Signature.find { $0 == "x-ca-key" ? "H99990000001" : nil }
            Issue.record("x-ca was taken")
        } catch {
            #expect(error == .unsupported(variant: "x-ca-signature (HMAC-SM3)"))
            #expect(error.words.en.contains("sign with x-tif (SHA-256) or _api (HMAC-SHA1)"))
        }
    }

    @Test(
        arguments: [
            (.missingHeaders, "缺少服务网关的请求头!"), (.expired, "签名时间戳超时!"), (.unknownUser, "非法用户!"),
            (.mismatch, "签名不一致!"),
        ] as [(SignatureFault, String)])
    func `the gateway's four errors bear its own words`(fault: SignatureFault, words: String) {
        #expect(String(decoding: fault.body, as: UTF8.self) == #"{"code":401,"message":"\#(words)"}"#)
    }

    @Test func `a replay is known by its nonce; HSAF has none, and allows a few in one millisecond`() throws {
        var other = tif
        other["x-tif-nonce"] = "b"
        #expect(try find(tif).replayKey == find(tif).replayKey)
        #expect(try find(tif).replayKey != find(other).replayKey)
        #expect(try find(tif).bodiesPerReplayKey == 1)
        #expect(try find(hsaf).bodiesPerReplayKey == 4)
        #expect(try find(hsaf).replayKey == "hsaf AK0001 1638180592123 2207")
    }
}
