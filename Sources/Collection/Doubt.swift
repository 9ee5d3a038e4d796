package import Payments
package import Vocabulary

/// Why a payment is not, or not wholly, allocated (待处理原因).
package enum Doubt: Hashable, Sendable {
    /// Nobody of the register has this number, or none was given.
    case nobody
    /// It is for another year than this season's.
    case wrongYear(BenefitYear)
    case noBill
    case excluded(Bill.Exclusion)
    /// The policy does not say what is to be paid.
    case unknownAmount
    case tooLittle(owed: Money)
    /// The bill was paid, so much is left.
    case tooMuch(left: Money)
    case paidAlready
    /// The person is insured at the budget's cost and owes nothing.
    case nothingOwed
    /// The bill fell after it was paid.
    case billFell(left: Money)

    package var words: Words {
        switch self {
        case .nobody: Words("登记簿中没有这个证件号码", "nobody in the register has this number")
        case .wrongYear(let year): Words("缴的是 \(year) 年度", "paid for \(year)")
        case .noBill: Words("没有这个人本年度的应缴", "no bill of this person for the year")
        case .excluded(let why): Words("不应缴费：\(why.words.zh)", "not billed: \(why.words.en)")
        case .unknownAmount: Words("政策没有写应缴多少", "the policy does not say how much")
        case .tooLittle(let owed):
            Words("不够，应缴 \(owed.grouped) 元", "too little: \(owed.grouped) yuan are owed")
        case .tooMuch(let left): Words("多缴 \(left.grouped) 元", "\(left.grouped) yuan too much")
        case .paidAlready: Words("已经缴过", "paid already")
        case .nothingOwed: Words("由资助全额负担，不用缴", "fully subsidised, nothing is owed")
        case .billFell(let left):
            Words("应缴减少，多出 \(left.grouped) 元", "the bill fell, \(left.grouped) yuan are left")
        }
    }

    /// One word of it, for counting.
    package var key: String {
        switch self {
        case .nobody: "nobody"
        case .wrongYear: "wrongYear"
        case .noBill: "noBill"
        case .excluded: "excluded"
        case .unknownAmount: "unknownAmount"
        case .tooLittle: "tooLittle"
        case .tooMuch: "tooMuch"
        case .paidAlready: "paidAlready"
        case .nothingOwed: "nothingOwed"
        case .billFell: "billFell"
        }
    }
}
