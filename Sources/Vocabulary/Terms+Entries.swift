extension Term {
    /// Chinese word, English word, meaning in Chinese, meaning in English, types in code.
    var entry: Entry {
        switch self {
        case .poolingRegion:
            Entry(
                "统筹区", "pooling region", "同一基金、同一政策的地区，多为一个市，按行政区划代码识别",
                "one fund and one policy, mostly a city, known by its division code", "RegionCode")
        case .district:
            Entry(
                "区县", "district", "统筹区内的区县，医疗救助和资助参保可以各不相同",
                "a county or district of the region; medical aid and subsidies may differ between them",
                "RegionCode")
        case .benefitYear:
            Entry(
                "待遇年度", "benefit year", "享受待遇、累计限额的日历年度",
                "the calendar year in which benefits count and limits add up", "BenefitYear")
        case .noticeYear:
            Entry(
                "通知年度", "notice year", "缴费通知发布的年份：当年通知确定次年的个人缴费",
                "the year a notice is issued: it sets the individual payment for the next benefit year")
        case .tier:
            Entry(
                "档次", "tier", "参保人选择的缴费与待遇档次，如一档、二档",
                "a level of contribution and benefit that a person chooses", "Plan.Tier")

        case .enrolment:
            Entry("参保登记", "enrolment", "为某人登记参加某一年度的居民医保", "registering a person for a benefit year")
        case .enrolmentWindow:
            Entry(
                "集中参保期", "enrolment window", "每年集中办理参保缴费的时段", "the months in which most people enrol and pay")
        case .waitingPeriod:
            Entry(
                "待遇等待期", "waiting period", "断保或错过集中参保期后，缴费而尚不能享受待遇的月数",
                "months paid for but not yet covered, after a gap or a missed window")
        case .repair:
            Entry("修复", "repair", "补缴断保年度以缩短变动等待期", "paying for missed years to shorten the waiting period")
        case .personCategory:
            Entry(
                "人员类别", "person category", "经认定的困难身份，如特困、低保，影响缴费、大病和救助",
                "a recognised hardship that changes payments, critical illness insurance or aid",
                "PersonCategory", "CategorySet")
        case .coverage:
            Entry(
                "参保待遇期", "coverage", "可以享受待遇的起止日期，首尾两天都算在内",
                "the days a person is insured, first and last included", "Insured")
        case .household:
            Entry("家庭户", "household", "一起参保、一起缴费的一家人", "people who enrol and pay together")

        case .contribution:
            Entry("个人缴费", "contribution", "参保人每年自己交的钱", "what a person pays for a year", "Contribution")
        case .fiscalSubsidy:
            Entry(
                "财政补助", "fiscal subsidy", "各级财政按人头对基金的补助", "what the state adds to the fund per head",
                "Contribution")
        case .subsidisedEnrolment:
            Entry(
                "资助参保", "subsidised enrolment", "救助资金替困难人员交全部或部分个人缴费",
                "aid money pays a needy person's contribution, in whole or in part")
        case .collector:
            Entry(
                "征缴员", "collector", "上门或电话动员参保缴费的人", "someone who visits or calls households about enrolling")
        case .round:
            Entry("征缴批次", "round", "一次集中动员的名单与期限", "one campaign of visits, with its list and its end")
        case .contact:
            Entry("入户/电话联系", "contact", "一次联系及其结果", "one visit or call, and what came of it")

        case .facility:
            Entry("定点医药机构", "facility", "与医保签约的医院、诊所或药店", "a hospital, clinic or pharmacy under contract")
        case .facilityLevel:
            Entry(
                "医疗机构等级", "facility level", "一级、二级、三级，起付线和比例按它分档",
                "primary, secondary or tertiary; terms are graded by it", "FacilityLevel")
        case .careKind:
            Entry(
                "待遇类别", "kind of care", "申请哪一类待遇：住院、普通门诊等",
                "which benefit is asked for: a stay, a visit and so on", "CareKind")
        case .careElsewhere:
            Entry("异地就医", "care elsewhere", "在统筹区以外就医", "care outside the pooling region", "CarePlace")
        case .filing:
            Entry("备案", "filing", "异地就医前向参保地登记", "telling the home region before care elsewhere", "CarePlace")
        case .catalogueClass:
            Entry(
                "医保目录类别", "catalogue class", "甲类全额、乙类先行自付后、丙类不纳入政策范围",
                "class A in scope, class B after a first self-pay, class C not at all", "CatalogueClass")
        case .outOfCatalogue:
            Entry(
                "目录外费用", "out of catalogue", "丙类及其他不在医保目录内的费用",
                "class C and other items the catalogue does not list", "ClaimAmounts")
        case .overLimit:
            Entry(
                "超限价费用", "over limit", "超过目录限价的部分", "what exceeds a price limit of the catalogue",
                "ClaimAmounts")
        case .firstSelfPay:
            Entry(
                "先行自付", "first self-pay", "乙类项目先由个人承担的部分", "what the patient bears first on class B items",
                "ClaimAmounts", "FeeLine")
        case .inScope:
            Entry(
                "政策范围内费用", "in-scope cost", "总费用减去目录外、超限价和先行自付，待遇按它计算",
                "the total less out of catalogue, over limit and first self-pay; benefits are worked out on it",
                "ClaimAmounts")
        case .feeLine:
            Entry("费用明细", "fee line", "账单上的一个项目及其金额", "one item of a bill with its amount", "FeeLine")

        case .layer:
            Entry(
                "保障层", "layer", "待遇的一层：基本医保、大病保险或一项救助，每层只处理前一层剩下的费用",
                "one part of a benefit; each works on what the one before left", "Layer")
        case .deductible:
            Entry("起付线", "deductible", "患者先付的部分，超过它才开始报销", "what the patient pays first", "Terms")
        case .band:
            Entry(
                "费用段", "band", "起付线以上的一段费用，有自己的比例",
                "a stretch of the amount above the deductible, with its own ratio", "Layer.Band")
        case .ratio:
            Entry(
                "报销比例", "ratio", "基金支付的份额，从不指个人承担的份额", "always the fund's share, never the patient's", "Ratio"
            )
        case .cap:
            Entry("封顶线", "cap", "一层在一个年度内最多支付的金额", "the most that a layer pays in a year", "Terms")
        case .uplift:
            Entry(
                "比例的加减", "points", "对某些人群、就医地或机构，每段比例加减的百分点",
                "percentage points added to or taken off every ratio for a group, a place or a class of facility",
                "Terms.Points")
        case .byClaim:
            Entry("按次", "by claim", "每张费用单单独与起付线和费用段比较", "each claim is measured by itself", "Layer.Counts")
        case .byYear:
            Entry(
                "按年累计", "by year", "全年进入本层的费用一起比较，减去本年已付",
                "all that entered in the year is measured, less what was paid", "Layer.Counts")
        case .yearToDate:
            Entry(
                "本年累计", "year to date", "一个人本年在每一层进入和支付的金额",
                "what entered and what was paid in each layer this year", "YearToDate")
        case .rounding:
            Entry(
                "取整规则", "rounding", "不足一分怎样变成整分，由政策规定",
                "how a part of a fen becomes whole; the policy names the rule", "Rounding")
        case .basicInsurance:
            Entry("基本医保", "basic insurance", "统筹基金支付的第一层", "the first layer, paid by the pooled fund")
        case .criticalIllness:
            Entry(
                "大病保险", "critical illness insurance", "基本医保之后，对高额费用再支付一次",
                "pays again on high costs after basic insurance")
        case .medicalAid:
            Entry(
                "医疗救助", "medical aid", "对困难人员剩余费用的救助，各区县不同",
                "help for the needy with what is left; differs between districts")
        case .tiltAid:
            Entry("倾斜救助", "tilt aid", "普通救助之后仍然负担重的，再次救助", "a further pool of aid for what is still left")
        case .outpatientPooling:
            Entry("门诊统筹", "outpatient pooling", "普通门诊的待遇", "the benefit for ordinary visits")
        case .twoDiseases:
            Entry(
                "两病", "two diseases", "高血压、糖尿病门诊用药待遇", "outpatient drugs for high blood pressure and diabetes"
            )
        case .chronicDisease:
            Entry(
                "门诊慢特病", "chronic and special disease", "经认定病种的门诊待遇",
                "outpatient benefit for recognised diseases")

        case .claim:
            Entry("费用单", "claim", "申请：一次住院或就诊的费用", "what is asked: the cost of one stay or visit", "Claim")
        case .settlement:
            Entry("结算", "settlement", "决定：每一方各付多少", "what is decided: who bears what", "Settlement")
        case .statement:
            Entry(
                "结算单（一单清分）", "statement", "告知：结算的每一步、每个数字和依据", "what is told: every step, number and article",
                "Statement")
        case .refusal:
            Entry("不予支付", "refusal", "附理由的答复，不是错误", "an answer with its reason, not an error", "Refusal")
        case .presettlement:
            Entry("预结算", "pre-settlement", "同样的答复，但什么也不记入", "the same answer, and nothing is recorded")
        case .receipt:
            Entry(
                "结算档案", "receipt", "存档的结算：输入、步骤、政策指纹和程序版本",
                "a filed settlement: inputs, lines, fingerprint and program")
        case .reversal:
            Entry(
                "冲正", "reversal", "抵销原结算的新记录，原记录不改", "a new entry that undoes a settlement; the old one stays"
            )
        case .replay:
            Entry(
                "重算", "replay", "多年后按原政策重新计算并比较",
                "working a filed settlement out again, years later, and comparing")
        case .journal:
            Entry("日记账", "journal", "基金的复式记账，每笔借贷相等", "double entry for the funds; every entry balances")
        case .lead:
            Entry("疑点", "lead", "监管线索，附证据；不是结论", "a supervision clue with evidence; never a finding of guilt")

        case .citation:
            Entry(
                "依据", "citation", "数字来自哪份文件、哪一条", "the document and article a number comes from", "Citation")
        case .confidence:
            Entry("可信度", "confidence", "对这个数字有多大把握", "how sure we are of a number", "Confidence")
        case .carriedFrom:
            Entry(
                "沿用", "carried from", "没有更新的来源，沿用某一年的数字，并在每处标明",
                "taken over from an earlier year for want of a newer source, and shown as such", "Citation")
        case .unknown:
            Entry(
                "尚无依据", "unknown", "政策中我们还不掌握的部分，不当作零",
                "a part of the policy that we do not know; never zero", "Unknown")
        case .undecided:
            Entry(
                "尚无依据金额", "undecided", "政策尚无依据、因而未能决定的部分，暂由个人垫付",
                "what could not be decided for want of a policy; the patient advances it", "Payer")
        case .unmodelled:
            Entry(
                "未建模条款", "unmodelled", "程序没有实现的条款，在结算单上注明",
                "a clause the rules do not carry out; shown on the statement", "Unmodelled")
        case .fingerprint:
            Entry(
                "政策指纹", "fingerprint", "政策文件的 SHA-256，每份结算都带着它",
                "the SHA-256 of the policy file, kept with every settlement", "Plan.Identity")
        }
    }
}
