package import Reports
package import Vocabulary

/// A report as a page: its table, a chart where a picture is quicker, and the file one click away.
package struct ReportPage: Sendable {
    let heading: SeasonHeading
    let report: Report
    let links: [(Words, href: String)]
    /// Asking for it as known on a day; nil where it cannot be given so.
    let moment: Form?

    /// The field of the day.
    package static let known = "known"

    package init(
        _ heading: SeasonHeading, report: Report, links: [(Words, href: String)], moment: Form? = nil
    ) {
        self.moment = moment
        self.heading = heading
        self.report = report
        self.links = links
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(report.kind.title, lead: report.kind.purpose, faults: moment?.faults ?? []) { h in
            h.season(heading)
            h.facts { h in
                for (name, value) in report.parameters { h.fact(name) { $0.original(value) } }
            }
            h.ways(links.map { ($0.0, href: $0.href, isCurrent: false) })
            if let chart = CurveChart(report) {
                chart.html(into: &h)
                h.opening(open: true) {
                    $0.text(Words("看表格", "The table"))
                } content: {
                    table(into: &$0)
                }
            } else if report.rows.isEmpty {
                h.nothing(Words("没有数据。", "There is nothing to show."))
            } else {
                table(into: &h)
            }
            if let moment { h.asKnown(moment, ReportPage.known) }
            if !report.notes.isEmpty {
                h.element(.ul, .class("notes")) { h in
                    for note in report.notes { h.element(.li, text: note) }
                }
            }
        }
    }

    private func table(into h: inout HTML) {
        h.table(
            report.kind.title, report.columns.enumerated().map { $1.column(isFirst: $0 == 0) },
            rows: { h in
                for row in report.rows { h.row { h in for cell in row { h.cell { $0.cell(of: cell) } } } }
            },
            sum: report.sum.map { sum in { h in for cell in sum { h.cell { $0.cell(of: cell) } } } })
    }
}

extension Report.Column {
    fileprivate func column(isFirst: Bool) -> Column {
        if isFirst { return .name(title, help: help) }
        return switch unit {
        case .text: .text(title, help: help)
        case .day: .word(title, help: help)
        case .count, .money, .ratio: .figure(title, help: help)
        }
    }
}

extension HTML {
    fileprivate mutating func cell(of cell: Report.Cell) {
        switch cell {
        case .text(let words): text(words)
        case .name(let name): original(name)
        case .count(let count): text(language.text(count))
        case .money(let money): amount(money)
        case .ratio(let part, let whole): text(Report.Cell.percent(part, of: whole))
        case .day(let day): self.day(day)
        case .none: break
        }
    }
}
