import Registry
import Storage
import Vocabulary

/// The names of places by their codes; a place without one is called by its code.
struct PlaceNames {
    private var names: [RegionCode: String]

    init(in region: RegionCode, _ connection: Connection) throws {
        names = Dictionary(
            try Places(connection).all(in: region).map { ($0.code, $0.name) }
        ) { first, _ in first }
    }

    /// A township goes by nine digits, or by twelve that end in 000.
    func name(_ code: RegionCode) -> String? {
        names[code] ?? RegionCode("\(code)000").flatMap { names[$0] }
    }

    subscript(code: RegionCode) -> Words {
        let name = name(code).map { "\($0) \(code)" } ?? code.description
        return Words(name, name)
    }
}
