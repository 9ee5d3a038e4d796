import HospitalMessages
import Registry
import Scheme
import Visits
import Vocabulary

/// How somebody showed who they are, as the message said it: replies say it again.
struct Certificate {
    let type: String?
    let kind: String
    /// The number and the field it stood in; nil where none was sent.
    let shown: (number: String, field: String)?

    var number: String { shown?.number ?? "" }

    init(of data: Node) throws {
        type = try data.text(ifAny: "mdtrt_cert_type")
        if let number = try data.text(ifAny: "certno") {
            shown = (number, "certno")
        } else if type == "02", let number = try data.text(ifAny: "mdtrt_cert_no") {
            shown = (number, "mdtrt_cert_no")
        } else {
            shown = nil
        }
        kind = try data.text(ifAny: "psn_cert_type") ?? "01"
    }
}

extension DoorWork {
    /// A statement in the words of the interface; a refusal is thrown.
    ///
    /// - Parameters:
    ///   - receipt: nil before it is settled.
    ///   - message: and moment of the settlement; nil: those of the message at work.
    ///   - sign: −1 where it is taken back.
    func told(
        _ statement: Statement, _ person: Person, _ visit: Visit, care: String, clearing: String,
        _ certificate: Certificate, receipt: ID<Settled>? = nil, message: String? = nil,
        at moment: Instant? = nil,
        sign: Int64 = 1
    ) throws -> Wire {
        let at = moment ?? now
        return SettlementReply(
            settlement: try settlement(of: statement), person: person, visit: visit.number, care: care,
            clearing: clearing, receipt: receipt, message: message ?? envelope.msgid, at: at,
            insurer: door.region.description,
            personType: door.codes.personType(
                age: person.age(on: at.dayInChina), statement.person.categories),
            certificate: certificate, sign: sign
        ).output
    }

    func settlement(of statement: Statement) throws -> Settlement {
        switch statement.answer {
        case .settled(let settlement): return settlement
        case .refused(let refusal): throw DoorFault.refused(refusal)
        }
    }
}

extension Settlement {
    /// What the basic deductible took (起付线).
    var basicDeductible: Money { parts.filter { $0.payer == .basicFund }.map(\.uses.deductible).sum }
}

/// A settlement in the words of the interface (setlinfo, setldetail): every amount is there, and they add up.
struct SettlementReply {
    let settlement: Settlement
    let person: Person
    let visit: String
    let care: String
    let clearing: String
    /// Nil before it is settled.
    let receipt: ID<Settled>?
    let message: String
    let at: Instant
    let insurer: String
    let personType: String
    let certificate: Certificate
    /// −1 where it is taken back.
    let sign: Int64

    private func signed(_ money: Money) -> Money { Money(fen: money.fen * sign) }

    private func amount(_ payers: Payer...) -> Money {
        signed(payers.map { settlement.borne(by: $0) }.sum)
    }

    var output: Wire {
        let amounts = settlement.amounts
        let fund = signed(settlement.paid)
        let own = signed(amounts.total) - fund
        let zero = Wire(Money.zero)
        let info: Members = [
            "mdtrt_id": .text(visit), "setl_id": Wire(receipt?.short), "psn_no": .text(person.number),
            "psn_name": .text(person.name), "psn_cert_type": .text(certificate.kind),
            "certno": .text(certificate.number), "gend": .text(person.sex == .male ? "1" : "2"), "naty": "",
            "brdy": Wire(person.birth),
            "age": .number("\(person.age(on: at.dayInChina)).0"),
            "insutype": "390", "psn_type": .text(personType), "cvlserv_flag": "0",
            "setl_time": receipt == nil ? .null : Wire(Moment(at)),
            "mdtrt_cert_type": Wire(certificate.type), "med_type": .text(care),
            "medfee_sumamt": Wire(signed(amounts.total)),
            "fulamt_ownpay_amt": Wire(signed(amounts.outOfCatalogue)),
            "overlmt_selfpay": Wire(signed(amounts.overLimit)),
            "preselfpay_amt": Wire(signed(amounts.firstSelfPay)),
            "inscp_scp_amt": Wire(signed(amounts.inScope)),
            "act_pay_dedc": Wire(signed(settlement.basicDeductible)), "hifp_pay": Wire(amount(.basicFund)),
            "pool_prop_selfpay": 0, "cvlserv_pay": zero, "hifes_pay": zero,
            "hifmi_pay": Wire(amount(.criticalIllness)), "hifob_pay": zero,
            "maf_pay": Wire(amount(.medicalAid)), "hifdm_pay": zero,
            "oth_pay": Wire(amount(.commercial, .charity)), "fund_pay_sumamt": Wire(fund),
            "psn_part_amt": Wire(own), "acct_pay": zero, "psn_cash_pay": Wire(own), "hosp_part_amt": zero,
            "balc": zero, "acct_mulaid_pay": zero, "medins_setl_id": .text(message),
            "clr_optins": receipt == nil ? .null : .text(insurer), "clr_way": receipt == nil ? .null : "1",
            "clr_type": .text(clearing), "exp_content": "",
        ]
        return ["setlinfo": .object(info), "setldetail": .list(details)]
    }

    /// A row for each fund that pays something. A supplement and a charity have no code of their own in the list: other funds.
    private var details: [Wire] {
        let funds: [([Payer], String)] = [
            ([.basicFund], "390100"), ([.criticalIllness], "390200"), ([.medicalAid], "610100"),
            ([.commercial, .charity], "999997"),
        ]
        return funds.compactMap { payers, code in
            let parts = settlement.parts.filter { payers.contains($0.payer) }
            let paid = parts.map(\.paid).sum
            guard paid != .zero || payers == [.basicFund] else { return nil }
            return [
                "fund_pay_type": .text(code), "inscp_scp_amt": Wire(signed(parts.first?.entered ?? .zero)),
                "crt_payb_lmt_amt": Wire(Money.zero), "fund_payamt": Wire(signed(paid)),
                "fund_pay_type_name": Wire(CodeList.find("fund_pay_type")?[code]), "setl_proc_info": "",
            ]
        }
    }
}
