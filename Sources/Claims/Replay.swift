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
        /// What is kept beside the receipt, and adds up to the year's counters, is not what the receipt says.
        case kept
        /// A payer bears another amount.
        case amount(Payer, filed: Money, now: Money)
        /// The layers of a payer share its amount otherwise.
        case layers
        /// Everybody pays the same, but it uses up more or less of the year.
        case uses
        /// It would be refused.
        case refused(Refusal)
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
    /// are the sum of all receipts. `progress` hears how many have been worked out.
    package func replay(
        _ connection: Connection, progress: (Int) throws -> Void = { _ in }
    ) throws -> Replayed {
        var replayed = Replayed()
        var borne: [Payer: Money] = [:]
        let file = ReceiptFile(connection)
        // Those of one person's year that have been filed so far.
        var filed: [Receipt] = []
        try file.forEach { receipt in
            replayed.receipts += 1
            try progress(replayed.receipts)
            if let last = filed.last, last.person != receipt.person || last.year != receipt.year {
                filed = []
            }
            if try !file.isConsistent(receipt) {
                replayed.differences.append(Difference(receipt: receipt.id, kind: .kept))
            }
            if receipt.reverses == nil {
                let fold = YearToDate(folding: filed)
                if fold.withoutEmptyCounters != receipt.before.withoutEmptyCounters {
                    replayed.differences.append(Difference(receipt: receipt.id, kind: .counters))
                }
                replayed.differences += differences(receipt, before: receipt.before)
            }
            filed.append(receipt)
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
        var fold = YearToDate()
        var found: [Difference] = []
        for receipt in receipts where receipt.reverses == nil && !reversed.contains(receipt.id) {
            found += differences(receipt, before: fold)
            fold.move(receipt.claim, receipt.statement.settlement)
        }
        return found
    }

    /// The account in which each payer's benefits are spent.
    private static let benefits: [(Payer, Account)] = [
        (.basicFund, .basicBenefits), (.criticalIllness, .criticalIllnessBenefits),
        (.medicalAid, .medicalAidBenefits),
    ]

    private func differences(_ receipt: Receipt, before: YearToDate) -> [Difference] {
        let identity = receipt.statement.plan
        guard let plan = book.plan(fingerprint: identity.fingerprint, district: identity.district) else {
            return [Difference(receipt: receipt.id, kind: .planMissing(fingerprint: identity.fingerprint))]
        }
        var year = before
        let now = plan.statement(of: receipt.claim, for: receipt.insured, year: &year, program: program)
        guard let filed = receipt.statement.settlement, let settlement = now.settlement else {
            return now.refusal.map { [Difference(receipt: receipt.id, kind: .refused($0))] } ?? []
        }
        let payers = Payer.allCases.compactMap { payer -> Difference? in
            let (before, after) = (filed.borne(by: payer), settlement.borne(by: payer))
            return before == after
                ? nil : Difference(receipt: receipt.id, kind: .amount(payer, filed: before, now: after))
        }
        guard payers.isEmpty else { return payers }
        // Two layers of one payer may differ while their sum does not, and all of them move counters.
        if !filed.parts.elementsEqual(settlement.parts, by: { $0.layer == $1.layer && $0.paid == $1.paid }) {
            return [Difference(receipt: receipt.id, kind: .layers)]
        }
        if !filed.parts.elementsEqual(
            settlement.parts, by: { $0.counter == $1.counter && $0.uses == $1.uses })
        {
            return [Difference(receipt: receipt.id, kind: .uses)]
        }
        return []
    }
}
