// Written by scripts/hospital-tables.py; change that, not this.

extension Tables {
    /// Transactions 5201, 5202, 5203.
    static let visits = """
        = 5201 就诊信息查询
        <in data 1
        psn_no 人员编号 S30 !
        begntime 开始时间 T !
        endtime 结束时间 T !
        med_type 医疗类别 S6 ! :med_type
        mdtrt_id 就诊ID S30
        >out mdtrtinfo *
        mdtrt_id 就诊ID S30 !
        psn_no 人员编号 S30 !
        psn_cert_type 人员证件类型 S6 ! :psn_cert_type
        certno 证件号码 S50 !
        psn_name 人员姓名 S50 !
        gend 性别 S6 ! :gend
        naty 民族 S3 :naty
        brdy 出生日期 D
        age 年龄 N4,1
        coner_name 联系人姓名 S50
        tel 联系电话 S50
        insutype 险种类型 S6 ! :insutype
        psn_type 人员类别 S6 ! :psn_type
        maf_psn_flag 医疗救助对象标志 S3 :maf_psn_flag
        cvlserv_flag 公务员标志 S3 ! :cvlserv_flag
        flxempe_flag 灵活就业标志 S3 :flxempe_flag
        nwb_flag 新生儿标志 S3 :nwb_flag
        insu_optins 参保机构医保区划 S6
        emp_name 单位名称 S200
        begntime 开始时间 T !
        endtime 结束时间 T !
        mdtrt_cert_type 就诊凭证类型 S3 :mdtrt_cert_type
        med_type 医疗类别 S6 ! :med_type
        ars_year_ipt_flag 跨年度住院标志 S3 :ars_year_ipt_flag
        pre_pay_flag 先行支付标志 S3 :pre_pay_flag
        ipt_otp_no 住院/门诊号 S30
        medrcdno 病历号 S30
        atddr_no 主治医生编码 S30
        chfpdr_name 主诊医师姓名 S50
        adm_dept_codg 入院科室编码 S30
        adm_dept_name 入院科室名称 S100
        adm_bed 入院床位 S30
        dscg_maindiag_code 住院主诊断代码 S20
        dscg_maindiag_name 住院主诊断名称 S300
        dscg_dept_codg 出院科室编码 S30
        dscg_dept_name 出院科室名称 S100
        dscg_bed 出院床位 S30
        dscg_way 离院方式 S3 :dscg_way
        main_cond_dscr 主要病情描述 S1000
        dise_codg 病种编码 S30
        dise_name 病种名称 S500
        oprn_oprt_code 手术操作代码 S30
        oprn_oprt_name 手术操作名称 S500
        otp_diag_info 门诊诊断信息 S200
        inhosp_stas 在院状态 S3 :inhosp_stas
        die_date 死亡日期 D
        ipt_days 住院天数 N4,0
        fpsc_no 计划生育服务证号 S50
        matn_type 生育类别 S6 :matn_type
        birctrl_type 计划生育手术类别 S6 :birctrl_type
        latechb_flag 晚育标志 S3 :latechb_flag
        geso_val 孕周数 N2
        fetts 胎次 N3
        fetus_cnt 胎儿数 N3
        pret_flag 早产标志 S3 :pret_flag
        birctrl_matn_date 计划生育手术或生育日期 D
        cop_flag 伴有并发症标志 S3 :cop_flag
        opter_id 经办人ID S20
        opter_name 经办人姓名 S50
        opt_time 经办时间 T
        memo 备注 S500
        = 5202 诊断信息查询
        <in data 1
        mdtrt_id 就诊ID S30 !
        psn_no 人员编号 S30 !
        >out diseinfo *
        diag_info_id 诊断信息ID S30 !
        mdtrt_id 就诊ID S30 !
        psn_no 人员编号 S30 !
        inout_diag_type 出入院诊断类别 S3 ! :inout_diag_type
        diag_type 诊断类别 S3 ! :diag_type
        maindiag_flag 主诊断标志 S3 ! :maindiag_flag
        diag_srt_no 诊断排序号 N2 !
        diag_code 诊断代码 S20 !
        diag_name 诊断名称 S100 !
        adm_cond 入院病情 S500
        diag_dept 诊断科室 S50 !
        dise_dor_no 诊断医生编码 S30 !
        dise_dor_name 诊断医生姓名 S50 !
        diag_time 诊断时间 T !
        opter_id 经办人ID S20
        opter_name 经办人姓名 S50
        opt_time 经办时间 T
        = 5203 结算信息查询
        <in data 1
        psn_no 人员编号 S30 !
        setl_id 结算ID S30 !
        mdtrt_id 就诊ID S30 !
        >out setlinfo 1
        setl_id 结算ID S30 !
        mdtrt_id 就诊ID S30 !
        psn_no 人员编号 S30 !
        psn_name 人员姓名 S50 !
        psn_cert_type 人员证件类型 S6 ! :psn_cert_type
        certno 证件号码 S50 !
        gend 性别 S6 ! :gend
        naty 民族 S3 :naty
        brdy 出生日期 D
        age 年龄 N4,1
        insutype 险种类型 S6 ! :insutype
        psn_type 人员类别 S6 ! :psn_type
        cvlserv_flag 公务员标志 S3 ! :cvlserv_flag
        flxempe_flag 灵活就业标志 S3 :flxempe_flag
        nwb_flag 新生儿标志 S3 :nwb_flag
        insu_optins 参保机构医保区划 S6
        emp_name 单位名称 S200
        pay_loc 支付地点类别 S6 ! :pay_loc
        fixmedins_code 定点医药机构编号 S12 !
        fixmedins_name 定点医药机构名称 S200 !
        hosp_lv 医院等级 S6 :hosp_lv
        fixmedins_poolarea 定点归属机构 S6
        lmtpric_hosp_lv 限价医院等级 S6 :lmtpric_hosp_lv
        dedc_hosp_lv 起付线医院等级 S6 :dedc_hosp_lv
        begndate 开始日期 D !
        enddate 结束日期 D !
        setl_time 结算时间 T !
        mdtrt_cert_type 就诊凭证类型 S3 :mdtrt_cert_type
        med_type 医疗类别 S6 ! :med_type
        clr_type 清算类别 S6 ! :clr_type
        clr_way 清算方式 S6 :clr_way
        clr_optins 清算经办机构 S6
        medfee_sumamt 医疗费总额 N16,2 !
        fulamt_ownpay_amt 全自费金额 N16,2 !
        overlmt_selfpay 超限价自费费用 N16,2 !
        preselfpay_amt 先行自付金额 N16,2 !
        inscp_scp_amt 符合政策范围金额 N16,2 !
        act_pay_dedc 实际支付起付线 N16,2 !
        hifp_pay 基本医疗保险统筹基金支出 N16,2 !
        pool_prop_selfpay 基本医疗保险统筹基金支付比例 N5,4 !
        cvlserv_pay 公务员医疗补助资金支出 N16,2 !
        hifes_pay 企业补充医疗保险基金支出 N16,2 !
        hifmi_pay 居民大病保险资金支出 N16,2 !
        hifob_pay 职工大额医疗费用补助基金支出 N16,2 !
        maf_pay 医疗救助基金支出 N16,2 !
        oth_pay 其他支出 N16,2 !
        fund_pay_sumamt 基金支付总额 N16,2 !
        psn_pay 个人支付金额 N16,2 !
        acct_pay 个人账户支出 N16,2 !
        cash_payamt 现金支付金额 N16,2 !
        balc 余额 N16,2 !
        acct_mulaid_pay 个人账户共济支付金额 N16,2 !
        medins_setl_id 医药机构结算ID S30 !
        refd_setl_flag 退费结算标志 S3 ! :refd_setl_flag
        year 年度 S4 !
        dise_codg 病种编码 S30
        dise_name 病种名称 S500
        invono 发票号 S20
        opter_id 经办人ID S20
        opter_name 经办人姓名 S50
        opt_time 经办时间 T
        pref_fund_pay 优抚对象基金支出 N16,2
        >out setldetail *
        fund_pay_type 基金支付类型 S6 ! :fund_pay_type
        inscp_scp_amt 符合政策范围金额 N16,2 !
        crt_payb_lmt_amt 本次可支付限额金额 N16,2 !
        fund_payamt 基金支付金额 N16,2 !
        fund_pay_type_name 基金支付类型名称 S200
        setl_proc_info 结算过程信息 S4000
        """
}
