// Written by scripts/hospital-tables.py; change that, not this.

extension Tables {
    /// Transactions 2501, 2502, 2503, 2504, 2505, 2506, 2507, 2601.
    static let filings = """
        = 2501 转院备案
        <in refmedin 1
        psn_no 人员编号 S30 !
        insutype 险种类型 S6 :insutype
        tel 联系电话 S50
        addr 联系地址 S200
        insu_optins 参保机构医保区划 S6
        diag_code 诊断代码 S20 !
        diag_name 诊断名称 S100 !
        dise_cond_dscr 疾病病情描述 S2000
        reflin_medins_no 转往定点医药机构编号 S12 !
        reflin_medins_name 转往医院名称 S200 !
        mdtrtarea_admdvs 就医地行政区划 S6 !
        hosp_agre_refl_flag 医院同意转院标志 S3 :hosp_agre_refl_flag
        refl_type 转院类型 S30 ! :refl_type
        refl_date 转院日期 D !
        refl_rea 转院原因 S100 !
        refl_opnn 转院意见 S200 !
        begndate 开始日期 D
        enddate 结束日期 D
        refl_old_mdtrt_id 转院前就诊id S30
        refl_used_flag 转诊使用标志 S3
        >out result 1
        trt_dcla_detl_sn 待遇申报明细流水号 S30 !
        = 2502 转院备案撤销
        <in data 1
        trt_dcla_detl_sn 待遇申报明细流水号 S30 !
        psn_no 人员编号 S30 !
        memo 备注 S500
        = 2503 人员慢特病备案
        <in data 1
        psn_no 人员编号 S30 !
        insutype 险种类型 S6 ! :insutype
        opsp_dise_code 门慢门特病种目录代码 S30 !
        opsp_dise_name 门慢门特病种名称 S300 !
        tel 联系电话 S50
        addr 联系地址 S200
        insu_optins 参保机构医保区划 S6 !
        ide_fixmedins_no 鉴定定点医药机构编号 S30 !
        ide_fixmedins_name 鉴定定点医药机构名称 S200 !
        hosp_ide_date 医院鉴定日期 D !
        diag_dr_codg 诊断医师编码 S30 !
        diag_dr_name 诊断医师姓名 S50 !
        begndate 开始日期 D !
        enddate 结束日期 D
        exp_content 手术时间 S4000
        trt_dcla_detl_sn 待遇申报明细流水号 S30
        selfdef_splm_flag 自定义补充标志 S3
        memo 备注 S500
        >out result 1
        trt_dcla_detl_sn 待遇申报明细流水号 S30 !
        exp_content 扩展字段 S4000
        = 2504 人员慢特病备案撤销
        <in data 1
        trt_dcla_detl_sn 待遇申报明细流水号 S30 !
        psn_no 人员编号 S30 !
        memo 备注 S500 !
        = 2505 人员定点备案
        <in data 1
        psn_no 人员编号 S30 !
        tel 联系电话 S50
        addr 联系地址 S200
        biz_appy_type 业务申请类型 S3 ! :biz_appy_type
        begndate 开始日期 D !
        enddate 结束日期 D
        agnter_name 代办人姓名 S50
        agnter_cert_type 代办人证件类型 S6 :psn_cert_type
        agnter_certno 代办人证件号码 S50
        agnter_tel 代办人联系方式 S30
        agnter_addr 代办人联系地址 S200
        agnter_rlts 代办人关系 S3 :agnter_rlts
        fix_srt_no 定点排序号 S3 !
        fixmedins_code 定点医药机构编号 S12 !
        fixmedins_name 定点医药机构名称 S200 !
        memo 备注 S500
        exp_content 手术时间 S4000
        >out result 1
        trt_dcla_detl_sn 待遇申报明细流水号 S30 !
        exp_content 手术时间 S4000
        = 2506 人员定点备案撤销
        <in data 1
        trt_dcla_detl_sn 待遇申报明细流水号 S30 !
        psn_no 人员编号 S30 !
        memo 备注 S500 !
        = 2507 人员意外伤害备案
        <in data 1
        dcla_souc 申报来源 S6 ! :dcla_souc
        insutype 险种类型 S6
        psn_no 人员编号 S30 !
        psn_insu_rlts_id 人员参保关系ID S20
        psn_cert_type 人员证件类型 S6 !
        certno 证件号码 S50 !
        psn_name 人员姓名 S50 !
        gend 性别 S6
        naty 民族 S3
        brdy 出生日期 D
        tel 联系电话 S50
        addr 联系地址 S500
        insu_admdvs 参保所属医保区划 S6 !
        emp_no 单位编号 S40
        emp_name 单位名称 S200
        mdtrtarea_admdvs 就医地医保区划 S6
        fixmedins_code 定点医药机构编号 S30
        fixmedins_name 定点医药机构名称 S200
        hosp_lv 医院等级 S6
        adm_time 入院时间 D
        trum_time 受伤时间 D
        trum_site 受伤地点 S200
        trum_rea 致伤原因 S200
        chk_pay_flag 审核支付标志 S3 !
        agnter_name 代办人姓名 S50
        agnter_cert_type 代办人证件类型 S6
        agnter_certno 代办人证件号码 S50
        agnter_tel 代办人联系方式 S30
        agnter_addr 代办人联系地址 S200
        agnter_rlts 代办人关系 S3
        begndate 开始日期 D !
        enddate 结束日期 D
        memo 备注 S500
        >out result 1
        trt_dcla_detl_sn 待遇申报明细流水号 S30 !
        = 2601 冲正交易
        <in data 1
        psn_no 人员编号 S30 !
        omsgid 原发送方报文ID S40 !
        oinfno 原交易编号 S6 !
        """
}
