import Claims
import Entitlements
import HospitalMessages
import Receipts
import Registry
import Scheme
import Visits
import Vocabulary

/// 5206, 5303 and 90100: where somebody stands: what the year has used, which stays go on, whether the year is paid.
extension DoorWork {
    /// The year's sums over everything that stands, wherever it was settled.
    mutating func yearSums() throws -> Reply {
        let data = try input.node("data")
        let person = try person(of: data)
        let asked = try data.text(ifAny: "cum_ym")
        guard let year = BenefitYear(asked.flatMap { Int($0.prefix(4)) } ?? now.dayInChina.year) else {
            throw data.fault("cum_ym", .notDay)
        }
        let month = asked ?? Moment(now).packed.prefix(6).description
        let file = ReceiptFile(connection)
        let receipts = try Merges(connection).all(of: person.id).flatMap {
            try file.of(ID(of: $0), in: year)
        }
        let reversed = Set(receipts.compactMap(\.reverses))
        let standing = receipts.filter { $0.reverses == nil && !reversed.contains($0.id) }
        let settlements = standing.compactMap(\.statement.settlement)
        func paid(_ payer: Payer) -> Wire { Wire(settlements.map { $0.borne(by: payer) }.sum) }
        let sums: [(String, Wire)] = [
            ("C0000", Wire(settlements.count)), ("F0000", Wire(settlements.map(\.amounts.total).sum)),
            ("S0000", Wire(settlements.map(\.amounts.inScope).sum)),
            ("Q0000", Wire(settlements.map(\.basicDeductible).sum)), ("D390101", paid(.basicFund)),
            ("D390201", paid(.criticalIllness)), ("D610101", paid(.medicalAid)),
        ]
        return .success([
            "cuminfo": .list(
                sums.map { code, value in
                    [
                        "insutype": "390", "year": .text(year.description), "cum_ym": .text(month),
                        "cum_type_code": .text(code), "cum": value,
                    ]
                })
        ])
    }

    /// Stays at this hospital that go on.
    mutating func staysGoingOn() throws -> Reply {
        let data = try input.node("data")
        let asked = try data.text(ifAny: "psn_no") == nil ? nil : try person(of: data)
        let range = try range(data, "begntime", "endtime")
        let stays = try VisitBook(connection).stays(
            at: envelope.institution, of: try asked.map { try records(of: $0.id) },
            from: range.start, before: range.end)
        let persons = try Persons(connection).find(stays.map { ID<Person>(of: $0.patient) })
        return .success([
            "data": .list(
                try stays.compactMap { stay in
                    guard let person = persons[ID(of: stay.patient)], let info = stay.info else { return nil }
                    var row = try about(person)
                    row["mdtrt_id"] = .text(stay.number)
                    row["begndate"] = Wire(info.began.dayInChina)
                    row["med_type"] = .text(info.care)
                    row["ipt_otp_no"] = .text(stay.ownNumber)
                    return .object(row)
                })
        ])
    }

    /// Whether this year's contribution has come. Who was not billed is paid by being registered.
    mutating func contribution() throws -> Reply {
        let person = try person(of: try input.node("data"))
        let today = now.dayInChina
        guard let year = BenefitYear(of: today) else { return .success([]) }
        let payments = try Standings(connection).payments(of: person.id, in: year)
        let isRegistered = try coverage(of: person, on: today)?.spans.isEmpty == false
        guard isRegistered || payments != nil else { return .success([]) }
        let isPaid = payments.map { $0[year] != nil } ?? true
        return .success([
            [
                "poolarea_no": .text(door.region.description), "insutype": "390",
                "insutype_name": "城乡居民基本医疗保险", "clct_type": "10", "clct_type_name": "正常缴费",
                "clct_flag": isPaid ? "1" : "0", "clct_flag_name": isPaid ? "足额到账" : "未到账",
                "accrym_begn": .text("\(year)01"), "accrym_end": .text("\(year)12"),
                "clct_time": Wire(payments?[year]),
            ]
        ])
    }

    /// From a first moment up to, but not with, the one after the last second.
    func range(_ data: Node, _ from: String, _ through: String) throws -> (start: Instant, end: Instant) {
        (
            try data.moment(from).instant,
            Instant(
                microseconds: try data.moment(through, endOfRange: true).instant.microseconds + 1_000_000)
        )
    }

    /// Who somebody is, in the words of queries; a document's number stays covered.
    func about(_ person: Person) throws -> Members {
        let document = try Documents(connection, door.vault).of(person.id).last
        return [
            "psn_no": .text(person.number), "psn_cert_type": "01",
            "certno": .text(document?.masked ?? "*"), "psn_name": .text(person.name),
            "gend": .text(person.sex == .male ? "1" : "2"), "brdy": Wire(person.birth),
            "age": .number("\(person.age(on: now.dayInChina)).0"), "insutype": "390",
        ]
    }
}
