extension Mistake {
    /// Slips in the keys of benefit blocks.
    static let benefits: [Mistake] = [
        Mistake(
            "points for nobody in particular", "{ for: [minors], add: 5个百分点 }", "»{ add: 5个百分点 }",
            Told("inpatient.points.1", "没有写对谁、在哪里适用", "does not say for whom or where")),
        Mistake(
            "points both added and taken", "add: 5个百分点 }", "add: 5个百分点, take: 5个百分点 }",
            Told("inpatient.points.1", "要写 add（提高）或 take（降低）中的一个", "needs one of add and take")
        ).marking("{ for: [minors]"),
        Mistake(
            "points that are no list", "points: [{ for: [minors], add: 5个百分点 }]",
            "»points: { for: [minors], add: 5个百分点 }",
            Told("inpatient.points", "points 是列表，每条写 add 或 take", "points is a list, each with add or take")),
        Mistake(
            "points for an undefined group", "for: [minors], add", "for: [»children], add",
            Told(
                "inpatient.points.1.for.1", "groups 没有定义人群 children；可用：needy、others、minors",
                "groups does not define children")),
        Mistake(
            "points at a facility that is none", "for: [minors], add", "facility: [»needy], add",
            Told("inpatient.points.1.facility.1", "needy 不能用来分档", "needy grades nothing")),
        Mistake(
            "points at a place by its Chinese name", "for: [minors], add", "place: [»异地未备案], add",
            Told("inpatient.points.1.place.1", "请写 elsewhereUnfiled", "write elsewhereUnfiled")),
        Mistake(
            "points without a unit", "add: 5个百分点", "add: »5",
            Told("inpatient.points.1.add", "应写成百分点，如 5个百分点", "percentage points are written 5个百分点")),
        Mistake(
            "a later admission without its number", "  annualCap: 100000元",
            "  annualCap: 100000元\n  repeatStay: [»{ deductible: 50% }]",
            Told("inpatient.repeatStay.1", "from 是第几次住院，从 2 到 20", "from is the number of the admission")),
        Mistake(
            "a first admission as a later one", "  annualCap: 100000元",
            "  annualCap: 100000元\n  repeatStay: [{ from: »1, deductible: 50% }]",
            Told("inpatient.repeatStay.1.from", "from 是第几次住院，从 2 到 20", "from is the number of the admission")
        ),
        Mistake(
            "a later admission without a deductible", "  annualCap: 100000元",
            "  annualCap: 100000元\n  repeatStay: [»{ from: 2 }]",
            Told("inpatient.repeatStay.1", "要写 deductible（金额或首次的百分数）或 less", "needs one of deductible")),
        Mistake(
            "a share of the first deductible that is no whole fen", "tertiary: 800元 }",
            "tertiary: 800.01元 }\n  repeatStay: [{ from: 2, deductible: »50% }]",
            Told("inpatient.repeatStay.1.deductible", "800.01元的 50% 不是整分", "is no whole fen")),
        Mistake(
            "days without a unit", "  annualCap: 100000元", "  annualCap: 100000元\n  againAfter: »90",
            Told("inpatient.againAfter", "againAfter 应是天数，如 90天", "againAfter is a number of days")),
        Mistake(
            "a transfer that is something else", "  annualCap: 100000元",
            "  annualCap: 100000元\n  transfer: »true",
            Told("inpatient.transfer", "transfer 只能写 oneStay", "transfer is oneStay")),
        Mistake(
            "a flag that is no flag", "  annualCap: 100000元", "  annualCap: 100000元\n  capMoves: »是",
            Told("inpatient.capMoves", "capMoves 应写 true 或 false", "capMoves is true or false")),
        Mistake(
            "a cap counted with a layer that is not there", "  annualCap: 100000元",
            "  annualCap: 100000元\n  capWith: »outpatients",
            Told("inpatient.capWith", "没有这一层：outpatients；可用：basic、", "no layer outpatients")),
        Mistake(
            "a choice that is none, of when the deductible is taken", "  annualCap: 100000元",
            "  annualCap: 100000元\n  deductiblePer: »week",
            Told(
                "inpatient.deductiblePer", "不能写 week；可用：claim、year、month",
                "week cannot stand here; known: claim, year, month")),
        Mistake(
            "a least deductible beside an amount", "  annualCap: 100000元",
            "  annualCap: 100000元\n  repeatStay: [{ from: 2, deductible: 300元, atLeast: »200元 }]",
            Told(
                "inpatient.repeatStay.1.atLeast", "atLeast 只和 less 或百分数的 deductible 一起写",
                "atLeast goes with less, or with a deductible in percent")),
        Mistake(
            "more for each baby without a limit that it could raise", "  annualCap: 100000元",
            "  annualCap: 100000元\n  morePerBaby: »1000元",
            Told(
                "inpatient.morePerBaby", "morePerBaby 要和 claimCap 或 grant 一起写",
                "morePerBaby goes with claimCap")),
        Mistake(
            "a cap for each condition in a layer that counts the year",
            "  ratio: { ordinary: 60%, needy: 65% }",
            "  ratio: { ordinary: 60%, needy: 65% }\n  capEachCondition: »true",
            Told(
                "criticalIllness.capEachCondition", "counts: year（按年累计）的层不能写 capEachCondition",
                "capEachCondition cannot stand in a layer that counts the year")),
        Mistake(
            "two ways to count the caps of conditions", "  annualCap: 100000元",
            "  annualCap: 100000元\n  capEachCondition: { value: true }\n  capMore: »300元",
            Told(
                "inpatient.capMore", "capMore 和 capEachCondition 不能同时写",
                "capMore and capEachCondition cannot stand together")),
        Mistake(
            "later stays of what is no stay", "outpatient: { unknown: 尚未编入 }",
            "outpatient: { source: notice, confidence: high, counts: claim, deductible: 9元, ratio: 50%, annualCap: none, then: [], repeatStay: »[ { from: 2, deductible: 50% } ] }",
            Told("outpatient.repeatStay", "repeatStay 只用于住院", "repeatStay is for stays only")),
        Mistake(
            "points without a ratio", "outpatient: { unknown: 尚未编入 }",
            "outpatient: { source: notice, confidence: high, counts: claim, grant: 9元, then: [], points: »[ { for: [minors], add: 5个百分点 } ] }",
            Told("outpatient.points", "points 要和 ratio 一起写", "points goes with ratio")),
        Mistake(
            "a most of what is not raised", "  annualCap: 100000元",
            "  annualCap: 100000元\n  capMoreMost: »4500元",
            Told("inpatient.capMoreMost", "capMoreMost 要和 capMore 一起写", "capMoreMost goes with capMore")),
        Mistake(
            "a limit of the month in a layer that counts the year", "  ratio: { ordinary: 60%, needy: 65% }",
            "  ratio: { ordinary: 60%, needy: 65% }\n  monthlyCap: »1000元",
            Told(
                "criticalIllness.monthlyCap", "counts: year（按年累计）的层不能写 monthlyCap",
                "monthlyCap cannot stand in a layer that counts the year")),
        Mistake(
            "the price of a bed in a layer that follows", "  ratio: { ordinary: 60%, needy: 65% }",
            "  ratio: { ordinary: 60%, needy: 65% }\n  bedDayMost: »20元",
            Told(
                "criticalIllness.bedDayMost", "bedDayMost 只能写在待遇自己的一层里",
                "bedDayMost can stand in a benefit's own layer only")),
        Mistake(
            "a limit of a layer that follows for some classes of facilities only",
            "  ratio: { ordinary: 60%, needy: 65% }",
            "  ratio: { ordinary: 60%, needy: 65% }\n  entryCap: »{ primary: 1000元 }",
            Told(
                "criticalIllness.entryCap", "entryCap 分了档就要写全：补上各类机构，没有就写 none",
                "entryCap is graded, and a graded term is given for all: add every class")),
        Mistake(
            "a ratio by class of facilities in a layer that counts the year", outpatient,
            "outpatient: { source: notice, confidence: high, counts: year, deductible: 50元, ratio: »{ primary: 60%, secondary: 50%, tertiary: 50% }, annualCap: none, then: [] }",
            Told(
                "outpatient.ratio",
                "按年累计（counts: year）的层，ratio 不能按医疗机构、就医地或病种分：下一笔不同，本年以前的费用会按新的重算；请写 counts: claim，起付线按年的再写 deductiblePer: year",
                "write counts: claim, with deductiblePer: year")),
        Mistake(
            "a deductible by class of facilities in a layer that counts the year", outpatient,
            "outpatient: { source: notice, confidence: high, counts: year, ratio: 50%, deductible: »{ primary: 0元, secondary: 50元, tertiary: 50元 }, annualCap: none, then: [] }",
            Told(
                "outpatient.deductible",
                "按年累计（counts: year）的层，deductible 不能按医疗机构、就医地或病种分：下一笔不同，本年以前的费用会按新的重算；请写 counts: claim，起付线按年的再写 deductiblePer: year",
                "write counts: claim, with deductiblePer: year")),
        Mistake(
            "a points by class of facilities in a layer that counts the year", outpatient,
            "outpatient: { source: notice, confidence: high, counts: year, deductible: 50元, ratio: 50%, points: »[ { facility: [primary], add: 5个百分点 } ], annualCap: none, then: [] }",
            Told(
                "outpatient.points",
                "按年累计（counts: year）的层，points 不能按医疗机构、就医地或病种分：下一笔不同，本年以前的费用会按新的重算；请写 counts: claim，起付线按年的再写 deductiblePer: year",
                "write counts: claim, with deductiblePer: year")),
        Mistake(
            "points by place in a layer that counts the year", "  ratio: { ordinary: 60%, needy: 65% }",
            "  ratio: { ordinary: 60%, needy: 65% }\n  points: »[ { place: [elsewhereUnfiled], add: 1个百分点 } ]",
            Told(
                "criticalIllness.points", "points 不能按医疗机构、就医地或病种分",
                "points cannot turn on the class of facilities, the place or the condition")),
        Mistake(
            "a floor without a unit", "  annualCap: 100000元", "  annualCap: 100000元\n  floor: »600",
            Told("inpatient.floor", "比例应写成百分数，如 70%；现在写的是 600", "a ratio is written in percent")),
        Mistake(
            "a ratio too fine to be counted", "needy: 65% }", "needy: »500000/999983 }",
            Told(
                "criticalIllness.ratio.needy", "比例 500000/999983 太细，无法精确通分",
                "the ratio 500000/999983 is too fine")),
        Mistake(
            "points too fine to be counted", "add: 5个百分点", "add: »5.0001个百分点",
            Told("inpatient.points.1.add", "比例 5.0001个百分点 太细", "the ratio 5.0001个百分点 is too fine")),
        Mistake(
            "notPaid where an amount is due", "annualCap: 100000元", "annualCap: »notPaid",
            Told("inpatient.annualCap", "现在写的是 notPaid", "this says notPaid")),
        Mistake(
            "an amount by an income that is not stated", "annualCap: 100000元", "annualCap: »收入的6倍",
            Told("inpatient.annualCap", "用到了收入，却没有写 income", "speaks of the income, but there is no income")),
        Mistake(
            "a share of the income that is no whole fen", "annualCap: 100000元",
            "annualCap: »收入的1/3\n\nincome: { value: 100.01元, source: notice, confidence: high }",
            Told("inpatient.annualCap", "100.01元的 1/3 不是整分", "is no whole fen")),
        Mistake(
            "a facility without a level", "rounding: {", "facilities:\n  tcm: »{ zh: 中医医院 }\n\nrounding: {",
            Told("facilities.tcm", "缺 level：primary、secondary、tertiary，或 any", "lacks a level")),
        Mistake(
            "a facility named like a group", "rounding: {",
            "facilities:\n  »needy: { level: primary, zh: 村卫生室 }\n\nrounding: {",
            Told("facilities.needy", "needy 已另有含义，请换一个键", "needy means something else")),
        Mistake(
            "a condition named like a place of care", "rounding: {",
            "conditions:\n  local: »地方病\n\nrounding: {",
            Told("conditions.local", "local 已另有含义，请换一个键", "local means something else")),
        Mistake(
            "an unknown number in a layer that follows another", "  ratio: { ordinary: 60%, needy: 65% }",
            "  ratio: { ordinary: 60%, needy: »{ unknown: 没有找到 } }",
            Told(
                "criticalIllness.ratio.needy", "这里不能写 unknown；没有依据就把整层写成 unknown",
                "unknown cannot stand here")),
        Mistake(
            "a layer that follows another and leaves out levels", "  annualCap: none",
            "  »annualCap: { tcm: none, tertiary: none }",
            Told("criticalIllness.annualCap", "缺少 primary、secondary；分了档就要写全", "lacks primary, secondary")
        ).adding("rounding: {", "facilities: { tcm: { level: secondary, zh: 中医医院 } }\nrounding: {"),
        Mistake(
            "a layer that follows another and leaves out conditions", "  annualCap: none",
            "  »annualCap: { ill: none }",
            Told("criticalIllness.annualCap", "缺少 other；分了档就要写全", "lacks other")
        ).adding("rounding: {", "conditions: { ill: 某病 }\nrounding: {"),
        Mistake(
            "caps shared so that no layer comes first", "  annualCap: 100000元",
            "  annualCap: 100000元\n  capWith: aid",
            Told("", "住院各层之间合并计算的起付线或封顶线互相牵扯", "share deductibles or caps so that none comes first")
        ).marking("region: \"990000\""),
        Mistake(
            "a cap shared with a layer that counts the year", "  annualCap: 100000元",
            "  annualCap: 100000元\n  capWith: »criticalIllness",
            Told(
                "inpatient.capWith", "criticalIllness 按年累计（counts: year），起付线和封顶线不能与它合并计算",
                "criticalIllness counts the year: no deductible or cap can be shared with it")),
        Mistake(
            "a cap shared with a layer that has one for each condition", outpatient,
            visits("capWith: »chronic") + "\nchronic: { like: outpatient, capEachCondition: true, then: [] }",
            Told(
                "outpatient.capWith", "chronic 的封顶线按病种各自计算（capEachCondition），没有可以合并的一个；请删去这里的 capWith",
                "chronic has a cap for each condition, and none to share")),
        Mistake(
            "a cap shared with a layer that shares another's", outpatient,
            visits("capWith: »chronic") + "\nchronic: { like: outpatient, capWith: basic, then: [] }",
            Told(
                "outpatient.capWith", "chronic 自己与 basic 合并计算；请直接写 capWith: basic",
                "chronic is itself counted with basic; write capWith: basic")),
        Mistake(
            "a deductible shared with a layer that shares another's", outpatient,
            visits("deductibleWith: »chronic")
                + "\nchronic: { like: outpatient, deductibleWith: basic, then: [] }",
            Told(
                "outpatient.deductibleWith", "chronic 自己与 basic 合并计算；请直接写 deductibleWith: basic",
                "chronic is itself counted with basic; write deductibleWith: basic")),
        Mistake(
            "a cap shared with itself", outpatient, visits("capWith: »outpatient"),
            Told("outpatient.capWith", "capWith 写的就是这一层自己；请删去", "capWith names the layer that it stands in")),
        Mistake(
            "a table of places without the region's own", "annualCap: 100000元",
            "»annualCap: { elsewhereFiled: 100000元 }",
            Told("inpatient.annualCap", "缺少 local；分了档就要写全", "lacks local")),
    ]

    /// Slips in what surrounds the terms of a benefit: what follows it, where it pays, who else pays.
    static let surroundings: [Mistake] = [
        Mistake(
            "a kind of care that does not say what follows", outpatient,
            "»outpatient: { source: notice, confidence: high, counts: claim, deductible: 0元, ratio: 50%, annualCap: none }",
            Told("outpatient", "缺 then：写明随后还有哪些保障", "lacks then: say what pays after it")),
        Mistake(
            "something that cannot follow", outpatient,
            "outpatient: { source: notice, confidence: high, counts: claim, deductible: 0元, ratio: 50%, annualCap: none, then: [»basic] }",
            Told(
                "outpatient.then.1", "不能写 basic；可用：criticalIllness、medicalAid、supplements",
                "cannot stand here")),
        Mistake(
            "what follows that is no list", outpatient,
            "outpatient: { source: notice, confidence: high, counts: claim, deductible: 0元, ratio: 50%, annualCap: none, then: »none }",
            Told("outpatient.then", "then 是列表，如 [criticalIllness, medicalAid]", "then is a list")),
        Mistake(
            "like a benefit that is not there", outpatient, "outpatient: { like: »chronic }",
            Told(
                "outpatient.like", "like 要写一个自己写全了的待遇；可用：inpatient",
                "like names a benefit that is written out")),
        Mistake(
            "care elsewhere that is neither paid nor not", "  annualCap: 100000元",
            "  annualCap: 100000元\n  elsewhere: { elsewhereFiled: »yes }",
            Told(
                "inpatient.elsewhere.elsewhereFiled", "应为 paid、notPaid 或 { unknown: … }",
                "should be paid, notPaid")),
        Mistake(
            "care at home among care elsewhere", "  annualCap: 100000元",
            "  annualCap: 100000元\n  elsewhere: { local: »paid }",
            Told("inpatient.elsewhere.local", "不认识的键 local；可用：elsewhereEmergency、", "unknown key local")),
        Mistake(
            "care elsewhere in one word", "  annualCap: 100000元",
            "  annualCap: 100000元\n  elsewhere: »paid",
            Told(
                "inpatient.elsewhere", "elsewhere 按就医地写 paid、notPaid 或 { unknown: … }",
                "elsewhere says by place")),
        Mistake(
            "a further payer without a name for who pays", "districts:\n",
            "supplements: { source: notice, confidence: high, pools: { hui: »{ counts: year, deductible: 0元, ratio: 50%, annualCap: none } } }\n\ndistricts:\n",
            Told("supplements.pools.hui", "缺 payer：commercial（商业补充保险）或 charity", "lacks a payer")),
        Mistake(
            "a further payer that is the fund", "districts:\n",
            "supplements: { source: notice, confidence: high, pools: { hui: { payer: »basicFund, counts: year, deductible: 0元, ratio: 50%, annualCap: none } } }\n\ndistricts:\n",
            Told("supplements.pools.hui.payer", "payer 应为 commercial", "payer is commercial or charity")),
        Mistake(
            "a further payer's pool named like one of medical aid", "districts:\n",
            "supplements:\n  source: notice\n  confidence: high\n  pools:\n    »tilt: { payer: charity, counts: year, deductible: 0元, ratio: 50%, annualCap: none }\n\ndistricts:\n",
            Told(
                "supplements.pools.tilt", "tilt 已是医疗救助或补充保障的资金池，请换一个键",
                "tilt is a pool of medical aid or of a further payer already")),
        Mistake(
            "more groups in one layer than it can tell apart", "  ratio: { ordinary: 60%, needy: 65% }",
            "  ratio: { ordinary: 60%, needy: 65%, a1: 60%, a2: 60%, a3: 60%, a4: 60%, a5: 60%, a6: 60%, a7: 60%, a8: 60% }",
            Told("criticalIllness", "这一层按 9 个人群分；最多 8 个", "distinguishes 9 groups; 8 at most")
        ).marking("criticalIllness:\n").adding(
            "  others: [marginal]\n",
            "  others: [marginal]\n" + (1...8).map { "  a\($0): [ { from: \(20 + $0)岁 } ]\n" }.joined()),
    ]

    private static let outpatient = "outpatient: { unknown: 尚未编入 }"

    private static func visits(_ more: String) -> String {
        "outpatient: { source: notice, confidence: high, counts: claim, deductible: 0元, ratio: 50%, annualCap: none, then: [], \(more) }"
    }
}
