/// A form that brings a file (`multipart/form-data`, RFC 7578): its fields, and the first file.
struct Multipart {
    let fields: Fields
    let upload: Upload?

    /// Nil where the bytes are not what the type says.
    init?(_ bytes: [UInt8], type: String) {
        guard let mark = type.firstRange(of: "boundary=") else { return nil }
        let name = type[mark.upperBound...].prefix { $0 != ";" }.filter { $0 != "\"" && $0 != " " }
        guard (1...70).contains(name.utf8.count) else { return nil }
        let boundary = Array("--\(name)".utf8)
        let places = Multipart.places(of: boundary, in: bytes)
        guard places.count >= 2, places.first == 0, places.count <= Fields.limit else { return nil }
        var pairs = ""
        var upload: Upload?
        for (start, end) in zip(places, places.dropFirst()) {
            // After the boundary a line end; before the next one another.
            let part = bytes[(start + boundary.count)..<end]
            guard part.count >= 4, part.starts(with: [13, 10]), part.suffix(2) == [13, 10],
                let head = Multipart.end(ofHead: part)
            else { return nil }
            let header = String(decoding: part[(part.startIndex + 2)..<head], as: UTF8.self)
            let content = Array(part[(head + 4)..<(part.endIndex - 2)])
            guard let field = Multipart.value("name", in: header) else { return nil }
            if let file = Multipart.value("filename", in: header) {
                let plain = file.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
                upload = upload ?? Upload(name: String(plain.prefix(200)), bytes: content)
            } else {
                let text = String(decoding: content, as: UTF8.self)
                pairs += "\(pairs.isEmpty ? "" : "&")\(Fields.encoded(field))=\(Fields.encoded(text))"
            }
        }
        guard let fields = Fields(encoded: pairs) else { return nil }
        self.fields = fields
        self.upload = upload
    }

    private static func end(ofHead part: ArraySlice<UInt8>) -> Int? {
        let limit = min(part.endIndex - 4, part.startIndex + 4096)
        guard part.startIndex <= limit else { return nil }
        return (part.startIndex...limit).first {
            part[$0] == 13 && part[$0 + 1] == 10 && part[$0 + 2] == 13 && part[$0 + 3] == 10
        }
    }

    /// `name="value"` of a header, where the name stands by itself.
    private static func value(_ name: String, in header: String) -> String? {
        for mark in ["; \(name)=\"", ";\(name)=\""] {
            guard let found = header.firstRange(of: mark) else { continue }
            return String(header[found.upperBound...].prefix { $0 != "\"" })
        }
        return nil
    }

    private static func places(of boundary: [UInt8], in bytes: [UInt8]) -> [Int] {
        var places: [Int] = []
        var at = 0
        while at + boundary.count <= bytes.count {
            let isLineStart = at == 0 || (at >= 2 && bytes[at - 2] == 13 && bytes[at - 1] == 10)
            if bytes[at] == boundary[0], isLineStart,
                bytes[at..<(at + boundary.count)].elementsEqual(boundary)
            {
                places.append(at)
                at += boundary.count
            } else {
                at += 1
            }
        }
        return places
    }
}
