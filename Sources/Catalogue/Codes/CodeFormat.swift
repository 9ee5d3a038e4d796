package import Vocabulary

/// The format of a code of the national coding standards (医疗保障信息业务编码标准).
///
/// The standards' texts are not in free circulation: what is checked here is what the codes in published messages and lists have in
/// common, and each case says so. A code that fits is well formed; whether it exists, only the catalogue can tell.
package enum CodeFormat: String, CaseIterable, Sendable {
    /// Western drugs, 23 characters: `X`, class, name, form, specification, packing, maker. Chinese patent drugs begin with `Z`
    /// and have 20 or 23. As seen: `XA01ABD075A002010100594`.
    case drug
    /// Herbal pieces, 10 characters. As seen in lists: `T` and nine digits.
    case herb
    /// Services: 15 digits, and often the region's own code behind a hyphen. As seen: `001102000010000-110200001`.
    case service
    /// Consumables: `C` and 19 digits (the 20 of transaction 1306), or 26 (the 27 of 1306A); the two lengths are known, the parts are not.
    case consumable
    /// Diagnoses, ICD-10 in the insurers' edition (医保版). As seen: `A08.000`, with an extension `I10.x00x002`.
    case diagnosis
    /// Outpatient chronic and special diseases (门诊慢特病). As seen: `M03900`.
    case chronicDisease
    /// Hospitals `H` and pharmacies `P`: division code and five digits.
    case institution

    /// The format of an item's code; nil where none is known: preparations, granules and ethnic drugs.
    package init?(of kind: CatalogueKind) {
        switch kind {
        case .drug: self = .drug
        case .herb: self = .herb
        case .service: self = .service
        case .consumable: self = .consumable
        case .preparation, .ethnicDrug, .other, .granule: return nil
        }
    }

    package var words: Words {
        switch self {
        case .drug: Words("药品编码", "drug code")
        case .herb: Words("中药饮片编码", "herb code")
        case .service: Words("医疗服务项目编码", "service code")
        case .consumable: Words("医用耗材编码", "consumable code")
        case .diagnosis: Words("疾病诊断编码", "diagnosis code")
        case .chronicDisease: Words("门诊慢特病病种编码", "chronic disease code")
        case .institution: Words("定点医药机构编码", "institution code")
        }
    }

    /// One that fits.
    package var example: String { examples[0] }

    /// One of each form.
    private var examples: [String] {
        switch self {
        case .drug: ["XA01ABD075A002010100594", "ZA01AAA0010010100001"]
        case .herb: ["T000100053"]
        case .service: ["001102000010000-110200001", "001102000010000"]
        case .consumable: ["C0101010010100100000", "C01010100101001000000000000"]
        case .diagnosis: ["A08.000", "I10.x00x002", "A08"]
        case .chronicDisease: ["M03900"]
        case .institution: ["H50011200001"]
        }
    }

    private var patterns: [CodePattern] {
        switch self {
        case .drug:
            [
                CodePattern("X@##@@@###@############"), CodePattern("Z@##@@%%%%##########"),
                CodePattern("Z@##@@%%%%#############"),
            ]
        case .herb: [CodePattern("T#########")]
        case .service: [CodePattern("###############"), CodePattern("###############-*")]
        case .consumable: [CodePattern("C###################"), CodePattern("C##########################")]
        case .diagnosis:
            [CodePattern("@##"), CodePattern("@##.&##"), CodePattern("@##.&##x###"), CodePattern("@##.&")]
        case .chronicDisease: [CodePattern("M#####")]
        case .institution: [CodePattern("H###########"), CodePattern("P###########")]
        }
    }

    /// What is wrong with a code; nil where it is well formed.
    package func fault(in text: some StringProtocol) -> Words? {
        let code = Array(text.utf8)
        if code.isEmpty { return Words("\(words.zh)为空", "the \(words.en) is empty") }
        let patterns = patterns
        let fitting = patterns.filter { $0.hasLength(of: code) }
        guard !fitting.isEmpty else {
            let shapes = Dictionary(patterns.map { ($0.length, $0) }) { first, _ in first }.values.sorted {
                $0.length < $1.length
            }
            let zh = shapes.map { "\($0.length) 位\($0.isOpen ? "以上" : "")" }.joined(separator: "或 ")
            let en = shapes.map { "\($0.length)\($0.isOpen ? " and more" : "")" }.joined(separator: " or ")
            return Words(
                "\(words.zh)应为 \(zh)，实为 \(text.count) 位，如 \(example)",
                "a \(words.en) has \(en) characters, not \(text.count); such as \(example)")
        }
        let misfits = fitting.map { $0.misfit(code) }
        guard misfits.allSatisfy({ $0 != nil }) else { return nil }
        // The pattern that fits furthest is the one that was meant.
        guard let worst = misfits.compactMap(\.self).max(by: { $0.place < $1.place }) else { return nil }
        let wanted = CodeFormat.words(of: worst.wanted)
        let example = examples.first { $0.utf8.count == code.count } ?? example
        return Words(
            "\(words.zh)第 \(worst.place) 位应为\(wanted.zh)，如 \(example)",
            "character \(worst.place) of a \(words.en) is \(wanted.en); such as \(example)")
    }

    private static func words(of wanted: UInt8) -> Words {
        switch wanted {
        case UInt8(ascii: "#"): Words("数字", "a digit")
        case UInt8(ascii: "@"): Words("大写字母", "a capital letter")
        case UInt8(ascii: "%"), UInt8(ascii: "*"): Words("数字或大写字母", "a digit or a capital letter")
        case UInt8(ascii: "&"): Words("数字或 x", "a digit or x")
        default: Words(" \(Character(Unicode.Scalar(wanted)))", "\(Character(Unicode.Scalar(wanted)))")
        }
    }
}
