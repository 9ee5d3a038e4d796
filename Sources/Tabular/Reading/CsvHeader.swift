/// The first row of a table: which column stands where.
public struct CsvHeader: Equatable, Sendable {
    /// The headings as the file has them, without surrounding spaces.
    public let headings: [String]
    /// The headings that the caller did not ask for.
    public let unknown: [String]
    /// What separates the fields: a comma, a tab or a semicolon.
    public let delimiter: UInt8

    private let places: [String: Int]

    static let unread = CsvHeader()

    private init() {
        (headings, unknown, places) = ([], [], [:])
        delimiter = UInt8(ascii: ",")
    }

    /// Where the column stands in every row; nil when the file lacks this optional column.
    ///
    /// Look it up once before the loop and pass it to `CsvReader.field(_:)`.
    public subscript(name: String) -> Int? { places[name] }

    /// Finds the caller's columns among the headings.
    init(headings: [String], delimiter: UInt8, columns: [CsvColumn], file: String) throws(TableError) {
        var places: [String: Int] = [:]
        var taken = Set<Int>()
        for column in columns {
            let matches = headings.indices.filter { !headings[$0].isEmpty && column.isCalled(headings[$0]) }
            if matches.count > 1 {
                throw .repeatedColumn(file: file, name: column.name, headings: matches.map { headings[$0] })
            }
            if let match = matches.first {
                places[column.name] = match
                taken.insert(match)
            }
        }
        if columns.isEmpty {
            for (place, heading) in headings.enumerated() where places[heading] == nil {
                places[heading] = place
            }
        }
        let missing = columns.filter { $0.required && places[$0.name] == nil }
        if !missing.isEmpty {
            let wanted = missing.map(Self.named)
            if places.isEmpty { throw .noHeader(file: file, wanted: wanted) }
            throw .missingColumns(file: file, missing: wanted, found: headings.map(Self.shown))
        }
        self.headings = headings
        self.delimiter = delimiter
        self.places = places
        unknown = headings.indices.filter { !taken.contains($0) && !headings[$0].isEmpty }.map {
            headings[$0]
        }
    }

    /// What to tell about the columns that are left unread, and about a delimiter other than the comma.
    func notices(askedFor columns: [CsvColumn]) -> [Notice] {
        var notices: [Notice] = []
        if delimiter == UInt8(ascii: "\t") {
            notices.append(Notice(chinese: "各列以制表符（Tab）分隔。", english: "The columns are separated by tabs."))
        }
        if delimiter == UInt8(ascii: ";") {
            notices.append(Notice(chinese: "各列以分号分隔。", english: "The columns are separated by semicolons."))
        }
        if !columns.isEmpty && !unknown.isEmpty {
            let names = unknown.map(Self.shown)
            notices.append(
                Notice(
                    chinese: "以下列不认识，未读取：\(names.joined(separator: "、"))。",
                    english: "These columns are unknown and were not read: \(names.joined(separator: ", ")).")
            )
        }
        return notices
    }

    private static func named(_ column: CsvColumn) -> String {
        guard let alias = column.aliases.first else { return column.name }
        return "\(column.name)（\(alias)）"
    }

    /// A heading for a message: short, and without anything that might be a number of a person.
    private static func shown(_ heading: String) -> String {
        let digits = heading.unicodeScalars.filter { $0.properties.numericType != nil }.count
        if digits >= 6 { return "***" }
        return heading.count > 24 ? "\(heading.prefix(24))…" : heading
    }
}
