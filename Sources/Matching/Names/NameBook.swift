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

    /// How a name of one book agrees with a name of another.
    ///
    /// - Parameter foldAmongOthers: by number of a folded form of the first book, its number in the second.
    static func agreement(
        _ a: UInt32, of ours: borrowing NameBook, _ b: UInt32, of theirs: borrowing NameBook,
        foldAmongOthers: [UInt32]
    ) -> NameAgreement {
        let (a, b) = (Int(a), Int(b))
        let (foldA, foldB) = (ours.fold[a], theirs.fold[b])
        let mayHoldAny = ours.hasAny[a] || theirs.hasAny[b]
        guard foldAmongOthers[Int(foldA)] == foldB else {
            let (firstA, firstB) = (Int(ours.firstPart[a]), Int(theirs.firstPart[b]))
            return ours.folded.withText(foldA) { textA in
                theirs.folded.withText(foldB) { textB in
                    NameAgreement.of(textA, firstA, textB, firstB, mayHoldAny: mayHoldAny)
                }
            }
        }
        if mayHoldAny { return .untyped }
        let areSame = ours.exact.withText(UInt32(a)) { text in
            theirs.exact.withText(UInt32(b)) { text.elementsEqual($0) }
        }
        if areSame { return .equal }
        return ours.hasNote[a] || theirs.hasNote[b] ? .noted : .variant
    }
}
