/// The sender's side: the headers that sign a message, in their order.
extension Signature {
    public static func tif(accessKey: String, secret: String, nonce: String, at seconds: Int64) -> [(
        name: String, value: String
    )] {
        let signature = Signature(
            variant: .tif(nonce: nonce), accessKey: accessKey, timestamp: String(seconds), signature: "")
        return zip(tifHeaders, [accessKey, signature.timestamp, nonce, signature.expected(secret)]).map {
            ($0, $1)
        }
    }

    public static func hsaf(
        accessKey: String, secret: String, infno: String, version: String = "1.0.0", at milliseconds: Int64
    ) -> [(name: String, value: String)] {
        let signature = Signature(
            variant: .hsaf(name: infno, version: version), accessKey: accessKey,
            timestamp: String(milliseconds), signature: "")
        return zip(hsafHeaders, [infno, version, signature.timestamp, accessKey, signature.expected(secret)])
            .map { ($0, $1) }
    }
}
