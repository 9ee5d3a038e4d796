import Foundation
package import Payments
package import Storage
package import Vocabulary

/// How the files of a source were read (列的记忆): the next one of the same form is read alike, until somebody settles it otherwise.
package struct PaymentColumnMemory {
    private let connection: Connection

    package init(_ connection: Connection) { self.connection = connection }

    /// Keeps how a file was read, where the last of its form was read otherwise or there was none.
    package func remember(
        _ header: PaymentHeader, from source: String = Season.tax, in district: RegionCode, by run: ID<Run>
    ) throws {
        let (form, choice) = (header.form, header.choice)
        let known = try connection.first(
            """
            SELECT number FROM payment_columns
            WHERE source = \(source) AND district = \(district) AND form = \(form) ORDER BY number DESC LIMIT 1
            """)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let text = String(decoding: try encoder.encode(choice), as: UTF8.self)
        // The last one may have been taken back.
        if try choices(from: source, in: district)[form] == choice { return }
        let number: Int = try known?["number"] ?? 0
        try connection.run(
            """
            INSERT INTO payment_columns(source, district, form, number, columns, run)
            VALUES (\(source), \(district), \(form), \(number + 1), \(text), \(run))
            """)
    }

    /// By form, how the last file was read that nobody took back.
    package func choices(
        from source: String, in district: RegionCode
    ) throws -> [String: PaymentColumns.Choice] {
        var choices: [String: PaymentColumns.Choice] = [:]
        try connection.forEach(
            """
            SELECT form, columns FROM payment_columns WHERE source = \(source) AND district = \(district)
            AND NOT EXISTS (SELECT 1 FROM run AS undoing WHERE undoing.undoes = payment_columns.run)
            ORDER BY form, number
            """
        ) { row in
            let text: String = try row["columns"]
            guard let choice = try? JSONDecoder().decode(PaymentColumns.Choice.self, from: Data(text.utf8))
            else { throw StorageError.unreadable(column: "payment_columns.columns", as: "Choice") }
            choices[try row["form"]] = choice
        }
        return choices
    }
}

extension Schema {
    /// How files of payments were read.
    package static let paymentFiles = Schema(
        name: "payment-files",
        versions: [
            [
                """
                CREATE TABLE payment_columns(
                    source TEXT NOT NULL, district TEXT NOT NULL, form TEXT NOT NULL, number INTEGER NOT NULL,
                    columns TEXT NOT NULL, run BLOB NOT NULL, PRIMARY KEY (source, district, form, number)
                ) STRICT, WITHOUT ROWID
                """
            ] + appendOnly("payment_columns")
        ])
}
