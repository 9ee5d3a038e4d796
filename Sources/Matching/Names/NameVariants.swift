/// Characters of names that are written in two ways (异体字、繁体字): each pair is the variant and what it counts as.
///
/// Written by hand: traditional and variant forms that are common in names and that stand for one character only. Characters
/// that merely sound or look alike are not here, nor those that are names of their own (喆, 堃, 淼); a name that differs so is in doubt.
enum NameVariants {
    private static let pairs = """
        張张 陳陈 劉刘 楊杨 黃黄 趙赵 吳吴 孫孙 馬马 羅罗 鄭郑 謝谢 許许 韓韩 馮冯 鄧邓 蕭萧 葉叶 蘇苏 呂吕 蔣蒋 盧卢 譚谭 陸陆
        範范 閻阎 鍾钟 賈贾 顧顾 龍龙 萬万 錢钱 湯汤 賴赖 龔龚 嚴严 魯鲁 齊齐 莊庄 關关 連连 歐欧 賀贺 倉仓 顏颜 項项 聶聂 駱骆
        寧宁 紀纪 遲迟 樓楼 應应 鄒邹 竇窦 薊蓟 鮑鲍 單单 藺蔺 婁娄 閆闫 蘭兰 麥麦 偉伟 強强 軍军 濤涛 輝辉 煇辉 鵬鹏 華华 飛飞
        剛刚 傑杰 國国 囯国 紅红 麗丽 豔艳 艷艳 豓艳 鳳凤 蓮莲 貴贵 榮荣 瓊琼 瑩莹 潔洁 靜静 慶庆 興兴 義义 東东 寶宝 寳宝 銀银
        鎮镇 鋒锋 鐵铁 錦锦 鈞钧 銘铭 鋼钢 樹树 楨桢 棟栋 權权 桿杆 槍枪 歡欢 滿满 澤泽 潤润 淵渊 瀟潇 燦灿 煒炜 燁烨 爍烁 爾尔
        獻献 瑋玮 環环 珮佩 璽玺 縣县 學学 憲宪 懷怀 愛爱 恆恒 峯峰 嶺岭 島岛 崗岗 師师 帥帅 廣广 開开 闊阔 陽阳 陰阴 雲云 霽霁
        韻韵 順顺 頌颂 頎颀 穎颖 頴颖 願愿 驥骥 驊骅 騰腾 鯤鲲 鴻鸿 鶴鹤 鷹鹰 黨党 齡龄 聖圣 聰聪 職职 肅肃 蕓芸 薈荟 藝艺 萊莱
        莖茎 蔭荫 衛卫 補补 覺觉 計计 訓训 記记 詩诗 詠咏 誠诚 諾诺 謙谦 諒谅 譯译 讓让 賓宾 賢贤 賞赏 質质 贊赞 躍跃 軒轩 輔辅
        達达 運运 進进 遠远 選选 邁迈 鄉乡 長长 門门 閔闵 閩闽 隨随 雋隽 雙双 昇升 陞升 勳勋 勛勋 勝胜 勵励 勞劳 務务 倫伦 傳传
        儀仪 優优 億亿 俠侠 側侧 凱凯 劍剑 劒剑 創创 匯汇 協协 啟启 啓启 喬乔 圓圆 園园 堅坚 塵尘 壽寿 夢梦 奮奋 婭娅 嫻娴 嬌娇
        孌娈 寬宽 實实 審审 對对 導导 屆届 岡冈 彥彦 徑径 徹彻 悅悦 戰战 擁拥 敘叙 敍叙 斕斓 時时 晉晋 曉晓 曄晔 暉晖 書书 會会
        條条 業业 極极 沖冲 決决 淨净 淺浅 溫温 溼湿 漢汉 濱滨 濟济 瀾澜 無无 為为 爲为 牽牵 獨独 現现 瑤瑶 璦瑷 產产 異异 發发
        盡尽 監监 碩硕 礎础 禮礼 禎祯 禪禅 種种 積积 穩稳 窮穷 筆笔 節节 簡简 籃篮 純纯 紹绍 紳绅 終终 結结 絲丝 綠绿 綱纲 維维
        綺绮 緒绪 緯纬 縈萦 績绩 繼继 續续 羣群 翹翘 聞闻 聯联 脈脉 膽胆 臨临 舉举 艦舰
        """

    private static let table: [UInt32: UInt32] = {
        var table: [UInt32: UInt32] = [:]
        for pair in pairs.split(whereSeparator: \.isWhitespace) {
            let scalars = pair.unicodeScalars.map(\.value)
            table[scalars[0]] = scalars[1]
        }
        return table
    }()

    static func folded(_ scalar: UInt32) -> UInt32 { scalar < 0x3400 ? scalar : table[scalar] ?? scalar }
}
