package import Vocabulary

/// Whose catalogue it is, and the ways between its pages.
package struct CatalogueHeading: Sendable {
    let place: Words
    let links: [(title: Words, href: String, isCurrent: Bool)]

    package init(place: Words, links: [(title: Words, href: String, isCurrent: Bool)]) {
        self.place = place
        self.links = links
    }
}

extension HTML {
    mutating func catalogue(_ heading: CatalogueHeading) {
        element(.p, .class("hint")) { h in
            h.text(Words("统筹区：", "Region: "))
            h.original(heading.place)
        }
        ways(heading.links)
    }
}
