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
            """)

    @OptionGroup var choice: PlanChoice

    @Option(help: ArgumentHelp("区县代码 / district", valueName: "code"))
    var district: String?

    @Option(help: "待遇类别：inpatient、outpatient")
    var kind = "inpatient"

    @Option(help: "医院等级：primary、secondary、tertiary 或 一级、二级、三级")
    var level: String

    @Option(help: "就医地：local、elsewhereFiled、elsewhereUnfiled")
    var place = "local"

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
        let file = try choice.file()
        let plan = file.plan(district: try districtCode(in: file))
        var insured = Insured.ordinary(in: file.year)
        insured.birth = try birth.map { try day($0, "--birth") }
        insured.categories = CategorySet(try category.map { try categoryNamed($0) })
        if let tier {
            guard let position = plan.tier(word: tier) else {
                let known = plan.tiers.map { "\($0.key)（\($0.words.zh)）" }.joined(separator: "、")
                throw ValidationError("没有档次 \(tier)；可用：\(known) / no tier \(tier)")
            }
            insured.tier = position
        }
        var year = YearToDate()
        let statement = plan.statement(
            of: try claim(in: file.year), for: insured, year: &year, program: Yikao.program)
        switch format {
        case .text: print(statement.text(english ? .english : .chinese), terminator: "")
        case .json: printJSON(StatementReport(statement))
        case .csv: throw ValidationError("explain 只有 text 和 json / explain has text and json")
        }
    }

    private func claim(in year: BenefitYear) throws -> Claim {
        guard let kind = CareKind(word: kind) else {
            throw ValidationError("--kind 应为 inpatient 或 outpatient / --kind is inpatient or outpatient")
        }
        guard let level = FacilityLevel(word: level) else {
            throw ValidationError(
                "--level 应为 primary、secondary、tertiary / --level is primary, secondary or tertiary")
        }
        guard let place = CarePlace(word: place) else {
            throw ValidationError(
                "--place 应为 local、elsewhereFiled、elsewhereUnfiled / --place is local, elsewhereFiled or elsewhereUnfiled"
            )
        }
        let discharged = try discharge.map { try day($0, "--discharge") } ?? year.last
        let admitted = try admission.map { try day($0, "--admission") } ?? discharged
        guard admitted <= discharged else {
            throw ValidationError("出院日期早于入院日期 / discharged before admitted")
        }
        guard year.contains(discharged) else {
            throw ValidationError("出院日期不在 \(year) 年度 / the day of discharge is not in \(year)")
        }
        do {
            return Claim(
                kind: kind, level: level, place: place, admission: admitted, discharge: discharged,
                amounts: try ClaimAmounts(
                    total: try money(total, "--total"),
                    outOfCatalogue: try money(outOfCatalogue, "--out-of-catalogue"),
                    overLimit: try money(overLimit, "--over-limit"),
                    firstSelfPay: try money(firstSelfPay, "--first-self-pay")))
        } catch let fault as AmountFault {
            throw ValidationError(fault.words.both)
        }
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
            let known = PersonCategory.allCases.map { "\($0.rawValue)（\($0.words.zh)）" }.joined(
                separator: "、")
            throw ValidationError("没有人员类别 \(word)；可用：\(known) / no category \(word)")
        }
        return category
    }

    private func day(_ text: String, _ option: String) throws -> Day {
        guard let day = Day(text) else {
            throw ValidationError("\(option) 应写成 2023-07-01 / \(option) is written 2023-07-01")
        }
        return day
    }

    private func money(_ text: String, _ option: String) throws -> Money {
        guard let money = Money(text) else {
            throw ValidationError("\(option) 应是金额（元），如 52000 或 937.80 / \(option) is an amount in yuan")
        }
        return money
    }
}
