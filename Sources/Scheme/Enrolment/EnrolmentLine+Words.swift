public import Vocabulary

extension EnrolmentLine {
    /// What the step is, in the words of a counter.
    public var title: Words {
        switch step {
        case .individual: with(Words("个人缴费标准", "individual payment"))
        case .surcharge: with(Words("其中包含", "of which"))
        case .fiscal: with(Words("财政补助", "fiscal subsidy"))
        case .unsubsidised: Words("没有财政补助，这一份由个人缴", "no fiscal subsidy: this share is the person's too")
        case .late: Words("过了这一天缴费，财政补助也由个人缴", "paid after this day: the fiscal share is the person's too")
        case .subsidy: with(Words("资助", "help from"))
        case .topUp: with(Words("自愿补充", "voluntary top-up"))
        case .repairPrice: Words("补缴断保年度，按今年标准", "lapsed years paid for, at this year's price")
        case .receives: with(Words("享受的档次", "benefits of"))
        case .own: Words("个人实际缴费", "what the person pays")
        case .payment: with(Words("缴费", "paid"))
        case .exempt: with(Words("不设等待期", "no wait"))
        case .lapsed: Words("计入的断保年数", "years of lapse that count")
        case .fixedWait: Words("固定等待期", "fixed wait")
        case .variableWait: Words("断保增加的等待期", "more for years of lapse")
        case .repairMonths: Words("补缴减少的等待期", "less for repaired years")
        case .waitFloor: Words("断保多年，合计不少于", "after a long lapse at least, in all")
        case .waitBegins: Words("等待期从这天算起", "the wait begins")
        case .coveredFrom: Words("从这天起享受待遇", "covered from")
        case .continuous: Words("连续参保激励", "reward for continuous years")
        case .kept: Words("断保前已得的激励", "reward kept from before the lapse")
        case .zeroClaim: Words("零报销激励", "reward for years without a claim")
        case .rewardCeiling: Words("激励合计不超过", "rewards together at most")
        case .lapsePenalty: Words("断保降低封顶线", "cap lowered for years of lapse")
        case .penaltyCeiling: Words("降低不超过", "lowered by at most")
        case .newCap: Words("本人的大病保险封顶线", "the person's cap in critical illness insurance")
        case .unknown: with(Words("尚无依据", "no known basis"))
        }
    }

    /// The step in figures: `400.00 × 75% = 300.00`.
    public var formula: Words {
        let result = result?.words ?? Words("", "")
        guard let number = number?.words else { return result }
        guard let base = base?.words else { return number.joined(" → ", result) }
        switch step {
        case .individual, .surcharge, .fiscal, .receives, .own, .payment, .exempt, .lapsed, .waitBegins,
            .unknown:
            return result
        case .unsubsidised, .late, .topUp, .coveredFrom, .newCap:
            return base.joined(" + ", number).joined(" = ", result)
        case .repairMonths: return base.joined(" − ", number).joined(" = ", result)
        case .waitFloor, .rewardCeiling, .penaltyCeiling: return base.joined(" → ", result)
        case .subsidy, .repairPrice, .fixedWait, .variableWait, .continuous, .kept, .zeroClaim, .lapsePenalty:
            return base.joined(" × ", number).joined(" = ", result)
        }
    }

    private func with(_ words: Words) -> Words {
        guard let who else { return words }
        return Words("\(words.zh)：\(who.zh)", "\(words.en): \(who.en)")
    }
}

extension EnrolmentLine.Value {
    public var words: Words {
        switch self {
        case .money(let money): Words(money.grouped, money.grouped)
        case .ratio(let ratio): Words(ratio.description, ratio.description)
        case .months(let months): Words("\(months) 个月", months == 1 ? "1 month" : "\(months) months")
        case .years(let years): Words("\(years) 年", years == 1 ? "1 year" : "\(years) years")
        case .day(let day): Words(day.description, day.description)
        }
    }
}

extension Words {
    fileprivate func joined(_ sign: String, _ other: Words) -> Words {
        Words(zh + sign + other.zh, en + sign + other.en)
    }
}
