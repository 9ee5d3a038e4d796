import Spreadsheets
import Vocabulary

/// Which column of a catalogue file holds what: proposed by the headings, to be shown, and changed where it is wrong.
package struct CatalogueColumns: Hashable, Sendable {
    /// Columns counted from 0; what is not in it is not read.
    package typealias Choice = [CatalogueField: Int]

    package struct Column: Hashable, Sendable {
        package let index: Int
        /// What a spreadsheet calls it: C.
        package let letters: String
        package let heading: String
        /// What stands in it in the first rows.
        package let samples: [String]
    }

    /// The same for all files with the same headings in the same columns.
    package let form: String
    package let columns: [Column]
    package private(set) var places: Choice = [:]
    /// Taken because the heading only contains a known one, and so wants a look.
    package private(set) var guessed: Set<CatalogueField> = []

    package subscript(field: CatalogueField) -> Int? {
        get { places[field] }
        set {
            if let newValue { for (other, place) in places where place == newValue { places[other] = nil } }
            places[field] = newValue
            guessed.remove(field)
        }
    }

    /// Takes what somebody chose, now or the last time, in the place of all that is proposed.
    package mutating func settle(_ choice: Choice) {
        places = choice.filter { columns.map(\.index).contains($0.value) }
        guessed = []
    }

    /// What has no column and must have one.
    package var missing: [CatalogueField] {
        CatalogueField.allCases.filter { $0.isRequired && places[$0] == nil }
    }

    init(_ table: TableFile) throws(SpreadsheetError) {
        form = table.header.fingerprint
        let rows = try table.first(3)
        columns = table.header.columns.map { column in
            Column(
                index: column.index, letters: column.letters, heading: column.heading,
                samples: rows.compactMap { row in
                    row.indices.contains(column.index) && !row[column.index].isEmpty ? row[column.index] : nil
                })
        }
        propose()
    }

    /// A heading that is a known one settles a column; then one that contains one, the longest first.
    private mutating func propose() {
        let headings = columns.map { CatalogueColumns.plain($0.heading) }
        for field in CatalogueField.allCases {
            let known = field.headings.map(CatalogueColumns.plain) + [CatalogueColumns.plain(field.rawValue)]
            let place = known.lazy.compactMap { word in headings.firstIndex { $0 == word } }.first
            if let place, !places.values.contains(columns[place].index) {
                places[field] = columns[place].index
            }
        }
        var partial: [(length: Int, field: CatalogueField, place: Int)] = []
        for field in CatalogueField.allCases where places[field] == nil {
            for word in field.headings.map(CatalogueColumns.plain) where word.count >= 3 {
                for (place, heading) in headings.enumerated()
                where heading.count <= 30 && heading.contains(word) {
                    partial.append((word.count, field, place))
                }
            }
        }
        for guess in partial.sorted(by: { $0.length > $1.length }) {
            let index = columns[guess.place].index
            guard places[guess.field] == nil, !places.values.contains(index) else { continue }
            places[guess.field] = index
            guessed.insert(guess.field)
        }
    }

    /// Without spaces, marks, and what stands in brackets; in half-width lower case.
    private static func plain(_ heading: String) -> String {
        var (text, depth) = ("", 0)
        for character in heading.narrow.lowercased() {
            if "([【".contains(character) { depth += 1 }
            if depth == 0, !character.isWhitespace, !"_-:.*、/".contains(character) { text.append(character) }
            if ")]】".contains(character) { depth = max(0, depth - 1) }
        }
        return text
    }
}
