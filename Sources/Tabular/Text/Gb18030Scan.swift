/// Whether bytes have the shape of GB18030 (which includes GBK), judged as they stream by.
struct Gb18030Scan {
    private(set) var characters = 0
    private(set) var faults = 0
    /// The bytes so far of the character under way, at most three.
    private var position = 0

    var isLikely: Bool { characters > 0 && characters >= 4 * faults }
    var isSure: Bool { characters + faults >= 256 }

    mutating func feed(_ bytes: UnsafeBufferPointer<UInt8>) {
        for byte in bytes { step(byte) }
    }

    private mutating func step(_ byte: UInt8) {
        switch (position, byte) {
        case (0, 0x00...0x7F): break
        case (0, 0x81...0xFE): position = 1
        case (1, 0x40...0x7E), (1, 0x80...0xFE), (3, 0x30...0x39):
            characters += 1
            position = 0
        case (1, 0x30...0x39): position = 2
        case (2, 0x81...0xFE): position = 3
        default:
            faults += 1
            position = 0
        }
    }
}
