package import Payments
import Registry
package import Scheme
package import Storage
package import Vocabulary

extension Season {
    /// What an assessment came to.
    package struct Assessed: Hashable, Sendable {
        package let run: ID<Run>
        /// All people of the register in this place.
        package internal(set) var people = 0
        package internal(set) var excluded: [Bill.Exclusion: Int] = [:]
        /// People for whom the policy does not say what is owed.
        package internal(set) var unknown = 0
        /// Bills or grants that are new or other than before.
        package internal(set) var changed = 0
        /// 个人应缴 of all who are billed.
        package internal(set) var own = Money.zero
        package internal(set) var fiscal = Money.zero
        package internal(set) var grants: [Contributor: Money] = [:]
        /// People who owe nothing because others pay it all (免征代缴).
        package internal(set) var paidForWhole = 0

        package var billed: Int { people - excluded.values.reduce(0, +) }
    }

    /// Works out who owes what, for everybody of the district, and records what has changed since the last time.
    ///
    /// Called inside a transaction. The first time everything is new; later only differences are recorded: a bill that rose has
    /// a further version and something left to pay, one that fell below what was paid leaves money in suspense.
    ///
    /// - Parameter progress: told after every few thousand people how many were done; what it throws ends the run.
    package func assess(
        as run: Run, _ connection: Connection, progress: (Int) throws -> Void = { _ in }
    ) throws -> Assessed {
        let readsAhead = connection.isUntouched
        var books = try Bookkeeping(self, run, connection)
        var answer = Assessed(run: run.id)
        let years = PersonYears(connection, year)
        let isFirst = try !BillBook(connection).hasAny(in: district, year)
        var seen: [ID<Applicant>] = []
        func work(_ some: [Resident]) throws {
            let known = isFirst ? [:] : try years.of(some.map(\.person))
            if !isFirst { seen += some.map(\.person) }
            for resident in some {
                var year = known[resident.person] ?? PersonYear()
                if try books.assess(resident, &year) { answer.changed += 1 }
                answer.count(year)
            }
            try progress(answer.people)
        }
        if readsAhead {
            try connection.readAhead(
                { [self] other, give in try Residents(other, self).forEachBatch(give) }, work)
        } else {
            try Residents(connection, self).forEachBatch(work)
        }
        if !isFirst {
            let left = try known(besides: seen, connection)
            answer.changed += try exclude(left, &books, connection)
        }
        try books.finish(on: run.recorded.dayInChina)
        return answer
    }

    /// Who has a bill of the district, or was excluded from it, and does not live in it any more, or is a record that was
    /// merged into another. Who was excluded before they left has another reason now.
    ///
    /// - Parameter seen: who lives there, in the order of ids.
    private func known(besides seen: [ID<Applicant>], _ connection: Connection) throws -> [ID<Applicant>] {
        var left: [ID<Applicant>] = []
        var next = 0
        try BillBook(connection).forEachPerson(in: district, year) { person in
            while next < seen.count, seen[next] < person { next += 1 }
            let isSeen = next < seen.count && seen[next] == person
            if !isSeen { left.append(person) }
        }
        return left
    }

    /// Bills of people who are not here, or not by this record, fall; the answer is how many did.
    private func exclude(
        _ people: [ID<Applicant>], _ books: inout Bookkeeping, _ connection: Connection
    ) throws -> Int {
        guard !people.isEmpty else { return 0 }
        let merges = try Merges(connection).inForce()
        let withdrawn = try Withdrawals(connection).all()
        let known = try PersonYears(connection, year).of(people)
        var changed = 0
        let isGone: (ID<Applicant>) -> Bool = { merges[ID(of: $0)] != nil || withdrawn.contains(ID(of: $0)) }
        for person in people where isGone(person) {
            guard var year = known[person], let bill = year.bill else { continue }
            let outcome = Assessor.Outcome(
                bill: .excluded(
                    withdrawn.contains(ID(of: person)) ? .mistake : .duplicate, place: bill.content.place),
                grants: [:], basis: nil)
            if try books.record(outcome, of: person, cause: .changed, &year) { changed += 1 }
        }
        let others = people.filter { !isGone($0) }
        for resident in try Residents(connection, self).find(others) {
            var year = known[resident.person] ?? PersonYear()
            if try books.assess(resident, &year) { changed += 1 }
        }
        return changed
    }

    /// Works out a few people anew after something about them has changed.
    package func reassess(
        _ people: [ID<Applicant>], as run: Run, _ connection: Connection
    ) throws -> Assessed {
        var books = try Bookkeeping(self, run, connection)
        var answer = Assessed(run: run.id)
        let residents = try Residents(connection, self).find(people)
        let known = try PersonYears(connection, year).of(residents.map(\.person))
        for resident in residents {
            var year = known[resident.person] ?? PersonYear()
            if try books.assess(resident, &year) { answer.changed += 1 }
            answer.count(year)
        }
        let merges = try Merges(connection).inForce()
        let withdrawn = try Withdrawals(connection).all()
        let gone = people.filter { merges[ID(of: $0)] != nil || withdrawn.contains(ID(of: $0)) }
        answer.changed += try exclude(gone, &books, connection)
        try books.finish(on: run.recorded.dayInChina)
        return answer
    }
}

extension Season.Assessed {
    fileprivate mutating func count(_ year: PersonYear) {
        people += 1
        if let exclusion = year.bill?.content.exclusion {
            excluded[exclusion, default: 0] += 1
            return
        }
        for (contributor, grant) in year.grants {
            grants[contributor, default: .zero] += grant.content.amount
        }
        guard let own = year.bill?.own else {
            unknown += 1
            return
        }
        self.own += own
        fiscal += year.bill?.content.fiscal ?? .zero
        if own == .zero { paidForWhole += 1 }
    }
}
