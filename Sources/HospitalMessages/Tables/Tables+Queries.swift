// Written by scripts/hospital-tables.py; change that, not this.

extension Tables {
    /// Transactions 5204, 5205, 5206, 5301, 5302, 5303, 5304.
    static let queries = """
        = 5204 费用明细查询
        <in data 1
        psn_no 人员编号 S30 !
        setl_id 结算ID S30 !
        mdtrt_id 就诊ID S30 !
        >out [] *
        mdtrt_id 就诊ID S30 !
        setl_id 结算ID S30 !
        feedetl_sn 费用明细流水号 S30 !
        rx_drord_no 处方/医嘱号 S30
        med_type 医疗类别 S6 ! :med_type
        fee_ocur_time 费用发生时间 T !
        cnt 数量 N16,4 !
        pric 单价 N16,6 !
        sin_dos_dscr 单次剂量描述 S200
        used_frqu_dscr 使用频次描述 S200
        prd_days 周期天数 N4,2
        medc_way_dscr 用药途径描述 S200
        det_item_fee_sumamt 明细项目费用总额 N16,2 !
        pric_uplmt_amt 定价上限金额 N16,6 !
        selfpay_prop 自付比例 N5,4
        fulamt_ownpay_amt 全自费金额 N16,2
        overlmt_amt 超限价金额 N16,2
        preselfpay_amt 先行自付金额 N16,2
        inscp_scp_amt 符合政策范围金额 N16,2
        chrgitm_lv 收费项目等级 S3 ! :chrgitm_lv
        hilist_code 医保目录编码 S50 !
        hilist_name 医保目录名称 S200 !
        list_type 目录类别 S6 ! :list_type
        med_list_codg 医疗目录编码 S50 !
        medins_list_codg 医药机构目录编码 S150 !
        medins_list_name 医药机构目录名称 S100 !
        med_chrgitm_type 医疗收费项目类别 S6 ! :med_chrgitm_type
        prodname 商品名 S200
        spec 规格 S200
        dosform_name 剂型名称 S200 !
        bilg_dept_codg 开单科室编码 S30
        bilg_dept_name 开单科室名称 S100
        bilg_dr_codg 开单医生编码 S30
        bilg_dr_name 开单医师姓名 S50
        acord_dept_codg 受单科室编码 S30
        acord_dept_name 受单科室名称 S100
        orders_dr_code 受单医生编码 S30
        orders_dr_name 受单医生姓名 S50
        lmt_used_flag 限制使用标志 S3 :lmt_used_flag
        hosp_prep_flag 医院制剂标志 S3 :hosp_prep_flag
        hosp_appr_flag 医院审批标志 S3 :hosp_appr_flag
        tcmdrug_used_way 中药使用方式 S6 :tcmdrug_used_way
        prodplac_type 生产地类别 S6 :prodplac_type
        bas_medn_flag 基本药物标志 S3 :bas_medn_flag
        hi_nego_drug_flag 医保谈判药品标志 S3 :hi_nego_drug_flag
        chld_medc_flag 儿童用药标志 S3 :chld_medc_flag
        etip_flag 外检标志 S3 :etip_flag
        etip_hosp_code 外检医院编码 S30
        dscg_tkdrug_flag 出院带药标志 S3 :dscg_tkdrug_flag
        list_sp_item_flag 目录特项标志 S3 :list_sp_item_flag
        matn_fee_flag 生育费用标志 S6 :matn_fee_flag
        drt_reim_flag 直报标志 S3 :drt_reim_flag
        memo 备注 S500
        opter_id 经办人ID S20
        opter_name 经办人姓名 S50
        opt_time 经办时间 T
        = 5205 人员慢特病用药记录查询
        <in data 1
        psn_no 人员编号 S30 !
        begntime 开始时间 T !
        endtime 结束时间 T
        >out feedetail *
        feedetl_sn 费用明细流水号 S30 !
        rx_drord_no 处方/医嘱号 S30
        fixmedins_code 定点医药机构编号 S12
        fixmedins_name 定点医药机构名称 S200 !
        psn_no 人员编号 S30 !
        med_type 医疗类别 S6 ! :med_type
        fee_ocur_time 费用发生时间 T !
        cnt 数量 N16,4 !
        pric 单价 N16,6 !
        chrgitm_lv 收费项目等级 S3 :chrgitm_lv
        hilist_code 医保目录编码 S50 !
        hilist_name 医保目录名称 S200 !
        list_type 目录类别 S6 ! :list_type
        med_list_codg 医疗目录编码 S50 !
        medins_list_codg 医药机构目录编码 S150 !
        medins_list_name 医药机构目录名称 S100 !
        med_chrgitm_type 医疗收费项目类别 S6 ! :med_chrgitm_type
        prodname 商品名 S200
        spec 规格 S200 !
        dosform_name 剂型名称 S200
        lmt_used_flag 限制使用标志 S3 :lmt_used_flag
        hosp_prep_flag 医院制剂标志 S3 :hosp_prep_flag
        hosp_appr_flag 医院审批标志 S3 :hosp_appr_flag
        tcmdrug_used_way 中药使用方式 S6 :tcmdrug_used_way
        prodplac_type 生产地类别 S6 :prodplac_type
        bas_medn_flag 基本药物标志 S3 :bas_medn_flag
        hi_nego_drug_flag 医保谈判药品标志 S3 :hi_nego_drug_flag
        chld_medc_flag 儿童用药标志 S3 :chld_medc_flag
        etip_flag 外检标志 S3 :etip_flag
        etip_hosp_code 外检医院编码 S30
        dscg_tkdrug_flag 出院带药标志 S3 :dscg_tkdrug_flag
        list_sp_item_flag 目录特项标志 S3 :list_sp_item_flag
        matn_fee_flag 生育费用标志 S6 :matn_fee_flag
        = 5206 人员累计信息查询
        <in data 1
        psn_no 人员编号 S30 !
        cum_ym 累计年月 S6
        >out cuminfo *
        insutype 险种类型 S6 ! :insutype
        year 年度 S4 !
        cum_ym 累计年月 S6 !
        cum_type_code 累计类别代码 S10 !
        cum 累计值 N16,2 !
        = 5301 人员慢特病备案查询
        <in data 1
        psn_no 人员编号 S30 !
        >out feedetail *
        opsp_dise_code 门慢门特病种目录代码 S30 !
        opsp_dise_name 门慢门特病种名称 S300 !
        begndate 开始日期 D !
        enddate 结束日期 D
        = 5302 人员定点信息查询
        <in data 1
        psn_no 人员编号 S30 !
        biz_appy_type 业务申请类型 S3 !
        >out psnfixmedin *
        psn_no 人员编号 S30 !
        insutype 险种类型 S6 :insutype
        fix_srt_no 定点排序号 S3 !
        fixmedins_code 定点医药机构编号 S12 !
        fixmedins_name 定点医药机构名称 S200 !
        begndate 开始日期 D !
        enddate 结束日期 D
        memo 备注 S500
        = 5303 在院信息查询
        <in data 1
        psn_no 人员编号 S30
        begntime 开始时间 T !
        endtime 结束时间 T !
        >out data *
        mdtrt_id 就诊ID S30 !
        psn_no 人员编号 S30 !
        psn_cert_type 人员证件类型 S6 ! :psn_cert_type
        certno 证件号码 S50 !
        psn_name 人员姓名 S50 !
        gend 性别 S6 ! :gend
        brdy 出生日期 D
        age 年龄 N4,1 !
        insutype 险种类型 S6 ! :insutype
        begndate 开始日期 D !
        med_type 医疗类别 S6 ! :med_type
        ipt_otp_no 住院/门诊号 S30
        out_flag 异地标志 S3
        = 5304 转院信息查询
        <in data 1
        psn_no 人员编号 S30 !
        begntime 开始时间 T !
        endtime 结束时间 T
        >out refmedin *
        insutype 险种类型 S6 ! :insutype
        dcla_souc 申报来源 S6 :dcla_souc
        psn_no 人员编号 S30 !
        psn_cert_type 人员证件类型 S6 ! :psn_cert_type
        certno 证件号码 S50 !
        psn_name 人员姓名 S50 !
        gend 性别 S6 ! :gend
        brdy 出生日期 D
        tel 联系电话 S50
        addr 联系地址 S200
        insu_optins 参保机构医保区划 S6
        emp_name 单位名称 S200
        diag_code 诊断代码 S20
        diag_name 诊断名称 S100
        dise_cond_dscr 疾病病情描述 S2000
        reflin_medins_no 转往定点医药机构编号 S30
        reflin_medins_name 转往医院名称 S200 !
        out_flag 异地标志 S3 :out_flag
        refl_date 转院日期 D !
        refl_rea 转院原因 S100 !
        begndate 开始日期 D !
        enddate 结束日期 D
        hosp_agre_refl_flag 医院同意转院标志 S3 ! :hosp_agre_refl_flag
        opter_id 经办人ID S20
        opter_name 经办人姓名 S50
        opt_time 经办时间 T
        """
}
