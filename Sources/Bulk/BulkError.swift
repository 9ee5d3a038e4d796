public import Vocabulary

/// Why a whole bulk settlement could not be done. One bad row is no reason: it goes to the reject file.
public enum BulkError: Error, Hashable, Sendable {
    /// The claims file has neither a total nor fee lines.
    case noAmounts(file: String)
    /// The output would overwrite an input.
    case outputIsInput(file: String)
    /// Results and rejects would be one file.
    case outputIsRejects(file: String)

    public var words: Words {
        switch self {
        case .noAmounts(let file):
            Words(
                "\(file) 既没有 total（总费用）列，也没有 class（目录类别）和 amount（金额）列",
                "\(file) has neither a total column nor class and amount columns")
        case .outputIsInput(let file):
            Words("输出文件 \(file) 就是输入文件，请换一个名字", "the output \(file) is an input; take another name")
        case .outputIsRejects(let file):
            Words("结果和退回不能写进同一个文件 \(file)", "results and rejects cannot both be \(file)")
        }
    }
}
