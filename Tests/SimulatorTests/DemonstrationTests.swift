import Catalogue
import Claims
import Collection
import Foundation
import Ledger
import Payments
import Policies
import Receipts
import Registry
import Scheme
import Simulator
import Storage
import Testing
import TestDatabase
import Vocabulary

struct DemonstrationTests {
    private func lived(persons: Int, seed: UInt64) throws -> (Database, Demonstration, Demonstration.Outcome)
    {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Policy")
            .standardizedFileURL
        let database = try Database.trial()
        try database.prepare([.registry, .receipts, .payments, .collection, .ledger, .catalogue])
        let demonstration = try Demonstration(
            book: PolicyBook(folders: [folder]), pooling: RegionCode("500000")!,
            county: RegionCode("500112")!,
            year: BenefitYear(2023)!, seed: seed, persons: persons, program: "test")
        let catalogue = folder.appending(path: "demonstration/catalogue.csv")
        let outcome = try demonstration.run(
            in: database,
            catalogue: try CatalogueFile(bytes: Array(try Data(contentsOf: catalogue)), name: "catalogue.csv")
        )
        return (database, demonstration, outcome)
    }

    @Test func `after a simulated year the journal balances and statements equal the ledger`() throws {
        let (database, _, outcome) = try lived(persons: 3000, seed: 7)
        #expect(outcome.persons == 3000)
        #expect(outcome.settled > 400)
        #expect(outcome.reversed > 0)
        try database.read { connection in
            #expect(try Journal(connection).check().isEmpty)
            var borne: [Payer: Money] = [:]
            try ReceiptFile(connection).forEach { receipt in
                for payer in [Payer.basicFund, .criticalIllness, .medicalAid] {
                    let money = receipt.statement.settlement?.borne(by: payer) ?? .zero
                    borne[payer, default: .zero] += receipt.reverses == nil ? money : -money
                }
            }
            let journal = Journal(connection)
            #expect(try journal.balance(of: .basicBenefits).amount == borne[.basicFund])
            #expect(try journal.balance(of: .criticalIllnessBenefits).amount == borne[.criticalIllness])
            #expect(try journal.balance(of: .medicalAidBenefits).amount == borne[.medicalAid])
        }
    }

    @Test func `the region has the catalogue for demonstrations`() throws {
        let (database, demonstration, _) = try lived(persons: 300, seed: 5)
        let region = demonstration.desk.region
        let versions = try database.read { try CatalogueVersions($0).all(in: region) }
        let count = try database.read {
            try CatalogueBook($0).count(in: region, on: Day(2023, 6, 1)!)
        }
        #expect(versions.count == 1)
        #expect(count >= 150)
    }

    @Test func `replay gives the same fen for every filed settlement`() throws {
        let (database, demonstration, outcome) = try lived(persons: 2000, seed: 11)
        let replayed = try database.read { try demonstration.desk.replay($0) }
        #expect(replayed.receipts == outcome.settled + 2 * outcome.reversed)
        #expect(replayed.differences.isEmpty)
    }

    @Test func `contributions and the fiscal subsidy come from payments, and books agree with bills`() throws
    {
        let (database, demonstration, outcome) = try lived(persons: 3000, seed: 7)
        try database.read { connection in
            #expect(try Reconciliation(connection).agrees)
            var (paid, owing, unknown, days) = (0, 0, 0, Set<Day>())
            try BillBook(connection).forEach(in: demonstration.season.district, demonstration.season.year) {
                let year = try PersonYears(connection, demonstration.season.year).of($0.person)
                let isEnrolled = try !Enrolments(connection).of(ID(of: $0.person)).isEmpty
                // Who is insured has paid, save where the policy does not say how much.
                if year.isSettled { paid += 1 } else if $0.own == nil { unknown += 1 } else { owing += 1 }
                #expect(isEnrolled == year.isSettled || $0.own == nil)
                for payment in try CashBook(connection).payments(of: $0.person, in: $0.year) {
                    days.insert(payment.day)
                }
            }
            #expect(paid + owing + unknown == outcome.persons && owing > 0 && unknown > 0)
            #expect(paid > 9 * outcome.enrolled / 10)
            #expect(days.count > 50)
            let fiscal = try #require(demonstration.plan.enrolment.contribution.fiscal.money)
            #expect(
                try Journal(connection).balance(of: .basicFiscal).amount
                    == Money(fen: fiscal.fen * Int64(paid)))
            var doubts: Set<String> = []
            try demonstration.season.forEachOpenPayment(connection) {
                if let doubt = $0.doubt { doubts.insert(doubt.key) }
            }
            #expect(
                doubts.isSuperset(of: ["nobody", "tooMuch", "tooLittle", "paidAlready", "unknownAmount"]),
                "\(doubts)")
        }
    }

    @Test func `the same seed lives the same year`() throws {
        let (one, _, _) = try lived(persons: 800, seed: 3)
        let (two, _, _) = try lived(persons: 800, seed: 3)
        func total(_ database: Database) throws -> [Money] {
            try database.read { connection in
                try Account.all.map { try Journal(connection).balance(of: $0).amount }
            }
        }
        #expect(try total(one) == total(two))
    }
}
