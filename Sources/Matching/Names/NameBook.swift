/// The names of a roll, each once, with the form in which they are compared.
struct NameBook: Sendable {
    /// Names as written, in plain form.
    private(set) var exact = ScalarTable()
    /// The same without notes and variants: what names are found by.
    private(set) var folded = ScalarTable()
    /// By number of the exact name.
    private(set) var fold: [UInt32] = []
    private(set) var firstPart: [UInt8] = []
    private(set) var hasNote: [Bool] = []
    private(set) var hasAny: [Bool] = []

    /// The number of this name; `Roll.none` where nothing is written.
    mutating func intern(_ name: String) -> UInt32 {
        let form = NameForm(name)
        guard !form.folded.isEmpty else { return Roll.none }
        let number = exact.intern(form.exact)
        if Int(number) == fold.count {
            fold.append(folded.intern(form.folded))
            firstPart.append(UInt8(clamping: form.firstPart))
            hasNote.append(form.hasNote)
            hasAny.append(form.hasAny)
        }
        return number
    }
}
