// Written by scripts/hospital-tables.py; change that, not this.

extension Tables {
    /// Transactions 2201, 2202, 2203, 2203A, 2204, 2205, 2206, 2207, 2208.
    static let outpatient = """
        = 2201 门诊挂号
        <in data 1
        psn_no 人员编号 S30 !
        insutype 险种类型 S6 ! :insutype
        begntime 开始时间 T !
        mdtrt_cert_type 就诊凭证类型 S3 ! :mdtrt_cert_type
        mdtrt_cert_no 就诊凭证编号 S50 !
        card_sn 卡识别码 S32 ~mdtrt_cert_type=03
        psn_cert_type 证件类型 S3 ~
        certno 证件号码 S50 ~
        psn_type 人员类别 S6 ~
        psn_name 人员姓名 S50 ~
        ipt_otp_no 住院/门诊号 S30 !
        atddr_no 医师编码 S30
        dr_name 医师姓名 S50
        dept_code 科室编码 S30 !
        dept_name 科室名称 S100 !
        caty 科别 S10 !
        exp_content 字段扩展 S4000
        >out data 1
        mdtrt_id 就诊ID S30 !
        psn_no 人员编号 S30 !
        ipt_otp_no 住院/门诊号 S30 !
        exp_content 字段扩展 S4000
        = 2202 门诊挂号撤销
        <in data 1
        psn_no 人员编号 S30 !
        mdtrt_id 就诊ID S30 !
        ipt_otp_no 住院/门诊号 S30 !
        exp_content 字段扩展 S4000
        = 2203 门诊就诊信息上传
        <in mdtrtinfo 1
        mdtrt_id 就诊ID S30 !
        psn_no 人员编号 S30 !
        med_type 医疗类别 S6 ! :med_type
        begntime 开始时间 T !
        main_cond_dscr 主要病情描述 S1000
        dise_type_code 病种类型代码 S30
        dise_codg 病种编码 S30 ~
        dise_name 病种名称 S500 ~
        birctrl_type 计划生育手术类别 S6 :birctrl_type
        birctrl_matn_date 计划生育手术或生育日期 D
        exp_content 字段扩展 S4000
        <in diseinfo +
        diag_type 诊断类别 S3 ! :diag_type
        diag_srt_no 诊断排序号 N2 !
        diag_code 诊断代码 S20 !
        diag_name 诊断名称 S100 !
        diag_dept 诊断科室 S50 !
        dise_dor_no 诊断医生编码 S30 !
        dise_dor_name 诊断医生姓名 S50 !
        diag_time 诊断时间 T !
        vali_flag 有效标志 S3 ! :vali_flag
        = 2203A 定点零售药店门诊就诊信息上传
        <in mdtrtinfo 1
        mdtrt_id 就诊ID S30 !
        psn_no 人员编号 S30 !
        med_type 医疗类别 S6 ! :med_type
        begntime 开始时间 T !
        main_cond_dscr 主要病情描述 S1000
        dise_codg 病种编码 S30
        dise_name 病种名称 S500
        birctrl_type 计划生育手术类别 S6 :birctrl_type
        birctrl_matn_date 计划生育手术或生育日期 D
        matn_type 生育类别 S6
        geso_val 孕周数 N2
        rxfixmedinsCode 处方医药机构编码 S12
        rxfixmedinsName 处方医药机构名称 S20
        rxIn 文件数据 B
        rxfilename 文件名 S200
        rxExpContent 处方扩展字段 S2000
        exp_content 字段扩展 S4000
        <in diseinfo *
        diag_type 诊断类别 S3 ! :diag_type
        diag_srt_no 诊断排序号 N2 !
        diag_code 诊断代码 S30 !
        diag_name 诊断名称 S100 !
        diag_dept 诊断科室 S50 !
        dise_dor_no 诊断医生编码 S30 !
        dise_dor_name 诊断医生姓名 S50 !
        diag_time 诊断时间 T !
        vali_flag 有效标志 S3 ! :vali_flag
        = 2204 门诊费用明细信息上传
        <in feedetail +
        feedetl_sn 费用明细流水号 F30 !
        mdtrt_id 就诊ID S30 !
        psn_no 人员编号 S30 !
        chrg_bchno 收费批次号 S30 !
        dise_codg 病种编码 S30
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
        bilg_dept_codg 开单科室编码 S30 !
        bilg_dept_name 开单科室名称 S100 !
        bilg_dr_codg 开单医生编码 S30 !
        bilg_dr_name 开单医师姓名 S50 !
        acord_dept_codg 受单科室编码 S30
        acord_dept_name 受单科室名称 S100
        orders_dr_code 受单医生编码 S30
        orders_dr_name 受单医生姓名 S50
        hosp_appr_flag 医院审批标志 S3 ! :hosp_appr_flag
        tcmdrug_used_way 中药使用方式 S6 :tcmdrug_used_way
        etip_flag 外检标志 S3 :etip_flag
        etip_hosp_code 外检医院编码 S30
        dscg_tkdrug_flag 出院带药标志 S3 :dscg_tkdrug_flag
        matn_fee_flag 生育费用标志 S6 :matn_fee_flag
        memo 备注 S1000
        comb_no 组套编码 S3
        exp_content 字段扩展 S4000
        >out result *
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
        lmt_used_flag 限制使用标志 S3 ! :lmt_used_flag
        drt_reim_flag 直报标志 S3 :drt_reim_flag
        memo 备注 S500
        exp_content 字段扩展 S4000
        = 2205 门诊费用明细信息撤销
        <in data 1
        mdtrt_id 就诊ID S30 !
        chrg_bchno 收费批次号 S30 !
        psn_no 人员编号 S30 !
        exp_content 字段扩展 S4000
        = 2206 门诊预结算
        <in data 1
        psn_no 人员编号 S30 !
        mdtrt_cert_type 就诊凭证类型 S3 ! :mdtrt_cert_type
        mdtrt_cert_no 就诊凭证编号 S50 !
        card_sn 卡识别码 S32 ~mdtrt_cert_type=03
        psn_cert_type 证件类型 S3 ~
        certno 证件号码 S50 ~
        psn_type 人员类别 S6 ~
        psn_name 人员姓名 S50 ~
        med_type 医疗类别 S6 ! :med_type
        medfee_sumamt 医疗费总额 N16,2 !
        psn_setlway 个人结算方式 S6 ! :psn_setlway
        mdtrt_id 就诊ID S30 !
        chrg_bchno 收费批次号 S30 !
        acct_used_flag 个人账户使用标志 S1 ! :acct_used_flag
        insutype 险种类型 S6 ! :insutype
        exp_content 字段扩展 S4000
        pub_hosp_rfom_flag 公立医院改革标志 S6
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
        hosp_part_amt 医院负担金额 N16,2 !
        balc 余额 N16,2 !
        acct_mulaid_pay 个人账户共济支付金额 N16,2 !
        medins_setl_id 医药机构结算ID S30 !
        clr_optins 清算经办机构 S6
        clr_way 清算方式 S6 :clr_way
        clr_type 清算类别 S6 ! :clr_type
        hifdm_pay 伤残人员医疗保障基金支出 N16,2 !
        exp_content 字段扩展 S4000
        >out setldetail *
        fund_pay_type 基金支付类型 S6 ! :fund_pay_type
        inscp_scp_amt 符合政策范围金额 N16,2 !
        crt_payb_lmt_amt 本次可支付限额金额 N16,2 !
        fund_payamt 基金支付金额 N16,2 !
        fund_pay_type_name 基金支付类型名称 S200
        setl_proc_info 结算过程信息 S4000
        = 2207 门诊结算
        <in data 1
        psn_no 人员编号 S30 !
        mdtrt_cert_type 就诊凭证类型 S3 ! :mdtrt_cert_type
        mdtrt_cert_no 就诊凭证编号 S50 !
        card_sn 卡识别码 S32 ~mdtrt_cert_type=03
        psn_cert_type 证件类型 S3 ~
        certno 证件号码 S50 ~
        med_type 医疗类别 S6 ! :med_type
        medfee_sumamt 医疗费总额 N16,2 !
        psn_setlway 个人结算方式 S6 ! :psn_setlway
        mdtrt_id 就诊ID S30 !
        chrg_bchno 收费批次号 S30 !
        insutype 险种类型 S6 ! :insutype
        acct_used_flag 个人账户使用标志 S1 ! :acct_used_flag
        invono 发票号 S20
        fulamt_ownpay_amt 全自费金额 N16,2 !
        overlmt_selfpay 超限价金额 N16,2 !
        preselfpay_amt 先行自付金额 N16,2 !
        inscp_scp_amt 符合政策范围金额 N16,2 !
        exp_content 字段扩展 S4000
        pub_hosp_rfom_flag 公立医院改革标志 S6
        >out setlinfo 1
        mdtrt_id 就诊ID S30 !
        setl_id 结算ID S30 !
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
        hosp_part_amt 医院负担金额 N16,2 !
        balc 余额 N16,2 !
        acct_mulaid_pay 个人账户共济支付金额 N16,2 !
        medins_setl_id 医药机构结算ID S30 !
        clr_optins 清算经办机构 S6
        clr_way 清算方式 S6 :clr_way
        clr_type 清算类别 S6 ! :clr_type
        hifdm_pay 伤残人员医疗保障基金支出 N16,2 !
        exp_content 字段扩展 S4000
        >out setldetail *
        fund_pay_type 基金支付类型 S6 ! :fund_pay_type
        inscp_scp_amt 符合政策范围金额 N16,2 !
        crt_payb_lmt_amt 本次可支付限额金额 N16,2 !
        fund_payamt 基金支付金额 N16,2 !
        fund_pay_type_name 基金支付类型名称 S200
        setl_proc_info 结算过程信息 S4000
        = 2208 门诊结算撤销
        <in data 1
        setl_id 结算ID S30 !
        mdtrt_id 就诊ID S30 !
        psn_no 人员编号 S30 !
        exp_content 字段扩展 S4000
        >out setlinfo 1
        mdtrt_id 就诊ID S30 !
        setl_id 结算ID S30 !
        clr_optins 清算经办机构 S6
        setl_time 结算时间 T !
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
        balc 余额 N16,2 !
        acct_mulaid_pay 个人账户共济支付金额 N16,2 !
        hosp_part_amt 医院负担金额 N16,2 !
        medins_setl_id 医药机构结算ID S30 !
        psn_cash_pay 个人现金支出 N16,2 !
        hifdm_pay 伤残人员医疗保障基金支出 N16,2 !
        psn_no 人员编号 S30
        psn_name 人员姓名 S50
        psn_cert_type 人员证件类型 S6 :psn_cert_type
        certno 证件号码 S50
        gend 性别 S6 :gend
        naty 民族 S3 :naty
        brdy 出生日期 D
        age 年龄 N4,1
        insutype 险种类型 S6 :insutype
        psn_type 人员类别 S6 :psn_type
        cvlserv_flag 公务员标志 S3 :cvlserv_flag
        mdtrt_cert_type 就诊凭证类型 S3 :mdtrt_cert_type
        med_type 医疗类别 S6 :med_type
        exp_content 字段扩展 S4000
        clr_type 清算类别 S6 :clr_type
        clr_way 清算方式 S6 :clr_way
        >out setldetail *
        fund_pay_type 基金支付类型 S6 ! :fund_pay_type
        inscp_scp_amt 符合政策范围金额 N16,2 !
        crt_payb_lmt_amt 本次可支付限额金额 N16,2 !
        fund_payamt 基金支付金额 N16,2 !
        fund_pay_type_name 基金支付类型名称 S200
        setl_proc_info 结算过程信息 S4000
        """
}
