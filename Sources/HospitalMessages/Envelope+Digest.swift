private import Crypto

extension Envelope {
    /// The digest of what is asked (摘要): transaction, districts and input, in the canonical form. A repeated msgid with the
    /// same digest is the same message; the clock, the operator and the order of keys do not matter.
    public var digest: [UInt8] {
        let asked: Wire = [
            "infno": .text(infno), "mdtrtarea_admvs": .text(careDistrict),
            "insuplc_admdvs": Wire(insuredDistrict),
            "input": .object(input.members),
        ]
        return Array(SHA256.hash(data: asked.canonical.bytes))
    }
}
