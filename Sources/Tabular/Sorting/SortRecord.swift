/// How a record lies in memory and in a temporary file while it is sorted:
/// line (8 bytes), length of the key (4), length of the record (4), key, record, line feed.
struct SortRecord {
    static let headLength = 16

    let start: UnsafeRawPointer

    @inline(__always) var line: Int { Int(start.loadUnaligned(as: Int64.self)) }
    @inline(__always) var keyLength: Int { Int(start.loadUnaligned(fromByteOffset: 8, as: UInt32.self)) }
    @inline(__always) var recordLength: Int { Int(start.loadUnaligned(fromByteOffset: 12, as: UInt32.self)) }
    @inline(__always) var length: Int { Self.headLength + keyLength + recordLength + 1 }

    @inline(__always) var key: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: bytes + Self.headLength, count: keyLength)
    }
    @inline(__always) var record: Field {
        Field(start: bytes + Self.headLength + keyLength, count: recordLength)
    }

    private var bytes: UnsafePointer<UInt8> { start.assumingMemoryBound(to: UInt8.self) }

    static func length(key: UnsafeBufferPointer<UInt8>, record: Field) -> Int {
        headLength + key.count + record.count + 1
    }

    /// Writes a record to `place`, which has room for it.
    static func write(
        line: Int, key: UnsafeBufferPointer<UInt8>, record: Field, to place: UnsafeMutableRawPointer
    ) {
        place.storeBytes(of: Int64(line), as: Int64.self)
        place.storeBytes(of: UInt32(key.count), toByteOffset: 8, as: UInt32.self)
        place.storeBytes(of: UInt32(record.count), toByteOffset: 12, as: UInt32.self)
        if let base = key.baseAddress { (place + headLength).copyMemory(from: base, byteCount: key.count) }
        (place + headLength + key.count).copyMemory(from: record.start, byteCount: record.count)
        place.storeBytes(of: 0x0A, toByteOffset: headLength + key.count + record.count, as: UInt8.self)
    }
}
