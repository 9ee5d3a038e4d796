import Ledger
import Payments
import Scheme
import Storage
import Vocabulary

/// What a run moves in the books, added up over all its people, and the entries that say it.
struct Movements {
    private var counted = PersonYear.Counted()
    /// Money that came in, and of it what went back.
    private var received = Money.zero
    private var returned = Money.zero

    mutating func change(_ before: PersonYear, _ after: PersonYear) {
        counted += after.counted - before.counted
    }

    mutating func receive(_ amount: Money) { received = received + amount }

    mutating func giveBack(_ amount: Money) { returned = returned + amount }

    /// Posts the entries of the run; what moved nothing is left out.
    func post(_ run: Run, in place: RegionCode, on day: Day, _ journal: Journal) throws {
        func post(
            _ kind: Entry.Kind, _ pairs: [(debit: Account, credit: Account, amount: Money, party: String?)]
        ) throws {
            let postings = pairs.flatMap { pair -> [Posting] in
                let (debit, credit) =
                    pair.amount >= .zero ? (pair.debit, pair.credit) : (pair.credit, pair.debit)
                let amount = pair.amount >= .zero ? pair.amount : -pair.amount
                return [
                    .debit(debit, amount, party: debit.party == nil ? nil : pair.party),
                    .credit(credit, amount, party: credit.party == nil ? nil : pair.party),
                ]
            }
            let entry = Entry(
                effective: day, recorded: run.recorded, kind: kind, reference: run.id.description,
                place: place,
                postings: postings)
            if !entry.isEmpty { try journal.post(entry) }
        }
        try post(.assessment, [(.basicReceivableContributions, .basicContributionsPending, counted.own, nil)])
        try post(.contribution, [(.basicTreasury, .basicSuspense, received, Movements.unmatched)])
        try post(
            .allocation,
            [
                (.basicSuspense, .basicReceivableContributions, counted.allocated, Movements.unmatched),
                (.basicContributionsPending, .basicContributions, counted.allocated, nil),
            ])
        try post(
            .fiscalSubsidy,
            [(.basicReceivableFiscal, .basicFiscal, counted.fiscal, Contributor.fiscal.rawValue)])
        for (contributor, amount) in counted.grants.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            var pairs: [(debit: Account, credit: Account, amount: Money, party: String?)] = [
                (.basicReceivableAided, .basicAidedContributions, amount, contributor.rawValue)
            ]
            if contributor == .medicalAid {
                pairs.append((.medicalAidEnrolment, .medicalAidPayableEnrolment, amount, nil))
            }
            try post(.subsidisedEnrolment, pairs)
        }
        try post(.refund, [(.basicSuspense, .basicTreasury, returned, Movements.unmatched)])
    }

    /// The part of 暂收款 that holds payments for a year's insurance.
    static let unmatched = "contributions"
}
