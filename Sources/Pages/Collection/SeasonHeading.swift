package import Vocabulary

/// What stands on every page of a season: which one it is, and the ways to its other pages.
package struct SeasonHeading: Sendable {
    package struct Link: Sendable {
        let title: Words
        let href: String
        let isCurrent: Bool

        package init(_ title: Words, href: String, isCurrent: Bool) {
            self.title = title
            self.href = href
            self.isCurrent = isCurrent
        }
    }

    /// Such as 渝北区.
    let place: Words
    let year: BenefitYear
    let links: [Link]

    package init(place: Words, year: BenefitYear, links: [Link]) {
        self.place = place
        self.year = year
        self.links = links
    }
}

extension HTML {
    mutating func season(_ heading: SeasonHeading) {
        element(.p, .class("season")) { h in
            h.element(.strong) { h in
                h.original(heading.place)
                h.text(Words(" \(heading.year) 年度", ", benefit year \(heading.year)"))
            }
        }
        ways(heading.links.map { ($0.title, href: $0.href, isCurrent: $0.isCurrent) })
    }

    /// Ways to go on, in one line.
    mutating func ways(_ links: [(title: Words, href: String, isCurrent: Bool)]) {
        guard !links.isEmpty else { return }
        element(.ul, .class("links")) { h in
            for link in links {
                h.element(.li) { h in
                    h.element(
                        .a, .href(link.href), link.isCurrent ? .aria("current", "page") : nil,
                        text: link.title)
                }
            }
        }
    }
}
