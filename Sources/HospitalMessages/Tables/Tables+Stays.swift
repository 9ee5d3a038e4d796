// Written by scripts/hospital-tables.py; change that, not this.

extension Tables {
    /// Transactions 2401, 2402, 2403, 2404, 2405.
    static let stays = """
        = 2401 入院办理
        <in mdtrtinfo 1
        psn_no 人员编号 S30 !
        insutype 险种类型 S6 ! :insutype
        coner_name 联系人姓名 S50
        tel 联系电话 S50
        begntime 开始时间 T !
        mdtrt_cert_type 就诊凭证类型 S3 ! :mdtrt_cert_type
        mdtrt_cert_no 就诊凭证编号 S50
        card_sn 卡识别码 S32 ~mdtrt_cert_type=03
        cert_type 证件类型 S3 ~
        certno 证件号码 S50 ~
        med_type 医疗类别 S6 ! :med_type
        ipt_no 住院号 S30 !
        medrcdno 病历号 S30
        atddr_no 主治医生编码 S30 !
        chfpdr_name 主诊医师姓名 S50 !
        adm_diag_dscr 入院诊断描述 S200 !
        adm_dept_codg 入院科室编码 S30 !
        adm_dept_name 入院科室名称 S100 !
        adm_bed 入院床位 S30 !
        dscg_maindiag_code 住院主诊断代码 S20 !
        dscg_maindiag_name 住院主诊断名称 S300 !
        main_cond_dscr 主要病情描述 S1000
        dise_codg 病种编码 S30
        dise_name 病种名称 S500
        oprn_oprt_code 手术操作代码 S30
        oprn_oprt_name 手术操作名称 S500
        fpsc_no 计划生育服务证号 S50
        matn_type 生育类别 S6 :matn_type
        birctrl_type 计划生育手术类别 S6 :birctrl_type
        latechb_flag 晚育标志 S3 :latechb_flag
        geso_val 孕周数 N2
        fetts 胎次 N3
        fetus_cnt 胎儿数 N3
        pret_flag 早产标志 S3 :pret_flag
        birctrl_matn_date 计划生育手术或生育日期 D
        dise_type_code 病种类型 S6
        exp_content 字段扩展 S4000
        insuplc_admdvs 参保地医保区划 S6 ~
        mdtrtarea_admvs 就医地医保区划 S6 ~
        <in diseinfo +
        psn_no 人员编号 S30 !
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
        >out result 1
        mdtrt_id 就诊ID S30 !
        exp_content 字段扩展 S4000
        = 2402 出院办理
        <in dscginfo 1
        mdtrt_id 就诊ID S30 !
        psn_no 人员编号 S30 !
        insutype 险种类型 S6 ! :insutype
        endtime 结束时间 T !
        dise_codg 病种编码 S30
        dise_name 病种名称 S500
        oprn_oprt_code 手术操作代码 S30
        oprn_oprt_name 手术操作名称 S500
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
        dscg_dept_codg 出院科室编码 S30 !
        dscg_dept_name 出院科室名称 S100 !
        dscg_bed 出院床位 S30
        dscg_way 离院方式 S3 ! :dscg_way
        die_date 死亡日期 D
        exp_content 字段扩展 S4000
        <in diseinfo *
        mdtrt_id 就诊ID S30 !
        psn_no 人员编号 S30 !
        diag_type 诊断类别 S3 ! :diag_type
        maindiag_flag 主诊断标志 S3 ! :maindiag_flag
        diag_srt_no 诊断排序号 N2 !
        diag_code 诊断代码 S20 !
        diag_name 诊断名称 S100 !
        diag_dept 诊断科室 S50 !
        dise_dor_no 诊断医生编码 S30 !
        dise_dor_name 诊断医生姓名 S50 !
        diag_time 诊断时间 T !
        = 2403 住院信息变更
        <in adminfo 1
        mdtrt_id 就诊ID S30 !
        psn_no 人员编号 S30 !
        coner_name 联系人姓名 S50
        tel 联系电话 S50
        begntime 开始时间 T !
        endtime 结束时间 T
        mdtrt_cert_type 就诊凭证类型 S3 ! :mdtrt_cert_type
        med_type 医疗类别 S6 ! :med_type
        ipt_otp_no 住院/门诊号 S30 !
        medrcdno 病历号 S30
        atddr_no 主治医生编码 S30 !
        chfpdr_name 主诊医师姓名 S50 !
        adm_diag_dscr 入院诊断描述 S200 !
        adm_dept_codg 入院科室编码 S30 !
        adm_dept_name 入院科室名称 S100 !
        adm_bed 入院床位 S30 !
        dscg_maindiag_code 住院主诊断代码 S20 !
        dscg_maindiag_name 住院主诊断名称 S300 !
        main_cond_dscr 主要病情描述 S1000
        dise_codg 病种编码 S30
        dise_name 病种名称 S500
        oprn_oprt_code 手术操作代码 S30
        oprn_oprt_name 手术操作名称 S500
        fpsc_no 计划生育服务证号 S50
        matn_type 生育类别 S6 :matn_type
        birctrl_type 计划生育手术类别 S6 :birctrl_type
        latechb_flag 晚育标志 S3 :latechb_flag
        geso_val 孕周数 N2
        fetts 胎次 N3
        fetus_cnt 胎儿数 N3
        pret_flag 早产标志 S3 :pret_flag
        birctrl_matn_date 计划生育手术或生育日期 D
        dise_type_code 病种编号 S6
        exp_content 字段扩展 S4000
        ttp_pay_prop 第三方自付比例 N5,4
        <in diseinfo *
        mdtrt_id 就诊ID S30 !
        psn_no 人员编号 S30 !
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
        = 2404 入院撤销
        <in data 1
        mdtrt_id 就诊ID S30 !
        psn_no 人员编号 S30 !
        exp_content 字段扩展 S4000
        = 2405 出院撤销
        <in data 1
        mdtrt_id 就诊ID S30 !
        psn_no 人员编号 S30 !
        exp_content 字段扩展 S4000
        """
}
