package import Vocabulary

extension Doubt {
    /// The keys of all doubts, in the order of a work list.
    package static let keys = [
        "nobody", "noBill", "tooLittle", "tooMuch", "paidAlready", "nothingOwed", "billFell", "excluded",
        "wrongYear", "unknownAmount",
    ]

    /// What a doubt of this key is about, without its figures.
    package static func title(of key: String) -> Words {
        switch key {
        case "nobody": Words("查无此人", "nobody of this number")
        case "noBill": Words("没有应缴", "no bill")
        case "tooLittle": Words("缴少了", "too little")
        case "tooMuch": Words("缴多了", "too much")
        case "paidAlready": Words("重复缴费", "paid already")
        case "nothingOwed": Words("全额资助，不用缴", "nothing is owed")
        case "billFell": Words("应缴减少后多出", "the bill fell")
        case "excluded": Words("不应缴费的人", "not billed")
        case "wrongYear": Words("不是本年度", "another year")
        default: Words("应缴未定", "amount unknown")
        }
    }

    /// What stands where nothing is in the way any more.
    package static let readyWords = Words("现在可以入账", "may be allocated now")
}
