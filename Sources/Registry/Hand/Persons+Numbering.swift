package import Storage
package import Vocabulary

extension Persons {
    /// The next free number of a district: its code and seven digits, after the last of that form.
    ///
    /// Called inside a transaction. Whoever takes the same one at the same moment is refused it, for a number is one person's.
    package func nextNumber(in district: RegionCode) throws -> String {
        let stem = district.county.description
        let last: String? = try connection.value(
            """
            SELECT max(number) FROM person WHERE \(Facts.starts("number", with: stem)) AND length(number) = 13
            """)
        var serial = last.flatMap { Int($0.dropFirst(6)) } ?? 0
        while true {
            serial += 1
            let digits = String(serial)
            let number = stem + String(repeating: "0", count: max(0, 7 - digits.count)) + digits
            if try connection.first("SELECT 1 FROM person WHERE number = \(number)") == nil { return number }
        }
    }

    /// Who has exactly this name, at most `limit`, in the order of numbers.
    package func named(_ name: String, limit: Int) throws -> [ID<Person>] {
        try connection.rows(
            "SELECT DISTINCT person, number FROM person_identity WHERE name = \(name) ORDER BY number LIMIT \(limit)"
        ).map { try $0[0] }
    }
}
