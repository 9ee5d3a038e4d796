import Storage
import Vocabulary

/// Columns of a row read one by one, without the generic reading of `Row`: a census reads some twenty million.
struct Cells {
    let values: [SQLValue]

    init(_ row: Row) { values = row.values }

    private func unreadable(_ index: Int, _ type: String) -> StorageError {
        .unreadable(column: "#\(index)", as: type)
    }

    func id<Subject>(_ index: Int) throws -> ID<Subject> {
        guard case .blob(let bytes) = values[index], bytes.count == 16 else { throw unreadable(index, "ID") }
        return bytes.withUnsafeBytes {
            ID(
                high: UInt64(bigEndian: $0.loadUnaligned(as: UInt64.self)),
                low: UInt64(bigEndian: $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
        }
    }

    func number(_ index: Int) throws -> Int64 {
        guard case .integer(let number) = values[index] else { throw unreadable(index, "Int") }
        return number
    }

    func day(_ index: Int) throws -> Day {
        guard let number = Int32(exactly: try number(index)) else { throw unreadable(index, "Day") }
        return Day(number: number)
    }

    func text(_ index: Int) throws -> String {
        guard case .text(let text) = values[index] else { throw unreadable(index, "String") }
        return text
    }

    func isNull(_ index: Int) -> Bool { values[index] == .null }

    func optionalID<Subject>(_ index: Int) throws -> ID<Subject>? {
        if case .null = values[index] { nil } else { try id(index) }
    }

    func optionalDay(_ index: Int) throws -> Day? {
        if case .null = values[index] { nil } else { try day(index) }
    }

    func optionalText(_ index: Int) throws -> String? {
        if case .null = values[index] { nil } else { try text(index) }
    }

    func word<Word: RawRepresentable<String>>(_ index: Int) throws -> Word {
        guard let word = Word(rawValue: try text(index)) else { throw unreadable(index, "\(Word.self)") }
        return word
    }

    func year(_ index: Int) throws -> BenefitYear {
        guard let year = BenefitYear(Int(try number(index))) else { throw unreadable(index, "BenefitYear") }
        return year
    }
}

/// Places by their codes as text: few, and read again and again.
struct PlacesRead {
    private var places: [String: RegionCode] = [:]

    mutating func place(_ cells: Cells, _ index: Int) throws -> RegionCode {
        let text = try cells.text(index)
        if let place = places[text] { return place }
        guard let place = RegionCode(text) else {
            throw StorageError.unreadable(column: "#\(index)", as: "RegionCode")
        }
        places[text] = place
        return place
    }

    mutating func optional(_ cells: Cells, _ index: Int) throws -> RegionCode? {
        if case .null = cells.values[index] { nil } else { try place(cells, index) }
    }
}

/// Whether homes lie in a region, by their district or, where the region is smaller, by their village.
struct HomeFilter {
    private let stem: String
    private let byVillage: Bool

    init(_ region: RegionCode) {
        stem = Facts.stem(region)
        byVillage = region.description.utf8.count > 6
    }

    func contains(_ home: Person.Home) -> Bool {
        let place = byVillage ? home.village : home.district
        return place?.description.utf8.starts(with: stem.utf8) ?? false
    }
}
