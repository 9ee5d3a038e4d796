package import Claims
package import Receipts
package import Registry
package import Scheme
package import Vocabulary

/// A person's year (参保人年度): who they are, what the year has used up, and every settlement of it.
package struct PersonYearPage: Sendable {
    /// One filed settlement or reversal.
    package struct Filed: Sendable {
        let receipt: Receipt
        let facility: String
        let href: String
        let isReversed: Bool

        package init(_ receipt: Receipt, facility: String, href: String, isReversed: Bool) {
            self.receipt = receipt
            self.facility = facility
            self.href = href
            self.isReversed = isReversed
        }
    }

    let person: Person
    let year: BenefitYear
    /// The day on which the age is given.
    let today: Day
    /// Names of the district and the village; their codes where they have none.
    let home: Words
    let periods: [CategoryPeriod]
    let enrolments: [Enrolment]
    /// How the rules see the person now, and under which plan; nil where the year has none.
    let standing: (insured: Insured, plan: Plan)?
    /// What the year has used up.
    let used: YearToDate
    /// In the order in which they were filed.
    let filed: [Filed]
    /// Settlements that would come out otherwise now.
    let review: [Difference]
    /// The years there is something to show of.
    let years: [(BenefitYear, href: String)]
    /// As known at the end of this day; nil: all that is known.
    let known: Day?
    /// Asking for another day; nil where nobody asks.
    let form: Form?
    /// Where the days of coverage are explained.
    let coverage: String?
    /// Where the record is changed; nil for those who may not.
    let edit: String?
    /// Nil where this program has no key of them.
    let numbers: PersonNumbers?

    package init(
        _ person: Person, in year: BenefitYear, today: Day, home: Words, periods: [CategoryPeriod],
        enrolments: [Enrolment], standing: (insured: Insured, plan: Plan)?,
        used: YearToDate, filed: [Filed], review: [Difference] = [],
        years: [(BenefitYear, href: String)] = [], known: Day? = nil, form: Form? = nil,
        coverage: String? = nil, edit: String? = nil, numbers: PersonNumbers? = nil
    ) {
        self.person = person
        self.year = year
        self.today = today
        self.home = home
        self.periods = periods
        self.enrolments = enrolments
        self.standing = standing
        self.used = used
        self.filed = filed
        self.review = review
        self.years = years
        self.known = known
        self.form = form
        self.coverage = coverage
        self.edit = edit
        self.numbers = numbers
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("参保人 \(year) 年", "A person's \(year)"),
            lead: Words(
                "一个人这一年的参保、累计和每一笔结算。", "One person's coverage, year to date and settlements of the year."),
            faults: form?.faults ?? []
        ) { h in
            if let known { h.asKnown(known) }
            who(into: &h)
            if years.count > 1 { otherYears(into: &h) }
            if !review.isEmpty { again(into: &h) }
            layers(into: &h)
            settlements(into: &h)
            numbers?.section(into: &h)
            if let edit {
                h.element(.ul, .class("links")) { h in
                    h.element(.li) { h in
                        h.element(
                            .a, .href(edit),
                            text: Words(
                                "更正与变更（迁移、死亡、人员类别、证件、电话）",
                                "Change the record: a move, a death, a category, a document, a phone"))
                    }
                }
            }
            if let form { h.asKnown(form, "known") }
        }
    }

    // MARK: Who

    private func who(into h: inout HTML) {
        h.element(.dl, .class("facts two")) { h in
            h.fact(Words("姓名", "Name")) { h in
                h.element(.strong) { $0.name(person.name) }
                if let death = person.death {
                    h.text(" ")
                    let day = h.language.text(death)
                    h.state(Words("已故，\(day)", "died \(day)"))
                }
            }
            h.fact(Words("个人编号", "Number")) { $0.text(person.number) }
            h.fact(Words("性别和年龄", "Sex and age")) { h in
                h.text(person.sex.words)
                let age = person.age(on: min(today, person.death ?? today))
                h.text(Words("，\(age) 岁（", ", \(age) ("))
                h.day(person.birth)
                h.text(Words(" 出生）", ")"))
            }
            h.fact(Words("住在", "Home")) { $0.original(home) }
            h.fact(Words("参保", "Enrolled")) { enrolled(into: &$0) }
            h.fact(Words("困难身份", "Hardship categories")) { categories(into: &$0) }
        }
    }

    private func enrolled(into h: inout HTML) {
        let own = enrolments.filter { $0.year == year }
        if own.isEmpty {
            h.state(Words("这一年没有参保", "not enrolled this year"), .attention)
        }
        for (place, enrolment) in own.enumerated() {
            if place > 0 { h.void(.br) }
            if let tier = standing?.plan.tiers.first(where: { $0.key == enrolment.tier }) {
                h.original(tier.words)
            } else {
                h.text(enrolment.tier)
            }
            h.text(Words("，", ", "))
            h.text(h.language.text(from: enrolment.from, to: enrolment.through))
        }
        if let coverage {
            h.text(" ")
            h.element(
                .a, .href(coverage), text: Words("哪些天有待遇，为什么", "which days are covered, and why"))
        }
    }

    private func categories(into h: inout HTML) {
        if periods.isEmpty { h.text(Words("没有登记", "none on record")) }
        for (place, period) in periods.enumerated() {
            if place > 0 { h.void(.br) }
            h.text(period.category.words)
            h.text(Words("，", ", "))
            if let through = period.through {
                h.text(h.language.text(from: period.from, to: through))
            } else {
                let day = h.language.text(period.from)
                h.text(Words("\(day)起", "since \(day)"))
            }
            h.text(" ")
            h.element(.small) { h in h.original(period.source) }
        }
    }

    private func otherYears(into h: inout HTML) {
        h.element(.ul, .class("links")) { h in
            for (other, href) in years {
                h.element(.li) { h in
                    h.element(
                        .a, .href(href), other == year ? .aria("current", "page") : nil,
                        text: Words("\(other) 年", "\(other)"))
                }
            }
        }
    }
}
