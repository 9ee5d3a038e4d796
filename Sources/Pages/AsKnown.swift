import Vocabulary

extension HTML {
    /// Looking at a page as it was known at the end of an earlier day (当时所知); the day goes into the address.
    mutating func asKnown(_ form: Form, _ name: String) {
        query(form, act: Words("按当时所知再看", "Look again as known then")) { h in
            h.field(
                .day(
                    name, Words("只看这一天以前登记的", "Only what was on record by this day"),
                    hint: Words("留空看现在所知的一切", "Empty: all that is known now")
                ).mayBeEmpty, in: form)
        }
    }

    /// Says which moment is shown.
    mutating func asKnown(_ day: Day) {
        attention { h in
            let text = h.language.text(day)
            h.element(
                .p,
                text: Words(
                    "这是截至 \(text) 所知的情况，以后登记的不在内。",
                    "This is what was known at the end of \(text); nothing recorded later is in it."))
        }
    }
}
