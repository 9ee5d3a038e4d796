/// What the content of a cell looks like, at a glance: good enough to tell columns apart, not to accept a value.
enum CellShape: CaseIterable {
    case identity
    case name
    case sex
    case day
    case phone
    case address
    case township
    case village
    case relation
    case school
    case amount
    case year

    var chinese: String {
        switch self {
        case .identity: "身份证号"
        case .name: "姓名"
        case .sex: "性别"
        case .day: "日期"
        case .phone: "电话"
        case .address: "地址"
        case .township: "乡镇街道"
        case .village: "村社区"
        case .relation: "家庭关系"
        case .school: "学校"
        case .amount: "金额"
        case .year: "年度"
        }
    }

    var english: String {
        switch self {
        case .identity: "numbers of identity"
        case .name: "names"
        case .sex: "sexes"
        case .day: "days"
        case .phone: "phones"
        case .address: "addresses"
        case .township: "townships"
        case .village: "villages"
        case .relation: "relations"
        case .school: "schools"
        case .amount: "amounts"
        case .year: "years"
        }
    }

    func fits(_ text: String, _ kind: CellKind) -> Bool {
        let scalars = Array(text.unicodeScalars)
        switch self {
        case .identity: return Self.isIdentity(scalars)
        case .name:
            return (2...4).contains(scalars.filter(Self.isHan).count) && scalars.allSatisfy(Self.isOfName)
        case .sex: return ["男", "女", "男性", "女性", "1", "2"].contains(text)
        case .day: return kind == .day || Self.isDay(scalars)
        case .phone:
            let digits = scalars.filter(Self.isDigit).count
            return
                (digits == 11 && scalars.first == "1" || (11...12).contains(digits) && scalars.first == "0")
                && scalars.allSatisfy { Self.isDigit($0) || $0 == "-" }
        case .address:
            return scalars.count >= 4 && text.contains { "省市县区镇乡村组号路街社幢栋室".contains($0) }
        case .township: return ["镇", "乡", "街道", "街道办", "街道办事处", "苏木"].contains(where: text.hasSuffix)
        case .village:
            return ["村", "社区", "居委会", "村委会", "村民委员会", "嘎查", "组", "社"].contains(where: text.hasSuffix)
        case .relation: return Self.relations.contains(text)
        case .school:
            return ["学校", "小学", "中学", "大学", "学院", "幼儿园", "高中", "初中", "分校", "校区"].contains(
                where: text.contains)
        case .amount: return Self.isAmount(scalars)
        case .year: return Self.isYear(scalars)
        }
    }

    private static let relations: Set<String> = [
        "户主", "本人", "配偶", "妻", "夫", "妻子", "丈夫", "子", "女", "儿子", "女儿", "长子", "次子", "三子", "长女", "次女", "三女",
        "父亲",
        "母亲", "父", "母", "孙子", "孙女", "祖父", "祖母", "儿媳", "女婿", "兄弟", "姐妹", "哥哥", "弟弟", "姐姐", "妹妹", "外孙", "外孙女",
        "其他",
        "之妻", "之夫", "之子", "之女", "之父", "之母", "户主本人", "养子", "养女", "岳父", "岳母", "公公", "婆婆",
    ]

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        (0x4E00...0x9FFF).contains(scalar.value) || (0x3400...0x4DBF).contains(scalar.value)
    }

    private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
        isHan(scalar) || scalar == "·" || scalar == "•" || scalar.properties.isWhitespace
    }

    /// Fifteen, seventeen and a check digit, or what a spreadsheet made of them.
    private static func isIdentity(_ scalars: [Unicode.Scalar]) -> Bool {
        let text = scalars.drop { $0 == "'" }
        let digits = text.prefix(while: isWideDigit).count
        if digits == text.count { return digits == 18 || digits == 15 }
        if digits == 17, text.count == 18, let last = text.last {
            return "xXＸｘ×*".unicodeScalars.contains(last)
        }
        return text.count >= 6 && text.contains("E") && text.hasExponent(of: 17)
    }

    private static func isWideDigit(_ scalar: Unicode.Scalar) -> Bool {
        isDigit(scalar) || ("０"..."９").contains(scalar)
    }

    private static func isDay(_ scalars: [Unicode.Scalar]) -> Bool {
        let digits = scalars.filter(isDigit)
        guard (5...14).contains(digits.count), let first = digits.first, first == "1" || first == "2" else {
            return false
        }
        if digits.count == scalars.count {
            return digits.count == 8 || digits.count == 6 || digits.count == 14
        }
        return scalars.prefix(4).allSatisfy(isDigit)
            && scalars.allSatisfy { isDigit($0) || "-/.年月日: T".unicodeScalars.contains($0) }
    }

    private static func isAmount(_ scalars: [Unicode.Scalar]) -> Bool {
        var text = scalars.filter { $0 != "," && $0 != "￥" && $0 != "¥" && $0 != "元" && $0 != "-" }
        text = text.map { $0 }
        guard !text.isEmpty, text.count <= 12, text.allSatisfy({ isDigit($0) || $0 == "." }) else {
            return false
        }
        return text.filter { $0 == "." }.count <= 1
    }

    private static func isYear(_ scalars: [Unicode.Scalar]) -> Bool {
        let digits = scalars.prefix(4)
        guard digits.count == 4, digits.allSatisfy(isDigit), digits.first == "2" || digits.first == "1" else {
            return false
        }
        return scalars.count == 4 || scalars.dropFirst(4).allSatisfy { "年度".unicodeScalars.contains($0) }
    }
}

extension ArraySlice<Unicode.Scalar> {
    /// Whether it is a decimal number like 5.10222E+17 with this exponent.
    fileprivate func hasExponent(of exponent: Int) -> Bool {
        guard let mark = firstIndex(of: "E") else { return false }
        return self[..<mark].allSatisfy { CellShape.isDigit($0) || $0 == "." }
            && String(String.UnicodeScalarView(self[(mark + 1)...])) == "+\(exponent)"
    }
}
