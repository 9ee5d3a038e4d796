import Scheme
import Tabular
public import Vocabulary

/// Why one row cannot be used: which field, and what is wrong with it. It never holds what stood there.
public struct RowFault: Error, Hashable, Sendable {
    /// The column; empty where the row as a whole is meant.
    public let field: String
    public let words: Words

    init(_ field: String, _ zh: String, _ en: String) {
        self.field = field
        words = Words(zh, en)
    }

    init(_ field: String, _ error: FieldError) { self.init(field, error.chinese, error.english) }

    /// A row that is damaged as a whole.
    init(_ error: RowError) { self.init("", error.chinese, error.english) }

    init(_ fault: AmountFault) {
        let field =
            switch fault.part {
            case .total: "total"
            case .outOfCatalogue: "out_of_catalogue"
            case .overLimit: "over_limit"
            case .firstSelfPay: "first_self_pay"
            }
        self.init(field, fault.words.zh, fault.words.en)
    }
}
