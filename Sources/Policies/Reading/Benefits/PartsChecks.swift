import Scheme
import Vocabulary

/// Parts of a layer that do not go together, or that would do nothing: told, never passed over in silence.
extension Reader {
    func checkParts(_ place: Place, _ draft: LayerDraft) {
        if draft.counts == .year { checkYear(place, draft) }
        if let at = place["base"], draft.head.payer == .basicFund {
            findings.error(
                at, "base 只能写在随后的保障里；待遇自己的一层总是按政策范围内费用",
                "base can stand in a layer that follows; a benefit's own works on what is in scope")
        } else if draft.base == .outOfCatalogue, let at = place["takesIn"] {
            findings.error(
                at, "按合规自费计算的层不能再写 takesIn", "a layer on out-of-catalogue cost takes in nothing else")
        }
        if draft.head.payer != .basicFund {
            for (key, at) in written(["capMore", "capMoreMost", "transfer", "bedDayMost"], place) {
                findings.error(
                    at, "\(key) 只能写在待遇自己的一层里", "\(key) can stand in a benefit's own layer only")
            }
        } else if draft.head.key != "basic" {
            for (key, at) in written(["transfer", "repeatStay"], place) {
                findings.error(at, "\(key) 只用于住院", "\(key) is for stays only")
            }
        }
        checkBases(place, draft)
        if draft.capEachCondition {
            for (key, at) in written(["capWith", "capMore"], place) {
                findings.error(
                    at, "\(key) 和 capEachCondition 不能同时写",
                    "\(key) and capEachCondition cannot stand together")
            }
        }
    }

    /// By year there is one deductible, one scale of bands and one cap.
    private func checkYear(_ place: Place, _ draft: LayerDraft) {
        let perClaim = [
            "deductiblePer", "deductibleYearlyMost", "deductibleWith", "againAfter", "claimCap", "grant",
            "floor",
            "monthlyCap", "transfer", "morePerBaby", "capWith", "capEachCondition",
        ]
        for (key, at) in written(perClaim, place) {
            findings.error(
                at, "counts: year（按年累计）的层不能写 \(key)；按次计算请写 counts: claim",
                "\(key) cannot stand in a layer that counts the year; write counts: claim where claims count by themselves"
            )
        }
        if draft.bandsOn == .year, let at = place["bandsOn"] {
            findings.error(
                at, "按年累计的层本来就按全年分段，bandsOn 写 excess 或 amount",
                "a layer that counts the year has its bands on the year already; write bandsOn: excess or amount"
            )
        }
    }

    /// By year the whole year is measured again with every claim, by the terms of that claim: where they turned on the class
    /// of facilities, the place or the condition, the next claim would give the earlier bills another ratio. Claims for which
    /// there are no terms do not enter, and do no harm.
    func checkRegrading(_ place: Place, _ rule: Layer.Rule, hasPoints: Bool) {
        guard rule.counts == .year else { return }
        var first: [[Int]: Terms] = [:]
        for at in rule.axes.all {
            guard let terms = rule.terms[rule.axes.position(of: at)] else { continue }
            let person = [Int(at.membership), at.tier, at.ordinal]
            guard let other = first[person] else {
                first[person] = terms
                continue
            }
            let isSameDeductible =
                terms.deductible.value == other.deductible.value
                && terms.deductibleOfScope?.value == other.deductibleOfScope?.value
            let isSameScale = terms.bands.elementsEqual(other.bands) {
                $0.upTo == $1.upTo && $0.ratio.value == $1.ratio.value
            }
            if isSameDeductible && isSameScale { continue }
            let key =
                !isSameDeductible ? "deductible" : hasPoints && place["points"] != nil ? "points" : "ratio"
            findings.error(
                place[key] ?? place,
                "按年累计（counts: year）的层，\(key) 不能按医疗机构、就医地或病种分：下一笔不同，本年以前的费用会按新的重算；请写 counts: claim，起付线按年的再写 deductiblePer: year",
                "in a layer that counts the year, \(key) cannot turn on the class of facilities, the place or the condition: a claim of another kind would work the year's earlier bills out anew; write counts: claim, with deductiblePer: year where the deductible is the year's"
            )
            return
        }
    }

    /// What raises or bounds another part needs that part.
    private func checkBases(_ place: Place, _ draft: LayerDraft) {
        let raised = [
            (
                "morePerBaby", Words("claimCap 或 grant", "claimCap or grant"),
                draft.claimCap != nil || draft.grant != nil
            ),
            ("capMoreMost", Words("capMore", "capMore"), draft.capMore != nil),
            ("points", Words("ratio", "ratio"), draft.ratio != nil || draft.grant == nil),
            ("repeatStay", Words("deductible", "deductible"), draft.deductible != nil || draft.grant == nil),
        ]
        for (key, base, isThere) in raised where !isThere {
            guard let at = place[key] else { continue }
            findings.error(
                at, "\(key) 要和 \(base.zh) 一起写，单独写不起作用",
                "\(key) goes with \(base.en); by itself it does nothing")
        }
    }

    /// Those of these keys that the block itself writes.
    private func written(_ keys: [String], _ place: Place) -> [(key: String, at: Place)] {
        keys.compactMap { key in place[key].map { (key, $0) } }
    }

    /// Counters that are shared have to be somebody's, and of layers that count claims: what the year of a layer has paid
    /// is its own.
    func checkCounters(_ layers: [Layer]) {
        let known = layers.map(\.key)
        for (place, by, key) in counters {
            guard let layer = layers.first(where: { $0.key == key }) else {
                findings.unknown(
                    place, "没有这一层：\(key)", "there is no layer \(key)", given: key, Choices(keys: known))
                continue
            }
            guard let rule = layer.rule else { continue }
            if rule.counts == .year {
                findings.error(
                    place, "\(key) 按年累计（counts: year），起付线和封顶线不能与它合并计算",
                    "\(key) counts the year: no deductible or cap can be shared with it")
            } else if by == "capWith", rule.capsEachCondition {
                findings.error(
                    place,
                    "\(key) 的封顶线按病种各自计算（capEachCondition），没有可以合并的一个；请删去这里的 capWith，或 \(key) 的 capEachCondition",
                    "\(key) has a cap for each condition, and none to share; delete capWith here, or capEachCondition of \(key)"
                )
            } else if let further = by == "capWith" ? rule.capCounter : rule.deductible.counter {
                checkChain(place, by, key, further)
            }
        }
    }

    /// A layer that keeps its counter with another has none of its own to share.
    private func checkChain(_ place: Place, _ by: String, _ key: String, _ further: String) {
        guard further != key else {
            findings.error(
                place, "\(by) 写的就是这一层自己；请删去", "\(by) names the layer that it stands in; delete it")
            return
        }
        findings.error(
            place, "\(key) 自己与 \(further) 合并计算；请直接写 \(by): \(further)",
            "\(key) is itself counted with \(further); write \(by): \(further)")
    }
}
