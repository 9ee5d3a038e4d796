package import Vocabulary

/// Something wrong with what was typed into a field: what it is and what to do.
package struct Fault: Hashable, Sendable {
    /// The name of the field, or nil where no single field is at fault.
    package let field: String?
    package let words: Words
    /// What the field is called, for the summary, where it stands alone.
    package let name: Words?

    package init(_ field: String?, _ words: Words, name: Words? = nil) {
        self.field = field
        self.words = words
        self.name = name
    }

    fileprivate var line: Words {
        guard let name else { return words }
        return Words("\(name.zh)：\(words.zh)", "\(name.en): \(words.en)")
    }
}

extension HTML {
    /// The summary above a form: what is wrong, each line a link to its field.
    package mutating func faults(_ faults: [Fault]) {
        guard !faults.isEmpty else { return }
        element(.div, .class("faults"), .role("alert"), .aria("labelledby", "faults"), .tabindex(-1)) { h in
            h.element(.h2, .id("faults"), text: Words("有内容需要更正", "Something needs to be corrected"))
            h.element(.ul) { h in
                for fault in faults {
                    h.element(.li) { h in
                        if let field = fault.field {
                            h.element(.a, .href("#\(field)"), text: fault.line)
                        } else {
                            h.text(fault.line)
                        }
                    }
                }
            }
        }
    }
}
