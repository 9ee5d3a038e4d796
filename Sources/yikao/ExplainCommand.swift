import ArgumentParser
import Foundation
import Policies
import Scheme
import Vocabulary

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "解释一张费用单：每一步、每个数、每条依据 / explain one claim: every step, number and source",
        discussion: """
              yikao explain --region 500000 --district 500112 --year 2023 --level secondary \\
                  --total 52000 --out-of-catalogue 2000 --category marginal --tier first

            用 --hypothetical 看假设的规定会怎么算；这样的单子注明假设，不能入账。
            --hypothetical tries a change of the rules; such a statement says so and is never filed.
            """)

    @OptionGroup var choice: PlanChoice
    @OptionGroup var supposed: HypothesisChoice

    @Option(help: ArgumentHelp("区县代码 / district", valueName: "code"))
    var district: String?

    @Option(help: ArgumentHelp("待遇类别：\(CareKind.allCases.map(\.rawValue).joined(separator: "、")) 或中文"))
    var kind = "inpatient"

    @Option(help: "医院等级：primary、secondary、tertiary 或 一级、二级、三级")
    var level: String

    @Option(
        help: ArgumentHelp(
            "就医地：\(CarePlace.allCases.map(\.rawValue).joined(separator: "、"))；不因备案而不同的，写“异地”即可"))
    var place = "local"

    @Option(help: ArgumentHelp("医疗机构类别，政策另分类别时 / the region's own class of facilities", valueName: "key"))
    var facilityClass: String?

    @Option(help: ArgumentHelp("病种或分娩方式，政策按它分时 / condition, where the policy grades by it", valueName: "key"))
    var condition: String?

    @Flag(help: "转院：接着上一次住院 / the stay goes on from another hospital")
    var transfer = false

    @Option(help: "胎儿数，住院分娩用 / babies, for a delivery")
    var babies: Int?

    @Option(
        help: ArgumentHelp("床位费，总费用的一部分，政策限价时 / what the bed cost, a part of the total", valueName: "yuan"))
    var bedCharge: String?

    @Option(
        help: ArgumentHelp("床位天数，默认住院天数 / days of the bed, by default those of the stay", valueName: "days"))
    var bedDays: Int?

    @Option(help: "连续缴费年限，含本年 / years of contribution without a gap, this one included")
    var years: Int?

    @Option(help: "总费用（元）/ total in yuan")
    var total: String

    @Option(help: "目录外费用 / out of catalogue")
    var outOfCatalogue = "0"

    @Option(help: "超限价费用 / over limit")
    var overLimit = "0"

    @Option(help: "先行自付 / first self-pay")
    var firstSelfPay = "0"

    @Option(help: "人员类别，可写多次 / person category, may be repeated")
    var category: [String] = []

    @Option(help: "缴费档次 / tier")
    var tier: String?

    @Option(help: "出生日期 / day of birth")
    var birth: String?

    @Option(help: "入院日期，默认年末 / admission, by default the end of the year")
    var admission: String?

    @Option(help: "出院日期 / discharge")
    var discharge: String?

    @Option(help: "text 或 json")
    var format: OutputFormat = .text

    @Flag(help: "英文 / in English")
    var english = false

    func run() throws {
        let file = try policy()
        let discharged = try discharge.map { try day($0, "--discharge") } ?? file.year.last
        let plan = file.plan(district: try districtCode(in: file), on: discharged)
        var insured = Insured.ordinary(in: file.year)
        insured.birth = try birth.map { try day($0, "--birth") }
        insured.categories = CategorySet(try category.map { try categoryNamed($0) })
        if let tier {
            guard let position = plan.tier(word: tier) else {
                throw none(Words("没有档次 \(tier)", "there is no tier \(tier)"), tier, plan.tiers.choices)
            }
            insured.tier = position
        }
        if let years, !(0...100).contains(years) {
            throw ValidationError("--years 是 0 至 100 的整数 / --years is a whole number from 0 to 100")
        }
        insured.continuousYears = years
        var year = YearToDate()
        let statement = plan.statement(
            of: try claim(in: file.year, under: plan), for: insured, year: &year, program: Yikao.program)
        switch format {
        case .text: print(statement.text(english ? .english : .chinese), terminator: "")
        case .json: printJSON(StatementReport(statement))
        case .csv: throw ValidationError("explain 只有 text 和 json / explain has text and json")
        }
    }

    /// The policy in force, or what is supposed of it.
    private func policy() throws -> PolicyFile {
        guard supposed.hypothetical != nil else { return try choice.file() }
        guard choice.policy == nil else {
            throw ValidationError(
                "--policy 和 --hypothetical 只能用一种 / --policy excludes --hypothetical")
        }
        let book = try choice.folder.book()
        let file = try supposed.file(in: book, region: choice.region, year: choice.year.map(String.init))
        return try file ?? choice.file()
    }

    private func claim(in year: BenefitYear, under plan: Plan) throws -> Claim {
        guard let kind = CareKind(word: kind) else {
            throw none(Words("没有待遇类别 \(kind)", "there is no kind \(kind)"), kind, .kinds)
        }
        guard let level = FacilityLevel(word: level) else {
            if let own = plan.facilityClass(meantBy: level) {
                throw ValidationError(
                    "\(level) 是医疗机构类别，请写 --level \(own.level.rawValue) --facility-class \(own.key)（\(own.words.zh)）"
                        + " / \(level) is a class of facilities: write --level \(own.level.rawValue) --facility-class \(own.key)"
                )
            }
            throw none(Words("没有等级 \(level)", "there is no level \(level)"), level, .levels)
        }
        let place = try self.place(kind, under: plan)
        let grade = try facilityClass.map { word in
            let own = plan.ownGrades(of: level)
            guard let found = plan.facilityClass(word: word, level: level) else {
                throw none(
                    own.isEmpty
                        ? Words("这份政策在这一等级里不分医疗机构类别", "this policy has no classes at this level")
                        : Words("没有医疗机构类别 \(word)", "there is no class \(word)"), word, own.choices)
            }
            return found.key
        }
        let condition = try condition.map { word in
            let known = plan.conditions(of: kind)
            guard let found = known.first(where: { $0.key == word || $0.words.zh == word }) else {
                throw none(
                    known.isEmpty
                        ? Words("这份政策的这类待遇不分病种", "this policy does not grade this benefit by condition")
                        : Words("没有病种 \(word)", "there is no condition \(word)"), word, known.choices)
            }
            return found.key
        }
        if transfer, kind != .inpatient {
            throw ValidationError("--transfer 只用于住院 / --transfer is for stays")
        }
        if let babies, kind != .maternity || !(1...9).contains(babies) {
            throw ValidationError("--babies 只用于住院分娩，1 至 9 / --babies is for a delivery, 1 to 9")
        }
        let discharged = try discharge.map { try day($0, "--discharge") } ?? year.last
        let admitted = try admission.map { try day($0, "--admission") } ?? discharged
        guard admitted <= discharged else {
            throw ValidationError("出院日期早于入院日期 / discharged before admitted")
        }
        guard year.contains(discharged) else {
            throw ValidationError("出院日期不在 \(year) 年度 / the day of discharge is not in \(year)")
        }
        let amounts = try amounts()
        return Claim(
            kind: kind, level: level, place: place, admission: admitted, discharge: discharged,
            amounts: amounts, facilityClass: grade, condition: condition, isTransfer: transfer,
            babies: babies ?? 1, bed: try bed(in: amounts.total, stay: max(1, discharged - admitted)))
    }

    private func place(_ kind: CareKind, under plan: Plan) throws -> CarePlace {
        let said = CarePlace(word: place)
        guard said != nil || CarePlace.isElsewhere(word: place) else {
            throw none(Words("没有就医地 \(place)", "there is no place \(place)"), place, .places)
        }
        do {
            return try plan.place(said, for: kind)
        } catch {
            throw ValidationError(
                "\(error.what.zh)，\(error.write.zh) / \(error.what.en); \(error.write.en)")
        }
    }

    /// Where no days are given, those of the stay.
    private func bed(in total: Money, stay: Int) throws -> BedCharge? {
        guard let bedCharge else {
            guard bedDays == nil else {
                throw ValidationError(
                    "--bed-days 要和 --bed-charge 一起写 / --bed-days goes with --bed-charge")
            }
            return nil
        }
        let bed = BedCharge(charge: try money(bedCharge, "--bed-charge"), days: bedDays ?? stay)
        if let fault = bed.fault(in: total) { throw ValidationError(fault.words.both) }
        return bed
    }

    private func amounts() throws -> ClaimAmounts {
        do {
            return try ClaimAmounts(
                total: try money(total, "--total"),
                outOfCatalogue: try money(outOfCatalogue, "--out-of-catalogue"),
                overLimit: try money(overLimit, "--over-limit"),
                firstSelfPay: try money(firstSelfPay, "--first-self-pay"))
        } catch let fault as AmountFault {
            throw ValidationError(fault.words.both)
        }
    }

    /// That there is none of this name, what was most likely meant, and which there are.
    private func none(_ words: Words, _ given: String, _ choices: Choices) -> ValidationError {
        guard !choices.all.isEmpty else { return ValidationError(words.both) }
        let advice = choices.advice(for: given)
        return ValidationError("\(words.zh)；\(advice.zh) / \(words.en); \(advice.en)")
    }

    private func districtCode(in file: PolicyFile) throws -> RegionCode? {
        guard let district else { return nil }
        guard let code = RegionCode(district), code.lies(in: file.region) else {
            throw ValidationError("--district 不是 \(file.region) 内的区县代码 / no district of \(file.region)")
        }
        return code
    }

    private func categoryNamed(_ word: String) throws -> PersonCategory {
        guard let category = PersonCategory(word: word) else {
            throw none(Words("没有人员类别 \(word)", "there is no category \(word)"), word, .categories)
        }
        return category
    }

    private func day(_ text: String, _ option: String) throws -> Day {
        guard let day = Day(text.narrow) else {
            throw ValidationError("\(option) 应写成 2023-07-01 / \(option) is written 2023-07-01")
        }
        return day
    }

    private func money(_ text: String, _ option: String) throws -> Money {
        guard let money = Money(text.narrow) else {
            throw ValidationError("\(option) 应是金额（元），如 52000 或 937.80 / \(option) is an amount in yuan")
        }
        return money
    }
}
