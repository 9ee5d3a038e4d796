package import Reports
package import Vocabulary

/// The reports there are of a season.
package struct ReportListPage: Sendable {
    let heading: SeasonHeading
    let reports: [(kind: ReportKind, href: String)]

    package init(_ heading: SeasonHeading, reports: [(kind: ReportKind, href: String)]) {
        self.heading = heading
        self.reports = reports
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("报表", "Reports"),
            lead: Words("这一季的各种合计，都与账簿相等，都能下载。", "The sums of the season; they are the books' and can be downloaded.")
        ) { h in
            h.season(heading)
            h.element(.ul, .class("jobs")) { h in
                for (kind, href) in reports {
                    h.element(.li) { h in
                        h.element(.a, .href(href), text: kind.title)
                        h.element(.p, .class("aside"), text: kind.purpose)
                    }
                }
            }
        }
    }
}
