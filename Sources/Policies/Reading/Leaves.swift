import Scheme
import Vocabulary

/// An amount at the end of a table.
struct MoneyLeaf {
    enum Amount {
        case money(Money)
        /// 不设.
        case none
        /// Of what is ordinary, or of the first stay's.
        case share(Ratio)
        /// Of the year's in-scope cost.
        case ofScope(Ratio)
    }

    let amount: Amount
    let citation: Int
    let departs: String?
    let place: Place

    /// The amount with its citation, where it is one.
    var cited: Cited<Money>? {
        if case .money(let money) = amount { Cited(money, citation) } else { nil }
    }

    var isShare: Bool {
        if case .share = amount { true } else { false }
    }
}

/// What is guaranteed, at the end of a table: a share of what enters, or an amount.
enum FloorLeaf {
    case share(Cited<Ratio>)
    case amount(Cited<Money>)
}

/// A ratio, or bands of ratios, at the end of a table.
struct RatioLeaf {
    struct Band {
        let upTo: Money?
        let ratio: Cited<Ratio>
        let departs: String?
        let place: Place
    }

    let bands: [Band]
    let place: Place
}

/// What else than an amount may stand where one is expected.
struct MoneyForm {
    var mayBeNone = false
    /// Of what a percentage is a share; nil: it cannot stand here.
    var shareOf: Words?
    var mayBeOfScope = false

    static let ordinary = Words("普通居民", "the ordinary")
    static let first = Words("首次", "the first")
}

extension Reader {
    /// `300元`, `收入的50%`; with `none`, 不设; with a percentage where a share may stand.
    mutating func money(
        _ place: Place, _ scope: Scope, section: Words? = nil, name: [Words], _ form: MoneyForm = MoneyForm()
    ) -> MoneyLeaf? {
        let read: (amount: MoneyLeaf.Amount, value: Words)?
        if place["unknown"] != nil, form.mayBeNone {
            return cite(place, scope).map {
                MoneyLeaf(amount: .none, citation: $0, departs: scope[place].departs, place: place)
            }
        }
        if let at = place["ofScope"], form.mayBeOfScope {
            _ = block(place, keys: ["ofScope"])
            read = self.share(at).map {
                (.ofScope($0), Words("年度政策范围内费用的 \($0)", "\($0) of the year's in-scope cost"))
            }
        } else {
            read = amount(place, form)
        }
        guard let read, let citation = cite(place, scope) else { return nil }
        let departs = scope[place].departs
        item(
            .number, place, section: section, name: name, value: read.value, citation: citation,
            departs: departs)
        return MoneyLeaf(amount: read.amount, citation: citation, departs: departs, place: place)
    }

    private func amount(_ place: Place, _ form: MoneyForm) -> (amount: MoneyLeaf.Amount, value: Words)? {
        guard let text = place.text, !text.isEmpty else {
            findings.error(place, "这里应是一个金额，如 300元", "an amount is expected, such as 300元")
            return nil
        }
        if let money = Units.money(text) {
            return (.money(money), Words("\(money.grouped) 元", "\(money.grouped) yuan"))
        }
        if form.mayBeNone, text == "none" { return (.none, Words("不设", "none")) }
        if let whole = form.shareOf, let ratio = Units.ratio(text), ratio <= .one {
            return (.share(ratio), Words("\(whole.zh)的 \(ratio)", "\(ratio) of \(whole.en)"))
        }
        if let share = Units.ofIncome(text) {
            return ofIncome(share, place).map { money in
                (
                    .money(money),
                    Words(
                        "收入的 \(share)，\(money.grouped) 元", "\(share) of income, \(money.grouped) yuan")
                )
            }
        }
        let meant = Units.meant(text, unit: "元").map { Words("，请写 \($0)", ", write \($0)") }
        let also = form.mayBeNone ? Words("；不设就写 none", "; none where there is none") : Words("", "")
        findings.error(
            place,
            "金额应带单位“元”，如 300元或8万元\(also.zh)；现在写的是 \(text)\(meant?.zh ?? "")",
            "an amount carries its unit, such as 300元\(also.en); this says \(text)\(meant?.en ?? "")")
        return nil
    }

    /// This share of the income that the file states, where it comes out in whole fen.
    private func ofIncome(_ share: Ratio, _ place: Place) -> Money? {
        guard let income else {
            findings.error(
                place, "用到了收入，却没有写 income；如 income: { value: 49281元, source: … }",
                "speaks of the income, but there is no income; such as income: { value: 49281元, source: … }")
            return nil
        }
        return whole(share, of: income, place)
    }

    /// This share of an amount; an error where it is no whole fen.
    func whole(_ share: Ratio, of amount: Money, _ place: Place) -> Money? {
        let (product, overflow) = amount.fen.multipliedReportingOverflow(by: share.numerator)
        guard !overflow, product % share.denominator == 0, product / share.denominator <= Money.limit.fen
        else {
            findings.error(
                place, "\(amount.grouped)元的 \(share) 不是整分，请直接写金额",
                "\(share) of \(amount.grouped) is no whole fen; write the amount")
            return nil
        }
        return Money(fen: product / share.denominator)
    }

    /// `70%`, without bands.
    mutating func plainRatio(_ place: Place, _ scope: Scope, name: [Words]) -> Cited<Ratio>? {
        guard let cited = share(place, scope) else { return nil }
        item(
            .number, place, name: name, value: Words("\(cited.value)", "\(cited.value)"),
            citation: cited.citation, departs: scope[place].departs)
        return cited
    }

    /// `45%`, or `600元`.
    mutating func floor(_ place: Place, _ scope: Scope, name: [Words]) -> FloorLeaf? {
        guard place.text?.hasSuffix("元") == true || place.text.flatMap(Units.ofIncome) != nil else {
            return plainRatio(place, scope, name: name).map { .share($0) }
        }
        return money(place, scope, name: name)?.cited.map { .amount($0) }
    }

    /// `70%`, or bands `[ { upTo: 10000元, ratio: 60% }, { ratio: 70% } ]`.
    mutating func ratio(_ place: Place, _ scope: Scope, name: [Words]) -> RatioLeaf? {
        if let elements = place.elements {
            return bands(elements, place, scope, name: name)
        }
        guard let cited = plainRatio(place, scope, name: name) else { return nil }
        let band = RatioLeaf.Band(upTo: nil, ratio: cited, departs: scope[place].departs, place: place)
        return RatioLeaf(bands: [band], place: place)
    }

    private mutating func share(_ place: Place, _ scope: Scope) -> Cited<Ratio>? {
        guard let ratio = share(place) else { return nil }
        return cite(place, scope).map { Cited(ratio, $0) }
    }

    /// A percentage, at most the whole.
    func share(_ place: Place) -> Ratio? {
        guard let text = place.text, let ratio = Units.ratio(text) else {
            let text = place.text ?? ""
            let meant = Units.meant(text, unit: "%").map { Words("，请写 \($0)", ", write \($0)") }
            findings.error(
                place, "比例应写成百分数，如 70%；现在写的是 \(text)\(meant?.zh ?? "")",
                "a ratio is written in percent, such as 70%; this says \(text)\(meant?.en ?? "")")
            return nil
        }
        guard ratio <= .one else {
            findings.error(place, "报销比例 \(ratio) 超过 100%", "the ratio \(ratio) is above 100%")
            return nil
        }
        return isTooFine(ratio, place) ? nil : ratio
    }

    /// Whether a share is finer than a plan can count: then it says so.
    func isTooFine(_ ratio: Ratio, _ place: Place) -> Bool {
        guard ratio.denominator > Plan.finestRatio else { return false }
        findings.error(
            place, "比例 \(place.text ?? "") 太细，无法精确通分；分母最大 \(Plan.finestRatio)，百分数最多两位小数",
            "the ratio \(place.text ?? "") is too fine to be put over one denominator: \(Plan.finestRatio) at most, two decimals of a percent"
        )
        return true
    }

    private mutating func bands(
        _ elements: [Place], _ place: Place, _ scope: Scope, name: [Words]
    ) -> RatioLeaf? {
        if elements.isEmpty { findings.error(place, "没有写任何一段", "there is no band") }
        var bands: [RatioLeaf.Band] = []
        // Where the band before ends; nil where that could not be read.
        var edge: Money? = .zero
        for (index, element) in elements.enumerated() {
            _ = block(element, keys: ["from", "upTo", "ratio"])
            let inner = scope.entering(element, sources, findings)
            if let from = element["from"] { begins(from, at: edge) }
            let upTo = end(of: element, above: edge, isLast: index == elements.count - 1)
            let range = Names.band(above: edge ?? .zero, upTo: upTo)
            edge = upTo
            guard let at = element["ratio"] else {
                if element.entries != nil {
                    findings.error(element, "这一段没有写 ratio", "this band has no ratio")
                }
                continue
            }
            guard let ratio = share(at, inner) else { continue }
            item(
                .number, at, name: name + [range],
                value: Words("\(ratio.value)", "\(ratio.value)"), citation: ratio.citation,
                departs: inner[at].departs)
            bands.append(RatioLeaf.Band(upTo: upTo, ratio: ratio, departs: inner[at].departs, place: at))
        }
        return bands.isEmpty ? nil : RatioLeaf(bands: bands, place: place)
    }

    /// `from` may be written for the reader; then it is where the band before ends.
    private func begins(_ from: Place, at edge: Money?) {
        let multiple = from.text.flatMap(Units.ofIncome)
        guard let begins = multiple.map({ ofIncome($0, from) }) ?? from.text.flatMap(Units.money) else {
            guard multiple == nil else { return }
            findings.error(from, "from 应是金额，如 10000元", "from is an amount, such as 10000元")
            return
        }
        guard let edge, begins != edge else { return }
        let zh = begins > edge ? "中间有空档" : "与上一段重叠"
        let en = begins > edge ? "leaves a gap" : "overlaps the band before"
        findings.error(
            from, "这一段从 \(begins.grouped)元开始，上一段到 \(edge.grouped)元，\(zh)",
            "this band begins at \(begins.grouped), the one before ends at \(edge.grouped): it \(en)")
    }

    /// Where a band ends; nil for the last, which is open.
    private func end(of band: Place, above edge: Money?, isLast: Bool) -> Money? {
        guard let at = band["upTo"] else {
            if !isLast, band.entries != nil {
                findings.error(band, "除最后一段外都要写 upTo", "every band but the last needs an upTo")
            }
            return nil
        }
        let multiple = at.text.flatMap(Units.ofIncome)
        guard let money = multiple.map({ ofIncome($0, at) }) ?? at.text.flatMap(Units.money) else {
            guard multiple == nil else { return nil }
            findings.error(
                at, "upTo 应是金额，如 10000元或收入的2倍", "upTo is an amount, such as 10000元 or 2 x income")
            return nil
        }
        if let edge, money <= edge {
            findings.error(
                at, "这一段到 \(money.grouped)元为止，没有超过上一段的 \(edge.grouped)元，两段重叠",
                "this band ends at \(money.grouped), not above \(edge.grouped) of the one before: they overlap"
            )
        }
        if isLast {
            findings.error(
                at, "最后一段不写 upTo，否则 \(money.grouped)元以上没有比例",
                "the last band has no upTo, or there is no ratio above \(money.grouped)")
            return nil
        }
        return money
    }
}
