// Written by scripts/hospital-tables.py; change that, not this.

extension Tables {
    /// Transactions 9001, 9002, 1101, 2001, 90100, 9101, 9102.
    static let people = """
        = 9001 签到
        <in signIn 1
        opter_no 操作员编号 S20 !
        mac 签到MAC地址 S20 !
        ip 签到IP地址 S20 !
        >out signinoutb 1
        sign_time 签到时间 T !
        sign_no 签到编号 S30 !
        = 9002 签退
        <in signOut 1
        sign_no 签到编号 S30 !
        opter_no 操作员编号 S20 !
        >out signoutoutb 1
        sign_time 签退时间 T !
        = 1101 人员信息获取
        <in data 1
        mdtrt_cert_type 就诊凭证类型 S3 !-certno :mdtrt_cert_type
        mdtrt_cert_no 就诊凭证编号 S50 !-certno
        card_sn 卡识别码 S32 ~mdtrt_cert_type=03
        begntime 开始时间 T
        psn_cert_type 人员证件类型 S6 ~ :psn_cert_type
        certno 证件号码 S50 ~
        psn_name 人员姓名 S50 ~
        >out baseinfo 1
        psn_no 人员编号 S30 !
        psn_cert_type 人员证件类型 S6 ! :psn_cert_type
        certno 证件号码 S50 !
        psn_name 人员姓名 S50 !
        gend 性别 S6 ! :gend
        naty 民族 S3 :naty
        brdy 出生日期 D
        age 年龄 N4,1 !
        exp_content 字段扩展 S4000
        >out insuinfo *
        balc 余额 N16,2 !
        insutype 险种类型 S6 ! :insutype
        psn_type 人员类别 S6 ! :psn_type
        psn_insu_stas 人员参保状态 S6 :psn_insu_stas
        psn_insu_date 个人参保日期 D
        paus_insu_date 暂停参保日期 D
        cvlserv_flag 公务员标志 S3 ! :cvlserv_flag
        insuplc_admdvs 参保地医保区划 S6 !
        emp_name 单位名称 S200
        >out idetinfo *
        psn_idet_type 人员身份类别 S3 ! :psn_idet_type
        psn_type_lv 人员类别等级 S3
        memo 备注 S500
        begntime 开始时间 T !
        endtime 结束时间 T
        = 2001 人员待遇享受检查
        <in data 1
        psn_no 人员编号 S30 !
        insutype 险种类型 S6 ! :insutype
        fixmedins_code 定点医药机构编号 S12 !
        med_type 医疗类别 S6 ! :med_type
        begntime 开始时间 T !
        endtime 结束时间 T
        dise_codg 病种编码 S30
        dise_name 病种名称 S500
        oprn_oprt_code 手术操作代码 S30
        oprn_oprt_name 手术操作名称 S500
        matn_type 生育类别 S6 :matn_type
        birctrl_type 计划生育手术类别 S6 :birctrl_type
        exp_content 字段扩展 S4000
        >out trtinfo *
        psn_no 人员编号 S30 !
        trt_chk_type 待遇检查类型 S6 ! :trt_chk_type
        fund_pay_type 基金支付类型 S6 ! :fund_pay_type
        trt_enjymnt_flag 基金款项待遇享受标志 S3 ! :trt_enjymnt_flag
        begndate 开始日期 D !
        enddate 结束日期 D
        trt_chk_rslt 待遇检查结果 S500
        exp_content 字段扩展 S4000
        = 90100 缴费查询
        <in data 1
        psn_no 人员编号 S30 !
        >out [] *
        poolarea_no 统筹区 S6 !
        poolarea_no_name 统筹区名称 S200
        insutype 险种类型 S6 ! :insutype
        insutype_name 险种类型名称 S50
        clct_type 缴费类型 S3 !
        clct_type_name 缴费类型名称 S50
        clct_flag 到账标志 S3 !
        clct_flag_name 到账标志名称 S50
        accrym_begn 费款所属期起 S6 !
        accrym_end 费款所属期止 S6 !
        clct_time 到账时间 D
        = 9101 文件上传
        <in fsUploadIn 1
        in 文件数据 B !
        filename 文件名 S200 !
        fixmedins_code 医药机构编号 S30 !
        >out - 1
        file_qury_no 文件查询号 S30 !
        filename 文件名 S200 !
        fixmedins_code 医药机构编号 S30 !
        dld_endtime 截止时间 S30
        = 9102 文件下载
        <in fsDownloadIn 1
        file_qury_no 文件查询号 S30 !
        filename 文件名 S200 !
        fixmedins_code 医药机构编号 S30 !
        """
}
