extension Mistake {
    /// Slips of the keyboard that leave no YAML.
    static let syntax: [Mistake] = [
        Mistake(
            "a line indented by one space too many", "  counts: year\n  deductible: { ordinary",
            "   »counts: year\n  deductible: { ordinary",
            Told("", "检查这一行和上一行的缩进", "check this line and the one before for indentation")),
        Mistake(
            "a tab", "  counts: year\n  deductible: { ordinary", "\t»counts: year\n  deductible: { ordinary",
            Told("", "请把 Tab 换成空格", "take spaces")),
        Mistake(
            "a quotation mark that is not closed", "region: \"990000\"", "»region: \"990000",
            Told("", "引号没有配对", "has no partner")),
        Mistake(
            "a bracket that is not closed",
            "{ rule: half-up, each: layer, source: notice#2, confidence: high }",
            "{ rule: half-up, each: layer, source: notice#2, confidence: high\n\n»contribution: x",
            Told("", "引号和括号", "brackets")),
        Mistake(
            "a full-width colon", "year: 2023\nname", "»year：2023\nname",
            Told("", "有全角标点；冒号、逗号、引号和括号要用半角", "type plain colons")),
        Mistake(
            "a full-width comma", "{ ordinary: 60%, needy: 65% }", "»{ ordinary: 60%， needy: 65% }",
            Told("", "有全角标点", "full-width punctuation")),
        Mistake(
            "no space after the colon", "year: 2023\nname", "year:2023\n»name",
            Told("", "冒号后的空格", "the space after a colon")),
        Mistake(
            "the same key twice", "  counts: year\n  deductible: { ordinary",
            "  counts: year\n  »counts: claim\n  deductible: { ordinary",
            Told("", "同一处写了两次：counts（第一次在第 ", "written twice in the same place: counts")),
        Mistake(
            "the same district twice", "    medicalAid: { for: [needy], unknown: 没有找到东区的标准 }\n",
            """
                medicalAid: { for: [needy], unknown: 没有找到东区的标准 }
              »"990101":
                name: { zh: 西区, en: West }

            """,
            Told("", "同一处写了两次：990101", "written twice in the same place: 990101")),
    ]

    /// Keys that mean nothing where they stand.
    static let keys: [Mistake] = [
        Mistake(
            "an unknown key at the top", "outpatient: {", "»outpatients: {",
            Told(
                "outpatients", "不认识的键 outpatients；您是不是要写 outpatient？可用：chronic、",
                "unknown key outpatients; did you mean outpatient? known: ")
        ),
        Mistake(
            "an unknown key for a block", "criticalIllness:\n", "»criticalillness:\n",
            Told("criticalillness", "不认识的键 criticalillness", "unknown key")),
        Mistake(
            "an unknown key in a layer", "  annualCap: none", "  annualCap: none\n  »yearlyCap: 80000元",
            Told(
                "criticalIllness.yearlyCap", "不认识的键 yearlyCap；可用：againAfter、annualCap、bandsOn、",
                "unknown key yearlyCap; known: againAfter, annualCap, bandsOn,")),
        Mistake(
            "a key that another layer has", "  annualCap: none",
            "  annualCap: none\n  »elsewhere: { unknown: 不知道 }",
            Told("criticalIllness.elsewhere", "不认识的键 elsewhere", "unknown key elsewhere")),
        Mistake(
            "an unknown key in a nested block", "{ for: [minors], add: 5个百分点 }",
            "{ for: [minors], add: 5个百分点, »under: 18岁 }",
            Told("inpatient.points.1.under", "不认识的键 under；可用：add、atLeast、", "unknown key under")),
        Mistake(
            "an unknown key beside a value", "  annualCap: none",
            "  annualCap: { value: none, »sorce: notice }",
            Told("criticalIllness.annualCap.sorce", "不认识的键 sorce；您是不是要写 source？可用：value", "unknown key sorce")
        ),
        Mistake(
            "a full-width colon inside braces", "{ zh: 河湾市, en", "{ »zh：河湾市, en",
            Told("name.zh：河湾市", "里面有全角的冒号或逗号", "full-width colon")),
        Mistake(
            "a level by its Chinese name", "{ primary: 200元", "{ »一级: 200元",
            Told(
                "inpatient.deductible.一级", "一级 不能用来分档；请写 primary；可用：primary、secondary、tertiary、first",
                "一级 grades nothing; write primary")),
        Mistake(
            "all levels by their Chinese names", "{ primary: 200元, secondary: 400元, tertiary: 800元 }",
            "{ »一级: 200元, »二级: 400元, »三级: 800元 }",
            Told("inpatient.deductible.一级", "请写 primary", "write primary"),
            Told("inpatient.deductible.二级", "请写 secondary", "write secondary"),
            Told("inpatient.deductible.三级", "请写 tertiary", "write tertiary")),
        Mistake(
            "a tier by its Chinese name", "    second: { primary", "    »二档: { primary",
            Told("inpatient.ratio.二档", "请写 second", "write second")),
        Mistake(
            "a group by its Chinese name", "{ ordinary: 60%, needy: 65% }", "{ ordinary: 60%, »低保: 65% }",
            Told("criticalIllness.ratio.低保", "请写 needy", "write needy")),
        Mistake(
            "an undefined group", "{ ordinary: 60%, needy: 65% }", "{ ordinary: 60%, »poor: 65% }",
            Told(
                "criticalIllness.ratio.poor",
                "可用：primary、secondary、tertiary、first、second、needy、others、minors 等 19 个", "known: ")),
        Mistake(
            "an undefined level", "tertiary: 800元", "»quaternary: 800元",
            Told("inpatient.deductible.quaternary", "不能用来分档", "grades nothing")),
        Mistake(
            "levels and groups in one place", "tertiary: 800元 }", "tertiary: 800元, »needy: 0元 }",
            Told("inpatient.deductible.needy", "同一处只能按一种分", "one kind in one place")),
        Mistake(
            "a level left out", "  deductible: { primary: 200元, secondary: 400元, tertiary: 800元 }",
            "  »deductible: { primary: 200元, secondary: 400元 }",
            Told(
                "inpatient.deductible", "缺少 tertiary；分了档就要写全",
                "lacks tertiary; a graded term is given for all")),
        Mistake(
            "a tier left out", "    second: { primary: 85%, secondary: 75%, tertiary: 65% }\n", "",
            Told("inpatient.ratio", "缺少 second", "lacks second")
        ).marking("  ratio:\n    first"),
        Mistake(
            "a group left out", "deductible: { needy: 0元, others: 1000元 }", "deductible: { needy: 0元 }",
            Told("medicalAid.pools.aid", "人群 others 的数字不全", "numbers for group others are missing")
        ).marking("    aid:\n"),
        Mistake(
            "a tier of the contribution that is not defined", "{ first: 400元, second: 600元 }",
            "{ first: 400元, »third: 600元 }",
            Told("contribution.individual.third", "没有档次 third；可用：first、second", "undefined tier third")),
        Mistake(
            "a tier of the contribution left out", "  individual: { first: 400元, second: 600元 }",
            "  »individual: { first: 400元 }",
            Told("contribution.individual", "缺 second", "lacks second")),
    ]

    /// Numbers without or with the wrong unit.
    static let numbers: [Mistake] = [
        Mistake(
            "a missing number", "  annualCap: none\n", "",
            Told(
                "criticalIllness", "缺 annualCap；没有依据就把整层写成 unknown",
                "lacks annualCap; where it is not known, write unknown")
        ).marking("criticalIllness:\n"),
        Mistake(
            "a key without a number", "  annualCap: none", "  »annualCap:",
            Told("criticalIllness.annualCap", "这里应是一个金额，如 300元", "an amount is expected")),
        Mistake(
            "a percentage where yuan are due", "annualCap: 100000元", "annualCap: »70%",
            Told("inpatient.annualCap", "金额应带单位“元”，如 300元或8万元；不设就写 none；现在写的是 70%", "this says 70%")),
        Mistake(
            "a percentage for a deductible that has no ordinary amount", "deductible: 3000元",
            "deductible: »70%",
            Told(
                "medicalAid.pools.tilt.deductible", "百分数只能表示 ordinary 金额的几成", "a share of the ordinary amount"
            )),
        Mistake(
            "an amount without 元", "deductible: 3000元", "deductible: »3000",
            Told("medicalAid.pools.tilt.deductible", "现在写的是 3000，请写 3000元", "this says 3000, write 3000元")),
        Mistake(
            "万 without 元", "annualCap: 50000元", "annualCap: »5万",
            Told("medicalAid.pools.aid.annualCap", "现在写的是 5万，请写 5万元", "write 5万元")),
        Mistake(
            "a negative amount", "annualCap: 50000元", "annualCap: »-5万元",
            Told("medicalAid.pools.aid.annualCap", "现在写的是 -5万元", "this says -5万元")),
        Mistake(
            "half a fen", "annualCap: 50000元", "annualCap: »50000.005元",
            Told("medicalAid.pools.aid.annualCap", "现在写的是 50000.005元", "this says")),
        Mistake(
            "commas in the wrong place", "annualCap: 50000元", "annualCap: »\"5,0000元\"",
            Told("medicalAid.pools.aid.annualCap", "现在写的是 5,0000元", "this says")),
        Mistake(
            "a ratio without %", "ratio: 50%", "ratio: »50",
            Told("medicalAid.pools.tilt.ratio", "比例应写成百分数，如 70%；现在写的是 50，请写 50%", "write 50%")),
        Mistake(
            "a ratio as a decimal", "ratio: 50%", "ratio: »0.5",
            Told("medicalAid.pools.tilt.ratio", "比例应写成百分数，如 70%；现在写的是 0.5，请写 50%", "this says 0.5, write 50%")
        ),
        Mistake(
            "an amount where a ratio is due", "ratio: 50%", "ratio: »50元",
            Told("medicalAid.pools.tilt.ratio", "现在写的是 50元", "this says 50元")),
        Mistake(
            "a ratio above the whole", "ratio: 50%", "ratio: »500%",
            Told("medicalAid.pools.tilt.ratio", "报销比例 500% 超过 100%", "the ratio 500% is above 100%")),
        Mistake(
            "percent where points are due", "add: 5个百分点", "add: »5%",
            Told("inpatient.points.1.add", "应写成百分点，如 5个百分点", "written 5个百分点")),
        Mistake(
            "an age without a unit", "under: 18岁", "under: »18",
            Told("groups.minors.1.under", "应是年龄，如 60岁", "an age is expected, such as 60岁")),
        Mistake(
            "a share that is no whole fen", "{ ordinary: 16000元, needy: 50% }",
            "{ ordinary: 16000.01元, needy: »50% }",
            Told("criticalIllness.deductible.needy", "16,000.01元的 50% 不是整分，请直接写金额", "is no whole fen")),
        Mistake(
            "a choice that is none", "  counts: year\n  deductible: { ordinary",
            "  counts: »yearly\n  deductible: { ordinary",
            Told(
                "criticalIllness.counts", "不能写 yearly；您是不是要写 year？可用：claim、year",
                "did you mean year? known: claim, year")),
        Mistake(
            "yes for true", "tilt: true", "tilt: »yes",
            Told("medicalAid.pools.tilt.tilt", "tilt 应写 true 或 false", "tilt is true or false"),
            Told("medicalAid.pools.tilt.deductible", "超出全国规定", "outside the national rule"),
            Told("medicalAid.pools.tilt.ratio", "超出全国规定", "outside the national rule")
        ).marking("deductible: 3000元").marking("ratio: 50%"),
    ]

    /// Numbers that nothing stands behind.
    static let sources: [Mistake] = [
        Mistake(
            "one number without a source", "each: layer, source: notice#2, confidence: high }",
            "each: layer }",
            Told(
                "rounding", "没有依据；在这里或上一层写 source: 文件#条款", "needs a source; add source: document#article here"
            )
        ).marking("rounding: {"),
        Mistake(
            "a layer without a source", "  source: notice#5\n  confidence: high\n", "",
            Told(
                "criticalIllness", "第 38、39、40 行的数没有依据；在 criticalIllness 里写一行 source: 文件#条款",
                "the numbers in lines 38, 39, 40 need a source; add source: document#article in criticalIllness"
            )
        ).marking("criticalIllness:\n"),
        Mistake(
            "a document that is not in sources", "source: notice#5", "source: »notise#5",
            Told(
                "criticalIllness.source", "sources 文件夹里没有 notise.yaml；请先登记这份文件",
                "there is no notise.yaml in the sources folder")),
        Mistake(
            "one document of several that is not in sources", "source: notice#5", "source: [notice#5, »cq#1]",
            Told("criticalIllness.source.2", "没有 cq.yaml", "no cq.yaml")),
        Mistake(
            "a source that is empty", "source: notice#5", "»source:",
            Told("criticalIllness.source", "source 应写成 文件#条款", "a source is written document#article")),
        Mistake(
            "no confidence", "  source: notice#5\n  confidence: high\n", "  source: »notice#5\n",
            Told("criticalIllness.source", "没有写可信度；在 source 旁边写 confidence", "needs a confidence")),
        Mistake(
            "a confidence misspelt", "  source: notice#5\n  confidence: high\n",
            "  source: notice#5\n  confidence: »hihg\n",
            Told(
                "criticalIllness.confidence", "confidence 应为 high、medium 或 low",
                "confidence is high, medium or low")),
        Mistake(
            "a confidence in Chinese", "  source: notice#5\n  confidence: high\n",
            "  source: notice#5\n  confidence: »高\n",
            Told(
                "criticalIllness.confidence", "confidence 应为 high、medium 或 low",
                "confidence is high, medium or low")),
        Mistake(
            "a new source without its own confidence", "  annualCap: none",
            "  annualCap: { value: none, source: »notice#9 }",
            Told("criticalIllness.annualCap.source", "没有写可信度", "needs a confidence")),
        Mistake(
            "carried from no year", "  source: notice#5\n", "  source: notice#5\n  carriedFrom: »去年\n",
            Told("criticalIllness.carriedFrom", "carriedFrom 应为年份，如 2019", "carriedFrom is a year")),
        Mistake(
            "an unmodelled clause without why", "  - { text: 转院时起付线只付差额, why: 待遇没有写转院, source",
            "  - »{ text: 转院时起付线只付差额, source",
            Told("unmodelled.1", "要写 text（条文）和 why（为什么没有建模）", "needs a text (the clause) and a why")),
        Mistake(
            "an unmodelled clause without a source", ", source: notice, confidence: low }", " }",
            Told("unmodelled.1", "没有依据", "needs a source")
        ).marking("{ text: 转院"),
    ]
}
