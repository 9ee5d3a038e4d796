import Scheme
import Vocabulary

/// An amount at the end of a table.
struct MoneyLeaf {
    enum Amount {
        case money(Money)
        /// 不设.
        case none
        /// Of what is ordinary.
        case share(Ratio)
    }

    let amount: Amount
    let citation: Int
    let departs: String?
    let place: Place
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

extension Reader {
    /// `300元`; with `none`, 不设; with a percentage where a share of the ordinary amount may stand.
    mutating func money(
        _ place: Place, _ scope: Scope, section: Words, name: [Words], mayBeNone: Bool, mayBeShare: Bool
    ) -> MoneyLeaf? {
        guard let text = place.text, !text.isEmpty else {
            findings.error(place, "这里应是一个金额，如 300元", "an amount is expected, such as 300元")
            return nil
        }
        let amount: MoneyLeaf.Amount
        let value: Words
        if let money = Units.money(text) {
            amount = .money(money)
            value = Words("\(money.grouped) 元", "\(money.grouped) yuan")
        } else if mayBeNone, text == "none" {
            amount = .none
            value = Words("不设", "none")
        } else if mayBeShare, let ratio = Units.ratio(text), ratio <= .one {
            amount = .share(ratio)
            value = Words("普通居民的 \(ratio)", "\(ratio) of the ordinary")
        } else {
            let meant = Units.meant(text, unit: "元").map { Words("，请写 \($0)", ", write \($0)") }
            let also = mayBeNone ? Words("；不设就写 none", "; none where there is none") : Words("", "")
            findings.error(
                place,
                "金额应带单位“元”，如 300元或8万元\(also.zh)；现在写的是 \(text)\(meant?.zh ?? "")",
                "an amount carries its unit, such as 300元\(also.en); this says \(text)\(meant?.en ?? "")")
            return nil
        }
        guard let citation = cite(place, scope) else { return nil }
        item(
            .number, place, section: section, name: name, value: value, citation: citation,
            departs: scope.departs)
        return MoneyLeaf(amount: amount, citation: citation, departs: scope.departs, place: place)
    }

    /// `70%`, or bands `[ { upTo: 10000元, ratio: 60% }, { ratio: 70% } ]`.
    mutating func ratio(_ place: Place, _ scope: Scope, section: Words, name: [Words]) -> RatioLeaf? {
        if let elements = place.elements {
            return bands(elements, place, scope, section: section, name: name)
        }
        guard let cited = share(place, scope) else { return nil }
        item(
            .number, place, section: section, name: name,
            value: Words("\(cited.value)", "\(cited.value)"), citation: cited.citation, departs: scope.departs
        )
        let band = RatioLeaf.Band(upTo: nil, ratio: cited, departs: scope.departs, place: place)
        return RatioLeaf(bands: [band], place: place)
    }

    private mutating func share(_ place: Place, _ scope: Scope) -> Cited<Ratio>? {
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
        return cite(place, scope).map { Cited(ratio, $0) }
    }

    private mutating func bands(
        _ elements: [Place], _ place: Place, _ scope: Scope, section: Words, name: [Words]
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
            let range = upTo.map { "≤ \($0.grouped)" } ?? "> \((edge ?? .zero).grouped)"
            edge = upTo
            guard let at = element["ratio"] else {
                if element.entries != nil {
                    findings.error(element, "这一段没有写 ratio", "this band has no ratio")
                }
                continue
            }
            guard let ratio = share(at, inner) else { continue }
            item(
                .number, at, section: section, name: name + [Words(range, range)],
                value: Words("\(ratio.value)", "\(ratio.value)"), citation: ratio.citation,
                departs: inner.departs)
            bands.append(RatioLeaf.Band(upTo: upTo, ratio: ratio, departs: inner.departs, place: at))
        }
        return bands.isEmpty ? nil : RatioLeaf(bands: bands, place: place)
    }

    /// `from` may be written for the reader; then it is where the band before ends.
    private func begins(_ from: Place, at edge: Money?) {
        guard let begins = from.text.flatMap(Units.money) else {
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
        guard let money = at.text.flatMap(Units.money) else {
            findings.error(at, "upTo 应是金额，如 10000元", "upTo is an amount, such as 10000元")
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
