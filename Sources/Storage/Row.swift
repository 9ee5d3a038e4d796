/// One row of an answer. The type you ask for decides how a column is read:
/// `let day: Day = try row["effective"]`, `let death: Day? = try row["death"]`.
package struct Row: Sendable {
    /// The names of the columns, in order.
    package let columns: [String]
    package let values: [SQLValue]

    package subscript<Value: Stored>(column: String) -> Value {
        get throws { try read(value(of: column), from: column) }
    }

    package subscript<Value: Stored>(index: Int) -> Value {
        get throws { try read(value(at: index), from: "#\(index)") }
    }

    package subscript<Word: RawRepresentable<String>>(column: String) -> Word {
        get throws { try word(value(of: column), from: column) }
    }

    package subscript<Word: RawRepresentable<String>>(index: Int) -> Word {
        get throws { try word(value(at: index), from: "#\(index)") }
    }

    package subscript<Word: RawRepresentable<String>>(column: String) -> Word? {
        get throws {
            let value = try value(of: column)
            return value == .null ? nil : try word(value, from: column) as Word
        }
    }

    package subscript<Word: RawRepresentable<String>>(index: Int) -> Word? {
        get throws {
            let value = try value(at: index)
            return value == .null ? nil : try word(value, from: "#\(index)") as Word
        }
    }

    private func value(of column: String) throws -> SQLValue {
        guard let index = columns.firstIndex(of: column) else { throw StorageError.noColumn(column) }
        return values[index]
    }

    private func value(at index: Int) throws -> SQLValue {
        guard values.indices.contains(index) else { throw StorageError.noColumn("#\(index)") }
        return values[index]
    }

    private func read<Value: Stored>(_ value: SQLValue, from column: String) throws -> Value {
        guard let read = Value(stored: value) else {
            throw StorageError.unreadable(column: column, as: "\(Value.self)")
        }
        return read
    }

    private func word<Word: RawRepresentable<String>>(_ value: SQLValue, from column: String) throws -> Word {
        guard case .text(let text) = value, let word = Word(rawValue: text) else {
            throw StorageError.unreadable(column: column, as: "\(Word.self)")
        }
        return word
    }
}
