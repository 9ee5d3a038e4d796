extension Mistake {
    /// Numbers outside what the nation lays down, and the same with its reason.
    static let bounds: [Mistake] = [
        Mistake(
            "less than the national individual payment", "{ first: 400元, second: 600元 }",
            "{ first: »349.99元, second: 600元 }",
            Told(
                "contribution.individual.first",
                "349.99元 超出全国规定：contribution.individual 不低于 350.00元（《关于调整居民医保待遇的通知》）；当地确有规定的，写 departs: { source: 文件#条款, why: 原因 }",
                "349.99元 is outside the national rule: contribution.individual at least 350.00元; where local law really differs, write departs"
            )),
        Mistake(
            "less than the national subsidy", "fiscal: national", "fiscal: »600元",
            Told(
                "contribution.fiscal", "contribution.fiscal 不低于 610.00元",
                "contribution.fiscal at least 610.00元")),
        Mistake(
            "a critical illness ratio too low for everybody", "{ ordinary: 60%, needy: 65% }",
            "{ ordinary: »59.99%, needy: 65% }",
            Told(
                "criticalIllness.ratio.ordinary", "59.99% 超出全国规定：criticalIllness.ratio 不低于 60%",
                "criticalIllness.ratio at least 60%")),
        Mistake(
            "a critical illness ratio too low for the needy", "{ ordinary: 60%, needy: 65% }",
            "{ ordinary: 60%, needy: »64% }",
            Told(
                "criticalIllness.ratio.needy", "64% 超出全国规定：criticalIllness.ratio 对低保对象不低于 65%",
                "for people who are on the minimum living allowance at least 65%")),
        Mistake(
            "one critical illness ratio for all, which is too low for the needy",
            "ratio: { ordinary: 60%, needy: 65% }", "ratio: »60%",
            Told("criticalIllness.ratio", "对低保对象不低于 65%", "at least 65%")),
        Mistake(
            "a deductible for the needy above half", "{ ordinary: 16000元, needy: 50% }",
            "{ ordinary: 16000元, needy: »51% }",
            Told(
                "criticalIllness.deductible.needy",
                "8,160.00元 超出全国规定：criticalIllness.deductible 对低保对象不高于普通居民 16,000.00元的 50%，即 8,000.00元",
                "at most 50% of the ordinary 16,000.00元, which is 8,000.00元")),
        Mistake(
            "a deductible for the needy above half, as an amount", "{ ordinary: 16000元, needy: 50% }",
            "{ ordinary: 16000元, needy: »8000.01元 }",
            Told(
                "criticalIllness.deductible.needy", "8,000.01元 超出全国规定",
                "8,000.01元 is outside the national rule")),
        Mistake(
            "one deductible for all, not halved for the needy",
            "deductible: { ordinary: 16000元, needy: 50% }", "deductible: »16000元",
            Told("criticalIllness.deductible", "对低保对象不高于普通居民 16,000.00元的 50%，即 8,000.00元", "at most 50%")),
        Mistake(
            "an aid ratio too low", "ratio: { needy: 70%, others: 60% }",
            "ratio: { needy: »69%, others: 60% }",
            Told("medicalAid.pools.aid.ratio.needy", "medicalAid.ratio 对低保对象不低于 70%", "medicalAid.ratio")),
        Mistake(
            "an aid deductible", "{ needy: 0元, others: 1000元 }", "{ needy: »0.01元, others: 1000元 }",
            Told(
                "medicalAid.pools.aid.deductible.needy", "medicalAid.deductible 对低保对象不高于 0.00元",
                "medicalAid.deductible")),
        Mistake(
            "an aid deductible that is a share of the cost", "{ needy: 0元, others: 1000元 }",
            "{ needy: »{ ofScope: 10% }, others: 1000元 }",
            Told(
                "medicalAid.pools.aid.deductible.needy",
                "政策范围内费用的 10% 超出全国规定：medicalAid.deductible 对低保对象不高于 0.00元",
                "medicalAid.deductible")),
        Mistake(
            "an inpatient ratio too high", "{ primary: 80%, secondary: 70%",
            "{ primary: »95.01%, secondary: 70%",
            Told("inpatient.ratio.first.primary", "inpatient.ratio 不高于 95%", "inpatient.ratio at most 95%")),
        Mistake(
            "points that lead to an inpatient ratio too high", "add: 5个百分点", "add: »11个百分点",
            Told(
                "inpatient.points.1.add", "96% 超出全国规定：inpatient.ratio 不高于 95%", "inpatient.ratio at most 95%")
        ),
        Mistake(
            "points that lead to a ratio too low for the needy", "  ratio: { ordinary: 60%, needy: 65% }",
            "  ratio: { ordinary: 60%, needy: 65% }\n  points: [{ tier: [first], take: »6个百分点, atLeast: 60% }]",
            Told(
                "criticalIllness.points.1.take", "60% 超出全国规定：criticalIllness.ratio 对低保对象不低于 65%",
                "at least 65%")),
        Mistake(
            "tilt aid is left free, ordinary aid is not", "      tilt: true\n", "",
            Told(
                "medicalAid.pools.tilt.deductible", "medicalAid.deductible 对低保对象不高于 0.00元",
                "medicalAid.deductible"),
            Told("medicalAid.pools.tilt.ratio", "medicalAid.ratio 对低保对象不低于 70%", "medicalAid.ratio")
        ).marking("deductible: 3000元").marking("ratio: 50%"),
        Mistake(
            "a departure with its reason is a warning", "ratio: { ordinary: 60%, needy: 65% }",
            "ratio: { ordinary: »{ value: 55%, departs: { source: notice#9, why: 省里另有规定 } }, needy: 65% }",
            Told("criticalIllness.ratio.ordinary.value", "文件写明：省里另有规定", "the file says why: 省里另有规定")),
        Mistake(
            "a departure of a whole layer holds for its numbers",
            "  counts: year\n  deductible: { ordinary: 16000元, needy: 50% }\n  ratio: { ordinary: 60%, needy: 65% }",
            "  departs: { source: notice#9, why: 试点 }\n  counts: year\n  deductible: { ordinary: 16000元, needy: »60% }\n  ratio: { ordinary: »55%, needy: 65% }",
            Told("criticalIllness.deductible.needy", "文件写明：试点", "the file says why"),
            Told("criticalIllness.ratio.ordinary", "文件写明：试点", "the file says why")),
        Mistake(
            "a departure without a reason", "ratio: { ordinary: 60%, needy: 65% }",
            "ratio: { ordinary: { value: 60%, departs: »{ source: notice#9 } }, needy: 65% }",
            Told(
                "criticalIllness.ratio.ordinary.departs", "departs 要写 { source: 文件#条款, why: 原因 }",
                "departs is written")),
        Mistake(
            "a departure by a document that is not in sources", "ratio: { ordinary: 60%, needy: 65% }",
            "ratio: { ordinary: { value: 60%, departs: { source: »nowhere, why: 试点 } }, needy: 65% }",
            Told("criticalIllness.ratio.ordinary.departs.source", "没有 nowhere.yaml", "no nowhere.yaml")),
    ]

    /// Stretches with ratios of their own.
    static let bands: [Mistake] = [
        Mistake(
            "bands that overlap", banded,
            "bandsOn: excess\n  ratio: [{ upTo: 20000元, ratio: 65% }, { upTo: »10000元, ratio: 65% }, { ratio: 70% }]",
            Told("criticalIllness.ratio.2.upTo", "这一段到 10,000.00元为止，没有超过上一段的 20,000.00元，两段重叠", "they overlap")
        ),
        Mistake(
            "bands that overlap by their beginnings", banded,
            "bandsOn: excess\n  ratio: [{ upTo: 20000元, ratio: 65% }, { from: »10000元, ratio: 70% }]",
            Told(
                "criticalIllness.ratio.2.from", "这一段从 10,000.00元开始，上一段到 20,000.00元，与上一段重叠",
                "overlaps the band before")),
        Mistake(
            "bands with a gap", banded,
            "bandsOn: excess\n  ratio: [{ upTo: 20000元, ratio: 65% }, { from: »20001元, ratio: 70% }]",
            Told("criticalIllness.ratio.2.from", "上一段到 20,000.00元，中间有空档", "it leaves a gap")),
        Mistake(
            "a last band that is closed", banded,
            "bandsOn: excess\n  ratio: [{ upTo: 20000元, ratio: 65% }, { upTo: »50000元, ratio: 70% }]",
            Told(
                "criticalIllness.ratio.2.upTo", "最后一段不写 upTo，否则 50,000.00元以上没有比例", "the last band has no upTo"
            )),
        Mistake(
            "an open band in the middle", banded,
            "bandsOn: excess\n  ratio: [»{ ratio: 65% }, { ratio: 70% }]",
            Told("criticalIllness.ratio.1", "除最后一段外都要写 upTo", "every band but the last needs an upTo")),
        Mistake(
            "a band without a ratio", banded, "bandsOn: excess\n  ratio: [»{ upTo: 20000元 }, { ratio: 70% }]",
            Told("criticalIllness.ratio.1", "这一段没有写 ratio", "this band has no ratio")),
        Mistake(
            "edges that cannot be read, each told without noise", banded,
            "bandsOn: excess\n  ratio: [{ upTo: »2万, ratio: 65% }, { from: »两万元, ratio: 70% }]",
            Told("criticalIllness.ratio.1.upTo", "upTo 应是金额", "upTo is an amount"),
            Told("criticalIllness.ratio.2.from", "from 应是金额", "from is an amount")),
        Mistake(
            "no band at all", banded, "bandsOn: excess\n  »ratio: []",
            Told("criticalIllness.ratio", "没有写任何一段", "there is no band")),
        Mistake(
            "bands without bandsOn", banded, "»ratio: [{ upTo: 20000元, ratio: 65% }, { ratio: 70% }]",
            Told(
                "criticalIllness.ratio", "分段要写 bandsOn: excess（按超过起付线的部分分段）、amount（按全部金额分段）或 year",
                "bands need bandsOn")),
        Mistake(
            "a band wholly below the deductible", banded,
            "bandsOn: amount\n  ratio: [{ upTo: 16000元, ratio: »65% }, { ratio: 70% }]",
            Told(
                "criticalIllness.ratio.1.ratio", "这一段全部在起付线 16,000.00元以内，用不上",
                "lies wholly below the deductible of 16,000.00")),
        Mistake(
            "bands below the national bound", banded,
            "bandsOn: excess\n  ratio: [{ upTo: 20000元, ratio: »55% }, { ratio: 70% }]",
            Told("criticalIllness.ratio.1.ratio", "criticalIllness.ratio 不低于 60%", "at least 60%"),
            Told("criticalIllness.ratio.1.ratio", "对低保对象不低于 65%", "at least 65%")
        ).marking("{ upTo: 20000元"),
    ]

    private static let banded = "ratio: { ordinary: 60%, needy: 65% }"

    /// Groups and categories.
    static let people: [Mistake] = [
        Mistake(
            "an undefined category", "needy: [minimumLiving, destitute]",
            "needy: [minimumLiving, destitute, »veteran]",
            Told(
                "groups.needy.3", "没有人员类别 veteran；可用：destitute、minimumLiving、",
                "undefined category veteran; known: destitute")),
        Mistake(
            "a category by its Chinese name", "needy: [minimumLiving, destitute]", "needy: [»低保, destitute]",
            Told("groups.needy.1", "没有人员类别 低保；请写 minimumLiving", "write minimumLiving")),
        Mistake(
            "a group of nobody, which would be everybody", "others: [marginal]", "»others: []",
            Told(
                "groups.others", "这里应是人员类别的列表，如 [minimumLiving]", "a list of person categories is expected")),
        Mistake(
            "a group that is no list", "others: [marginal]", "others: »marginal",
            Told("groups.others", "这里应是人员类别的列表", "a list of person categories")),
        Mistake(
            "a group named like a level", "others: [marginal]",
            "others: [marginal]\n  »secondary: [monitored]",
            Told("groups.secondary", "secondary 已另有含义，请换一个键", "means something else")),
        Mistake(
            "an undefined group in for", "for: [needy, others]", "for: [needy, others, »poor]",
            Told(
                "medicalAid.pools.aid.for.3", "groups 没有定义人群 poor；可用：needy、others",
                "groups does not define poor; known: needy, others")),
        Mistake(
            "a for that is no list", "for: [needy, others]", "for: »needy",
            Told("medicalAid.pools.aid.for", "for 应是人群的列表，如 [needy]", "for is a list of groups")),
        Mistake(
            "numbers for a group that is not in for", "for: [needy, others]", "for: [needy]",
            Told("medicalAid.pools.aid", "others 写了数字，却不在 for 里", "others has numbers but is not in for")
        ).marking("    aid:\n"),
        Mistake(
            "unknown beside numbers", "unknown: 没有找到东区的标准 }", "unknown: 没有找到东区的标准, counts: claim }",
            Told(
                "districts.990101.medicalAid", "写了 unknown，就不能同时写 counts",
                "unknown and counts cannot stand together")
        ).marking("    medicalAid: { for"),
        Mistake(
            "unknown without saying what", "unknown: 没有找到东区的标准 }", "»unknown: }",
            Told(
                "districts.990101.medicalAid.unknown", "unknown 后面要写明缺什么",
                "say after unknown: what is missing")),
        Mistake(
            "a pool named like a layer", "    aid:\n", "    »basic:\n",
            Told("medicalAid.pools.basic", "basic 已另有含义，请换一个键", "basic means something else")),
        Mistake(
            "medical aid without pools", "    medicalAid: { for: [needy], unknown: 没有找到东区的标准 }",
            "    »medicalAid: { for: [needy] }",
            Told(
                "districts.990101.medicalAid", "医疗救助要写 pools，或 unknown",
                "medical aid has pools, or is unknown")),
        Mistake(
            "pools without a pool", "    medicalAid: { for: [needy], unknown: 没有找到东区的标准 }",
            "    medicalAid: { »pools: {} }",
            Told("districts.990101.medicalAid.pools", "pools 至少写一个资金池", "pools has at least one pool")),
    ]

    /// What the file is and where it stands.
    static let whole: [Mistake] = [
        Mistake(
            "a region code with a leading zero", "region: \"990000\"", "region: »011000",
            Told("region", "region 应是 6 位区划代码（不以 0 开头）", "region is a six-digit division code")),
        Mistake(
            "a region by its name", "region: \"990000\"", "region: »河湾市",
            Told("region", "region 应是 6 位区划代码", "six-digit division code")),
        Mistake(
            "a code in Chinese quotation marks", "region: \"990000\"", "region: »“990000”",
            Told("region", "region 应是 6 位区划代码", "six-digit division code")),
        Mistake(
            "no region", "region: \"990000\"\nyear", "»year",
            Told("", "region 应是 6 位区划代码", "six-digit division code")),
        Mistake(
            "a copied file with the old region in it", "region: \"990000\"", "region: »\"980000\"",
            Told("region", "文件夹名是 990000，region 却写 980000", "the folder is 990000, but region says 980000")),
        Mistake(
            "another year than the national file and the file's name", "year: 2023\nname",
            "year: »»2024\nname",
            Told("year", "年度 2024 与全国文件的 2023 不同", "not that of the national file, 2023"),
            Told("year", "文件名是 2023，year 却写 2024", "the file is named 2023, but year says 2024")),
        Mistake(
            "a year in words", "year: 2023\nname", "year: »2023年\nname",
            Told("year", "year 应是年度，如 2023", "year is a benefit year, such as 2023")),
        Mistake(
            "follows nothing", "follows: national/2023\n", "",
            Told("", "缺 follows；如 follows: national/2023", "lacks follows; such as follows: national/2023")
        ).marking("region: \"990000\""),
        Mistake(
            "follows what is not there", "follows: national/2023", "follows: »national/2023.yaml",
            Told(
                "follows", "找不到全国文件 national/2023.yaml；您是不是要写 national/2023？可用：national/2023",
                "no national file national/2023.yaml; did you mean national/2023?")),
        Mistake(
            "no name", "name: { zh: 河湾市, en: Riverside }\n", "",
            Told("", "缺 name", "lacks a name")
        ).marking("region: \"990000\""),
        Mistake(
            "no rounding", "rounding: { rule: half-up, each: layer, source: notice#2, confidence: high }\n",
            "",
            Told("", "缺 rounding；如 rounding: { rule: half-up", "lacks rounding")
        ).marking("region: \"990000\""),
        Mistake(
            "half a contribution", "  fiscal: national\n", "",
            Told("contribution", "individual 和 fiscal 都要写", "both individual and fiscal are needed")
        ).marking("contribution:\n"),
        Mistake(
            "tiers as a list",
            "tiers:\n  first: { zh: 一档, en: tier one }\n  second: { zh: 二档, en: tier two }",
            "»tiers: [first, second]",
            Told("tiers", "tiers 至少写一档，如 first: { zh: 一档", "tiers has at least one tier, such as")),
        Mistake(
            "a district outside the region", "  \"990101\":", "  »\"110101\":",
            Told(
                "districts.110101", "110101 不是本统筹区内的 6 位区县代码",
                "110101 is no six-digit district code of this region")),
        Mistake(
            "a district that is a township", "  \"990101\":", "  »990101001:",
            Told("districts.990101001", "不是本统筹区内的 6 位区县代码", "six-digit district code")),
        Mistake(
            "ratios too fine to be put over one denominator", "ratio: 50%",
            "bandsOn: excess\n      ratio: [ { upTo: 1000元, ratio: 1/3 }, { ratio: 50.01% } ]",
            Told(
                "", "比例的小数位太多，无法精确通分；最细的是 medicalAid.pools.tilt.ratio.2.ratio 50.01%",
                "the finest is medicalAid.pools.tilt.ratio.2.ratio 50.01%")
        ).marking("region: \"990000\""),
        Mistake(
            "too many layers", "    tilt:\n",
            (1...5).map { number in
                "    extra\(number): { tilt: true, for: [needy], counts: claim, deductible: 0元, ratio: 1%, annualCap: none }\n"
            }.joined() + "    tilt:\n",
            Told("", "住院超过 8 层", "has more than 8 layers")
        ).marking("region: \"990000\""),
        Mistake(
            "five mistakes, five messages",
            [
                ("{ first: 400元, second: 600元 }", "{ first: »400, second: 600元 }"),
                ("secondary: 75%", "secondary: »75"),
                ("  annualCap: 100000元", "  »anualCap: 100000元"),
                ("needy: 65% }", "needy: »60% }"),
                ("  \"990101\":", "  »\"110101\":"),
            ],
            Told("contribution.individual.first", "请写 400元", "write 400元"),
            Told("inpatient.ratio.second.secondary", "请写 75%", "write 75%"),
            Told("inpatient.anualCap", "不认识的键 anualCap", "unknown key anualCap"),
            Told("criticalIllness.ratio.needy", "对低保对象不低于 65%", "at least 65%"),
            Told("districts.110101", "不是本统筹区内", "no six-digit district code")
        ),
    ]
}
