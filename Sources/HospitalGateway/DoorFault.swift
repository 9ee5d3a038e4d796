import HospitalMessages
package import Scheme
package import Vocabulary

/// Why a well-formed message could not be done. Data; `words` are for the hospital's clerk and programmer, and name nobody.
package enum DoorFault: Error, Hashable, Sendable {
    case unsupported(String)
    case pathDisagrees
    /// This institution is not on record, or may not come in this way.
    case institution(InstitutionFault)
    /// A person, visit or settlement that is not there, or is another facility's or person's.
    case notFound(Subject, field: String)
    case notResident
    /// A way to show who one is that this server does not read.
    case certificate(String)
    case sameMessageOtherContent
    case calledOff
    /// The visit is not in the state that the message asks for.
    case order(Order)
    case careKind(String)
    /// A stay's kind of care at a visit, or a visit's at a stay.
    case careElsewhere(String)
    /// A visit is for one kind of care.
    case careDiffers(given: String, known: String)
    case serialTaken(String)
    case batchSettled(String)
    case lineNotFound(String)
    case returnsTooMuch(String)
    /// It names another item than the line it gives back.
    case returnsOther(String)
    case negativeLine(String)
    case noLines
    /// How the deductible of a stay settled in parts is reckoned stands in no policy.
    case interimUnknown
    /// An amount that is not what we reckon.
    case amount(field: String, given: Money, reckoned: Money)
    /// What the lines come to makes no bill.
    case amounts(AmountFault)
    case refused(Refusal)
    case reversedAlready
    case cannotCallOff(String)
    case messageNotFound
    /// Something is said of another institution than the one that sends.
    case otherInstitution(field: String)
    case conditionUnknown(String)
    /// Nil: none was named, and not exactly one is filed.
    case conditionNotFiled(String?)
    case filingCancelled
    case endsBeforeStart(field: String)

    package enum InstitutionFault: Hashable, Sendable {
        case unknown, disabled, unsigned, signedInside, network
    }

    package enum Subject: Hashable, Sendable { case person, visit, settlement, message, filing }

    package enum Order: String, CaseIterable, Hashable, Sendable {
        case cancelled, settled, discharged, notDischarged, hasLines, notOutpatient, notInpatient, notPharmacy
        case dischargeBeforeAdmission
    }
}

extension DoorFault {
    package var words: Words {
        switch self {
        case .unsupported(let number):
            Words("本系统不支持交易 \(number)", "transaction \(number) is not supported")
        case .pathDisagrees:
            Words(
                "请求路径中的交易编号与报文 infno 不一致", "the transaction in the path is not the infno of the message")
        case .institution(let fault): fault.words
        case .notFound(let subject, let field):
            Words("\(field)：\(subject.words.zh)", "\(field): \(subject.words.en)")
        case .notResident:
            Words(
                "insutype（险种类型）：本系统只结算城乡居民基本医疗保险 390",
                "insutype: only resident basic insurance (390) is settled here")
        case .certificate(let type):
            Words(
                "mdtrt_cert_type \(type)：本系统按居民身份证（02）或 certno 识别参保人，请一并传入 certno",
                "mdtrt_cert_type \(type): people are known here by identity number (02) or certno; send certno too"
            )
        case .sameMessageOtherContent:
            Words(
                "msgid 重复：同一报文ID已用于内容不同的报文，请换用新的 msgid",
                "this msgid was used for a message with other content; use a new one")
        case .calledOff:
            Words("该 msgid 已被 2601 冲正，不再受理，请换用新的 msgid", "this msgid was called off by 2601; use a new one")
        case .order(let order): order.words
        case .careKind(let code):
            Words("med_type（医疗类别）\(code)：本地没有这一类待遇", "med_type \(code): there is no such benefit here")
        case .careElsewhere(let code):
            Words(
                "med_type（医疗类别）\(code)：住院类别只用于住院，门诊类别只用于门诊和药店",
                "med_type \(code): a stay's kind is for stays alone, a visit's for visits and pharmacies")
        case .careDiffers(let given, let known):
            Words(
                "med_type（医疗类别）\(given) 与就诊登记的 \(known) 不一致，请先用 2203 或 2403 变更",
                "med_type \(given) is not the visit's \(known); change it by 2203 or 2403 first")
        case .serialTaken(let serial):
            Words(
                "feedetl_sn \(serial)：这个流水号在本次就诊中已用过，请换一个",
                "feedetl_sn \(serial) is used in this visit already; take another")
        case .batchSettled(let batch):
            Words(
                "chrg_bchno \(batch)：这一批已结算，请换用新的批次号或先撤销结算",
                "chrg_bchno \(batch) is settled; use a new batch, or take the settlement back first")
        case .lineNotFound(let serial):
            Words(
                "feedetl_sn \(serial)：没有这条未结算的明细", "feedetl_sn \(serial): there is no such line unsettled")
        case .returnsTooMuch(let serial):
            Words(
                "init_feedetl_sn \(serial)：退的数量或金额超过原明细",
                "init_feedetl_sn \(serial): more is given back than the line has")
        case .returnsOther(let serial):
            Words(
                "feedetl_sn \(serial)：med_list_codg 与 init_feedetl_sn 的原明细不同",
                "feedetl_sn \(serial): med_list_codg is not that of the line it gives back")
        case .negativeLine(let serial):
            Words(
                "feedetl_sn \(serial)：负数明细须用 init_feedetl_sn 指明原明细",
                "feedetl_sn \(serial): a negative line needs init_feedetl_sn")
        case .interimUnknown:
            Words(
                "mid_setl_flag（中途结算）：当年政策没有写同一次住院分次结算的起付线怎么算，请出院后一次结算",
                "mid_setl_flag: the year's policy does not say how the deductible of a stay settled in parts is reckoned; settle it once, after discharge"
            )
        case .noLines: Words("没有未结算的费用明细，请先上传", "there are no unsettled lines; upload them first")
        case .amount(let field, let given, let reckoned):
            Words(
                "\(field)：报文为 \(given)，本系统按已上传明细算得 \(reckoned)",
                "\(field): the message says \(given), the uploaded lines come to \(reckoned)")
        case .amounts(let fault): fault.words
        case .refused(let refusal): refusal.words
        case .reversedAlready: Words("该结算已撤销，不能再次撤销", "this settlement was taken back already")
        case .cannotCallOff(let number):
            Words(
                "oinfno：交易 \(number) 不能冲正，可冲正 2102、2207、2304、2401",
                "oinfno: \(number) cannot be called off; 2102, 2207, 2304 and 2401 can")
        case .messageNotFound:
            Words(
                "omsgid：没有收到过这个报文；已记下，若以后到达将拒绝受理",
                "omsgid: no such message was received; if it comes later it will be refused")
        case .otherInstitution(let field):
            Words("\(field)：不是发送报文的机构", "\(field): is not the institution that sends")
        case .conditionUnknown(let code):
            Words(
                "opsp_dise_code（门慢门特病种）\(code)：本地没有这个病种",
                "opsp_dise_code \(code): there is no such condition here")
        case .conditionNotFiled(let code?):
            Words(
                "dise_codg（病种编码）\(code)：就诊当日没有这个病种的备案，请先备案（2503）",
                "dise_codg \(code): this condition is not filed for the day; file it first (2503)")
        case .conditionNotFiled(nil):
            Words(
                "dise_codg（病种编码）：请写明病种；当日备案的病种不是恰好一个",
                "dise_codg: name the condition; not exactly one is filed for the day")
        case .filingCancelled: Words("该备案已撤销，不能再次撤销", "this filing was cancelled already")
        case .endsBeforeStart(let field):
            Words("\(field)：早于开始日期", "\(field): is before the first day")
        }
    }
}

extension DoorFault.InstitutionFault {
    fileprivate var words: Words {
        switch self {
        case .unknown:
            Words(
                "fixmedins_code：没有登记这家机构的接入，请联系经办机构",
                "fixmedins_code: this institution is not registered for access; ask the insurer")
        case .disabled: Words("这家机构的接入已停用", "this institution's access is closed")
        case .signedInside:
            Words(
                "cainfo（信封签名）的签名方法没有公布，本系统不验；请用 x-tif 或 _api 签名",
                "how cainfo is signed is published nowhere, and not checked here; sign with x-tif or _api")
        case .unsigned:
            Words("请求没有签名；只有本机可以不签名", "the request is not signed; only this machine itself may go unsigned")
        case .network: Words("请求来自未允许的网络", "the request comes from a network that is not allowed")
        }
    }
}

extension DoorFault.Subject {
    fileprivate var words: Words {
        switch self {
        case .person: Words("没有这个参保人", "there is no such person")
        case .visit:
            Words("没有这次就诊，或不是本机构、本人的", "there is no such visit, or it is not of this institution and person")
        case .settlement: Words("没有这笔结算，或不是这次就诊的", "there is no such settlement in this visit")
        case .message: Words("没有这个报文", "there is no such message")
        case .filing:
            Words("没有这条备案，或不是本机构、本人的", "there is no such filing, or it is not of this institution and person")
        }
    }
}

extension DoorFault.Order {
    fileprivate var words: Words {
        switch self {
        case .cancelled: Words("这次就诊已撤销", "this visit was cancelled")
        case .settled: Words("这次就诊有未撤销的结算，请先撤销结算", "this visit has a settlement; take it back first")
        case .discharged:
            Words("已办理出院，请先撤销出院（2405）", "discharged already; take the discharge back first (2405)")
        case .notDischarged: Words("尚未办理出院", "not discharged")
        case .hasLines: Words("还有费用明细，请先撤销明细", "there are fee lines; take them back first")
        case .notOutpatient: Words("这不是门诊就诊", "this is not an outpatient visit")
        case .notInpatient: Words("这不是住院", "this is not a stay")
        case .notPharmacy: Words("这不是药店购药", "this is not a purchase at a pharmacy")
        case .dischargeBeforeAdmission: Words("出院日期早于入院日期", "the day of discharge is before admission")
        }
    }
}
