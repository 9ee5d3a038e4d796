import Claims
import Entitlements
import HospitalMessages
import Policies
import Registry
import Scheme
import Vocabulary

/// 1101 and 2001: who somebody is, and what they are entitled to.
extension DoorWork {
    mutating func person() throws -> Reply {
        let data = try input.node("data")
        let person = try find(data)
        viewed = person.number
        let today = now.dayInChina
        let certificate = try Certificate(of: data)
        let periods = try Persons(connection).categoryPeriods(of: person.id).filter { $0.contains(today) }
        let base: Members = [
            "psn_no": .text(person.number), "psn_cert_type": .text(certificate.kind),
            "certno": .text(certificate.number), "psn_name": .text(person.name),
            "gend": .text(person.sex == .male ? "1" : "2"), "naty": "", "brdy": Wire(person.birth),
            "age": .number("\(person.age(on: today)).0"), "exp_content": "",
        ]
        return .success([
            "baseinfo": .object(base),
            "insuinfo": .list(try insurance(of: person, periods.map(\.category))),
            "idetinfo": .list(
                periods.compactMap { period in
                    guard let code = door.codes.identities[period.category] else { return nil }
                    let end = period.through.map { Moment.end(of: $0) } ?? DoorWork.farEnd
                    return [
                        "psn_idet_type": .text(code), "psn_type_lv": "",
                        "memo": .text(period.category.words.zh), "begntime": Wire(Moment(period.from)),
                        "endtime": Wire(end),
                    ]
                }),
        ])
    }

    /// Where an identity has no end: a client reads a time there in any case.
    private static let farEnd = Moment.end(of: Day(2099, 12, 31) ?? Day(number: 47_482))

    private mutating func find(_ data: Node) throws -> Person {
        guard let shown = try Certificate(of: data).shown else {
            throw DoorFault.certificate(try data.text(ifAny: "mdtrt_cert_type") ?? "")
        }
        guard let document = IdentityDocument.read(shown.number).number,
            let person = try Persons(connection).find(document: document, in: door.vault)
        else { throw DoorFault.notFound(.person, field: shown.field) }
        // A number typed wrong may be another's: where a name is sent it must be theirs.
        if let name = try data.text(ifAny: "psn_name"), name != person.name {
            throw DoorFault.notFound(.person, field: "psn_name")
        }
        return person
    }

    /// This year's insurance of residents.
    private func insurance(of person: Person, _ categories: [PersonCategory]) throws -> [Wire] {
        let today = now.dayInChina
        guard let coverage = try coverage(of: person, on: today) else { return [] }
        return coverage.spans.map { span in
            let state = span.covers(today) ? "1" : today < span.from && !span.isEmpty ? "2" : "4"
            return [
                "balc": Wire(Money.zero), "insutype": "390",
                "psn_type": .text(door.codes.personType(age: person.age(on: today), categories)),
                "psn_insu_stas": .text(state), "psn_insu_date": Wire(span.from),
                "paus_insu_date": state == "1"
                    ? .null : Wire(span.isEmpty ? span.enrolment.from : span.through),
                "cvlserv_flag": "0",
                "insuplc_admdvs": .text(person.district.description),
                "emp_name": "",
            ]
        }
    }

    /// The days on which this person is covered in the year of a day; nil where there is no policy for it.
    func coverage(of person: Person, on day: Day) throws -> Entitlements.Coverage? {
        guard let plan = try? door.claims.book.plan(region: door.region, district: person.district, on: day)
        else { return nil }
        let standings = Standings(connection)
        return try standings.coverage(
            of: person, under: plan, payments: try standings.payments(of: person.id, in: plan.identity.year))
    }

    mutating func benefitCheck() throws -> Reply {
        let data = try input.node("data")
        try requireResident(data)
        let person = try person(of: data)
        let day = try data.day("begntime")
        guard door.codes.cares[try data.text("med_type")] != nil else {
            throw DoorFault.careKind(try data.text("med_type"))
        }
        let facility = try Facilities(connection).find(code: data.text("fixmedins_code"), on: day)
        let coverage = try coverage(of: person, on: day)
        let span = coverage?.span(on: day)
        var reason = ""
        if coverage == nil {
            reason = "当日没有政策文件"
        } else if span == nil {
            let begins = coverage?.spans.first?.begins
            reason = begins.map { "当日不在待遇期：\($0.reason.words.zh)，\($0.day) 起" } ?? "当日没有参保登记"
        } else if facility?.isDesignated(on: day) != true {
            reason = "当日不是本地定点医药机构"
        }
        let rows: [Wire] = ["390100", "390200", "610100"].map { fund in
            [
                "psn_no": .text(person.number), "trt_chk_type": "01", "fund_pay_type": .text(fund),
                "trt_enjymnt_flag": .text(reason.isEmpty ? "1" : "0"), "begndate": Wire(span?.from ?? day),
                "enddate": Wire(span?.through), "trt_chk_rslt": .text(reason), "exp_content": "",
            ]
        }
        return .success(["trtinfo": .list(rows)])
    }
}
