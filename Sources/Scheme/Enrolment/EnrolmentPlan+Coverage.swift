import Vocabulary

extension EnrolmentPlan {
    /// From when the person is covered: by the day of payment, unless a lapse or a late payment makes them wait, unless
    /// they are excused.
    public func coverage(of applicant: Applicant) -> CoverageStart {
        var lines: [EnrolmentLine] = []
        guard let payment = applicant.payment else { return answer(.unpaid, lines) }
        // Paid in the window without a day: as on the last day before the year.
        let paid = applicant.paymentDay ?? year.first + -1
        let effect: EnrolmentWindow.Effect
        if payment == .inWindow {
            effect = .yearStart
        } else {
            switch self.effect(of: paid, &lines) {
            case .known(let known): effect = known
            case .unknown(let unknown): return answer(.unknown, lines, unknown: unknown)
            }
        }
        let inTime = effect.start(paid: paid, in: year)
        let lapsed = lapsedYears(of: applicant)
        if let inTime, lapsed == 0 {
            lines.append(EnrolmentLine(.coveredFrom, result: .day(inTime)))
            return answer(.inTime, lines, from: inTime, months: 0)
        }
        let rules: WaitingPeriod
        switch waiting {
        case .known(let known): rules = known
        case .unknown(let unknown): return answer(.unknown, lines, unknown: unknown)
        }
        let age = age(of: applicant)
        if let exemption = rules.exemptions.first(where: { $0.holds(for: applicant, age: age, paid: paid) }) {
            let from = inTime ?? exemption.start(paid: paid, birth: applicant.birth, in: year)
            lines.append(
                EnrolmentLine(
                    .exempt, result: .months(0), who: exemption.words, citation: exemption.citation))
            lines.append(EnrolmentLine(.coveredFrom, result: .day(from)))
            return answer(.exempt, lines, from: from, months: 0)
        }
        let months: Int
        switch rules.months(lapsed: lapsed, repaired: applicant.repaired, &lines) {
        case .known(let known): months = known
        case .unknown(let unknown): return answer(.unknown, lines, unknown: unknown)
        }
        guard effect != .yearStart else {
            return wait(months, from: year.first, nil, ends: year.first.adding(months: months), nil, lines)
        }
        switch (rules.begins, rules.ends) {
        case (.known(let beginning), .known(let ending)):
            let begins = beginning.value.day(paid: max(paid, year.first))
            let ends = ending.value.day(begins.adding(months: months))
            return wait(months, from: begins, beginning.citation, ends: ends, ending.citation, lines)
        case (.unknown(let unknown), _), (_, .unknown(let unknown)):
            return answer(.waits, lines, months: months, unknown: unknown)
        }
    }

    private func wait(
        _ months: Int, from begins: Day, _ beginning: Int?, ends: Day, _ ending: Int?,
        _ lines: [EnrolmentLine]
    ) -> CoverageStart {
        let steps = [
            EnrolmentLine(.waitBegins, result: .day(begins), citation: beginning),
            EnrolmentLine(
                .coveredFrom, base: .day(begins), number: .months(months), result: .day(ends),
                citation: ending),
        ]
        return answer(.waits, lines + steps, from: ends, months: months)
    }

    /// Years of lapse that the policy counts.
    private func lapsedYears(of applicant: Applicant) -> Int {
        guard let from = waiting.value?.countsFrom?.value else { return applicant.lapsed.count }
        return applicant.lapsed.count { $0 >= from }
    }

    private func effect(of paid: Day, _ lines: inout [EnrolmentLine]) -> Known<EnrolmentWindow.Effect> {
        switch window {
        case .unknown(let unknown): return .unknown(unknown)
        case .known(let window):
            let span = window.span(of: paid)
            if case .known(let effect) = span.effect {
                lines.append(
                    EnrolmentLine(.payment, result: .day(paid), who: effect.words, citation: span.citation))
            }
            return span.effect
        }
    }

    private func answer(
        _ reason: CoverageStart.Reason, _ lines: [EnrolmentLine], from: Day? = nil, months: Int? = nil,
        unknown: Unknown? = nil
    ) -> CoverageStart {
        CoverageStart(
            from: from, to: year.last, months: months, reason: reason,
            lines: lines + (unknown.map { [.unknown($0)] } ?? []), unknown: unknown.map { [$0] } ?? [])
    }
}

extension WaitingPeriod {
    /// The months in all, for so many counted years of lapse.
    func months(lapsed: Int, repaired: Int, _ lines: inout [EnrolmentLine]) -> Known<Int> {
        let fixed: Cited<Int>
        switch self.fixed {
        case .known(let known): fixed = known
        case .unknown(let unknown): return .unknown(unknown)
        }
        lines.append(EnrolmentLine(.fixedWait, result: .months(fixed.value), citation: fixed.citation))
        guard lapsed > 0 else { return .known(fixed.value) }
        let counts: Cited<Bool>
        let each: Cited<Int>
        switch (countsFirstYear, perLapsedYear) {
        case (.known(let first), .known(let known)): (counts, each) = (first, known)
        case (.unknown(let unknown), _), (_, .unknown(let unknown)): return .unknown(unknown)
        }
        let years = counts.value ? lapsed : lapsed - 1
        lines.append(EnrolmentLine(.lapsed, result: .years(lapsed), citation: counts.citation))
        var variable = each.value * years
        lines.append(
            EnrolmentLine(
                .variableWait, base: .months(each.value), number: .years(years), result: .months(variable),
                citation: each.citation))
        if let repair, repaired > 0 {
            let less = min(variable, repair.value * min(repaired, lapsed))
            lines.append(
                EnrolmentLine(
                    .repairMonths, base: .months(variable), number: .months(less),
                    result: .months(variable - less), citation: repair.citation))
            variable -= less
        }
        let total = fixed.value + variable
        guard let floor, lapsed >= floor.fromYears, total < floor.months else { return .known(total) }
        lines.append(
            EnrolmentLine(
                .waitFloor, base: .months(total), number: .months(floor.months),
                result: .months(floor.months),
                citation: floor.citation))
        return .known(floor.months)
    }
}

extension WaitingPeriod.Beginning {
    fileprivate func day(paid: Day) -> Day {
        switch self {
        case .paymentMonth: paid.monthStart
        case .paymentDay: paid
        }
    }
}

extension WaitingPeriod.Ending {
    /// The first day of cover, of a wait that is over on this day.
    fileprivate func day(_ over: Day) -> Day {
        switch self {
        case .monthStart: over == over.monthStart ? over : over.monthStart.adding(months: 1)
        case .sameDay: over
        }
    }
}
