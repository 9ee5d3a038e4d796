import Collection
import Payments
import Registry
import Spreadsheets
import Storage
import TestDatabase
import Testing
import Vocabulary

/// What the columns of a file of payments are: proposed, settled, remembered.
struct PaymentColumnTests {
    private let today = Day(2025, 1, 31)!
    private let world: World
    /// Two columns of money: which was paid for the insurance nobody can tell by the headings.
    private let text = "凭证,编号,应收,实收到账,日子\nT1,P1,500,400,2024-10-08\nT2,P2,500,400,2024-10-08\n"
    private let choice: PaymentColumns.Choice = [.serial: 0, .person: 1, .amount: 3, .day: 4]

    init() throws { world = try World() }

    private var memory: [String: PaymentColumns.Choice] {
        get throws {
            try world.database.read {
                try PaymentColumnMemory($0).choices(from: Season.tax, in: World.district)
            }
        }
    }

    private func header(_ text: String, _ choice: PaymentColumns.Choice? = nil) throws -> PaymentHeader {
        let memory = try memory
        return try PaymentHeader(bytes: Array(text.utf8), name: "a.csv") {
            $0.settle(choice, remembered: memory)
        }
    }

    private func remember(_ header: PaymentHeader) throws -> Run {
        let run = world.run(.paymentFile)
        try world.database.transaction { connection in
            try Runs(connection).add(run)
            try PaymentColumnMemory(connection).remember(header, in: World.district, by: run.id)
        }
        return run
    }

    private var remembered: Int? {
        get throws { try world.database.read { try $0.value("SELECT count(*) FROM payment_columns") } }
    }

    @Test func `columns are shown with their first cells and what is missing`() throws {
        let header = try header(
            "票,编号,钱,日子\nT1,P1,400,2024-10-08\nT2,,400,2024-10-09\n", [.serial: 0, .amount: 2])
        #expect(header.columns.map(\.letters) == ["A", "B", "C", "D"])
        #expect(header.columns[0].samples == ["T1", "T2"] && header.columns[1].samples == ["P1"])
        #expect(header.columns.map(\.meaning) == [.serial, nil, .amount, nil])
        #expect(header.missing.map(\.zh) == ["缴费日期", "身份证号 / 个人编号"])
    }

    @Test func `what was chosen is read, and the next file of the form is read alike`() throws {
        let file = try PaymentFile(
            bytes: Array(text.utf8), name: "a.csv", year: World.year, today: today
        ) { $0.settle(choice) }
        #expect(file.faultCount == 0 && file.total == .yuan(800))
        _ = try remember(file.header)
        _ = try remember(file.header)
        #expect(try remembered == 1, "what is remembered already is not written again")

        let next = try header(text.replacing("T1", with: "T7"))
        #expect(next.isRemembered && next.choice == choice)
        #expect(try !header("又,一,种,表,格\nT1,P1,1,1,2024-10-08\n").isRemembered)

        // Settled otherwise, the latest holds.
        var other = choice
        other[.amount] = 2
        let changed = try header(text, other)
        #expect(!changed.isRemembered && changed.choice == other)
        _ = try remember(changed)
        #expect(try header(text).choice == other)
    }

    @Test func `what was read for a run that was taken back is not remembered`() throws {
        let run = try remember(try header(text, choice))
        #expect(try header(text).isRemembered)
        let undoing = world.run(.undo, undoes: run.id)
        try world.database.transaction { try Runs($0).add(undoing) }
        #expect(try !header(text).isRemembered)
        _ = try remember(try header(text, choice))
        #expect(try header(text).isRemembered && remembered == 2)
    }
}
