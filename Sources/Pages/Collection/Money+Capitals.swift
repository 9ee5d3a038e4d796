package import Vocabulary

extension Money {
    /// 大写: the amount as receipts write it, so that no digit can be added: `壹仟贰佰元叁角整`.
    package var capitals: String {
        let digits = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"]
        let yuan = fen.magnitude / 100
        let (jiao, cent) = (Int(fen.magnitude / 10 % 10), Int(fen.magnitude % 10))
        var text = fen < 0 ? "负" : ""
        if yuan > 0 { text += Money.whole(yuan, digits) + "元" }
        if jiao > 0 {
            text += digits[jiao] + "角"
        } else if cent > 0, yuan > 0 {
            text += "零"
        }
        if cent > 0 { return text + digits[cent] + "分" }
        return (yuan == 0 && jiao == 0 ? "零元" : text) + "整"
    }

    /// Four digits at a time; zeros between digits are said once.
    private static func whole(_ number: UInt64, _ digits: [String]) -> String {
        let units = ["", "拾", "佰", "仟"]
        let groups = ["", "万", "亿", "万亿", "亿亿"]
        var text = ""
        var rest = number
        var parts: [Int] = []
        while rest > 0 {
            parts.append(Int(rest % 10_000))
            rest /= 10_000
        }
        var zero = false
        for (place, part) in parts.enumerated().reversed() {
            var group = ""
            for (unit, power) in zip(units, [1, 10, 100, 1000]).reversed() {
                let digit = part / power % 10
                if digit == 0 {
                    zero = zero || !text.isEmpty || !group.isEmpty
                    continue
                }
                if zero, !(text + group).isEmpty { group += "零" }
                zero = false
                group += digits[digit] + unit
            }
            if part > 0 { text += group + groups[place] }
        }
        return text
    }
}
