public import Vocabulary

/// Why a signature was not taken. The gateway answers it, and not the transaction: `{"code":401,"message":…}`.
public enum SignatureFault: Error, Hashable, Sendable {
    case missingHeaders
    /// More than half an hour from our clock.
    case expired
    case unknownUser
    case mismatch
    /// The signature is good, but for another transaction than the body's.
    case otherTransaction
    /// The signature has come before, with another body.
    case replayed
    /// A variant whose signed bytes nobody has published, or that we do not hold.
    case unsupported(variant: String)

    /// The first four in the words of the HSAF gateway, which clients show to their users.
    public var words: Words {
        switch self {
        case .missingHeaders: Words("缺少服务网关的请求头!", "headers of the gateway are missing")
        case .expired: Words("签名时间戳超时!", "the signature's time is more than 30 minutes from the server's")
        case .unknownUser: Words("非法用户!", "nobody has this access key")
        case .mismatch: Words("签名不一致!", "the signature does not fit")
        case .otherTransaction: Words("签名的 _api_name 与报文 infno 不一致!", "_api_name is not the message's infno")
        case .replayed: Words("签名已被使用!", "this signature was used for another message")
        case .unsupported(let variant):
            Words(
                "本系统不支持 \(variant)，请使用 x-tif（SHA-256）或 _api（HMAC-SHA1）签名",
                "this server does not take \(variant); sign with x-tif (SHA-256) or _api (HMAC-SHA1)")
        }
    }

    /// The body of the answer. The four known ones bear exactly the gateway's words.
    public var body: [UInt8] {
        let message =
            switch self {
            case .missingHeaders, .expired, .unknownUser, .mismatch: words.zh
            case .otherTransaction, .replayed, .unsupported: words.both
            }
        let wire: Wire = ["code": 401, "message": .text(message)]
        return wire.bytes
    }
}
