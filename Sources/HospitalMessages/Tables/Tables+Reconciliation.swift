// Written by scripts/hospital-tables.py; change that, not this.

extension Tables {
    /// Transactions 3201, 3202, 3301, 3302.
    static let reconciliation = """
        = 3201 医药机构费用结算对总账
        <in data 1
        insutype 险种 S6 ! :insutype
        clr_type 清算类别 S6 ! :clr_type
        setl_optins 结算经办机构 S6 !
        stmt_begndate 对账开始日期 D !
        stmt_enddate 对账结束日期 D !
        medfee_sumamt 医疗费总额 N16,2 !
        fund_pay_sumamt 基金支付总额 N16,2 !
        acct_pay 个人账户支付金额 N16,2 !
        fixmedins_setl_cnt 定点医药机构结算笔数 N10 !
        refd_setl_flag 退费结算标志 S6
        fixmedins_refd_setl_flag 定点医药机构退费结算标志 S6 ~
        >out stmtinfo 1
        setl_optins 结算经办机构 S6
        stmt_rslt 对账结果 S6 ! :stmt_rslt
        stmt_rslt_dscr 对账结果说明 S200
        = 3202 医药机构费用结算对明细账
        <in data 1
        setl_optins 结算经办机构 S6 !
        file_qury_no 文件查询号 S30 !
        stmt_begndate 对账开始日期 D !
        stmt_enddate 对账结束日期 D !
        medfee_sumamt 医疗费总额 N16,2 !
        fund_pay_sumamt 基金支付总额 N16,2 !
        cash_payamt 现金支付金额 N16,2 !
        fixmedins_setl_cnt 定点医药机构结算笔数 N10 !
        clr_type 清算类别 S6 ! :clr_type
        refd_setl_flag 退费结算标志 S3 :refd_setl_flag
        fixmedins_refd_setl_flag 定点医药机构退费结算标志 S6 ~
        >out fileinfo 1
        file_qury_no 文件查询号 S30 !
        filename 文件名称 S200 !
        dld_endtime 下载截止时间 T !
        <file rows *
        setl_id 结算ID S30 !
        mdtrt_id 就诊ID S30 !
        psn_no 人员编号 S30 !
        medfee_sumamt 医疗费总额 N16,2 !
        fund_pay_sumamt 基金支付总额 N16,2 !
        acct_pay 个人账户支出 N16,2 !
        refd_setl_flag 退费结算标志 S3 ! :refd_setl_flag
        >file rows *
        psn_no 人员编号 S30 !
        mdtrt_id 就诊ID S30
        setl_id 结算ID S30
        msgid 发送方报文ID S30 !
        stmt_rslt 对账结果 S6 ! :stmt_rslt
        refd_setl_flag 退费结算标志 S3 ! :refd_setl_flag
        memo 备注 S500
        medfee_sumamt 医疗费总额 N16,2
        fund_pay_sumamt 基金支付总额 N16,2
        acct_pay 个人账户支出 N16,2
        = 3301 目录对照上传
        <in data +
        fixmedins_hilist_id 定点医药机构目录编号 S30 !
        fixmedins_hilist_name 定点医药机构目录名称 S200 !
        list_type 目录类别 S30 ! :list_type
        med_list_codg 医疗目录编码 S30 !
        begndate 开始日期 D !
        enddate 结束日期 D !
        aprvno 批准文号 S30
        dosform 剂型 S200
        exct_cont 除外内容 S2000
        item_cont 项目内涵 S2000
        prcunt 计价单位 S100
        spec 规格 S200
        pacspec 包装规格 S100
        memo 备注 S500
        = 3302 目录对照撤销
        <in data +
        fixmedins_code 定点医药机构编号 S30 !
        fixmedins_hilist_id 定点医药机构目录编号 S30 !
        list_type 目录类别 S30 !
        med_list_codg 医疗目录编码 S30 !
        """
}
