internal import Crypto
internal import Foundation

/// A hash over rows in order (SHA-256), the same whichever database they lie in.
struct RowDigest {
    private var hash = SHA256()
    private(set) var count = 0

    /// Each value as its kind, its length and its bytes, so that no two rows read the same.
    mutating func add(_ row: Row) {
        var bytes: [UInt8] = []
        func append(_ kind: UInt8, _ value: some Collection<UInt8>) {
            bytes.append(kind)
            withUnsafeBytes(of: UInt32(value.count).bigEndian) { bytes.append(contentsOf: $0) }
            bytes.append(contentsOf: value)
        }
        for value in row.values {
            switch value {
            case .null: append(0, [])
            case .integer(let number): withUnsafeBytes(of: number.bigEndian) { append(1, $0) }
            case .text(let text): append(2, text.utf8)
            case .blob(let blob): append(3, blob)
            }
        }
        append(4, [])
        hash.update(data: bytes)
        count += 1
    }

    /// In hexadecimal.
    var text: String {
        hash.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
