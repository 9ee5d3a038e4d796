package import Vocabulary

/// An account of one fund (科目). All there are stand in `Account.all`; none is made elsewhere.
///
/// The names follow the usage of social insurance funds; the codes are ours, not those of the accounting
/// system the Ministry of Finance prescribes.
package struct Account: Hashable, Sendable {
    /// What an account counts, and with it the side on which it grows.
    package enum Kind: String, CaseIterable, Sendable {
        /// 资产类
        case asset
        /// 负债类
        case liability
        /// 净资产类（基金结余）
        case net
        /// 收入类
        case income
        /// 支出类
        case expense

        package var words: Words {
            switch self {
            case .asset: Words("资产", "asset")
            case .liability: Words("负债", "liability")
            case .net: Words("基金结余", "fund balance")
            case .income: Words("收入", "income")
            case .expense: Words("支出", "expense")
            }
        }

        /// The side on which the account grows: debit (借) for what we have and what we spent.
        package var grows: Side {
            switch self {
            case .asset, .expense: .debit
            case .liability, .net, .income: .credit
            }
        }
    }

    /// Such as `basic.payable.facilities`; the part before the first dot is the fund.
    package let code: String
    package let words: Words
    package let kind: Kind
    package let fund: Fund
    /// What the postings of this account name as their `party`, where they name one.
    package let party: Party?

    /// The kind of party an account is kept apart by.
    package enum Party: String, Sendable {
        /// A facility, by its code.
        case facility
        /// A person, by the insurer's number.
        case person
        /// A payer of public money or of premiums, by a word of its own, such as `central`.
        case payer
    }

    fileprivate init(_ code: String, _ kind: Kind, _ zh: String, _ en: String, by party: Party? = nil) {
        guard let fund = Fund(rawValue: String(code.prefix { $0 != "." })) else {
            preconditionFailure("an account's code begins with its fund")
        }
        self.code = code
        self.words = Words(zh, en)
        self.kind = kind
        self.fund = fund
        self.party = party
    }
}

extension Account {
    package static let basicTreasury = Account("basic.treasury", .asset, "财政专户存款", "fiscal account deposits")
    package static let basicBank = Account("basic.bank", .asset, "支出户存款", "disbursement account deposits")
    package static let basicReceivableFiscal = Account(
        "basic.receivable.fiscal", .asset, "应收财政补助", "fiscal subsidy receivable", by: .payer)
    package static let basicReceivableContributions = Account(
        "basic.receivable.contributions", .asset, "应收个人缴费", "individual contributions receivable")
    package static let basicReceivableAided = Account(
        "basic.receivable.aided", .asset, "应收资助参保费", "subsidised contributions receivable", by: .payer)
    package static let basicReceivablePersons = Account(
        "basic.receivable.persons", .asset, "应收个人退回款", "receivable from persons", by: .person)
    package static let basicPayableFacilities = Account(
        "basic.payable.facilities", .liability, "应付定点医药机构", "payable to facilities", by: .facility)
    package static let basicPayablePersons = Account(
        "basic.payable.persons", .liability, "应付个人（手工报销、退费）", "payable to persons", by: .person)
    package static let basicPayableInsurer = Account(
        "basic.payable.insurer", .liability, "应付大病保险保费", "critical illness premium payable", by: .payer)
    package static let basicSuspense = Account(
        "basic.suspense", .liability, "暂收款", "money not yet matched", by: .payer)
    package static let basicContributionsPending = Account(
        "basic.contributions.pending", .liability, "待收个人缴费", "individual contributions not yet paid")
    package static let basicBalance = Account("basic.balance", .net, "基本医保基金结余", "basic fund balance")
    package static let basicContributions = Account(
        "basic.contributions", .income, "个人缴费收入", "individual contributions")
    package static let basicAidedContributions = Account(
        "basic.contributions.aided", .income, "资助参保缴费收入", "contributions paid by medical aid and others")
    package static let basicFiscal = Account(
        "basic.fiscal", .income, "财政补助收入", "fiscal subsidy income", by: .payer)
    package static let basicInterest = Account("basic.interest", .income, "利息收入", "interest")
    package static let basicOtherIncome = Account("basic.income.other", .income, "其他收入", "other income")
    package static let basicBenefits = Account(
        "basic.benefits", .expense, "基本医保待遇支出", "basic insurance benefits")
    package static let basicPremium = Account(
        "basic.premium", .expense, "大病保险保费支出", "critical illness premium")
    package static let basicOtherExpense = Account("basic.expense.other", .expense, "其他支出", "other expense")

    package static let criticalIllnessBank = Account(
        "criticalIllness.bank", .asset, "大病保险资金存款", "critical illness deposits")
    package static let criticalIllnessReceivable = Account(
        "criticalIllness.receivable", .asset, "应收大病保险保费", "premium receivable")
    package static let criticalIllnessPayableFacilities = Account(
        "criticalIllness.payable.facilities", .liability, "应付定点医药机构（大病）", "payable to facilities",
        by: .facility)
    package static let criticalIllnessPayablePersons = Account(
        "criticalIllness.payable.persons", .liability, "应付个人（大病）", "payable to persons", by: .person)
    package static let criticalIllnessBalance = Account(
        "criticalIllness.balance", .net, "大病保险资金结余", "critical illness balance")
    package static let criticalIllnessPremium = Account(
        "criticalIllness.premium", .income, "大病保险保费收入", "premium income")
    package static let criticalIllnessBenefits = Account(
        "criticalIllness.benefits", .expense, "大病保险待遇支出", "critical illness benefits")

    package static let medicalAidBank = Account(
        "medicalAid.bank", .asset, "医疗救助资金存款", "medical aid deposits")
    package static let medicalAidPayableFacilities = Account(
        "medicalAid.payable.facilities", .liability, "应付定点医药机构（救助）", "payable to facilities",
        by: .facility)
    package static let medicalAidPayablePersons = Account(
        "medicalAid.payable.persons", .liability, "应付个人（救助）", "payable to persons", by: .person)
    package static let medicalAidPayableEnrolment = Account(
        "medicalAid.payable.enrolment", .liability, "应付资助参保费", "subsidised contributions payable")
    package static let medicalAidBalance = Account(
        "medicalAid.balance", .net, "医疗救助基金结余", "medical aid balance")
    package static let medicalAidFiscal = Account(
        "medicalAid.fiscal", .income, "救助财政拨款收入", "fiscal grants for medical aid", by: .payer)
    package static let medicalAidDonations = Account(
        "medicalAid.donations", .income, "救助捐赠收入", "donations for medical aid")
    package static let medicalAidBenefits = Account(
        "medicalAid.benefits", .expense, "医疗救助待遇支出", "medical aid benefits")
    package static let medicalAidEnrolment = Account(
        "medicalAid.enrolment", .expense, "资助参保支出", "subsidised enrolment")

    /// Every account, in the order of the trial balance.
    package static let all: [Account] = [
        basicTreasury, basicBank, basicReceivableFiscal, basicReceivableContributions, basicReceivableAided,
        basicReceivablePersons,
        basicPayableFacilities, basicPayablePersons, basicPayableInsurer, basicSuspense,
        basicContributionsPending, basicBalance,
        basicContributions, basicAidedContributions, basicFiscal, basicInterest, basicOtherIncome,
        basicBenefits, basicPremium, basicOtherExpense,
        criticalIllnessBank, criticalIllnessReceivable, criticalIllnessPayableFacilities,
        criticalIllnessPayablePersons, criticalIllnessBalance, criticalIllnessPremium,
        criticalIllnessBenefits,
        medicalAidBank, medicalAidPayableFacilities, medicalAidPayablePersons, medicalAidPayableEnrolment,
        medicalAidBalance, medicalAidFiscal, medicalAidDonations, medicalAidBenefits, medicalAidEnrolment,
    ]

    private static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })

    package init?(code: String) {
        guard let account = Account.byCode[code] else { return nil }
        self = account
    }
}
