/// One file of an archive, as the list at its end describes it.
struct ZipEntry: Equatable {
    /// With `/` between folders.
    let name: String
    /// 0 is stored as it is, 8 is deflated.
    let method: Int
    let isEncrypted: Bool
    let checksum: UInt32
    let packedSize: Int
    let size: Int
    /// Where its own header begins.
    let place: Int
}
