import Scheme
import Tabular
import Vocabulary

/// The claims of one person, gathered from fee lines that stand in any order.
struct GatheredClaims {
    struct Gathered {
        let key: [UInt8]
        /// Where its first line stands.
        let line: Int
        /// What all its lines say of it; the amounts are still to come. Nil where its first line could not be read.
        var head: ClaimHead?
        var lines: [FeeLine] = []
        var isSpoilt = false
    }

    private var claims: [Gathered] = []
    private var places: [[UInt8]: Int] = [:]

    /// Adds the fee line at hand; one bad line spoils its claim.
    mutating func add(
        _ reader: CsvReader, _ rows: ClaimRows, in year: BenefitYear, under meanings: (Day) -> ClaimMeanings
    ) throws(RowFault) {
        let number = rows.claim(reader)
        guard !number.isBlank else { throw RowFault("claim", FieldError.blank) }
        let key = [UInt8](number.bytes)
        let place = places[key] ?? claims.count
        if place == claims.count {
            places[key] = place
            claims.append(Gathered(key: key, line: reader.line))
        }
        do throws(RowFault) {
            let head = try rows.head(reader, in: year, under: meanings)
            let line = try rows.feeLine(reader)
            if let first = claims[place].head, first != head {
                throw RowFault(
                    "claim", "同一费用单的各行等级、日期或就医地不同", "rows of one claim differ in level, days or place")
            }
            claims[place].head = head
            claims[place].lines.append(line)
        } catch {
            claims[place].isSpoilt = true
            throw error
        }
    }

    /// In the order in which they are settled: day of discharge, day of admission, claim number; those without a usable
    /// row last.
    var inOrder: [Gathered] {
        claims.sorted { a, b in
            guard let first = a.head, let second = b.head else { return a.head != nil && b.head == nil }
            if first.discharge != second.discharge { return first.discharge < second.discharge }
            if first.admission != second.admission { return first.admission < second.admission }
            return a.key.lexicographicallyPrecedes(b.key)
        }
    }
}
