import ArgumentParser
import Entitlements
import Foundation
import Policies
import Registry
import Scheme
import Storage
import Vocabulary

/// `yikao coverage`: from when to when a person is covered, and why.
struct CoverageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage", abstract: "一个人哪些天有待遇，为什么 / on which days a person is covered, and why")

    @Argument(help: "个人编号 / the person's number") var number: String
    @Option(help: ArgumentHelp("统筹区 / pooling region", valueName: "code")) var region = "500000"
    @Option(help: "年度 / benefit year") var year: Int
    @Option(
        help: ArgumentHelp("数据库：文件，或 postgres:// 地址 / database: a file, or an address", valueName: "place"))
    var database = DatabasePlace("demo/yikao.db")
    @Flag(help: "English") var english = false
    @OptionGroup var folder: PolicyFolder

    func run() throws {
        guard let region = RegionCode(region), let year = BenefitYear(year) else {
            throw ValidationError("--region 是区划代码，--year 是年度 / a code of a place, and a year")
        }
        let book = try folder.book(of: [region])
        let text = try openExisting(database).read { connection -> String in
            guard let person = try Persons(connection).find(number: number, on: year.last) else {
                note("没有这个个人编号 / no person of this number")
                throw Exit.noInput
            }
            let plan: Plan
            do {
                plan = try book.plan(region: region, district: person.district, on: year.last)
            } catch {
                note((error as? PolicyBook.NoPlan)?.words.both ?? "\(error)")
                throw Exit.wrong
            }
            let standings = Standings(connection)
            return try standings.coverage(
                of: person, under: plan, payments: try standings.payments(of: person.id, in: year)
            ).text(english ? .english : .chinese)
        }
        print(text)
    }
}
