/// Where a field lies in its record.
@usableFromInline
struct FieldSlot {
    /// Counted in bytes from the beginning of the record.
    @usableFromInline let start: Int32
    /// The length; its complement (`~length`) when the field still holds doubled quotation marks.
    @usableFromInline let length: Int32

    @inline(__always)
    init(
        _ field: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, of record: UnsafePointer<UInt8>,
        doubled: Bool = false
    ) {
        start = Int32(truncatingIfNeeded: field - record)
        let length = Int32(truncatingIfNeeded: end - field)
        self.length = doubled ? ~length : length
    }
}
