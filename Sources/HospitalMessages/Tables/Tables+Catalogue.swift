// Written by scripts/hospital-tables.py; change that, not this.

extension Tables {
    /// Transactions 1301, 1302, 1303, 1304, 1305, 1306, 1307, 1308, 1309, 1310, 1311, 1312, 1313, 1314, 1315, 1316, 1317, 1318, 1319.
    static let catalogue = """
        = 1301 西药中成药目录下载
        <in data 1
        ver 版本号 S20 !
        >out - 1
        file_qury_no 文件查询号 S40 !
        filename 文件名 S100 !
        dld_end_time 下载截止日期 D !
        data_cnt 数据量 N
        = 1302 中药饮片目录下载
        <in data 1
        ver 版本号 S20 !
        >out - 1
        file_qury_no 文件查询号 S40 !
        filename 文件名 S100 !
        dld_end_time 下载截止日期 D !
        data_cnt 数据量 N
        = 1303 医疗机构制剂目录下载
        <in data 1
        ver 版本号 S20 !
        >out - 1
        file_qury_no 文件查询号 S40 !
        filename 文件名 S100 !
        dld_end_time 下载截止日期 D !
        data_cnt 数据量 N
        = 1304 民族药品目录查询
        <in data 1
        med_list_codg 医疗目录编码 S20
        genname_codg 通用名编号 S100
        drug_genname 药品通用名 S20
        drug_prodname 药品商品名 S500
        tcmherb_name 中草药名称 S30
        cpnd_flag 中草药单复方标志 S255
        vali_flag 有效标志 S3 :vali_flag
        rid 唯一记录号 S30
        ver 版本号 S20
        opt_begn_time 经办开始时间 D
        opt_end_time 经办结束时间 D
        updt_time 更新时间 D !
        page_num 当前页数 N4 !
        page_size 本页数据量 N4 !
        >out data *
        med_list_codg 医疗目录编码 S50 !
        drug_prodname 药品商品名 S500
        genname_codg 通用名编号 S20
        drug_genname 药品通用名 S500
        ethdrug_type 民族药种类 S3
        chemname 化学名称 S100
        alis 别名 S100
        eng_name 英文名称 S500
        dosform 剂型 S500
        each_dos 每次用量 S
        used_frqu 使用频次 S30
        nat_drug_no 国家药品编号 S20
        used_mtd 用法 S
        ing 成分 S500
        chrt 性状 S500
        defs 不良反应 S1000
        tabo 禁忌 S500
        mnan 注意事项 S500
        stog 贮藏 S500
        drug_spec 药品规格 S500
        prcunt_type 计价单位类型 S3 :prcunt_type
        otc_flag 非处方药标志 S3
        pacmatl 包装材质 S500
        pacspec 包装规格 S3
        min_useunt 最小使用单位 S30
        min_salunt 最小销售单位 S30
        manl 说明书 S2000
        rute 给药途径 S30
        begndate 开始日期 D
        enddate 结束日期 D
        pham_type 药理分类 S40
        memo 备注 S500
        pac_cnt 包装数量 S20
        min_unt 最小计量单位 S30
        min_pac_cnt 最小包装数量 N20
        min_pacunt 最小包装单位 S30
        min_prepunt 最小制剂单位 S30
        drug_expy 药品有效期 S100
        efcc_atd 功能主治 S
        min_prcunt 最小计价单位 S50
        wubi 五笔助记码 S30
        pinyin 拼音助记码 S30
        vali_flag 有效标志 S3 ! :vali_flag
        rid 唯一记录号 S40 !
        crte_time 数据创建时间 D !
        updt_time 数据更新时间 D !
        crter_id 创建人 S20 !
        crter_name 创建人姓名 S50 !
        crte_optins_no 创建经办机构 S20 !
        opter_id 经办人 S20 !
        opter_name 经办人姓名 S50 !
        opt_time 经办时间 D !
        optins_no 经办机构 S20 !
        ver 版本号 S20 !
        >out - 1
        pageNum 页码 N10 !
        pageSize 每页条数 N10 !
        recordCounts 总条数 N10 !
        pages 总页数 N10 !
        startRow 起始行 N10 !
        firstPage 是否首页 S5 !
        lastPage 是否末页 S5 !
        size 本页条数 N10 !
        = 1305 医疗服务项目目录下载
        <in data 1
        ver 版本号 S20 !
        >out - 1
        file_qury_no 文件查询号 S40 !
        filename 文件名 S100 !
        dld_end_time 下载截止日期 D !
        data_cnt 数据量 N
        = 1306 医用耗材目录下载
        <in data 1
        ver 版本号 S20 !
        >out - 1
        file_qury_no 文件查询号 S40 !
        filename 文件名 S100 !
        dld_end_time 下载截止日期 D !
        data_cnt 数据量 N10
        = 1307 疾病与诊断目录下载
        <in data 1
        ver 版本号 S20 !
        >out - 1
        file_qury_no 文件查询号 S40 !
        filename 文件名 S100 !
        dld_end_time 下载截止日期 D !
        data_cnt 数据量 N10
        = 1308 手术操作目录下载
        <in data 1
        ver 版本号 S20 !
        >out - 1
        file_qury_no 文件查询号 S40 !
        filename 文件名 S100 !
        dld_end_time 下载截止日期 D !
        data_cnt 数据量 N10
        = 1309 门诊慢特病种目录下载
        <in data 1
        ver 版本号 S20 !
        >out - 1
        file_qury_no 文件查询号 S40 !
        filename 文件名 S100 !
        dld_end_time 下载截止日期 D !
        data_cnt 数据量 N10 !
        = 1310 按病种付费病种目录下载
        <in data 1
        ver 版本号 S20 !
        >out - 1
        file_qury_no 文件查询号 S40 !
        filename 文件名 S100 !
        dld_end_time 下载截止日期 D !
        data_cnt 数据量 N10
        = 1311 日间手术治疗病种目录下载
        <in data 1
        ver 版本号 S20 !
        >out - 1
        file_qury_no 文件查询号 S40 !
        filename 文件名 S100 !
        dld_end_time 下载截止日期 D !
        data_cnt 数据量 N10
        = 1312 医保目录信息查询
        <in data 1
        query_date 查询时间点 D
        hilist_code 医保目录编码 S30
        insu_admdvs 参保机构医保区划 S6
        begndate 开始日期 D
        hilist_name 医保目录名称 S200
        wubi 五笔助记码 S30
        pinyin 拼音助记码 S30
        med_chrgitm_type 医疗收费项目类别 S6 :med_chrgitm_type
        chrgitm_lv 收费项目等级 S3 :chrgitm_lv
        lmt_used_flag 限制使用标志 S3 :lmt_used_flag
        list_type 目录类别 S30
        med_use_flag 医疗使用标志 S3 :med_use_flag
        matn_used_flag 生育使用标志 S3 :matn_used_flag
        hilist_use_type 医保目录使用类别 S3
        lmt_cpnd_type 限复方使用类型 S3 :lmt_cpnd_type
        vali_flag 有效标志 S3 :vali_flag
        updt_time 更新时间 D !
        page_num 当前页数 N4 !
        page_size 本页数据量 N4 !
        >out data *
        hilist_code 医保目录编码 S30 !
        hilist_name 医保目录名称 S200 !
        insu_admdvs 参保机构医保区划 S6 !
        begndate 开始日期 D !
        enddate 结束日期 D
        med_chrgitm_type 医疗收费项目类别 S6 ! :med_chrgitm_type
        chrgitm_lv 收费项目等级 S3 ! :chrgitm_lv
        lmt_used_flag 限制使用标志 S3 ! :lmt_used_flag
        list_type 目录类别 S3 ! :list_type
        med_use_flag 医疗使用标志 S3 ! :med_use_flag
        matn_used_flag 生育使用标志 S3 ! :matn_used_flag
        hilist_use_type 医保目录使用类别 S3 !
        lmt_cpnd_type 限复方使用类型 S3 ! :lmt_cpnd_type
        wubi 五笔助记码 S30
        pinyin 拼音助记码 S30
        memo 备注 S500
        vali_flag 有效标志 S3 ! :vali_flag
        rid 唯一记录号 S40 !
        updt_time 更新时间 D !
        crter_id 创建人 S20
        crter_name 创建人姓名 S50
        crte_time 创建时间 D !
        crte_optins_no 创建机构 S20
        opter_id 经办人 S20
        opter_name 经办人姓名 S50
        opt_time 经办时间 D
        optins_no 经办机构 S20
        poolarea_no 统筹区 S6
        >out - 1
        pageNum 页码 N10 !
        pageSize 每页条数 N10 !
        recordCounts 总条数 N10 !
        pages 总页数 N10 !
        startRow 起始行 N10 !
        firstPage 是否首页 S5 !
        lastPage 是否末页 S5 !
        size 本页条数 N10 !
        = 1313 肿瘤形态学目录下载
        <in data 1
        ver 版本号 S20 !
        >out - 1
        file_qury_no 文件查询号 S40 !
        filename 文件名 S100 !
        dld_end_time 下载截止日期 D !
        data_cnt 数据量 N10
        = 1314 中医疾病目录下载
        <in data 1
        ver 版本号 S20 !
        >out - 1
        file_qury_no 文件查询号 S40 !
        filename 文件名 S100 !
        dld_end_time 下载截止日期 D !
        data_cnt 数据量 N10
        = 1315 中医证候目录下载
        <in data 1
        ver 版本号 S20 !
        >out - 1
        file_qury_no 文件查询号 S40 !
        filename 文件名 S100 !
        dld_end_time 下载截止日期 D !
        data_cnt 数据条数 N10
        = 1316 医疗目录与医保目录匹配信息查询
        <in data 1
        query_date 查询时间点 D
        med_list_codg 定点医药机构目录编号 S30
        hilist_code 医保目录编码 S30
        list_type 目录类别 S30
        insu_admdvs 参保机构医保区划 S6
        begndate 开始日期 D
        vali_flag 有效标志 S3 :vali_flag
        updt_time 更新时间 D !
        page_num 当前页数 N4 !
        page_size 本页数据量 N4 !
        >out data *
        med_list_codg 医疗目录编码 S30 !
        hilist_code 医保目录编码 S30 !
        list_type 目录类别 S3 ! :list_type
        insu_admdvs 参保机构医保区划 S6 !
        begndate 开始日期 D !
        enddate 结束日期 D
        memo 备注 S500
        vali_flag 有效标志 S3 ! :vali_flag
        rid 唯一记录号 S40 !
        updt_time 更新时间 D !
        crter_id 创建人 S20
        crter_name 创建人姓名 S50
        crte_time 创建时间 D !
        crte_optins_no 创建机构 S20
        opter_id 经办人 S20
        opter_name 经办人姓名 S50
        opt_time 经办时间 D
        optins_no 经办机构 S20
        poolarea_no 统筹区 S6
        >out - 1
        pageNum 页码 N10 !
        pageSize 每页条数 N10 !
        recordCounts 总条数 N10 !
        pages 总页数 N10 !
        startRow 起始行 N10 !
        firstPage 是否首页 S5 !
        lastPage 是否末页 S5 !
        size 本页条数 N10 !
        = 1317 医药机构目录匹配信息查询
        <in data 1
        query_date 查询时间点 D
        fixmedins_code 定点医药机构编号 S30
        medins_list_codg 定点医药机构目录编号 S30
        medins_list_name 定点医药机构目录名称 S200
        insu_admdvs 参保机构医保区划 S6
        list_type 目录类别 S30
        med_list_codg 医疗目录编码 S30
        begndate 开始日期 D
        vali_flag 有效标志 S3 :vali_flag
        updt_time 更新时间 D !
        page_num 当前页数 N4 !
        page_size 本页数据量 N4 !
        >out data *
        fixmedins_code 定点医药机构编号 S30 !
        medins_list_codg 定点医药机构目录编号 S30 !
        medins_list_name 定点医药机构目录名称 S200
        insu_admdvs 参保机构医保区划 S6 !
        list_type 目录类别 S3 ! :list_type
        med_list_codg 医疗目录编码 S30 !
        begndate 开始日期 D !
        enddate 结束日期 D
        aprvno 批准文号 S30
        dosform 剂型 S200
        exct_cont 除外内容 S2000
        item_cont 项目内涵 S2000
        prcunt 计价单位 S100
        spec 规格 S200
        pacspec 包装规格 S100
        memo 备注 S500
        vali_flag 有效标志 S3 ! :vali_flag
        rid 唯一记录号 S40 !
        updt_time 更新时间 D !
        crter_id 创建人 S20
        crter_name 创建人姓名 S50
        crte_time 创建时间 D !
        crte_optins_no 创建机构 S20
        opter_id 经办人 S20
        opter_name 经办人姓名 S50
        opt_time 经办时间 D
        optins_no 经办机构 S20
        poolarea_no 统筹区 S6
        >out - 1
        pageNum 页码 N10 !
        pageSize 每页条数 N10 !
        recordCounts 总条数 N10 !
        pages 总页数 N10 !
        startRow 起始行 N10 !
        firstPage 是否首页 S5 !
        lastPage 是否末页 S5 !
        size 本页条数 N10 !
        = 1318 医保目录限价信息查询
        <in data 1
        query_date 查询时间点 D
        hilist_code 医保目录编码 S30
        hilist_lmtpric_type 医保目录限价类型 S6 :hilist_lmtpric_type
        overlmt_dspo_way 医保目录超限处理方式 S6
        insu_admdvs 参保机构医保区划 S6
        begndate 开始日期 D
        enddate 结束日期 D
        vali_flag 有效标志 S3 :vali_flag
        rid 唯一记录号 S40
        tabname 表名 S100
        poolarea_no 统筹区 S6
        updt_time 更新时间 D !
        page_num 当前页数 N4 !
        page_size 本页数据量 N4 !
        >out data *
        hilist_code 医保目录编码 S30 !
        hilist_lmtpric_type 医保目录限价类型 S6 ! :hilist_lmtpric_type
        overlmt_dspo_way 医保目录超限处理方式 S6 !
        insu_admdvs 参保机构医保区划 S6 !
        begndate 开始日期 D !
        enddate 结束日期 D
        hilist_pric_uplmt_amt 医保目录定价上限金额 N16,6 !
        vali_flag 有效标志 S3 ! :vali_flag
        rid 唯一记录号 S40 !
        updt_time 更新时间 D !
        crter_id 创建人 S20
        crter_name 创建人姓名 S50
        crte_time 创建时间 D !
        crte_optins_no 创建机构 S20
        opter_id 经办人 S20
        opter_name 经办人姓名 S50
        opt_time 经办时间 D
        optins_no 经办机构 S20
        tabname 表名 S100
        poolarea_no 统筹区 S6
        >out - 1
        pageNum 页码 N10 !
        pageSize 每页条数 N10 !
        recordCounts 总条数 N10 !
        pages 总页数 N10 !
        startRow 起始行 N10 !
        firstPage 是否首页 S5 !
        lastPage 是否末页 S5 !
        size 本页条数 N10 !
        = 1319 医保目录先自付比例信息查询
        <in data 1
        query_date 查询时间点 D
        hilist_code 医保目录编码 S30
        selfpay_prop_psn_type 医保目录自付比例人员类别 S6 :selfpay_prop_psn_type
        selfpay_prop_type 目录自付比例类别 S6 :selfpay_prop_type
        insu_admdvs 参保机构医保区划 S6
        begndate 开始日期 D
        enddate 结束日期 D
        vali_flag 有效标志 S3 :vali_flag
        rid 唯一记录号 S40
        tabname 表名 S100
        poolarea_no 统筹区 S6
        updt_time 更新时间 D !
        page_num 当前页数 N4 !
        page_size 本页数据量 N4 !
        >out data *
        hilist_code 医保目录编码 S30 !
        selfpay_prop_psn_type 医保目录自付比例人员类别 S6 ! :selfpay_prop_psn_type
        selfpay_prop_type 目录自付比例类别 S6 ! :selfpay_prop_type
        insu_admdvs 参保机构医保区划 S6 !
        begndate 开始日期 D !
        enddate 结束日期 D
        selfpay_prop 自付比例 N5,4 !
        vali_flag 有效标志 S3 ! :vali_flag
        rid 唯一记录号 S40 !
        updt_time 更新时间 D !
        crter_id 创建人 S20
        crter_name 创建人姓名 S50
        crte_time 创建时间 D !
        crte_optins_no 创建机构 S20
        opter_id 经办人 S20
        opter_name 经办人姓名 S50
        opt_time 经办时间 D
        optins_no 经办机构 S20
        tabname 表名 S100
        poolarea_no 统筹区 S6
        >out - 1
        pageNum 页码 N10 !
        pageSize 每页条数 N10 !
        recordCounts 总条数 N10 !
        pages 总页数 N10 !
        startRow 起始行 N10 !
        firstPage 是否首页 S5 !
        lastPage 是否末页 S5 !
        size 本页条数 N10 !
        """
}
