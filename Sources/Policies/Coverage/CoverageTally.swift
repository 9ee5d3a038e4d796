import Vocabulary

/// How many items there are, and how sure we are of them.
public struct CoverageTally: Hashable, Sendable, Encodable {
    public private(set) var numbers = 0
    public private(set) var high = 0
    public private(set) var medium = 0
    public private(set) var low = 0
    /// 沿用往年: of the numbers, those taken over from an earlier year.
    public private(set) var carried = 0
    /// 取全国标准: of the numbers, those of the national file.
    public private(set) var national = 0
    /// Of the numbers, those outside the national bounds.
    public private(set) var departing = 0
    public private(set) var unknown = 0
    public private(set) var unmodelled = 0

    mutating func add(_ item: PolicyItem) {
        switch item.kind {
        case .choice: break
        case .unknown: unknown += 1
        case .unmodelled: unmodelled += 1
        case .number, .national:
            numbers += 1
            if item.kind == .national { national += 1 }
            if item.departs != nil { departing += 1 }
            if item.citation?.carriedFrom != nil { carried += 1 }
            switch item.citation?.confidence {
            case .high: high += 1
            case .medium: medium += 1
            case .low: low += 1
            case nil: break
            }
        }
    }

    /// `●12 ◐3 ？1`; a dash where there is nothing.
    var marks: String {
        let marks = [
            ("●", high), ("◐", medium), ("○", low), ("↩", carried), ("？", unknown), ("※", unmodelled),
        ]
        let told = marks.filter { $0.1 > 0 }.map { "\($0.0)\($0.1)" }
        return told.isEmpty ? "–" : told.joined(separator: " ")
    }
}
