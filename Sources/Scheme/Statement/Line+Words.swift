public import Vocabulary

extension Line {
    /// What the step is, in the words of a counter.
    public var title: Words {
        switch step {
        case .outOfCatalogue: Words("减去目录外费用", "less what is out of catalogue")
        case .overLimit: Words("减去超限价费用", "less what is over a price limit")
        case .firstSelfPay: Words("减去先行自付", "less the first self-pay")
        case .overBedLimit:
            Words("减去超出限价的床位费\(noted.zh)", "less what the bed costs above its limit\(noted.en)")
        case .enters: Words("进入这一层的费用\(noted.zh)", "what enters this layer\(noted.en)")
        case .yearTotal: Words("本年累计", "the year's total")
        case .setAside: Words("先行自付 \(numberText)", "less \(numberText) borne first")
        case .entryCap: Words("本年最多纳入 \(numberText)", "held to the \(numberText) a year takes in")
        case .deductibleLeft:
            Words(
                "起付线减去\(note?.zh ?? "本年")已计",
                "the deductible less what \(note?.en ?? "the year") has borne")
        case .deductible:
            Words("减去起付线 \(numberText)\(noted.zh)", "less the deductible of \(numberText)\(noted.en)")
        case .grant: Words("加定额补助\(noted.zh)", "plus the grant\(noted.en)")
        case .limitMore:
            Words("每多一胎，单次限额加 \(numberText)", "\(numberText) more for each further baby")
        case .claimCap: Words("不超过单次限额 \(numberText)", "held to the limit of \(numberText) a claim")
        case .floor: Words("保底 \(numberText)", "lifted to the floor of \(numberText)")
        case .floorAmount: Words("不足的补足到 \(numberText)", "made up to \(numberText)")
        case .paidOfMonth: Words("每月限额减去本月已付", "the month's limit less what the month has paid")
        case .monthlyCap: Words("不超过每月限额 \(numberText)", "held to the limit of \(numberText) a month")
        case .band: Words("报销比例 \(numberText)", "ratio \(numberText)")
        case .points:
            Words(
                "上面的比例已\(isLess ? "减" : "加") \(points) 个百分点\(noted.zh)",
                "the ratio above has \(points) points \(isLess ? "less" : "more") for \(note?.en ?? "")")
        case .paidBefore: Words("减去本年已付", "less what the year has paid")
        case .cap: Words("不超过年度封顶线 \(numberText)", "held to the yearly cap of \(numberText)")
        case .entering: Words("不超过进入这一层的费用", "held to what enters this layer")
        case .pays: Words("这一层支付", "this layer pays")
        case .unknown: Words("尚无依据，算到这里为止", "no known basis; it stops here")
        }
    }

    /// The step in figures: `49,700.00 × 70% = 34,790.00`.
    public var formula: String {
        switch step {
        case .outOfCatalogue, .overLimit, .firstSelfPay, .overBedLimit, .deductible, .deductibleLeft,
            .paidBefore, .paidOfMonth:
            "\(base.grouped) − \(numberText) = \(result.grouped)"
        case .yearTotal, .grant: "\(base.grouped) + \(numberText) = \(result.grouped)"
        case .limitMore: "\(base.grouped) + \(times) × \(numberText) = \(result.grouped)"
        case .setAside: "\(base.grouped) × (100% − \(numberText)) = \(result.grouped)"
        case .band, .floor: "\(base.grouped) × \(numberText) = \(result.grouped)"
        case .cap, .claimCap, .monthlyCap, .floorAmount, .entryCap, .entering:
            "\(base.grouped) → \(result.grouped)"
        case .points: ""
        case .enters, .pays, .unknown: result.grouped
        }
    }

    private var numberText: String { number?.text ?? "" }

    /// How many times the number was added.
    private var times: Int64 {
        guard case .money(let each)? = number, each > .zero else { return 0 }
        return (result - base).fen / each.fen
    }

    private var noted: Words {
        note.map { Words("（\($0.zh)）", " (\($0.en))") } ?? Words("", "")
    }

    private var isLess: Bool {
        if case .ratio(let ratio)? = number { ratio < .zero } else { false }
    }

    private var points: String { number?.points ?? "" }
}

extension Line.Number {
    /// `16,901.00` or `70%`.
    public var text: String {
        switch self {
        case .money(let money): money.grouped
        case .ratio(let ratio): ratio.description
        }
    }

    /// A ratio in percentage points, without the sign: `5`.
    fileprivate var points: String {
        if case .ratio(let ratio) = self {
            String(ratio.description.dropLast().drop { $0 == "-" })
        } else {
            ""
        }
    }
}

extension Missed {
    /// The condition and the distance by which it was missed, as a sentence about the layer's name.
    public func sentence(layer: Words) -> Words {
        let limitText = limit?.text ?? ""
        let actualText = actual?.grouped ?? ""
        let distanceText = distance?.grouped ?? ""
        let points = limit?.points ?? ""
        switch condition {
        case .deductible where counts == .claim:
            return Words(
                "\(layer.zh)起付线 \(limitText) 元，本次 \(actualText) 元，还差 \(distanceText) 元",
                "\(layer.en): the deductible is \(limitText) yuan, \(actualText) this time, \(distanceText) short of it"
            )
        case .deductible:
            return Words(
                "\(layer.zh)起付线 \(limitText) 元，本年累计 \(actualText) 元，还差 \(distanceText) 元",
                "\(layer.en): the deductible is \(limitText) yuan, \(actualText) so far, \(distanceText) short of it"
            )
        case .cap:
            return Words(
                "\(layer.zh)年度封顶线 \(limitText) 元，已用 \(actualText) 元，还有 \(distanceText) 元",
                "\(layer.en): the yearly cap is \(limitText) yuan, \(actualText) used, \(distanceText) left")
        case .band:
            return Words(
                "\(layer.zh)：再多 \(distanceText) 元，超过部分按 \(limitText) 报销",
                "\(layer.en): beyond another \(distanceText) yuan the ratio is \(limitText)")
        case .layerCategory:
            return Words(
                "\(layer.zh)只适用于：\(names.zh)；本人不在其中",
                "\(layer.en) is only for people who are: \(names.en)")
        case .category:
            return Words(
                "\(layer.zh)对这些人员更优：\(names.zh)；本人不在其中",
                "\(layer.en) has better terms for people who are: \(names.en)")
        case .points where age != nil:
            return Words(
                "\(layer.zh)：\(names.zh)提高 \(points) 个百分点：入院时 \(age ?? 0) 岁，不适用",
                "\(layer.en): \(points) points more for \(names.en); aged \(age ?? 0) at admission, it does not apply"
            )
        case .points:
            return Words(
                "\(layer.zh)：\(names.zh)提高 \(points) 个百分点；本人不在其中",
                "\(layer.en): \(points) points more for people who are: \(names.en)")
        case .ageUnknown:
            return Words(
                "\(layer.zh)：\(names.zh)提高 \(points) 个百分点：没有出生日期，未适用",
                "\(layer.en): \(points) points more for \(names.en); no birth day given, not applied"
            )
        }
    }

    private var names: Words {
        Words(
            whom.map(\.zh).joined(separator: "、"), whom.map(\.en).joined(separator: ", "))
    }
}
