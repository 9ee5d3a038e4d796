import Foundation
import Scheme
import Vocabulary

/// Workload W: a year of inpatient claims of many people over columns, by the general engine and an ordinary policy file.
///
/// Reads the columns of the kit, settles them so many times, writes the four result columns (and the three of E), and says
/// how long it took in `meta.json`, as the kit's contract for further implementations asks.
struct WorkloadW {
    private let plan: Plan
    private let out: URL
    private let rounds = 31

    private let person: Column<UInt32>
    private let tier: Column<UInt8>
    private let remote: Column<UInt8>
    private let cost: Column<Int64>
    private let share: Column<UInt16>
    private let flags: Column<UInt8>
    private let category: Column<UInt8>
    private let lapsed: Column<UInt8>
    private let continuous: Column<UInt8>

    init(policy: URL, data: String, out: String) throws {
        plan = try Bench.plan(policy, "990000", BenefitYear(2025)!)
        let folder = URL(filePath: data)
        person = try Column(folder, "c_person.u32")
        tier = try Column(folder, "c_tier.u8")
        remote = try Column(folder, "c_remote.u8")
        cost = try Column(folder, "c_cost.i64")
        share = try Column(folder, "c_share.u16")
        flags = try Column(folder, "p_flags.u8")
        category = try Column(folder, "p_cat.u8")
        lapsed = try Column(folder, "p_lapsed.u8")
        continuous = try Column(folder, "p_cont.u8")
        self.out = URL(filePath: out)
    }

    func run() throws {
        try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
        var meta: [String] = []
        let results = Results(count: cost.count)
        let block = Block(for: plan, capacity: 2048)
        let codes = codes(block)
        let w = Bench.time(rounds: rounds) {
            settle(block, codes, results)
            return (1, results.own[0])
        }
        meta.append(entry("W", w, "policy file, general engine"))
        try results.write(to: out)
        let e = try enrolment()
        meta.append(entry("E", e, "policy file, general engine"))
        try Data("[\(meta.joined(separator: ",\n"))]\n".utf8).write(to: out.appending(path: "meta.json"))
    }

    private func entry(_ task: String, _ time: (best: Double, median: Double), _ note: String) -> String {
        """
        {"name":"Yikao","task":"\(task)","kernel_s":\(time.best / 1e9),"median_s":\(time.median / 1e9),\
        "threads":1,"note":"\(note)"}
        """
    }

    /// By hospital tier × 4 + remote: the code of the claim.
    private func codes(_ block: Block) -> [UInt16] {
        let places: [CarePlace] = [.local, .elsewhereFiled, .elsewhereUnfiled]
        return (0..<16).map { index in
            let (tier, remote) = (index / 4, index % 4)
            guard (1...3).contains(tier), remote < 3 else { return 0 }
            let level = FacilityLevel.allCases[tier - 1]
            return block.code(tier: 0, grade: plan.grade(level, class: nil), place: places[remote])
        }
    }

    /// Block by block: the columns the engine asks for, then the engine, then what is left for the patient.
    private func settle(_ block: Block, _ codes: [UInt16], _ results: Results) {
        var needy = Insured.ordinary(in: plan.identity.year)
        let ordinary = UInt16(plan.membership(of: needy, on: plan.identity.year.first))
        needy.categories = CategorySet(.minimumLiving)
        let marked = UInt16(plan.membership(of: needy, on: plan.identity.year.first))
        codes.withUnsafeBufferPointer { codes in
            let codes = codes.baseAddress!
            var start = 0
            while start < cost.count {
                let rows = wholePersons(from: start, atMost: block.capacity)
                fill(block, start, rows, codes, ordinary: ordinary, needy: marked)
                block.write("basic", to: results.basic + start)
                block.write("criticalIllness", to: results.illness + start)
                block.write("aid", to: results.aid + start)
                block.settle(rows: rows, of: .inpatient)
                let (own, inScope, remains) = (results.own + start, block.inScope, block.remains)
                let total = cost.start + start
                for row in 0..<rows { own[row] = total[row] &- inScope[row] &+ remains[row] }
                start += rows
            }
        }
    }

    private func fill(
        _ block: Block, _ start: Int, _ rows: Int, _ codes: UnsafePointer<UInt16>, ordinary: UInt16,
        needy: UInt16
    ) {
        let (person, membership, code) = (block.person, block.membership, block.code)
        let inScope = block.inScope
        let (ids, tiers) = (self.person.start + start, tier.start + start)
        let (remotes, costs, shares) = (remote.start + start, cost.start + start, share.start + start)
        let flags = self.flags.start
        let change = needy ^ ordinary
        for row in 0..<rows { person[row] = Int32(bitPattern: ids[row]) }
        for row in 0..<rows {
            membership[row] = ordinary ^ (change & (0 &- UInt16(flags[Int(ids[row])] & 1)))
            code[row] = codes[Int(tiers[row] &* 4 &+ remotes[row])]
            let product = UInt64(bitPattern: costs[row] &* Int64(shares[row])) &+ 5000
            inScope[row] = Int64(bitPattern: product / 10_000)
        }
    }

    /// So many rows that no person is cut in two.
    private func wholePersons(from start: Int, atMost most: Int) -> Int {
        var end = min(cost.count, start + most)
        guard end < cost.count else { return end - start }
        while person.start[end] == person.start[end - 1] { end -= 1 }
        return end - start
    }

    // MARK: - E: what enrolment asks of each person

    private func enrolment() throws -> (best: Double, median: Double) {
        let classes: [PersonCategory?] = [nil, .destitute, .minimumLiving, .marginal, .monitored]
        let columns = EnrolmentColumns(
            plan.enrolment,
            classes: classes.map { Applicant(categories: $0.map { CategorySet($0) } ?? []) })
        let count = category.count
        let due = UnsafeMutableBufferPointer<Int32>.allocate(capacity: count)
        let wait = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: count)
        let reward = UnsafeMutableBufferPointer<Int32>.allocate(capacity: count)
        defer {
            due.deallocate()
            wait.deallocate()
            reward.deallocate()
        }
        let time = Bench.time(rounds: rounds) {
            columns.run(
                classes: category.buffer, lapsed: lapsed.buffer, continuous: continuous.buffer, due: due,
                wait: wait, reward: reward)
            return (1, Int64(due[0]))
        }
        try Data(buffer: due).write(to: out.appending(path: "due.i32"))
        try Data(buffer: wait).write(to: out.appending(path: "wait.u8"))
        try Data(buffer: reward).write(to: out.appending(path: "incentive.i32"))
        return time
    }
}

/// A column of the kit: little-endian numbers, no header.
private struct Column<Number> {
    let start: UnsafeMutablePointer<Number>
    let count: Int

    var buffer: UnsafeBufferPointer<Number> { UnsafeBufferPointer(start: start, count: count) }

    init(_ folder: URL, _ name: String) throws {
        let bytes = try Data(contentsOf: folder.appending(path: name))
        count = bytes.count / MemoryLayout<Number>.stride
        start = .allocate(capacity: max(1, count))
        let target = UnsafeMutableRawBufferPointer(start: start, count: bytes.count)
        bytes.copyBytes(to: target)
    }
}

/// The four result columns.
private struct Results {
    let count: Int
    let basic, illness, aid, own: UnsafeMutablePointer<Int64>

    init(count: Int) {
        self.count = count
        func column() -> UnsafeMutablePointer<Int64> {
            let column = UnsafeMutablePointer<Int64>.allocate(capacity: max(1, count))
            column.initialize(repeating: 1, count: max(1, count))
            return column
        }
        (basic, illness, aid, own) = (column(), column(), column(), column())
    }

    func write(to folder: URL) throws {
        for (name, column) in [("basic", basic), ("ci", illness), ("aid", aid), ("self", own)] {
            try Data(buffer: UnsafeBufferPointer(start: column, count: count))
                .write(to: folder.appending(path: "\(name).i64"))
        }
    }
}
