import ArgumentParser
import Collection
import Vocabulary

/// One `--column what=column`: what a column of a file of payments is, the column by its letters or its heading.
struct PaymentColumnOption: ExpressibleByArgument {
    let meaning: PaymentColumns.Column
    /// Empty: it is not read.
    let column: String

    init?(argument: String) {
        guard let equals = argument.firstIndex(of: "=") else { return nil }
        let what = String(argument[..<equals])
        let meaning = PaymentColumns.Column.allCases.first { $0.rawValue == what || $0.words.zh == what }
        guard let meaning else { return nil }
        self.meaning = meaning
        column = String(argument[argument.index(after: equals)...])
    }

    /// What is proposed or remembered, changed as the options say.
    static func choice(
        _ options: [PaymentColumnOption], _ header: PaymentHeader
    ) throws -> PaymentColumns.Choice {
        var choice = header.choice
        for option in options {
            guard !option.column.isEmpty else {
                choice[option.meaning] = nil
                continue
            }
            let found =
                header.columns.first { $0.heading == option.column }
                ?? header.columns.first { $0.letters == option.column.uppercased() }
            guard let found else {
                throw ValidationError(
                    "--column：文件里没有“\(option.column)”这一列 / the file has no column “\(option.column)”")
            }
            for (other, place) in choice where place == found.index { choice[other] = nil }
            choice[option.meaning] = found.index
        }
        return choice
    }
}
