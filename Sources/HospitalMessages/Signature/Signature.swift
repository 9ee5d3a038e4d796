private import Crypto
public import Vocabulary

/// A signature in the headers of a request (网关签名), in one of the two variants whose signed bytes are known.
///
/// Neither covers the body: serve them behind TLS. `_api_…` has underscores in its names, which some reverse proxies drop
/// unless they are told not to.
public struct Signature: Hashable, Sendable {
    public enum Variant: Hashable, Sendable {
        /// `x-tif-…`: SHA-256 over timestamp, secret, nonce, timestamp.
        case tif(nonce: String)
        /// `_api_…` of the HSAF gateway: HMAC-SHA-1 over the other headers in order.
        case hsaf(name: String, version: String)
    }

    public let variant: Variant
    /// Who it says it is (x-tif-paasid, _api_access_key).
    public let accessKey: String
    /// Seconds since 1970 (x-tif) or milliseconds (HSAF), as sent.
    public let timestamp: String
    let signature: String

    /// How far the sender's clock may be from ours, on either side.
    public static let window = 30 * 60

    /// The signature that these headers carry; nil where there is none of any kind. Ask by lower-case names.
    public static func find(_ header: (String) -> String?) throws(SignatureFault) -> Signature? {
        func values(_ names: [String]) throws(SignatureFault) -> [String]? {
            let values = names.map(header)
            guard values.contains(where: { $0 != nil }) else { return nil }
            let present = values.compactMap { $0 }.filter { !$0.isEmpty && $0.utf8.count <= 256 }
            guard present.count == names.count else { throw .missingHeaders }
            return present
        }
        if let found = try values(tifHeaders) {
            return Signature(
                variant: .tif(nonce: found[2]), accessKey: found[0], timestamp: found[1], signature: found[3])
        }
        if let found = try values(hsafHeaders) {
            return Signature(
                variant: .hsaf(name: found[0], version: found[1]), accessKey: found[3], timestamp: found[2],
                signature: found[4])
        }
        if header("x-ca-key") != nil || header("x-ca-signature") != nil {
            throw .unsupported(variant: "x-ca-signature (HMAC-SM3)")
        }
        return nil
    }

    static let tifHeaders = ["x-tif-paasid", "x-tif-timestamp", "x-tif-nonce", "x-tif-signature"]
    static let hsafHeaders = [
        "_api_name", "_api_version", "_api_timestamp", "_api_access_key", "_api_signature",
    ]

    /// Throws where it does not hold: the clock first, then the user, then the signature.
    ///
    /// - Parameters:
    ///   - secret: of `accessKey`; nil where nobody has that key.
    ///   - infno: the transaction in the body. An HSAF signature names its own.
    public func check(secret: String?, infno: String, now: Instant) throws(SignatureFault) {
        guard let sent = milliseconds else { throw .expired }
        let distance = now.microseconds / 1000 - sent
        guard distance.magnitude <= UInt64(Signature.window) * 1000 else { throw .expired }
        guard let secret else { throw .unknownUser }
        guard Signature.same(Array(expected(secret).utf8), presented) else { throw .mismatch }
        if case .hsaf(let name, _) = variant, name.uppercased() != infno.uppercased() {
            throw .otherTransaction
        }
    }

    private var milliseconds: Int64? {
        guard timestamp.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        switch variant {
        case .tif: return timestamp.utf8.count == 10 ? Int64(timestamp).map { $0 * 1000 } : nil
        case .hsaf: return timestamp.utf8.count == 13 ? Int64(timestamp) : nil
        }
    }

    /// The signature as sent; hexadecimal digits in small letters.
    private var presented: [UInt8] {
        switch variant {
        case .tif: Array(signature.lowercased().utf8)
        case .hsaf: Array(signature.utf8)
        }
    }

    func expected(_ secret: String) -> String {
        switch variant {
        case .tif(let nonce):
            Digits.hex(SHA256.hash(data: Array((timestamp + secret + nonce + timestamp).utf8)))
        case .hsaf(let name, let version):
            Digits.base64(
                HMAC<Insecure.SHA1>.authenticationCode(
                    for: Array(
                        "_api_access_key=\(accessKey)&_api_name=\(name)&_api_timestamp=\(timestamp)&_api_version=\(version)"
                            .utf8),
                    using: SymmetricKey(data: Array(secret.utf8))))
        }
    }

    /// Takes as long wherever the first difference is.
    static func same(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        guard a.count == b.count else { return false }
        return zip(a, b).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

extension Signature {
    /// What a door remembers for twice the window, together with the digests of the bodies that came with it: a request that
    /// is sent again by the client's library bears the same signature and the same body, and is answered again.
    public var replayKey: String {
        switch variant {
        case .tif(let nonce): "tif \(accessKey) \(timestamp) \(nonce)"
        case .hsaf(let name, _): "hsaf \(accessKey) \(timestamp) \(name)"
        }
    }

    /// How many different bodies one replay key may come with. An x-tif nonce is for one message. HSAF has no nonce: a few
    /// windows of one hospital may send the same transaction in the same millisecond.
    public var bodiesPerReplayKey: Int {
        switch variant {
        case .tif: 1
        case .hsaf: 4
        }
    }
}

/// Bytes as digits.
private enum Digits {
    static func hex(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    static func base64(_ code: some Sequence<UInt8>) -> String {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        let bytes = Array(code)
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let three = bytes[start..<min(start + 3, bytes.count)]
            let bits = three.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - three.count))
            for place in 0..<4 {
                text.append(
                    place <= three.count
                        ? digits[Int(bits >> UInt32(18 - 6 * place) & 63)] : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
