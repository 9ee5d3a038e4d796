import Collection
import Payments
import Registry
import Scheme
import Vocabulary

/// The small forms, and the page between a form and what it does.
extension EditPersonPage {
    func ask(_ kind: PersonAct.Kind, _ form: Form, into h: inout HTML) {
        if kind == .ended, periods.isEmpty {
            return h.nothing(Words("没有可以终止的人员类别。", "There is no category to end."))
        }
        h.form(form, act: Words("看看会改变什么", "See what it changes")) { h in
            h.carried("act", EditPersonPage.look)
            h.carried("what", kind.rawValue)
            h.carried("id", form.typed["id"] ?? "")
            fields(kind, form, into: &h)
            h.field(PersonFields.reason, in: form)
        }
    }

    private func fields(_ kind: PersonAct.Kind, _ form: Form, into h: inout HTML) {
        switch kind {
        case .registered: break
        case .moved:
            h.field(PersonFields.place(places), in: form)
            h.field(from, in: form)
            h.field(
                .choices(
                    Name.household.rawValue, Words("户", "Household"),
                    [
                        .init(Household.same.rawValue, Words("还是原来这一户", "stays as it is")),
                        .init(Household.new.rawValue, Words("自己成新的一户", "a new one of their own")),
                        .init(
                            Household.member.rawValue, Words("加入别人的户（下面写编号）", "joins somebody's, named below")
                        ),
                    ]), in: form)
            h.field(
                .text(
                    NewPersonPage.Name.member.rawValue,
                    Words("那一户的人，个人编号", "Somebody of that household, by number"),
                    width: .short
                ).ifItApplies, in: form)
        case .registration:
            h.field(PersonFields.registration, in: form)
            h.field(from, in: form)
        case .died:
            h.field(.day(Name.day.rawValue, Words("死亡日期", "Day of death")), in: form)
        case .livesOn:
            h.element(
                .p, text: Words("撤销以后，这个人按健在重新核定。", "Afterwards the person is assessed as alive again."))
        case .granted:
            h.field(
                .list(
                    Name.category.rawValue, Words("人员类别", "Category"),
                    PersonCategory.allCases.map { .init($0.rawValue, $0.words) }), in: form)
            h.field(from, in: form)
            h.field(.day(Name.through.rawValue, Words("到哪天止", "Until")).mayBeEmpty, in: form)
            h.field(
                .text(
                    Name.source.rawValue, Words("文号", "Number of the paper"),
                    hint: Words("写进来源：手工：文号", "Stands as the source, by hand")), in: form)
        case .ended:
            h.field(
                .some(
                    Name.period.rawValue, Words("终止哪一个", "Which"),
                    periods.map { period in
                        .init(
                            EditPersonPage.value(period),
                            Words(
                                "\(period.category.words.zh)，\(period.from) 起",
                                "\(period.category.words.en), since \(period.from)"))
                    }), in: form)
            h.field(
                .day(
                    Name.through.rawValue, Words("最后一天", "Last day"),
                    hint: Words("写在开始那天以前，就是整段登记错了", "Before its first day: it was entered by mistake")),
                in: form)
        case .phone: PersonFields.phone(in: form, isNeeded: true, into: &h)
        case .document: PersonFields.document(in: form, isNeeded: true, into: &h)
        case .identity:
            h.field(.text(NewPersonPage.Name.name.rawValue, Words("姓名", "Name")), in: form)
            h.field(PersonFields.sex, in: form)
            h.field(.day(NewPersonPage.Name.birth.rawValue, Words("出生日期", "Date of birth")), in: form)
        }
    }

    private var from: Field { .day(Name.from.rawValue, Words("从哪天起", "From which day")) }

    // MARK: Checking

    func confirm(_ check: Check, _ form: Form, into h: inout HTML) {
        h.facts { h in
            h.fact(Words("之前", "Before")) { $0.original(check.before) }
            h.fact(Words("之后", "After")) { h in h.element(.strong) { $0.original(check.after) } }
        }
        if check.bills.isEmpty {
            h.nothing(Words("应缴和资助没有变化。", "No bill and no subsidy changes."))
        } else {
            h.table(
                Words("应缴和资助的变化", "What bills become"),
                [
                    .name(Words("年度和地方", "Year and place")), .text(Words("之前", "Before")),
                    .text(Words("之后", "After")),
                ],
                rows: { h in
                    for (billed, district) in check.bills {
                        h.row { h in
                            h.cell { h in
                                h.text(Words("\(billed.year) 年 ", "\(billed.year) "))
                                h.original(district)
                            }
                            h.cell { stands(billed.before, into: &$0) }
                            h.cell { stands(billed.after, into: &$0) }
                        }
                    }
                })
        }
        h.form(
            form,
            acts: [
                Act(Words("记入", "Record it"), value: EditPersonPage.record),
                Act(Words("回去改", "Back to the form"), value: EditPersonPage.back),
            ]
        ) { h in
            for (name, value) in form.typed.sorted(by: { $0.key < $1.key })
            where !["token", "act"].contains(name) {
                h.carried(name, value)
            }
        }
    }

    private func stands(_ year: PersonYear, into h: inout HTML) {
        guard let bill = year.bill else { return h.text(Words("没有账单", "no bill")) }
        if let exclusion = bill.content.exclusion { return h.text(exclusion.words) }
        guard let own = bill.own else { return h.unknown() }
        h.text(Words("个人应缴 ", "own payment "))
        h.amount(own)
        let help = year.grants.values.reduce(Money.zero) { $0 + $1.content.amount }
        if help > .zero {
            h.text(Words("，资助 ", ", subsidy "))
            h.amount(help)
        }
        if year.allocated > .zero {
            h.text(Words("，已缴 ", ", paid "))
            h.amount(year.allocated)
        }
    }
}
