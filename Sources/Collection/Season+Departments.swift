package import Ledger
package import Payments
package import Scheme
package import Storage
package import Vocabulary

extension Season {
    /// Where a grant stands (资助进度): found from the facts, never stored.
    package enum GrantStatus: String, CaseIterable, Sendable {
        /// The list names the person, and the bill counts the help; they are not insured yet.
        case granted
        /// Insured for the year: nothing is left to pay.
        case enrolled
        /// The department has paid.
        case settled

        package var words: Words {
            switch self {
            case .granted: Words("已认定，未参保", "granted, not enrolled yet")
            case .enrolled: Words("已参保，待结算", "enrolled, to be settled")
            case .settled: Words("部门已结算", "settled by the department")
            }
        }
    }

    /// One row of the ledger of subsidised enrolment (资助参保台账).
    package struct GrantRow: Hashable, Sendable {
        package let grant: Grant
        package let settled: Money
        /// What the department is to have paid by now: the grant where the person is insured, else nothing.
        package let due: Money
        package let status: GrantStatus
        /// What the person is to pay themselves, where the policy says; and what was allocated of it.
        package var own: Money?
        package var paid = Money.zero
    }

    /// Each grant of the district with where it stands, in the order of persons.
    package func forEachGrant(
        in place: RegionCode? = nil, _ connection: Connection, _ body: (GrantRow) throws -> Void
    ) throws {
        var some: [(grant: Grant, settled: Money)] = []
        func work() throws {
            let years = try PersonYears(connection, year).of(Array(Set(some.map(\.grant.person))))
            for (grant, settled) in some {
                let personYear = years[grant.person]
                let isSettled = personYear?.isSettled ?? false
                let due = isSettled ? grant.content.amount : .zero
                let status: GrantStatus =
                    !isSettled && settled == .zero ? .granted : settled == due ? .settled : .enrolled
                try body(
                    GrantRow(
                        grant: grant, settled: settled, due: due, status: status,
                        own: personYear?.bill?.own, paid: personYear?.allocated ?? .zero))
            }
            some.removeAll(keepingCapacity: true)
        }
        try GrantBook(connection).forEach(in: place ?? district, year) { grant, settled in
            some.append((grant, settled))
            if some.count >= PersonYears.batch { try work() }
        }
        try work()
    }

    /// What a settlement with a department came to.
    package struct DepartmentSettled: Hashable, Sendable {
        package let run: ID<Run>
        package internal(set) var people = 0
        package internal(set) var amount = Money.zero
    }

    /// The department pays for everybody it helps who is insured by now, less what it has paid; a grant that fell after it was
    /// settled is taken off.
    package func settle(
        with contributor: Contributor, as run: Run, _ connection: Connection
    ) throws -> DepartmentSettled {
        try begin(run, connection)
        var parts: [(person: ID<Applicant>, amount: Money)] = []
        try forEachGrant(connection) { row in
            guard row.grant.contributor == contributor else { return }
            if row.due != row.settled { parts.append((row.grant.person, row.due - row.settled)) }
        }
        try GrantBook(connection).settle(parts, contributor, year, run: run.id, recorded: run.recorded)
        var answer = DepartmentSettled(run: run.id)
        answer.people = parts.count
        answer.amount = parts.map(\.amount).sum
        let pairs: [Posting]
        let amount = answer.amount
        if amount >= .zero {
            pairs = [
                .debit(.basicTreasury, amount),
                .credit(.basicReceivableAided, amount, party: contributor.rawValue),
            ]
        } else {
            pairs = [
                .debit(.basicReceivableAided, -amount, party: contributor.rawValue),
                .credit(.basicTreasury, -amount),
            ]
        }
        var aid: [Posting] = []
        if contributor == .medicalAid {
            aid =
                amount >= .zero
                ? [.debit(.medicalAidPayableEnrolment, amount), .credit(.medicalAidBank, amount)]
                : [.debit(.medicalAidBank, -amount), .credit(.medicalAidPayableEnrolment, -amount)]
        }
        let entry = Entry(
            effective: run.recorded.dayInChina, recorded: run.recorded, kind: .transfer,
            reference: run.id.description, place: district, postings: pairs + aid)
        if !entry.isEmpty { try Journal(connection).post(entry) }
        return answer
    }
}
