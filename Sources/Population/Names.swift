import Vocabulary

/// Invented names: a surname and one or two given characters, put together at random.
struct Names {
    private var dice: Dice

    init(seed: UInt64) { dice = Dice(seed: seed, for: "names") }

    private static let surnames = Array(
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金")
    private static let male = Array("伟强军勇杰涛明超刚平辉鹏华飞鑫波斌宇浩凯健俊帆志建国海山林峰")
    private static let female = Array("芳娜秀敏静丽艳娟霞玲燕萍红梅英慧莹雪琳洁颖淑珍玉兰桂香月云")

    /// Names for a household whose first member is its head: children and the men have one surname, the women
    /// who married in, or are mothers, their own.
    mutating func family(_ members: [Member]) -> [String] {
        guard let head = members.first else { return [] }
        let surname = dice.one(of: Names.surnames)
        return members.map { member in
            let isOwn = member.sex == .male || member.age <= head.age - 16
            return "\(isOwn ? surname : dice.one(of: Names.surnames))\(given(member.sex))"
        }
    }

    private mutating func given(_ sex: Sex) -> String {
        let characters = sex == .male ? Names.male : Names.female
        let first = dice.one(of: characters)
        return dice.chance(0.2) ? "\(first)" : "\(first)\(dice.one(of: characters))"
    }
}
