// Written by scripts/hospital-tables.py; change that, not this.

extension Tables {
    /// Transactions 3501, 3502, 3503, 3504, 3505, 3506, 3507.
    static let stock = """
        = 3501 商品盘存上传
        <in invinfo +
        med_list_codg 医疗目录编码 S50 !
        fixmedins_hilist_id 定点医药机构目录编号 S30 !
        fixmedins_hilist_name 定点医药机构目录名称 S200 !
        rx_flag 处方药标志 S3 ! :rx_flag
        invdate 盘存日期 D !
        inv_cnt 库存数量 N16,2 !
        manu_lotnum 生产批号 S30
        fixmedins_bchno 定点医药机构批次流水号 S30 !
        manu_date 生产日期 D !
        expy_end 有效期止 D !
        memo 备注 S500
        drugtracinfo 溯源码节点信息 R
        <in drugtracinfo * invinfo
        drug_trac_codg 药品追溯码 S100
        = 3502 商品库存变更
        <in invinfo +
        med_list_codg 医疗目录编码 S50 !
        inv_chg_type 库存变更类型 S6 ! :inv_chg_type
        fixmedins_hilist_id 定点医药机构目录编号 S30 !
        fixmedins_hilist_name 定点医药机构目录名称 S200 !
        fixmedins_bchno 定点医药机构批次流水号 S30 !
        pric 单价 N16,6 !
        cnt 数量 N16,4 !
        rx_flag 处方药标志 S3 ! :rx_flag
        inv_chg_time 库存变更时间 T !
        inv_chg_opter_name 库存变更经办人姓名 S50
        memo 备注 S500
        trdn_flag 拆零标志 S2
        = 3503 商品采购
        <in purcinfo +
        med_list_codg 医疗目录编码 S50 !
        fixmedins_hilist_id 定点医药机构目录编号 S30 !
        fixmedins_hilist_name 定点医药机构目录名称 S200 !
        dynt_no 随货单号 S50
        fixmedins_bchno 定点医药机构批次流水号 S30 !
        spler_name 供应商名称 S200 !
        spler_pmtno 供应商许可证号 S50
        manu_lotnum 生产批号 S30 !
        prodentp_name 生产厂家名称 S200 !
        aprvno 批准文号 S100 !
        manu_date 生产日期 D !
        expy_end 有效期止 D !
        finl_trns_pric 最终成交单价 N16,6
        purc_retn_cnt 采购/退货数量 N16,4 !
        purc_invo_codg 采购发票编码 S50
        purc_invo_no 采购发票号 S50
        rx_flag 处方药标志 S3 !
        purc_retn_stoin_time 采购/退货入库时间 T !
        purc_retn_opter_name 采购/退货经办人姓名 S50 !
        prod_geay_flag 商品赠送标志 S3 :prod_geay_flag
        memo 备注 S500
        = 3504 商品采购退货
        <in purcinfo +
        med_list_codg 医疗目录编码 S50 !
        fixmedins_hilist_id 定点医药机构目录编号 S30 !
        fixmedins_hilist_name 定点医药机构目录名称 S200 !
        fixmedins_bchno 定点医药机构批次流水号 S30 !
        spler_name 供应商名称 S200 !
        spler_pmtno 供应商许可证号 S50
        manu_date 生产日期 D !
        expy_end 有效期止 D !
        finl_trns_pric 最终成交单价 N16,6
        purc_retn_cnt 采购/退货数量 N16,4 !
        purc_invo_codg 采购发票编码 S50
        purc_invo_no 采购发票号 S50 !
        rx_flag 处方药标志 S3 ! :rx_flag
        purc_retn_stoin_time 采购/退货入库时间 T !
        purc_retn_opter_name 采购/退货经办人姓名 S50 !
        memo 备注 S500
        medins_prod_purc_no 商品采购流水号 S50
        = 3505 商品销售
        <in selinfo +
        med_list_codg 医疗目录编码 S50 !
        fixmedins_hilist_id 定点医药机构目录编号 S30 !
        fixmedins_hilist_name 定点医药机构目录名称 S200 !
        fixmedins_bchno 定点医药机构批次流水号 S30 !
        prsc_dr_cert_type 开方医师证件类型 S6 :psn_cert_type
        prsc_dr_certno 开方医师证件号码 S50
        prsc_dr_name 开方医师姓名 S50 !
        phar_cert_type 药师证件类型 S6 :psn_cert_type
        phar_certno 药师证件号码 S50
        phar_name 药师姓名 S50 !
        phar_prac_cert_no 药师执业资格证号 S50 !
        hi_feesetl_type 医保费用结算类型 S6 :hi_feesetl_type
        setl_id 结算ID S30
        mdtrt_sn 就医流水号 S30 !
        psn_no 人员编号 S30
        psn_cert_type 人员证件类型 S6 :psn_cert_type
        certno 证件号码 S50
        psn_name 人员姓名 S50
        manu_lotnum 生产批号 S30 !
        manu_date 生产日期 D !
        expy_end 有效期止 D
        rx_flag 处方药标志 S3 ! :rx_flag
        trdn_flag 拆零标志 S3 ! :trdn_flag
        finl_trns_pric 最终成交单价 N16,6
        rxno 处方号 S40
        rx_circ_flag 外购处方标志 S3
        rtal_docno 零售单据号 S40 !
        stoout_no 销售出库单据号 S40
        bchno 批次号 S30
        drug_trac_codg 药品追溯码 S30
        drug_prod_barc 药品条形码 S30
        shelf_posi 货架位 S20
        sel_retn_cnt 销售/退货数量 N16,4 !
        sel_retn_time 销售/退货时间 T !
        sel_retn_opter_name 销售/退货经办人姓名 S50 !
        memo 备注 S500
        MDTRT_SETL_TYPE 就诊结算类型 S6
        drugtracinfo 溯源码节点信息 R !
        <in drugtracinfo * selinfo
        drug_trac_codg 药品追溯码 S30
        = 3506 商品销售退货
        <in selinfo +
        med_list_codg 医疗目录编码 S50 !
        fixmedins_hilist_id 定点医药机构目录编号 S30 !
        fixmedins_hilist_name 定点医药机构目录名称 S200 !
        fixmedins_bchno 定点医药机构批次流水号 S30 !
        setl_id 结算ID S30
        psn_no 人员编号 S30
        psn_cert_type 人员证件类型 S6 :psn_cert_type
        certno 证件号码 S50
        psn_name 人员姓名 S50
        manu_lotnum 生产批号 S30 !
        manu_date 生产日期 D !
        expy_end 有效期止 D
        rx_flag 处方药标志 S3 ! :rx_flag
        trdn_flag 拆零标志 S3 ! :trdn_flag
        finl_trns_pric 最终成交单价 N16,6
        sel_retn_cnt 销售/退货数量 N16,4 !
        sel_retn_time 销售/退货时间 T !
        sel_retn_opter_name 销售/退货经办人姓名 S50 !
        memo 备注 S500
        medins_prod_sel_no 商品销售流水号 S50
        mdtrt_sn 就医流水号 S30 !
        drugtracinfo 溯源码节点信息 R
        <in drugtracinfo * selinfo
        drug_trac_codg 药品追溯码 S100
        = 3507 商品信息删除
        <in data +
        fixmedins_bchno 定点医药机构批次流水号 S30 !
        inv_data_type 进销存数据类型 S30 ! :inv_data_type
        """
}
