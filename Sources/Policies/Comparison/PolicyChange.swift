public import Vocabulary

/// One number of two policies side by side (对照): what it was, and what it is.
public struct PolicyChange: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        /// Another number, or for other people.
        case changed
        case added
        case removed
        /// 尚无依据 on the first side, a number on the second.
        case becameKnown
        case becameUnknown
        case same
        /// Neither side knows it.
        case unknown

        /// Whether there is something to tell.
        public var isChange: Bool { self != .same && self != .unknown }
    }

    public let kind: Kind
    /// Without the district's name where a district was chosen.
    public let section: Words
    public let name: Words
    /// What the first side calls otherwise: other people, another band.
    public let formerName: Words?
    public let before: PolicyItem?
    public let after: PolicyItem?

    public init(
        kind: Kind, section: Words, name: Words, formerName: Words?, before: PolicyItem?, after: PolicyItem?
    ) {
        self.kind = kind
        self.section = section
        self.name = name
        self.formerName = formerName
        self.before = before
        self.after = after
    }

    /// Whether the two rest on different documents, or on different certainty.
    public var hasOtherBasis: Bool {
        guard let before = before?.citation, let after = after?.citation else { return false }
        return before.places != after.places || before.confidence != after.confidence
            || before.carriedFrom != after.carriedFrom
    }

    /// `85% → 90%（+5 个百分点）`; the one value there is, where the other side has none.
    public var values: Words {
        guard let old = before?.shownValue, let new = after?.shownValue else {
            return (before ?? after)?.shownValue ?? Words(same: "")
        }
        if let before, let after, before.saysTheSame(as: after) { return new }
        let step = step.map { Words("（\($0.zh)）", " (\($0.en))") } ?? Words("", "")
        return Words("\(old.zh) → \(new.zh)\(step.zh)", "\(old.en) → \(new.en)\(step.en)")
    }

    /// By how much the number moved, where both are ratios or both amounts.
    public var step: Words? {
        guard let before, let after, !before.saysTheSame(as: after) else { return nil }
        let (old, new) = (before.bareValue, after.bareValue)
        if let old = Ratio(old), let new = Ratio(new) {
            let less = new < old
            let moved =
                less
                ? old + Ratio(-new.numerator, over: new.denominator)
                : new + Ratio(-old.numerator, over: old.denominator)
            let points = moved.description.filter { $0 != "%" }
            guard moved.description.hasSuffix("%") else { return nil }
            return Words("\(less ? "−" : "+")\(points) 个百分点", "\(less ? "−" : "+")\(points) points")
        }
        if let old = Money(old), let new = Money(new) {
            let moved = new < old ? old - new : new - old
            let sign = new < old ? "−" : "+"
            return Words("\(sign)\(moved.grouped) 元", "\(sign)\(moved.grouped) yuan")
        }
        return nil
    }

    /// The whole change in a line: `一档一级医疗机构住院报销比例  85% → 90%（+5 个百分点）`.
    public var sentence: Words {
        let title = title
        return Words("\(title.zh)  \(values.zh)", "\(title.en)  \(values.en)")
    }

    /// What it is, in words, with the former name where it is called otherwise now.
    public var title: Words {
        let phrase = phrase
        guard let formerName else { return phrase }
        return Words("\(phrase.zh)（原：\(formerName.zh)）", "\(phrase.en) (was: \(formerName.en))")
    }
}

extension PolicyItem {
    /// Its value, marked where nothing is known.
    public var shownValue: Words {
        kind == .unknown ? Words("尚无依据（\(value.zh)）", "not known (\(value.en))") : value
    }

    /// Whether both are known and of one value, whoever it was taken from.
    func saysTheSame(as other: PolicyItem) -> Bool {
        kind != .unknown && other.kind != .unknown && ownValue == other.ownValue
    }

    /// The value without the remark that it is the nation's.
    private var ownValue: String { value.zh.replacing(PolicyItem.nationalMinimum.zh, with: "") }

    static let nationalMinimum = Words("（全国最低标准）", " (national minimum)")

    /// The value without remarks in brackets: `350.00 元`.
    var bareValue: String { value.zh.prefix { $0 != "（" }.trimmedEnd }

    /// Where it comes from and how sure that is, on a line.
    public var basis: Words? {
        guard let citation, let source else { return nil }
        let sure = citation.confidence.words
        return Words("\(sure.zh)  \(source.zh)", "\(sure.en)  \(source.en)")
    }

    /// Documents, place in the file, and what there is to remark.
    var source: Words? {
        guard let citation else { return nil }
        let head = "\(citation.title)  \(citation.at)"
        let tail = (citation.note.map { "  \($0)" } ?? "") + (departs.map { "  ！\($0)" } ?? "")
        let carried = citation.carriedFrom.map { Words("  沿用 \($0) 年", "  carried from \($0)") }
        return Words(head + (carried?.zh ?? "") + tail, head + (carried?.en ?? "") + tail)
    }
}

extension Substring {
    fileprivate var trimmedEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
