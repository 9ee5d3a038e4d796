package import Vocabulary

/// Where a number comes from, as a page shows it beside the number.
extension HTML {
    /// One line that names the source, its day, how sure we are and the place in the file. Where it rests on
    /// several documents the line opens to all of them.
    package mutating func basis(_ citation: Citation) {
        guard citation.places.count > 1 else {
            element(.p, .class("basis")) { h in
                h.text(Words("依据：", "Basis: "))
                for place in citation.places { h.document(place) }
                h.remarks(of: citation)
                h.place(citation.at)
                if citation.note != nil { h.text(" ") }
                h.note(of: citation)
            }
            return
        }
        element(.details, .class("basis")) { h in
            h.element(.summary) { h in
                h.text(Words("依据：", "Basis: "))
                if let first = citation.places.first {
                    h.title(of: first)
                    if let date = first.document.date { h.text(" \(date)") }
                }
                h.text(
                    Words(" 等 \(citation.places.count) 份", " and \(citation.places.count - 1) more"))
                h.remarks(of: citation)
                h.place(citation.at)
            }
            h.element(.div, .class("inside")) { h in h.documents(of: citation) }
        }
    }

    /// The documents of a citation, each with its article, issuer, number and date, and what was noted of them.
    package mutating func documents(of citation: Citation) {
        element(.ul, .class("documents")) { h in
            for place in citation.places {
                h.element(.li) { h in h.document(place) }
            }
        }
        if citation.note != nil { element(.p, .class("aside")) { $0.note(of: citation) } }
    }

    private mutating func note(of citation: Citation) {
        guard let note = citation.note else { return }
        text(Words("说明：", "Note: "))
        original(note)
    }

    /// How sure we are, and whether it is an older year's number.
    package mutating func remarks(of citation: Citation) {
        text(" ")
        confidence(citation.confidence)
        if let year = citation.carriedFrom {
            text(" ")
            state(Words("沿用 \(year) 年", "carried from \(year)"), .attention)
        }
        text(" ")
    }

    /// A place in the policy file: `500000/2023.yaml:38`.
    package mutating func place(_ at: String) {
        element(.code, .class("place"), verbatim: at)
    }

    private mutating func document(_ place: Citation.Place) {
        let document = place.document
        if let address = document.address {
            element(.a, .href(address), .rel("external noreferrer")) { h in h.title(of: place) }
        } else {
            title(of: place)
        }
        let about = [document.issuer, document.number, document.date].compactMap { $0 }
        guard !about.isEmpty else { return }
        text(" ")
        element(.small) { h in
            for (place, part) in about.enumerated() {
                if place > 0 { h.text(" · ") }
                h.element(.span, .class("word")) { $0.original(part) }
            }
        }
    }

    private mutating func title(of place: Citation.Place) {
        let title = place.document.title
        original(Words("《\(title)》", title))
        if let article = place.article {
            text(" ")
            original(article)
        }
    }
}
