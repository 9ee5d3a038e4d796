import Vocabulary

/// Every number the synthetic region is made from, in one list.
package enum Assumptions {
    package static let all: [Assumption] = [
        admissions, levelShares, meanCosts, stayDays,
        costSpread, costCap, costFloor, inScope, inScopeSpread, outsideScope, staySpread, stayCap,
        ageShares, maleShares, householdSizes, personsPerVillage, villagesPerTownship,
        enrolled, secondTier, categories, categoryFromLater, categoryEnded,
        admissionByAge, frailty, frailtyShares, staysPerPerson, facilities,
    ]

    // MARK: - Published

    static let admissions = Assumption(
        "admissions", "居民住院率（每百名参保人一年住院人次）", "stays a year per hundred insured", .perHundred,
        Assumption.one(20.7), .published, source: "国家医保局《2023年全国医疗保障事业发展统计公报》",
        confidence: .high,
        note: Words("是人次不是人数：有人一年住好几次", "stays, not persons: some stay several times a year"))

    static let levelShares = Assumption(
        "levelShares", "住院人次的医院等级构成", "share of stays by level of hospital", .share,
        Assumption.byLevel(0.301, 0.325, 0.374), .derived,
        source: "由2023年各级次均费用、次均报销与全国平均解出", confidence: .medium,
        note: Words(
            "三个方程（占比之和、平均费用7674元、平均报销4437元）的唯一解；占比本身未公布",
            "the only solution of three equations (shares add up, mean cost 7,674, mean paid 4,437); "
                + "the shares themselves are not published"))

    static let meanCosts = Assumption(
        "meanCosts", "次均住院费用", "mean cost of a stay", .yuan, Assumption.byLevel(2943, 6205, 12765),
        .published,
        source: "国家医保局关于居民医保的一问一答（2024年，见宁夏2025年全民参保宣传方案），2023年数据", confidence: .high,
        note: Words(
            "只有一个出处，与公报的平均7674元相符", "one origin only, which agrees with the bulletin's mean of 7,674"))

    static let stayDays = Assumption(
        "stayDays", "次均住院天数", "mean length of stay", .days, Assumption.byLevel(7.6, 9.0, 9.6), .derived,
        source: "国家医保局《2023年全国医疗保障事业发展统计公报》：居民平均8.8天", confidence: .high,
        note: Words("平均8.8天为公布值，按等级的分布为假定", "the mean of 8.8 days is published, its split by level assumed"))

    static let inScope = Assumption(
        "inScope", "政策范围内费用占总费用", "in-scope part of the cost", .share,
        Assumption.byLevel(0.92, 0.88, 0.82), .derived,
        source: "4437/7674 ÷ 政策范围内基金支付比例68.1%（2023年公报）＝0.849", confidence: .low,
        note: Words(
            "平均0.849由公布数推算，按等级的分布为假定", "the mean of 0.849 is derived, its split by level assumed"))

    // MARK: - Assumed: the bill

    static let costSpread = Assumption(
        "costSpread", "住院费用的离散程度（对数正态）", "spread of the cost of a stay (log-normal)", .spread,
        Assumption.byLevel(0.60, 0.75, 0.95), .assumed)

    static let costCap = Assumption(
        "costCap", "单次费用上限（平均费用的倍数）", "largest cost of a stay, in means of its level", .factor,
        Assumption.one(30), .assumed,
        note: Words("使平均费用降低不到千分之一", "lowers the mean cost by less than a thousandth"))

    static let costFloor = Assumption(
        "costFloor", "单次费用下限", "smallest cost of a stay", .yuan, Assumption.one(100), .assumed)

    static let inScopeSpread = Assumption(
        "inScopeSpread", "政策范围内占比的上下浮动", "how far the in-scope part of one stay may be off", .share,
        Assumption.one(0.07), .assumed, note: Words("均匀分布", "evenly"))

    static let outsideScope = Assumption(
        "outsideScope", "政策范围外费用的构成", "what the cost outside the scope consists of", .share,
        [
            Assumption.part("目录外（丙类）", "outside the catalogue", 0.55),
            Assumption.part("超限价", "over the price limit", 0.10),
            Assumption.part("乙类先行自付", "first self-pay of class B", 0.35),
        ], .assumed)

    static let staySpread = Assumption(
        "staySpread", "住院天数的离散程度（对数正态）", "spread of the length of stay (log-normal)", .spread,
        Assumption.one(0.55), .assumed)

    static let stayCap = Assumption(
        "stayCap", "最长住院天数", "longest stay", .days, Assumption.one(60), .assumed)

    // MARK: - Assumed: the people

    static let ageShares = Assumption(
        "ageShares", "年龄构成", "share of people by age", .share,
        AgeBand.all.map { Assumption.Part(words: $0.words, value: $0.share) }, .assumed,
        source: "18岁以下合计24.77%：国家医保局2022年统计公报（中小学生儿童占比）", confidence: .medium,
        note: Words("只有18岁以下合计有公布数，其余为假定", "only the sum below 18 is published; the rest is assumed"))

    static let maleShares = Assumption(
        "maleShares", "男性占比", "share of men", .share,
        [
            Assumption.part("18岁以下", "below 18", 0.53), Assumption.part("18至74岁", "18 to 74", 0.505),
            Assumption.part("75岁及以上", "75 and above", 0.45),
        ], .assumed)

    static let householdSizes = Assumption(
        "householdSizes", "户规模", "share of households by size", .share,
        zip(1..., [0.17, 0.26, 0.22, 0.18, 0.11, 0.06]).map {
            Assumption.part("\($0)人户", $0 == 1 ? "one person" : "\($0) persons", $1)
        }, .assumed)

    static let personsPerVillage = Assumption(
        "personsPerVillage", "每村人口", "people of a village", .count, Assumption.one(400), .assumed)

    static let villagesPerTownship = Assumption(
        "villagesPerTownship", "每镇村数", "villages of a township", .count, Assumption.one(7), .assumed)

    static let enrolled = Assumption(
        "enrolled", "参保率", "share insured", .share,
        [
            Assumption.part("18岁以下", "below 18", 0.98), Assumption.part("18至34岁", "18 to 34", 0.90),
            Assumption.part("35岁及以上", "35 and above", 0.96),
            Assumption.part("困难人员", "the needy", 1),
        ], .assumed)

    static let secondTier = Assumption(
        "secondTier", "参保人中选二档", "share of the insured in the second tier", .share, Assumption.one(0.06),
        .assumed)

    static let categories = Assumption(
        "categories", "人员类别占比", "share of people by category", .share,
        zip(PersonCategory.aidClasses, [0.005, 0.035, 0.001, 0.010, 0.005, 0.002]).map {
            Assumption.Part(words: $0.words, value: $1)
        }, .assumed,
        note: Words(
            "特困优先给独居老人；低保、边缘、监测、返贫按户；其余按人",
            "destitute: elderly living alone first; minimum living, marginal, monitored and returned to poverty: "
                + "whole households; the rest: single persons"))

    static let categoryFromLater = Assumption(
        "categoryFromLater", "年中才认定的类别", "categories that begin within the year", .share,
        Assumption.one(0.10), .assumed)

    static let categoryEnded = Assumption(
        "categoryEnded", "年中退出的类别", "categories that end within the year", .share, Assumption.one(0.05),
        .assumed)

    // MARK: - Assumed: illness

    static let admissionByAge = Assumption(
        "admissionByAge", "各年龄住院率（只用其相对大小）", "stays per hundred by age (only their proportion is used)",
        .perHundred, AgeBand.all.map { Assumption.Part(words: $0.words, value: $0.admissions) }, .assumed,
        source: "国家医保局一问一答：中青年住院率除15至24岁低于10%外，其他年龄段均在10%以上", confidence: .medium,
        note: Words(
            "按年龄的住院率没有公布，只遵守所引的一句话", "no rates by age are published; these keep to the sentence quoted"))

    static let frailty = Assumption(
        "frailty", "体质差别对住院的影响", "how much more or less often the frail and the robust stay", .factor,
        [
            Assumption.part("健康", "robust", 0.55), Assumption.part("较弱", "weak", 2.2),
            Assumption.part("很弱", "frail", 6),
        ], .assumed, note: Words("使一部分人一年多次住院", "makes some people stay several times a year"))

    static let frailtyShares = Assumption(
        "frailtyShares", "体质构成", "share of the robust, the weak and the frail", .share,
        [
            Assumption.part("健康", "robust", 0.82), Assumption.part("较弱", "weak", 0.14),
            Assumption.part("很弱", "frail", 0.04),
        ], .assumed)

    static let staysPerPerson = Assumption(
        "staysPerPerson", "一人一年最多住院次数", "most stays of one person in a year", .count, Assumption.one(8),
        .assumed)

    static let facilities = Assumption(
        "facilities", "医院数（一级每镇一家）", "number of hospitals (a primary one in each township)", .count,
        [Assumption.part("二级", "secondary", 3), Assumption.part("三级", "tertiary", 2)], .assumed)
}
