import Reports
import Vocabulary

/// The curve of collection as a picture: days from left to right, what is allocated so far from bottom to top.
struct CurveChart {
    private let points: [(day: Day, amount: Money)]
    private let most: Money

    /// Nil where there are fewer than two days, or it is another report.
    init?(_ report: Report) {
        guard report.kind.name == "curve" else { return nil }
        points = report.rows.compactMap { row in
            guard case .day(let day) = row[0], case .money(let amount) = row[4] else { return nil }
            return (day, amount)
        }
        most = points.map(\.amount).max() ?? .zero
        guard points.count > 1, most > .zero else { return nil }
    }

    private static let width = 400
    private static let height = 230
    private static let left = 8
    private static let bottom = 200
    private static let top = 22

    func html(into h: inout HTML) {
        guard let first = points.first, let last = points.last else { return }
        let (from, to) = (h.language.text(first.day), h.language.text(last.day))
        let amount = h.language.text(last.amount)
        let words = Words(
            "\(from)至\(to)，累计入账 \(amount)", "\(from) to \(to): \(amount) allocated")
        h.element(.svg, .class("chart"), .viewBox(CurveChart.width, CurveChart.height), .role("img"),
            .aria("label", words[h.language])
        ) { h in
            for step in 0...4 {
                let y = CurveChart.bottom - step * (CurveChart.bottom - CurveChart.top) / 4
                let path = "M\(CurveChart.left) \(y)H\(CurveChart.width - 8)"
                h.element(.path, .class("grid"), .d(path)) { _ in }
            }
            let line = points.map { "\(x($0.day)) \(y($0.amount))" }.joined(separator: "L")
            let floor = CurveChart.bottom
            let area = "M\(x(first.day)) \(floor)L\(line)L\(x(last.day)) \(floor)Z"
            h.element(.path, .class("area"), .d(area)) { _ in }
            h.element(.path, .class("line"), .d("M\(line)")) { _ in }
            label(most, CurveChart.left, CurveChart.top - 6, into: &h)
            let (foot, right) = (CurveChart.height - 10, CurveChart.width - 8)
            h.element(.text, .x(CurveChart.left), .y(foot), verbatim: from)
            h.element(.text, .x(right), .y(foot), .anchor("end"), verbatim: to)
        }
    }

    private func label(_ amount: Money, _ x: Int, _ y: Int, into h: inout HTML) {
        let text = h.language.text(amount)
        h.element(.text, .x(x), .y(y), text: Words("累计 \(text)", "so far \(text)"))
    }

    private func x(_ day: Day) -> Int {
        guard let first = points.first?.day, let last = points.last?.day, last > first else { return CurveChart.left }
        let span = CurveChart.width - 8 - CurveChart.left
        return CurveChart.left + span * (day.number - first.number) / (last.number - first.number)
    }

    private func y(_ amount: Money) -> Int {
        CurveChart.bottom - Int(Int64(CurveChart.bottom - CurveChart.top) * max(0, amount.fen) / most.fen)
    }
}
