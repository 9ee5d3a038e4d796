import Foundation
public import Vocabulary

/// What a number is, as one says it: 一档一级医疗机构住院报销比例; 其他居民一档个人缴费; 特困人员资助参保.
extension PolicyChange {
    public var phrase: Words {
        let zh = name.zh.components(separatedBy: " · ")
        let en = name.en.components(separatedBy: " · ")
        guard let first = zh.first, let firstEn = en.first else { return name }
        let rest = Array(zh.dropFirst())
        let restEn = Phrase.brackets(Array(en.dropFirst()))
        switch place {
        case .benefit:
            let (short, shortEn) = (Phrase.short(section.zh), Phrase.short(section.en))
            if name == section || first == short { return Words(short, shortEn) }
            let isApart = [Names.terms["elsewhere"]?.zh, Names.terms["repeatStay"]?.zh].contains(first)
            let before = isApart ? [] : rest.filter { !Phrase.standsAfter($0) }
            let after = rest.filter { !before.contains($0) }
            return Words(
                before.joined() + short + first + Phrase.brackets(after, "（", "）", "，"),
                "\(shortEn) \(firstEn)\(restEn)")
        case .payment:
            let before = rest.filter { !Phrase.standsAfter($0) }
            let after = rest.filter { !before.contains($0) }
            return Words(before.joined() + first + Phrase.brackets(after, "（", "）", "，"), firstEn + restEn)
        case .help:
            guard name != section else { return name }
            guard !Phrase.standsAfter(first) else {
                return Words(
                    section.zh + Phrase.brackets(zh, "（", "）", "，"), "\(section.en): \(firstEn)\(restEn)")
            }
            return Words(
                first + section.zh + Phrase.brackets(rest, "（", "）", "，"),
                "\(section.en): \(firstEn)\(restEn)")
        case .other:
            return Words(
                ([first] + rest).joined(separator: "："),
                ([firstEn] + en.dropFirst()).joined(separator: ": "))
        }
    }

    private enum Part {
        case benefit, payment, help, other
    }

    /// The part of the policy that it belongs to.
    private var place: Part {
        var keys = ((after ?? before)?.path ?? "").components(separatedBy: ".")
        if keys.first == "districts" { keys = Array(keys.dropFirst(2)) }
        switch keys.first ?? "" {
        case "contribution" where keys.count > 1 && ["individual", "fiscal"].contains(keys[1]):
            return .payment
        case "subsidies": return .help
        case let key where Phrase.benefits.contains(key): return .benefit
        default: return .other
        }
    }
}

/// How the parts of a name come together in a phrase.
private enum Phrase {
    static let benefits = Set(
        CareKind.allCases.map(\.rawValue) + ["criticalIllness", "medicalAid", "supplements"])

    /// 住院（基本医保） → 住院; 渝北区 · 医疗救助 · 倾斜救助 → 渝北区倾斜救助; 医疗救助 · 医疗救助 → 医疗救助.
    static func short(_ section: String) -> String {
        let isChinese = section.unicodeScalars.contains { $0.value > 0x2E80 }
        var parts = section.components(separatedBy: " · ").map { part in
            String(part.prefix { $0 != "（" && $0 != "(" }).trimmingCharacters(in: .whitespaces)
        }
        if parts.count > 1 { parts.remove(at: parts.count - 2) }
        return parts.joined(separator: isChinese ? "" : " ")
    }

    /// What reads better after the number's name: 超过 10,000 元, 第 2 次住院, and several groups in a row.
    static func standsAfter(_ part: String) -> Bool {
        part.hasSuffix("元") || part.hasPrefix("第") || part.contains("次住院") || part.contains("、")
    }

    static func brackets(
        _ parts: [String], _ open: String = " (", _ close: String = ")", _ between: String = ", "
    ) -> String {
        parts.isEmpty ? "" : open + parts.joined(separator: between) + close
    }
}
