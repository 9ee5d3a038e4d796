import Glibc

/// The beginning of an XML element as the parser shows it: valid only while its handler runs.
struct XmlElement {
    let name: UnsafePointer<CChar>
    /// Name and value by turns, ended by nil.
    let attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    /// Without a prefix: `x:row` is `row`.
    init(_ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
        self.name = XmlElement.local(name)
        self.attributes = attributes
    }

    func isNamed(_ wanted: StaticString) -> Bool { equal(name, wanted) }

    /// The value of an attribute, with its prefix if it has one: `r:id`.
    subscript(_ wanted: StaticString) -> UnsafePointer<CChar>? {
        guard var at = attributes else { return nil }
        while let name = at[0], let value = at[1] {
            if equal(name, wanted) { return value }
            at += 2
        }
        return nil
    }

    func text(_ wanted: StaticString) -> String? { self[wanted].map { String(cString: $0) } }

    /// A whole number without a sign; nil for anything else.
    func number(_ wanted: StaticString) -> Int? {
        guard let value = self[wanted] else { return nil }
        return XmlElement.number(value)
    }

    /// What XML calls true.
    func isTrue(_ wanted: StaticString) -> Bool {
        guard let value = self[wanted] else { return false }
        return equal(value, "1") || equal(value, "true") || equal(value, "on")
    }

    static func number(_ text: UnsafePointer<CChar>) -> Int? {
        var number = 0
        var at = text
        while at.pointee != 0 {
            let digit = UInt8(bitPattern: at.pointee) &- 0x30
            guard digit <= 9, number < 1 << 40 else { return nil }
            number = number * 10 + Int(digit)
            at += 1
        }
        return at == text ? nil : number
    }

    static func local(_ name: UnsafePointer<CChar>) -> UnsafePointer<CChar> {
        var local = name
        var at = name
        while at.pointee != 0 {
            if at.pointee == 0x3A { local = at + 1 }
            at += 1
        }
        return local
    }
}

@inline(__always)
func equal(_ text: UnsafePointer<CChar>, _ wanted: StaticString) -> Bool {
    wanted.withUTF8Buffer { bytes in
        var at = 0
        while at < bytes.count {
            // A shorter text ends here: its zero differs.
            if UInt8(bitPattern: text[at]) != bytes[at] { return false }
            at += 1
        }
        return text[at] == 0
    }
}
