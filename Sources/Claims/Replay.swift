import Ledger
import Policies
package import Receipts
package import Scheme
package import Storage
package import Vocabulary

/// A filed settlement that does not come out the same when worked out again.
package struct Difference: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// No policy at hand has the fingerprint it was filed under.
        case planMissing(fingerprint: String)
        /// The counters it was filed with are not the fold over what came before.
        case counters
        /// A payer bears another amount.
        case amount(Payer, filed: Money, now: Money)
        /// The layers of a payer share its amount otherwise.
        case layers
        /// It would be refused.
        case refused(Refusal.Reason)
    }

    package let receipt: ID<Receipt>
    package let kind: Kind
}

/// What a replay found.
package struct Replayed: Sendable {
    package var receipts = 0
    package var differences: [Difference] = []
    /// Payers whose benefits in the ledger are not the sum of the receipts.
    package var ledger: [LedgerGap] = []

    package struct LedgerGap: Hashable, Sendable {
        package let payer: Payer
        package let filed: Money
        package let posted: Money
    }
}

extension ClaimDesk {
    /// Works out every filed settlement again, under the very plan it was filed under, from its own inputs; checks
    /// that the counters it was given are the fold over the receipts filed before it, and that the ledger's benefits
    /// are the sum of all receipts.
    package func replay(_ connection: Connection) throws -> Replayed {
        var replayed = Replayed()
        var folds: [FoldKey: [String: YearToDate.Counter]] = [:]
        var borne: [Payer: Money] = [:]
        try ReceiptFile(connection).forEach { receipt in
            replayed.receipts += 1
            let key = FoldKey(person: receipt.person, year: receipt.statement.plan.year)
            let fold = folds[key, default: [:]]
            if receipt.reverses == nil {
                if !ClaimDesk.same(fold, receipt.before) {
                    replayed.differences.append(Difference(receipt: receipt.id, kind: .counters))
                }
                replayed.differences += differences(receipt, before: receipt.before)
            }
            folds[key] = ClaimDesk.adding(receipt.movement, to: fold)
            for payer in Payer.allCases {
                let money = receipt.statement.settlement?.borne(by: payer) ?? .zero
                borne[payer, default: .zero] += receipt.reverses == nil ? money : -money
            }
        }
        let journal = Journal(connection)
        for (payer, account) in ClaimDesk.benefits {
            let (filed, posted) = (borne[payer] ?? .zero, try journal.balance(of: account).amount)
            if filed != posted {
                replayed.ledger.append(Replayed.LedgerGap(payer: payer, filed: filed, posted: posted))
            }
        }
        return replayed
    }

    /// A person's standing settlements of a year that would come out otherwise today, because one before them was
    /// reversed: the list to reverse and settle anew (重新结算清单). It takes settlements in the order of filing, so one
    /// that was filed before an earlier stay was settled anew stays on the list, even where the year's total is right.
    package func review(
        _ person: ID<Insured>, in year: BenefitYear, _ connection: Connection
    ) throws -> [Difference] {
        let receipts = try ReceiptFile(connection).of(person, in: year)
        let reversed = Set(receipts.compactMap(\.reverses))
        var fold: [String: YearToDate.Counter] = [:]
        var found: [Difference] = []
        for receipt in receipts where receipt.reverses == nil && !reversed.contains(receipt.id) {
            found += differences(receipt, before: fold)
            fold = ClaimDesk.adding(receipt.movement, to: fold)
        }
        return found
    }

    /// The account in which each payer's benefits are spent.
    private static let benefits: [(Payer, Account)] = [
        (.basicFund, .basicBenefits), (.criticalIllness, .criticalIllnessBenefits),
        (.medicalAid, .medicalAidBenefits),
    ]

    private struct FoldKey: Hashable {
        let person: ID<Insured>
        let year: BenefitYear
    }

    private func differences(_ receipt: Receipt, before: [String: YearToDate.Counter]) -> [Difference] {
        let identity = receipt.statement.plan
        guard let plan = book.plan(fingerprint: identity.fingerprint, district: identity.district) else {
            return [Difference(receipt: receipt.id, kind: .planMissing(fingerprint: identity.fingerprint))]
        }
        var year = plan.yearToDate(receipt.claim.kind, from: before)
        let now = plan.statement(of: receipt.claim, for: receipt.insured, year: &year, program: program)
        guard let filed = receipt.statement.settlement, let settlement = now.settlement else {
            return now.refusal.map { [Difference(receipt: receipt.id, kind: .refused($0.reason))] } ?? []
        }
        let payers = Payer.allCases.compactMap { payer -> Difference? in
            let (before, after) = (filed.borne(by: payer), settlement.borne(by: payer))
            return before == after
                ? nil : Difference(receipt: receipt.id, kind: .amount(payer, filed: before, now: after))
        }
        // Two layers of one payer may differ while their sum does not, and both move counters.
        if payers.isEmpty, filed.parts != settlement.parts {
            return [Difference(receipt: receipt.id, kind: .layers)]
        }
        return payers
    }

    private static func adding(
        _ movement: [String: YearToDate.Counter], to fold: [String: YearToDate.Counter]
    ) -> [String: YearToDate.Counter] {
        fold.merging(movement) {
            YearToDate.Counter(entered: $0.entered + $1.entered, paid: $0.paid + $1.paid)
        }
    }

    /// Equal, where a counter of nothing is as good as none.
    private static func same(
        _ a: [String: YearToDate.Counter], _ b: [String: YearToDate.Counter]
    ) -> Bool {
        func moved(_ counters: [String: YearToDate.Counter]) -> [String: YearToDate.Counter] {
            counters.filter { $0.value != YearToDate.Counter() }
        }
        return moved(a) == moved(b)
    }
}
