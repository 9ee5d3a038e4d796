import Payments
package import Vocabulary

extension CollectionError {
    /// What cannot be done, and what to do.
    package var words: Words {
        switch self {
        case .unknownTier(let tier):
            Words("登记的档次“\(tier)”不在当年的政策里", "the year's policy has no tier “\(tier)”")
        case .notAssessed: Words("还没有核定应缴", "nobody was assessed yet")
        case .sameFile: Words("同一个文件已经入过账", "the same file was posted before")
        case .noRun: Words("没有这个批次", "there is no such run")
        case .undoneAlready: Words("这一批已经撤销过", "this run was taken back already")
        case .builtUpon:
            Words("这一批里有钱已经退出去，不能整批撤销", "money of this run has gone back; it cannot be undone as a whole")
        case .notUndoable(let kind): Words("\(kind.words.zh)不能撤销", "\(kind.words.en) is not taken back")
        case .noPayment: Words("没有这笔缴费", "there is no such payment")
        case .notFree(let free):
            Words("最多能退 \(free.grouped) 元", "at most \(free.grouped) yuan can go back")
        case .noPerson: Words("没有这个人", "there is no such person")
        case .amountDiffers(let owed):
            Words(
                "应缴变了，现在合计 \(owed.grouped) 元；请重新核对",
                "what is owed has changed to \(owed.grouped) yuan; check again")
        case .doubt(let doubt): doubt.words
        case .paymentKnown: Words("这个票号已经收过", "this number was received before")
        case .changedMeanwhile:
            Words("别人同时改了同一个人的账，请再做一次", "somebody changed the same year meanwhile; do it again")
        }
    }
}

/// Where it comes to a terminal as it is, it says the same.
extension CollectionError: CustomStringConvertible {
    package var description: String { words.both }
}
