import Vocabulary

/// Invented names, common ones oftener than rare ones.
enum InventedNames {
    private static let surnames = Array(
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
    )
    private static let male = Array(
        "伟强军勇杰涛明超刚平辉鹏华飞鑫波斌宇浩凯健俊帆志建国海山林峰文龙成东亮德永贵福生荣光祥兴庆云才根宝富春顺清新民安发胜利学良友松柏泽晨轩睿博航一子天佑嘉铭梓霖皓")
    private static let female = Array(
        "芳娜秀敏静丽艳娟霞玲燕萍红梅英慧莹雪琳洁颖淑珍玉兰桂香月云凤素琴翠花莲美菊春华珠芬小金彩巧惠佳怡欣雨涵梦婷诗琪思瑶可一依诺梓萱语嫣紫馨若楠")
    private static let syllables = [
        "阿依", "古丽", "买买提", "吐尔逊", "艾力", "热合曼", "卓玛", "扎西", "次仁", "拉姆", "多吉", "央金",
    ]

    static func surname(_ chance: inout Chance) -> Character { chance.skewed(surnames) }

    static func given(_ sex: Sex, _ chance: inout Chance) -> String {
        let characters = sex == .male ? male : female
        let first = chance.skewed(characters)
        return chance.hits(1500) ? "\(first)" : "\(first)\(chance.skewed(characters))"
    }

    static func dotted(_ chance: inout Chance) -> String {
        let parts = (0..<3).map { _ in chance.one(of: syllables) }
        return parts[0] + parts[1] + "·" + parts[2]
    }

    /// Another character than this, as a clerk mishears it.
    static func misheard(_ character: Character, _ chance: inout Chance) -> Character {
        var other = character
        while other == character { other = chance.one(of: chance.hits(5000) ? male : female) }
        return other
    }

    /// Traditional forms that old lists use.
    static let traditional: [Character: Character] = [
        "张": "張", "刘": "劉", "陈": "陳", "杨": "楊", "黄": "黃", "赵": "趙", "吴": "吳", "孙": "孫", "马": "馬", "罗": "羅",
        "伟": "偉", "强": "強", "军": "軍", "华": "華", "红": "紅", "丽": "麗", "艳": "艷", "凤": "鳳", "莲": "蓮", "峰": "峯",
    ]
}
