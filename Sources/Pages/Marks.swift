package import Vocabulary

/// Small marks that say by word and shape, never by colour alone.
extension HTML {
    /// How sure we are of a number: `●●○ 可信度中`.
    package mutating func confidence(_ confidence: Confidence) {
        let dots =
            switch confidence {
            case .high: "●●●"
            case .medium: "●●○"
            case .low: "●○○"
            }
        element(.span, .class("mark confidence-\(confidence.rawValue)")) { h in
            h.element(.span, .class("dots"), .aria("hidden", "true"), verbatim: dots)
            h.text(confidence.words)
        }
    }

    /// 尚无依据, with what is missing. Never blank and never zero.
    package mutating func unknown(missing: Words? = nil) {
        element(.span, .class("mark unknown")) { h in
            h.element(.span, .class("dots"), .aria("hidden", "true"), text: Words("？", "?"))
            h.text(Words("尚无依据", "no known basis"))
        }
        guard let missing else { return }
        text(Words("：", ": "))
        text(missing)
    }

    /// A word on the state of something: 已冲正, 待复核.
    package mutating func state(_ words: Words, _ weight: Weight = .plain) {
        element(.span, .class("mark state-\(weight.rawValue)"), text: words)
    }

    /// How much a state asks of the reader.
    package enum Weight: String, Sendable {
        case plain, good, attention, reversal
    }

    /// Something the reader should notice before going on.
    package mutating func attention(_ content: (inout HTML) -> Void) {
        element(.div, .class("attention"), .role("note"), content: content)
    }

    /// What stands where a table or list has nothing in it: why, and what to do.
    package mutating func nothing(_ words: Words) {
        element(.p, .class("nothing"), text: words)
    }

    /// Text that opens to its reasons.
    package mutating func opening(
        open: Bool = false, _ summary: (inout HTML) -> Void, content: (inout HTML) -> Void
    ) {
        element(.details, open ? .open : nil) { h in
            h.element(.summary, content: summary)
            h.element(.div, .class("inside"), content: content)
        }
    }

    /// A list of labels and what stands behind them.
    package mutating func facts(_ content: (inout HTML) -> Void) {
        element(.dl, .class("facts"), content: content)
    }

    package mutating func fact(_ label: Words, _ content: (inout HTML) -> Void) {
        element(.div) { h in
            h.element(.dt, text: label)
            h.element(.dd, content: content)
        }
    }
}
