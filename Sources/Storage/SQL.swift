/// A statement, written as you would type it: `"SELECT … WHERE person = \(person.id)"`. Interpolation binds.
///
/// A value never becomes part of the statement, so there is nothing to quote or escape, and the statement
/// is prepared once however often it runs. What may differ in the statement itself is put together from
/// statements: `sql += " AND effective >= \(day)"`, or `"… WHERE \(condition)"`.
package struct SQL: Sendable {
    /// The statement with a `?` for every bound value.
    package private(set) var text: String
    /// The bound values, in order.
    package private(set) var values: [SQLValue]

    package static func += (a: inout SQL, b: SQL) {
        a.text += b.text
        a.values += b.values
    }

    package static func + (a: SQL, b: SQL) -> SQL {
        var sum = a
        sum += b
        return sum
    }
}

extension SQL: ExpressibleByStringInterpolation {
    package init(stringLiteral text: String) {
        self.text = text
        values = []
    }

    package init(stringInterpolation: StringInterpolation) {
        text = stringInterpolation.text
        values = stringInterpolation.values
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""
        fileprivate var values: [SQLValue] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount)
            values.reserveCapacity(interpolationCount)
        }

        package mutating func appendLiteral(_ literal: String) { text += literal }

        package mutating func appendInterpolation(_ value: some Stored) { bind(value.stored) }

        package mutating func appendInterpolation<Value: Stored>(_ value: Value?) { bind(value.stored) }

        /// A word of an enumeration, such as a `Sex` or a `FacilityLevel`.
        package mutating func appendInterpolation<Word: RawRepresentable<String>>(_ word: Word) {
            bind(.text(word.rawValue))
        }

        package mutating func appendInterpolation<Word: RawRepresentable<String>>(_ word: Word?) {
            bind(word.map { .text($0.rawValue) } ?? .null)
        }

        /// A list to choose from: `"… WHERE id IN (\(all: ids))"`. An empty list matches nothing.
        package mutating func appendInterpolation(all list: some Sequence<some Stored>) {
            var separator = ""
            for value in list {
                text += separator
                bind(value.stored)
                separator = ", "
            }
            if separator.isEmpty { text += "NULL" }
        }

        /// Another statement or a part of one, with what it binds.
        package mutating func appendInterpolation(_ part: SQL) {
            text += part.text
            values += part.values
        }

        private mutating func bind(_ value: SQLValue) {
            text += "?"
            values.append(value)
        }
    }
}
