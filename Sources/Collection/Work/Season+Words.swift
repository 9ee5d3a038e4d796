package import Vocabulary

extension Season.Assessed {
    /// What it came to, in one line.
    package var words: Words {
        Words(
            "登记 \(people) 人，应缴费 \(billed) 人，应缴合计 \(own.grouped) 元，应缴未定 \(unknown) 人，有变化 \(changed) 人",
            "\(people) on record, \(billed) billed, \(own.grouped) yuan in all, \(unknown) with an unknown amount, \(changed) changed"
        )
    }
}

extension Season.Posted {
    /// What it came to, in one line.
    package var words: Words {
        Words(
            "共 \(lines) 行 \(total.grouped) 元：入账 \(allocated.grouped) 元（缴清 \(paid) 人），待处理 \(suspense.grouped) 元，重复 \(known) 笔，冲正 \(reversed) 笔",
            "\(lines) rows, \(total.grouped) yuan: \(allocated.grouped) allocated (\(paid) people have paid), \(suspense.grouped) in suspense, \(known) known before, \(reversed) taken back"
        )
    }
}
