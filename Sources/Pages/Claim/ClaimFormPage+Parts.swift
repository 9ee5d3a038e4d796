package import Policies
import Registry
import Scheme
import Vocabulary

/// The questions of the form, part by part. Each is asked only where its answer is used.
extension ClaimFormPage {
    private typealias Name = ClaimForm.Name

    private var form: Form { Form(action: action, token: token, typed: claim.typed, faults: faults) }

    // MARK: Who

    func person(into h: inout HTML) {
        if maySettle {
            h.field(
                .choices(
                    Name.who.rawValue, Name.who.words,
                    [
                        .init(
                            ClaimForm.Who.registered.rawValue,
                            Words("已登记，按个人编号", "Registered, by number")),
                        .init(
                            ClaimForm.Who.described.rawValue,
                            Words("只描述，用来试算", "Described, to try out")),
                    ]), in: form)
            h.element(.div, .class("registered")) { h in
                h.field(
                    .text(
                        Name.person.rawValue, Name.person.words,
                        hint: Words("医保个人编号，不是身份证号", "The insurer's number, not that of the identity card"),
                        width: .short
                    ).ifItApplies, in: form)
            }
        } else {
            h.carried(Name.who.rawValue, ClaimForm.Who.described.rawValue)
        }
        h.element(.div, .class("described")) { h in description(into: &h) }
    }

    private func description(into h: inout HTML) {
        h.field(
            .day(
                Name.birth.rawValue, Name.birth.words,
                hint: Words(
                    "例如 1968-03-09；不填就不算与年龄有关的待遇",
                    "For example 1968-03-09; without it nothing that turns on age is worked out")
            ).mayBeEmpty, in: form)
        if asked.contains(.tier) {
            h.field(
                .choices(
                    Name.tier.rawValue, Name.tier.words, file.tiers.map { .init($0.key, $0.words) }), in: form
            )
        }
        if asked.contains(.categories) {
            h.field(
                .checks(
                    Name.categories.rawValue, Name.categories.words,
                    categories.map { .init($0.rawValue, $0.words) },
                    hint: Words("出院那天有效的；没有就不选", "Those that hold on the day of discharge; none is fine")),
                in: form)
        }
        guard asked.contains(.district) else { return }
        h.field(
            .list(
                Name.district.rawValue, Name.district.words,
                file.districts.map { .init($0.code.description, $0.name) } + [
                    .init(file.region.description, Words("其他区县", "another district"))
                ], hint: Words("各区县的医疗救助可能不同", "Medical aid may differ between districts")
            ).ifItApplies, in: form)
    }

    // MARK: Where and when

    func care(into h: inout HTML) {
        if maySettle {
            h.element(.div, .class("registered")) { h in
                h.field(
                    .grouped(
                        Name.facility.rawValue, Name.facility.words, grouped,
                        hint: facilities.isEmpty
                            ? Words("还没有登记医疗机构", "No facility is registered yet") : nil
                    ).ifItApplies, in: form)
            }
        }
        h.element(.div, .class("described")) { h in
            h.field(
                .choices(
                    Name.level.rawValue, Name.level.words,
                    FacilityLevel.allCases.map { .init($0.rawValue, $0.words) }), in: form)
        }
        kind(into: &h)
        if asked.contains(.facilityClass) { facilityClass(into: &h) }
        h.field(
            .some(
                Name.place.rawValue, Name.place.words,
                places.map { .init($0.rawValue, $0.words) }, hint: placesLeftOut), in: form)
        if asked.contains(.transfer) {
            only(for: [.inpatient], into: &h) { h in
                h.field(
                    .checks(
                        Name.transfer.rawValue, Name.transfer.words,
                        [.init("yes", Words("接着上一次住院，从别的医院转来", "The stay goes on from another hospital"))]),
                    in: form)
            }
        }
        h.element(.div, .class("pair")) { h in
            h.field(.day(Name.admission.rawValue, Name.admission.words), in: form)
            h.field(
                .day(
                    Name.discharge.rawValue, Name.discharge.words,
                    hint: Words("门诊写就诊那天", "For a visit, its day")), in: form)
        }
    }

    /// The region's own class within the level, where its policy has classes.
    private func facilityClass(into h: inout HTML) {
        let kinds = kinds.filter { !plan.ownGrades(of: $0).isEmpty }
        let grades = Set(kinds.flatMap { plan.ownGrades(of: $0) })
        let groups = FacilityLevel.allCases.reversed().compactMap { level -> Field.Group? in
            let own = plan.ownGrades(of: level).filter(grades.contains)
            return own.isEmpty ? nil : Field.Group(level.words, own.map { .init($0.key, $0.words) })
        }
        only(for: kinds, into: &h) { h in
            h.field(
                .grouped(
                    Name.facilityClass.rawValue, Name.facilityClass.words, groups,
                    empty: Words("不属于这些类别，或以登记为准", "None of these, or as registered")
                ).mayBeEmpty, in: form)
        }
    }

    private func kind(into h: inout HTML) {
        h.field(
            .some(
                Name.kind.rawValue, Name.kind.words, kinds.map { .init($0.rawValue, $0.words) },
                hint: kindsLeftOut), in: form)
        let conditions = kinds.map { (kind: $0, of: plan.conditions(of: $0)) }.filter { !$0.of.isEmpty }
        if asked.contains(.condition) {
            only(for: conditions.map(\.kind), into: &h) { h in
                h.field(
                    .grouped(
                        Name.condition.rawValue, Name.condition.words,
                        conditions.map { kind, of in
                            Field.Group(kind.words, of.map { .init($0.key, $0.words) })
                        }, empty: Words("其他", "Another")
                    ).mayBeEmpty, in: form)
            }
        }
        if asked.contains(.babies) {
            only(for: [.maternity], into: &h) { h in
                h.field(
                    .list(
                        Name.babies.rawValue, Name.babies.words,
                        (1...5).map { .init("\($0)", Words("\($0)", "\($0)")) }), in: form)
            }
        }
    }

    /// A part that is in view only while one of these kinds is chosen; see `Stylesheet`.
    private func only(for kinds: [CareKind], into h: inout HTML, part: (inout HTML) -> Void) {
        h.element(
            .div, .class((["only"] + kinds.map(\.rawValue)).joined(separator: " ")), content: part)
    }

    /// By level, from the highest down; within a level in the order given.
    private var grouped: [Field.Group] {
        FacilityLevel.allCases.reversed().compactMap { level in
            let own = facilities.filter { $0.level == level }
            guard !own.isEmpty else { return nil }
            return Field.Group(level.words, own.map { Field.Choice($0.code, Words($0.name, $0.name)) })
        }
    }

    // MARK: How much

    func amounts(into h: inout HTML) {
        h.field(
            .amount(
                Name.total.rawValue, Name.total.words,
                hint: Words("账单上的全部金额", "The whole bill")), in: form)
        for (name, term) in [
            (Name.outOfCatalogue, Term.outOfCatalogue), (.overLimit, .overLimit),
            (.firstSelfPay, .firstSelfPay),
        ] {
            h.field(.amount(name.rawValue, term.words, hint: term.note).mayBeEmpty, in: form)
        }
        guard asked.contains(.bedCharge) else { return }
        only(for: kindsAskedBed, into: &h) { h in
            h.field(
                .amount(
                    Name.bedCharge.rawValue, Name.bedCharge.words,
                    hint: Words(
                        "总费用的一部分；这里对每天的床位费有限价", "A part of the total; its price a day is limited here")
                ).mayBeEmpty, in: form)
            h.field(
                .text(
                    Name.bedDays.rawValue, Name.bedDays.words,
                    hint: Words("不填就按住院天数", "Left empty, those of the stay"), width: .short
                ).mayBeEmpty, in: form)
        }
    }
}

extension ClaimForm {
    /// A form nobody has filled in yet: the answers that most claims have are given.
    package static func fresh(for file: PolicyFile, maySettle: Bool) -> ClaimForm {
        var claim = ClaimForm()
        claim[.policy] = file.key
        claim[.who] = (maySettle ? Who.registered : .described).rawValue
        claim[.tier] = file.tiers.first?.key ?? ""
        let kinds = file.settles
        claim[.kind] = (kinds.contains(.inpatient) ? .inpatient : kinds.first ?? .inpatient).rawValue
        claim[.place] = CarePlace.local.rawValue
        claim[.babies] = "1"
        return claim
    }
}
