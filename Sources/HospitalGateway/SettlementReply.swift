import HospitalMessages
import Registry
import Scheme
import Visits
import Vocabulary

/// How somebody showed who they are, as the message said it: replies say it again.
struct Certificate {
    let type: String?
    let kind: String
    let number: String

    init(of data: Node) throws {
        type = try data.text(ifAny: "mdtrt_cert_type")
        let shown = type == "02" ? try data.text(ifAny: "mdtrt_cert_no") : nil
        number = try data.text(ifAny: "certno") ?? shown ?? ""
        kind = try data.text(ifAny: "psn_cert_type") ?? "01"
    }
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
    var sign: Int64 = 1

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
            "act_pay_dedc": Wire(signed(deductible)), "hifp_pay": Wire(amount(.basicFund)),
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

    /// What the basic deductible took (起付线).
    private var deductible: Money {
        settlement.parts.first { $0.payer == .basicFund }?.uses.deductible ?? .zero
    }

    /// A row for each fund that pays something.
    private var details: [Wire] {
        let funds: [(Payer, String, String)] = [
            (.basicFund, "390100", "城乡居民基本医疗保险基金"), (.criticalIllness, "390200", "城乡居民大病医疗保险基金"),
            (.medicalAid, "610100", "医疗救助基金"), (.commercial, "999997", "其他基金"), (.charity, "620100", "慈善帮扶"),
        ]
        return funds.compactMap { payer, code, name in
            let paid = amount(payer)
            guard paid != .zero || payer == .basicFund else { return nil }
            let entered = settlement.parts.first { $0.payer == payer }?.entered ?? .zero
            return [
                "fund_pay_type": .text(code), "inscp_scp_amt": Wire(signed(entered)),
                "crt_payb_lmt_amt": Wire(Money.zero), "fund_payamt": Wire(paid),
                "fund_pay_type_name": .text(name), "setl_proc_info": "",
            ]
        }
    }
}
