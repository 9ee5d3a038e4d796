import Collection
import DamagedLists
package import Foundation
import Ledger
import Payments
import Policies
import Registry
import Scheme
import Sealing
package import Storage
import Vocabulary

/// A collection season lived through by people who do not exist, beside a model that knows what everybody owes (模拟征缴季).
///
/// Everything follows from the seed. After every few steps the system is held against the model, person by person.
package final class LivedSeason {
    let size: ProofSize
    let database: Database
    let season: Season
    let vault: Vault
    let desk: ListDesk
    let folder: URL
    let invented: InventedPeople
    var dice: ProofDice
    var known: KnownSeason
    /// By number in the proof: the position among the invented people, then double records.
    var ids: [ID<Person>] = []
    var numbers: [ID<Person>: Int] = [:]
    /// Of a double record, the person it repeats.
    var repeats: [Int: Int] = [:]
    /// Rows about people of the register that wait in doubt or found nobody.
    var missed: Set<MissedRow> = []
    /// People who left a list, but may be meant by a doubtful row of it.
    var held: Set<Int> = []
    package internal(set) var counts = ProofCounts()
    var runCount = 0
    var runNumber: [ID<Run>: Int] = [:]
    /// Lines of the last file, some of which come again.
    var lastLines: [KnownSeason.Line] = []
    private(set) var microseconds: Int64
    private let progress: (String) -> Void

    /// - Parameter folder: the lists are written there.
    package init(
        _ size: ProofSize, in database: Database, folder: URL, progress: @escaping (String) -> Void = { _ in }
    ) throws {
        self.size = size
        self.database = database
        self.folder = folder
        self.progress = progress
        let book = try ProofPolicy.write(to: folder.appending(path: "policy"))
        season = try Season(
            book: book, region: ProofPolicy.region, district: ProofPolicy.district, year: ProofPolicy.year)
        vault = Vault(VaultKey.random())
        desk = ListDesk(district: ProofPolicy.district, vault: vault)
        invented = InventedPeople(seed: size.seed, registered: size.people, county: ProofPolicy.district)
        dice = ProofDice(size.seed)
        known = KnownSeason(Array(repeating: KnownPerson(), count: invented.count))
        microseconds = Int64(Day(2025, 9, 25)!.number) * 86_400_000_000
        try database.prepare([.registry, .payments, .collection, .ledger])
    }

    struct MissedRow: Hashable {
        let list: DepartmentList
        let row: Int
        let person: Int
    }

    // MARK: - The season

    package func live() throws {
        try settleIn()
        try assess("first assessment")
        known.freeze()
        try check("first assessment")
        let lists = self.lists()
        for (number, list) in lists.enumerated() {
            // Payments come between the lists, most of them in the autumn.
            let files = size.files * number / lists.count..<size.files * (number + 1) / lists.count
            for file in files { try pay(file) }
            try live(list, number)
            switch number {
            case 1: try take(max(3, size.people / 200))
            case 2: try settle()
            case 3: try merge()
            case 4: try move()
            case 5: try check("half of the lists")
            case 6: try assign()
            case 7: try beBorn()
            case 8: try refund()
            case 9: try settle()
            default: break
            }
        }
        try check("the last list")
        try assess("last assessment")
        try refund()
        try settle()
        try check("the end")
        try checkGapsBesideTruth()
        counts.people = known.people.count { $0.isRegistered }
        counts.missed = missed.count
        counts.settled = known.people.indices.count { known.year($0).isSettled }
        counts.owing = known.people.indices.count { known.year($0).isInsured && !known.year($0).isSettled }
    }

    func say(_ text: String) { progress(text) }

    // MARK: - Time and runs

    var now: Instant {
        microseconds += 1_000_000
        return Instant(microseconds: microseconds)
    }

    func advance(to day: Day) {
        microseconds = max(microseconds, Int64(day.number) * 86_400_000_000 + 7_200_000_000)
        known.hasBegun = Instant(microseconds: microseconds).dayInChina >= season.year.first
    }

    func run(_ kind: Run.Kind, _ title: String, fingerprint: String? = nil, undoes: ID<Run>? = nil) -> Run {
        runCount += 1
        return Run(
            kind, region: season.region, year: season.year, title: title, fingerprint: fingerprint,
            recorded: now,
            by: "proof", undoes: undoes)
    }

    /// The invented person behind a record.
    func original(_ number: Int) -> Int { repeats[number] ?? number }

    func applicant(_ number: Int) -> ID<Applicant> { ID(of: ids[number]) }

    func assess(_ title: String) throws {
        let run = run(.assessment, title)
        _ = try database.transaction { try season.assess(as: run, $0) }
        known.assess()
        say(title)
    }
}
