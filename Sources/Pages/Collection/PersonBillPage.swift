package import Collection
package import Payments
package import Registry
import Scheme
package import Vocabulary

/// A person's year in collection (个人缴费): what is owed and why, who helps, what was paid; and taking a payment for the family.
package struct PersonBillPage: Sendable {
    /// Somebody of the household, with what they owe today.
    package struct Member: Sendable {
        let person: Person
        let due: Season.Due
        let href: String
        /// Years of lapse that may be paid for besides.
        let repairs: [Season.RepairOption]

        package init(
            _ person: Person, due: Season.Due, repairs: [Season.RepairOption] = [], href: String
        ) {
            self.person = person
            self.due = due
            self.repairs = repairs
            self.href = href
        }
    }

    package struct Paid: Sendable {
        let payment: Payment
        /// What of it stands on this person's bill.
        let allocated: Money
        let free: Money
        let isTakenBack: Bool
        let href: String

        package init(_ payment: Payment, allocated: Money, free: Money, isTakenBack: Bool, href: String) {
            self.payment = payment
            self.allocated = allocated
            self.free = free
            self.isTakenBack = isTakenBack
            self.href = href
        }
    }

    package static let people = "people"
    package static let repair = "repair"
    package static let payer = "payer"
    package static let day = "day"

    let heading: SeasonHeading
    let person: Person
    let due: Season.Due
    let versions: BillVersions
    let grants: [(grant: Grant, settled: Money)]
    let paid: [Paid]
    let enrolments: [Enrolment]
    /// The person first, then the household.
    let members: [Member]
    /// Nil for who only looks.
    let form: Form?
    let today: Day
    let links: [(Words, href: String)]

    package init(
        _ heading: SeasonHeading, person: Person, due: Season.Due, versions: BillVersions,
        grants: [(grant: Grant, settled: Money)], paid: [Paid], enrolments: [Enrolment], members: [Member],
        form: Form?, today: Day, links: [(Words, href: String)] = []
    ) {
        self.heading = heading
        self.person = person
        self.due = due
        self.versions = versions
        self.grants = grants
        self.paid = paid
        self.enrolments = enrolments
        self.members = members
        self.form = form
        self.today = today
        self.links = links
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("个人缴费", "A person's payment"),
            lead: Words(
                "这个人要缴多少、为什么、缴了没有；可以替一家人一起收。",
                "What this person owes, why, and whether it is paid; a family may pay together."),
            faults: form?.faults ?? []
        ) { h in
            h.season(heading)
            facts(into: &h)
            if let form { take(form, into: &h) }
            h.element(.h2, text: Words("应缴是怎么来的", "How the bill came about"))
            if versions.all.isEmpty {
                h.nothing(
                    Words("这一年还没有给这个人核定应缴。", "No bill was made for this person and year yet."))
            } else {
                h.versions(versions)
            }
            subsidies(into: &h)
            payments(into: &h)
            h.ways(links.map { ($0.0, href: $0.href, isCurrent: false) })
        }
    }

    private func facts(into h: inout HTML) {
        h.element(.dl, .class("facts two")) { h in
            h.fact(Words("姓名", "Name")) { h in
                h.element(.strong) { $0.name(person.name) }
                if person.death != nil {
                    h.text(" ")
                    h.state(Words("已故", "died"))
                }
            }
            h.fact(Words("个人编号", "Number")) { $0.text(person.number) }
            h.fact(Words("应缴", "Bill")) { h in
                if let bill = due.year.bill {
                    h.own(bill)
                } else {
                    h.state(Words("还没有核定", "not assessed yet"), .attention)
                }
            }
            h.fact(Words("已缴", "Paid")) { $0.amount(due.year.allocated) }
            h.fact(Words("还要缴", "Still to pay")) { h in self.owed(due, into: &h) }
            h.fact(Words("参保", "Enrolled")) { h in
                if enrolments.isEmpty {
                    h.state(Words("这一年没有参保", "not enrolled this year"), .attention)
                }
                for enrolment in enrolments {
                    h.element(.span, .class("block")) { h in
                        h.text(h.language.text(from: enrolment.from, to: enrolment.through))
                    }
                }
            }
        }
    }

    private func owed(_ due: Season.Due, into h: inout HTML) {
        if let owed = due.owed {
            h.element(.strong) { $0.amount(owed) }
            if due.isLate {
                h.text(" ")
                h.state(Words("过期缴费", "late"), .attention)
            }
        } else if let doubt = due.doubt {
            h.state(doubt.words, due.year.isSettled ? .good : .plain)
        }
    }

    // MARK: Taking a payment

    private func take(_ form: Form, into h: inout HTML) {
        h.element(.h2, text: Words("收费", "Take a payment"))
        guard members.contains(where: { $0.due.owed != nil || !$0.repairs.isEmpty }) else {
            h.nothing(Words("这一户现在没有要缴的。", "Nobody of this household has anything to pay now."))
            return
        }
        h.form(form, act: Words("核对金额", "Check the amount")) { h in
            h.element(.div, .class("field")) { h in
                h.element(.fieldset, .class("field"), .id(PersonBillPage.people)) { h in
                    h.element(.legend, text: Words("替谁缴", "For whom"))
                    for (place, member) in members.enumerated() { choice(member, place, form, into: &h) }
                }
            }
            h.field(
                .some(
                    PersonBillPage.payer, Words("谁来缴", "Who pays"),
                    [PayerKind.oneself, .family, .familyAccount, .thirdPerson].map {
                        .init($0.rawValue, $0.words)
                    }), in: form)
            h.field(
                .day(
                    PersonBillPage.day, Words("缴费日期", "Day of payment"),
                    hint: Words(
                        "不晚于今天；补录票据时写票据上的日期",
                        "Not after today; the day on the slip, where one is entered later")), in: form)
        }
    }

    private func choice(_ member: Member, _ place: Int, _ form: Form, into h: inout HTML) {
        let name = "\(PersonBillPage.people).\(member.person.number)"
        let id = "member-\(place)"
        guard member.due.owed != nil || !member.repairs.isEmpty else {
            h.element(.p, .class("aside")) { h in
                h.name(member.person.name)
                h.text(" \(member.person.number)")
                h.text(Words("：", ": "))
                if let doubt = member.due.doubt { h.text(doubt.words) }
            }
            return
        }
        h.element(.div, .class("choice")) { h in
            h.void(
                .input, .type("checkbox"), .id(id), .name(name), .value("yes"),
                form.typed[name] == nil ? nil : .checked)
            h.element(.label, .for(id)) { h in
                h.name(member.person.name)
                h.text(" \(member.person.number)")
            }
            h.amount(member.due.owed ?? .zero)
        }
        guard !member.repairs.isEmpty else { return }
        h.field(
            .list(
                "\(PersonBillPage.repair).\(member.person.number)",
                Words("补缴断保年度（可以缩短等待期）", "Years of lapse paid for, to wait less"),
                [.init("0", Words("不补缴", "none"))]
                    + member.repairs.map { .init(String($0.years.count), $0.words) },
                hint: Words(
                    "断保：\(member.repairs.last?.years.map(\.description).joined(separator: "、") ?? "")",
                    "lapsed: \(member.repairs.last?.years.map(\.description).joined(separator: ", ") ?? "")")
            ).ifItApplies, in: form)
    }

    // MARK: Help and payments

    private func subsidies(into h: inout HTML) {
        let standing = grants.filter { $0.grant.content.amount > .zero || $0.settled != .zero }
        guard !standing.isEmpty else { return }
        h.element(.h2, text: Words("谁资助", "Who helps"))
        h.table(
            Words("资助参保", "Subsidies"),
            [
                .name(Words("谁资助", "Payer")), .text(Words("因为是", "Because")),
                .text(Words("名单", "List")), .figure(Words("资助金额", "Amount")),
                .figure(Words("部门已结算", "Settled")),
            ],
            rows: { h in
                for (grant, settled) in standing {
                    h.row { h in
                        h.cell(grant.contributor.words)
                        h.cell(grant.content.category?.words ?? Words("年龄等条件", "age or otherwise"))
                        h.cell { h in if let list = grant.content.list { h.original(list) } }
                        h.cell(grant.content.amount)
                        h.cell(settled)
                    }
                }
            })
    }

    private func payments(into h: inout HTML) {
        h.element(.h2, text: Words("缴费记录", "Payments"))
        guard !paid.isEmpty else {
            h.nothing(Words("这一年还没有收到这个人的缴费。", "No payment of this person for the year."))
            return
        }
        h.table(
            Words("缴费记录", "Payments"),
            [
                .name(Words("缴费日期", "Day")), .text(Words("票号", "Number")), .word(Words("谁缴的", "Payer")),
                .figure(Words("金额", "Amount")), .figure(Words("入到这个人", "To this person")),
                .figure(Words("还没有入账", "Free")),
            ],
            rows: { h in
                for one in paid {
                    h.row(one.isTakenBack ? "struck" : nil) { h in
                        h.cell { h in
                            h.element(.a, .href(one.href)) { $0.day(one.payment.day) }
                            if one.isTakenBack {
                                h.text(" ")
                                h.state(Words("✗ 已冲正", "✗ taken back"), .reversal)
                            }
                        }
                        h.cell { h in h.element(.code, verbatim: one.payment.serial) }
                        h.cell(one.payment.payer.words)
                        h.cell(one.payment.amount)
                        h.cell(one.allocated)
                        h.cell(one.free)
                    }
                }
            })
    }
}
