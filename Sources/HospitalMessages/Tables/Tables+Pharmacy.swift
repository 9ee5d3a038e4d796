// Written by scripts/hospital-tables.py; change that, not this.

extension Tables {
    /// Transactions 2101, 2102, 2103.
    static let pharmacy = """
        = 2101 药店预结算
        <in druginfo 1
        psn_no 人员编号 S30 !
        mdtrt_cert_type 就诊凭证类型 S3 ! :mdtrt_cert_type
        mdtrt_cert_no 就诊凭证编号 S50 !
        card_sn 卡识别码 S32 ~mdtrt_cert_type=03
        psn_cert_type 证件类型 S3 ~
        certno 证件号码 S50 ~
        psn_type 人员类别 S6 ~
        psn_name 人员姓名 S50 ~
        begntime 开始时间 T !
        medfee_sumamt 医疗费总额 N16,2 !
        insutype 险种类型 S6 ! :insutype
        dise_codg 病种编码 S30
        dise_name 病种名称 S500
        acct_used_flag 个人账户使用标志 S1 ! :acct_used_flag
        med_type 医疗类别 S6 ! :med_type
        exp_content 字段扩展 S4000
        <in drugdetail +
        feedetl_sn 费用明细流水号 F30 !
        rxno 处方号 S30
        rx_circ_flag 外购处方标志 S3 !
        fee_ocur_time 费用发生时间 T !
        med_list_codg 医疗目录编码 S50 !
        medins_list_codg 医药机构目录编码 S150 !
        det_item_fee_sumamt 明细项目费用总额 N16,2 !
        cnt 数量 N16,4 !
        pric 单价 N16,6 !
        sin_dos_dscr 单次剂量描述 S200
        used_frqu_dscr 使用频次描述 S200
        prd_days 周期天数 N4,2
        medc_way_dscr 用药途径描述 S200
        bilg_dr_codg 开单医生编码 S30
        bilg_dr_name 开单医师姓名 S50
        tcmdrug_used_way 中药使用方式 S6 :tcmdrug_used_way
        exp_content 字段扩展 S4000
        >out setlinfo 1
        mdtrt_id 就诊ID S30 !
        psn_no 人员编号 S30 !
        psn_name 人员姓名 S50 !
        psn_cert_type 人员证件类型 S6 ! :psn_cert_type
        certno 证件号码 S50 !
        gend 性别 S6 :gend
        naty 民族 S3 :naty
        brdy 出生日期 D
        age 年龄 N4,1
        insutype 险种类型 S6 :insutype
        psn_type 人员类别 S6 ! :psn_type
        cvlserv_flag 公务员标志 S3 ! :cvlserv_flag
        setl_time 结算时间 T
        mdtrt_cert_type 就诊凭证类型 S3 :mdtrt_cert_type
        med_type 医疗类别 S6 ! :med_type
        medfee_sumamt 医疗费总额 N16,2 !
        fulamt_ownpay_amt 全自费金额 N16,2 !
        overlmt_selfpay 超限价自费费用 N16,2 !
        preselfpay_amt 先行自付金额 N16,2 !
        inscp_scp_amt 符合政策范围金额 N16,2 !
        act_pay_dedc 实际支付起付线 N16,2
        hifp_pay 基本医疗保险统筹基金支出 N16,2 !
        pool_prop_selfpay 基本医疗保险统筹基金支付比例 N5,4 !
        cvlserv_pay 公务员医疗补助资金支出 N16,2 !
        hifes_pay 企业补充医疗保险基金支出 N16,2 !
        hifmi_pay 居民大病保险资金支出 N16,2 !
        hifob_pay 职工大额医疗费用补助基金支出 N16,2 !
        maf_pay 医疗救助基金支出 N16,2 !
        oth_pay 其他支出 N16,2 !
        fund_pay_sumamt 基金支付总额 N16,2 !
        psn_part_amt 个人负担总金额 N16,2 !
        acct_pay 个人账户支出 N16,2 !
        psn_cash_pay 个人现金支出 N16,2 !
        balc 余额 N16,2 !
        acct_mulaid_pay 个人账户共济支付金额 N16,2 !
        medins_setl_id 医药机构结算ID S30 !
        clr_optins 清算经办机构 S6
        clr_way 清算方式 S6 :clr_way
        clr_type 清算类别 S6 ! :clr_type
        exp_content 字段扩展 S4000
        hosp_part_amt 医院负担金额 N16,2
        hifdm_pay 伤残人员医疗保障基金支出 N16,2 !
        >out setldetail *
        fund_pay_type 基金支付类型 S6 ! :fund_pay_type
        inscp_scp_amt 符合政策范围金额 N16,2 !
        crt_payb_lmt_amt 本次可支付限额金额 N16,2 !
        fund_payamt 基金支付金额 N16,2 !
        fund_pay_type_name 基金支付类型名称 S200
        setl_proc_info 结算过程信息 S4000
        >out detlcutinfo *
        feedetl_sn 费用明细流水号 S30 !
        det_item_fee_sumamt 明细项目费用总额 N16,2 !
        cnt 数量 N16,4 !
        pric 单价 N16,6 !
        pric_uplmt_amt 定价上限金额 N16,6 !
        selfpay_prop 自付比例 N5,4
        fulamt_ownpay_amt 全自费金额 N16,2
        overlmt_amt 超限价金额 N16,2
        preselfpay_amt 先行自付金额 N16,2
        inscp_scp_amt 符合政策范围金额 N16,2
        chrgitm_lv 收费项目等级 S3 ! :chrgitm_lv
        med_chrgitm_type 医疗收费项目类别 S6 ! :med_chrgitm_type
        bas_medn_flag 基本药物标志 S3 :bas_medn_flag
        hi_nego_drug_flag 医保谈判药品标志 S3 :hi_nego_drug_flag
        chld_medc_flag 儿童用药标志 S3 :chld_medc_flag
        list_sp_item_flag 目录特项标志 S3 :list_sp_item_flag
        drt_reim_flag 直报标志 S3 :drt_reim_flag
        memo 备注 S500
        hosp_part_amt 医院负担金额 N16,2
        = 2102 药店结算
        <in druginfo 1
        psn_no 人员编号 S30 !
        mdtrt_cert_type 就诊凭证类型 S3 ! :mdtrt_cert_type
        mdtrt_cert_no 就诊凭证编号 S50 !
        card_sn 卡识别码 S32 ~mdtrt_cert_type=03
        psn_cert_type 证件类型 S3 ~
        certno 证件号码 S50 ~
        psn_type 人员类别 S6 ~
        psn_name 人员姓名 S50 ~
        begntime 开始时间 T !
        medfee_sumamt 医疗费总额 N16,2 !
        invono 发票号 S20
        insutype 险种类型 S6 ! :insutype
        dise_codg 病种编码 S30
        dise_name 病种名称 S500
        acct_used_flag 个人账户使用标志 S1 ! :acct_used_flag
        med_type 医疗类别 S6 ! :med_type
        exp_content 字段扩展 S4000
        <in drugdetail +
        feedetl_sn 费用明细流水号 F30 !
        rxno 处方号 S30
        rx_circ_flag 外购处方标志 S3 !
        fee_ocur_time 费用发生时间 T !
        med_list_codg 医疗目录编码 S50 !
        medins_list_codg 医药机构目录编码 S150 !
        det_item_fee_sumamt 明细项目费用总额 N16,2 !
        cnt 数量 N16,4 !
        pric 单价 N16,6 !
        sin_dos_dscr 单次剂量描述 S200
        used_frqu_dscr 使用频次描述 S200
        prd_days 周期天数 N4,2
        medc_way_dscr 用药途径描述 S200
        bilg_dr_codg 开单医生编码 S30
        bilg_dr_name 开单医师姓名 S50
        tcmdrug_used_way 中药使用方式 S6 :tcmdrug_used_way
        exp_content 字段扩展 S4000
        durg_trac_info 追溯码节点信息 R
        <in durg_trac_info * drugdetail
        feedetl_sn 费用明细流水号 S30 !
        drug_trac_codg 药品追溯码 S100 !
        trdn_flag 拆零标志 S3 ! :trdn_flag
        >out setlinfo 1
        setl_id 结算ID S30 !
        mdtrt_id 就诊ID S30 !
        psn_no 人员编号 S30 !
        psn_name 人员姓名 S50 !
        psn_cert_type 人员证件类型 S6 ! :psn_cert_type
        certno 证件号码 S50 !
        gend 性别 S6 :gend
        naty 民族 S3 :naty
        brdy 出生日期 D
        age 年龄 N4,1 !
        insutype 险种类型 S6 ! :insutype
        psn_type 人员类别 S6 ! :psn_type
        cvlserv_flag 公务员标志 S3 ! :cvlserv_flag
        setl_time 结算时间 T !
        mdtrt_cert_type 就诊凭证类型 S3 :mdtrt_cert_type
        med_type 医疗类别 S6 ! :med_type
        medfee_sumamt 医疗费总额 N16,2 !
        fulamt_ownpay_amt 全自费金额 N16,2 !
        overlmt_selfpay 超限价自费费用 N16,2 !
        preselfpay_amt 先行自付金额 N16,2 !
        inscp_scp_amt 符合政策范围金额 N16,2 !
        act_pay_dedc 实际支付起付线 N16,2
        hifp_pay 基本医疗保险统筹基金支出 N16,2 !
        pool_prop_selfpay 基本医疗保险统筹基金支付比例 N5,4 !
        cvlserv_pay 公务员医疗补助资金支出 N16,2 !
        hifes_pay 企业补充医疗保险基金支出 N16,2 !
        hifmi_pay 居民大病保险资金支出 N16,2 !
        hifob_pay 职工大额医疗费用补助基金支出 N16,2 !
        maf_pay 医疗救助基金支出 N16,2 !
        oth_pay 其他支出 N16,2 !
        fund_pay_sumamt 基金支付总额 N16,2 !
        psn_part_amt 个人负担总金额 N16,2 !
        acct_pay 个人账户支出 N16,2 !
        psn_cash_pay 个人现金支出 N16,2 !
        balc 余额 N16,2 !
        acct_mulaid_pay 个人账户共济支付金额 N16,2 !
        medins_setl_id 医药机构结算ID S30 !
        clr_optins 清算经办机构 S6
        clr_way 清算方式 S6 :clr_way
        clr_type 清算类别 S6 ! :clr_type
        exp_content 字段扩展 S4000
        hosp_part_amt 医院负担金额 N16,2
        hifdm_pay 伤残人员医疗保障基金支出 N16,2 !
        >out setldetail *
        fund_pay_type 基金支付类型 S6 ! :fund_pay_type
        inscp_scp_amt 符合政策范围金额 N16,2 !
        crt_payb_lmt_amt 本次可支付限额金额 N16,2 !
        fund_payamt 基金支付金额 N16,2 !
        fund_pay_type_name 基金支付类型名称 S200
        setl_proc_info 结算过程信息 S4000
        >out detlcutinfo *
        feedetl_sn 费用明细流水号 S30 !
        det_item_fee_sumamt 明细项目费用总额 N16,2 !
        cnt 数量 N16,4 !
        pric 单价 N16,6 !
        pric_uplmt_amt 定价上限金额 N16,6 !
        selfpay_prop 自付比例 N5,4
        fulamt_ownpay_amt 全自费金额 N16,2
        overlmt_amt 超限价金额 N16,2
        preselfpay_amt 先行自付金额 N16,2
        inscp_scp_amt 符合政策范围金额 N16,2
        chrgitm_lv 收费项目等级 S3 ! :chrgitm_lv
        med_chrgitm_type 医疗收费项目类别 S6 ! :med_chrgitm_type
        bas_medn_flag 基本药物标志 S3 :bas_medn_flag
        hi_nego_drug_flag 医保谈判药品标志 S3 :hi_nego_drug_flag
        chld_medc_flag 儿童用药标志 S3 :chld_medc_flag
        list_sp_item_flag 目录特项标志 S3 :list_sp_item_flag
        drt_reim_flag 直报标志 S3 :drt_reim_flag
        memo 备注 S500
        = 2103 药店结算撤销
        <in data 1
        setl_id 结算ID S30 !
        mdtrt_id 就诊ID S30 !
        psn_no 人员编号 S30 !
        exp_content 字段扩展 S4000
        >out setlinfo 1
        mdtrt_id 就诊ID S30 !
        setl_id 结算ID S30 !
        clr_optins 清算经办机构 S6
        medfee_sumamt 医疗费总额 N16,2 !
        setl_time 结算时间 T !
        fulamt_ownpay_amt 全自费金额 N16,2 !
        overlmt_selfpay 超限价自费费用 N16,2 !
        preselfpay_amt 先行自付金额 N16,2 !
        inscp_scp_amt 符合政策范围金额 N16,2 !
        act_pay_dedc 实际支付起付线 N16,2
        hifp_pay 基本医疗保险统筹基金支出 N16,2 !
        pool_prop_selfpay 基本医疗保险统筹基金支付比例 N5,4 !
        cvlserv_pay 公务员医疗补助资金支出 N16,2 !
        hifes_pay 企业补充医疗保险基金支出 N16,2 !
        hifmi_pay 居民大病保险资金支出 N16,2 !
        hifob_pay 职工大额医疗费用补助基金支出 N16,2 !
        maf_pay 医疗救助基金支出 N16,2 !
        oth_pay 其他支出 N16,2 !
        fund_pay_sumamt 基金支付总额 N16,2 !
        psn_part_amt 个人负担总金额 N16,2 !
        acct_pay 个人账户支出 N16,2 !
        psn_cash_pay 个人现金支出 N16,2 !
        balc 余额 N16,2 !
        acct_mulaid_pay 个人账户共济支付金额 N16,2 !
        medins_setl_id 医药机构结算ID S30 !
        hifdm_pay 伤残人员医疗保障基金支出 N16,2 !
        >out setldetail *
        fund_pay_type 基金支付类型 S6 ! :fund_pay_type
        inscp_scp_amt 符合政策范围金额 N16,2 !
        crt_payb_lmt_amt 本次可支付限额金额 N16,2 !
        fund_payamt 基金支付金额 N16,2 !
        fund_pay_type_name 基金支付类型名称 S200
        setl_proc_info 结算过程信息 S4000
        """
}
