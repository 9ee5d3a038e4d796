extension Wire {
    /// The message for the eyes of a programmer (脱敏): every value keeps its shape and says nothing of a person.
    ///
    /// Digits become 9, Latin letters A, all other letters 某, so that lengths and forms can still be seen. What is shown as it
    /// stands is listed; a key that nobody has thought of is masked.
    public var masked: Wire { masked(as: "") }

    private func masked(as key: String) -> Wire {
        switch self {
        case .null, .bool: self
        case .list(let rows): .list(rows.map { $0.masked(as: key) })
        case .object(let members):
            .object(Members(members.list.map { ($0.key, $0.value.masked(as: $0.key)) }))
        case .number(let number):
            Masking.shows(key) ? self : .number(String(number.map { $0.isNumber ? "9" : $0 }))
        case .text(let text): Masking.shows(key) || isNothing ? self : .text(Masking.shape(of: text))
        }
    }
}

private enum Masking {
    static func shows(_ key: String) -> Bool {
        if shown.contains(key) { return true }
        return amounts.contains(key)
    }

    /// Of the envelope, of the answer, the numbers of visits and lines, codes of catalogues, and codes that say nothing of a
    /// person. Not among them: who somebody is, what they have, what they are entitled to as a person in need.
    private static let shown: Set<String> = [
        "infno", "msgid", "mdtrtarea_admvs", "insuplc_admdvs", "recer_sys_code", "infver", "opter_type",
        "inf_time",
        "fixmedins_code", "fixmedins_name", "signtype", "infcode", "inf_refmsgid", "refmsg_time",
        "respond_time", "err_msg",
        "mdtrt_id", "setl_id", "feedetl_sn", "init_feedetl_sn", "chrg_bchno", "medins_setl_id", "omsgid",
        "oinfno",
        "trt_dcla_detl_sn", "file_qury_no", "filename", "ver", "med_list_codg", "medins_list_codg",
        "hilist_code",
        "fixmedins_hilist_id", "insutype", "med_type", "mdtrt_cert_type", "psn_cert_type", "psn_setlway",
        "acct_used_flag",
        "mid_setl_flag", "hosp_appr_flag", "lmt_used_flag", "chrgitm_lv", "med_chrgitm_type", "clr_type",
        "clr_way",
        "clr_optins", "setl_optins", "stmt_rslt", "refd_setl_flag", "fixmedins_refd_setl_flag",
        "rx_circ_flag", "vali_flag",
        "diag_type", "diag_srt_no", "maindiag_flag", "list_type", "begntime", "endtime", "begndate",
        "enddate", "setl_time",
        "fee_ocur_time", "diag_time", "stmt_begndate", "stmt_enddate", "trdn_flag", "rx_flag", "page_num",
        "page_size",
        "invdate", "manu_date", "expy_end", "inv_chg_time", "sign_time", "fund_pay_type",
        "fund_pay_type_name",
    ]

    /// Fields that are numbers in every table, but for the age.
    private static let amounts: Set<String> = {
        let fields = Transaction.all.flatMap { $0.inputs + $0.outputs }.flatMap(\.fields)
        let numbers = fields.filter { if case .number = $0.kind { true } else { false } }.map(\.name)
        return Set(numbers).subtracting(["age", "geso_val", "fetts", "fetus_cnt"])
    }()

    static func shape(of text: String) -> String {
        var shape = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "0"..."9": shape.append("9")
            case "a"..."z", "A"..."Z": shape.append("A")
            case _ where scalar.isASCII: shape.append(scalar)
            default: shape.append("某")
            }
        }
        return String(shape)
    }
}
