import ArgumentParser
import Collection
import Payments
import Registry
import Scheme
import Storage
import Vocabulary

/// `yikao collect doubts`: payments that are not, or not wholly, allocated, and a clerk's decision on one of them.
struct CollectDoubts: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doubts", abstract: "待处理缴费：列出，或决定一笔 / payments in suspense: list them, or decide one",
        discussion: """
            不加参数就列出。--payment 说哪一笔，再用 --to 入到一个或几个人的应缴（每人一整份），或用 --refund 退费。
            Without options they are listed. --payment names one; --to puts it to people's bills, each whole; --refund gives it back.
            """)

    @Option(help: ArgumentHelp("哪一笔，列表的第一栏 / which one: the first column of the list", valueName: "id"))
    var payment: String?
    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("入到谁：个人编号 / to whom: persons' numbers", valueName: "number"))
    var to: [String] = []
    @Option(help: ArgumentHelp("退多少元 / yuan to give back", valueName: "yuan"))
    var refund: String?
    @OptionGroup var choice: SeasonChoice
    @Flag(help: "写入 / write it") var commit = false

    func validate() throws {
        guard payment != nil else {
            if !to.isEmpty || refund != nil {
                throw ValidationError("用 --payment 说是哪一笔 / say which with --payment")
            }
            return
        }
        if to.isEmpty == (refund == nil) {
            throw ValidationError("--to 和 --refund 写一个 / write one of --to and --refund")
        }
    }

    func run() throws {
        guard let payment else { return try list() }
        guard let id = ID<Payment>(payment) else {
            throw ValidationError("--payment 是列表的第一栏 / --payment is the first column of the list")
        }
        try choice.work(commit: commit) { season, connection, _ in
            guard let known = try CashBook(connection).payment(id),
                let brought = try Runs(connection).find(known.run), brought.region == season.district,
                brought.year == season.year
            else { throw CollectionError.noPayment }
            if let refund {
                guard let amount = Money(refund) else {
                    throw ValidationError("--refund 写作 380.00 / --refund is written 380.00")
                }
                let run = SeasonChoice.run(.refund, season, "退费")
                try season.refund(id, amount, as: run, connection)
                print("退费 \(amount.grouped) 元，批次 \(run.id) / given back, run")
                return
            }
            let people = try to.map { number -> ID<Applicant> in
                guard let person = try Persons(connection).find(number: number),
                    person.home.lies(in: season.district)
                else { throw CollectionError.noPerson }
                return ID(of: person.id)
            }
            let run = SeasonChoice.run(.counter, season, "待处理缴费入账")
            let posted = try season.assign(id, to: people, as: run, connection)
            print(
                "入账 \(posted.allocated.grouped) 元，缴清 \(posted.paid) 人，还剩 \(posted.suspense.grouped) 元，批次 \(run.id) / allocated, paid, left, run"
            )
        }
    }

    /// Payments by their own numbers; no person is named.
    private func list() throws {
        let season = try choice.season()
        var (count, free) = (0, Money.zero)
        try openExisting(choice.database).read { connection in
            try season.forEachOpenPayment(connection) { open in
                count += 1
                free += open.free
                let why = (open.doubt?.words ?? Doubt.readyWords).both
                print(
                    "\(open.payment.id)\t\(open.payment.serial)\t\(open.payment.day)\t\(open.payment.amount)\t\(open.free)\t\(why)"
                )
            }
        }
        note("\(count) 笔，\(free.grouped) 元没有入账 / payments, yuan in suspense")
    }
}
