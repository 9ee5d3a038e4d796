package import Vocabulary

/// A visit or a stay (就诊) at one facility: the fold over what was reported of it.
package struct Visit: Hashable, Sendable {
    package enum Kind: String, Codable, Sendable {
        case outpatient, inpatient, pharmacy
    }

    package let id: ID<Visit>
    package let facility: String
    package let patient: ID<Patient>
    package let kind: Kind
    /// 住院/门诊号 (`ipt_otp_no`): the facility's own.
    package let ownNumber: String
    package let recorded: Instant

    package private(set) var info: VisitInfo?
    /// All lines that were not taken back, in the order in which they came.
    package private(set) var lines: [Line] = []
    package private(set) var discharge: Day?
    package private(set) var isCancelled = false
    package private(set) var settlements: [Settlement] = []
    /// How many events there are: the position of the next.
    package private(set) var count = 0

    /// 就诊ID (`mdtrt_id`)
    package var number: String { id.short }

    package struct Line: Hashable, Sendable {
        package let line: VisitLine
        /// The settlement that holds it now.
        package var settled: ID<Settled>?
    }

    package struct Settlement: Hashable, Sendable {
        package let settlement: VisitSettlement
        /// What it took: they stay its lines also when it is taken back and they are open again.
        package let lines: [VisitLine]
        package var reversal: VisitReversal?
    }

    package init(
        id: ID<Visit>, facility: String, patient: ID<Patient>, kind: Kind, ownNumber: String,
        recorded: Instant
    ) {
        self.id = id
        self.facility = facility
        self.patient = patient
        self.kind = kind
        self.ownNumber = ownNumber
        self.recorded = recorded
    }

    /// Takes in what was reported next.
    package mutating func apply(_ event: VisitEvent) {
        count += 1
        switch event {
        case .informed(let info): self.info = info
        case .charged(let lines): self.lines += lines.map { Line(line: $0) }
        case .uncharged(let serials):
            let gone = Set(serials)
            lines.removeAll { $0.settled == nil && gone.contains($0.line.serial) }
        case .discharged(let day): discharge = day
        case .readmitted: discharge = nil
        case .cancelled: isCancelled = true
        case .settled(let settlement):
            var taken: [VisitLine] = []
            for index in lines.indices
            where lines[index].settled == nil && settlement.takes(lines[index].line) {
                lines[index].settled = settlement.receipt
                taken.append(lines[index].line)
            }
            settlements.append(Settlement(settlement: settlement, lines: taken))
        case .reversed(let reversal):
            for index in settlements.indices where settlements[index].settlement.receipt == reversal.receipt {
                settlements[index].reversal = reversal
            }
            for index in lines.indices where lines[index].settled == reversal.receipt {
                lines[index].settled = nil
            }
        }
    }

    /// The lines that no settlement holds; of one batch, where it is named.
    package func openLines(batch: String? = nil) -> [VisitLine] {
        lines.filter { $0.settled == nil && (batch == nil || $0.line.batch == batch) }.map(\.line)
    }

    /// What a settlement took, whether it stands or was taken back.
    package func lines(of receipt: ID<Settled>) -> [VisitLine] { settlement(receipt)?.lines ?? [] }

    package func settlement(_ receipt: ID<Settled>) -> Settlement? {
        settlements.first { $0.settlement.receipt == receipt }
    }

    /// Whether a settlement holds that was the last: after an interim one (中途结算) a stay goes on.
    package var isClosed: Bool { settlements.contains { $0.reversal == nil && !$0.settlement.isInterim } }

    /// Whether a settlement holds that was not taken back.
    package var isSettled: Bool { settlements.contains { $0.reversal == nil } }
}

extension VisitSettlement {
    fileprivate func takes(_ line: VisitLine) -> Bool { batch == nil || line.batch == batch }
}
