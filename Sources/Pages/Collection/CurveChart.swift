import Reports
import Vocabulary

/// The curve of collection as a picture: days from left to right, what is allocated so far from bottom to top.
struct CurveChart {
    private let points: [(day: Day, amount: Money)]
    private let most: Money
    /// From the left edge to the right: to the end of the window, so that it shows how far the season has come.
    private let span: ClosedRange<Day>

    /// Nil where there are fewer than two days, or it is another report.
    init?(_ report: Report) {
        guard report.kind.name == "curve" else { return nil }
        points = report.rows.compactMap { row in
            guard case .day(let day) = row[0], case .money(let amount) = row[4] else { return nil }
            return (day, amount)
        }
        most = points.map(\.amount).max() ?? .zero
        guard points.count > 1, most > .zero, let first = points.first, let last = points.last else {
            return nil
        }
        span = report.span ?? first.day...max(first.day, last.day)
    }

    private static let width = 400
    private static let height = 230
    private static let left = 8
    private static let bottom = 200
    private static let top = 22

    func html(into h: inout HTML) {
        guard let first = points.first, let last = points.last else { return }
        let (from, to) = (h.language.text(first.day), h.language.text(last.day))
        let edges = (h.language.text(span.lowerBound), h.language.text(span.upperBound))
        let amount = h.language.text(last.amount)
        let words = Words(
            "\(from)至\(to)，累计入账 \(amount)", "\(from) to \(to): \(amount) allocated")
        let name: String = words[h.language]
        let box = Attribute.viewBox(CurveChart.width, CurveChart.height)
        h.element(.svg, .class("chart"), box, .role("img"), .aria("label", name)) { h in
            drawing(edges.0, edges.1, into: &h)
        }
    }

    private func drawing(_ from: String, _ to: String, into h: inout HTML) {
        guard let first = points.first, let last = points.last else { return }
        let floor = CurveChart.bottom
        let right = CurveChart.width - 8
        for step in 0...4 {
            let height: Int = floor - step * (floor - CurveChart.top) / 4
            let path: String = "M\(CurveChart.left) \(height)H\(right)"
            h.element(.path, .class("grid"), .d(path)) { _ in }
        }
        var places: [String] = []
        for point in points { places.append("\(x(point.day)) \(y(point.amount))") }
        let line: String = places.joined(separator: "L")
        let (start, end) = (x(first.day), x(last.day))
        let area: String = "M\(start) \(floor)L" + line + "L\(end) \(floor)Z"
        h.element(.path, .class("area"), .d(area)) { _ in }
        h.element(.path, .class("line"), .d("M" + line)) { _ in }
        label(most, CurveChart.left, CurveChart.top - 6, into: &h)
        let foot = CurveChart.height - 10
        h.element(Tag.text, Attribute.x(CurveChart.left), Attribute.y(foot), verbatim: from)
        h.element(Tag.text, Attribute.x(right), Attribute.y(foot), Attribute.anchor("end"), verbatim: to)
    }

    private func label(_ amount: Money, _ x: Int, _ y: Int, into h: inout HTML) {
        let text: String = h.language.text(amount)
        let words = Words("累计 " + text, "so far " + text)
        h.element(Tag.text, Attribute.x(x), Attribute.y(y), text: words)
    }

    private func x(_ day: Day) -> Int {
        let (first, last) = (span.lowerBound, span.upperBound)
        guard last > first else { return CurveChart.left }
        let width: Int = CurveChart.width - 8 - CurveChart.left
        let along = Int(day.number - first.number)
        let whole = Int(last.number - first.number)
        return CurveChart.left + width * along / whole
    }

    private func y(_ amount: Money) -> Int {
        let height: Int64 = Int64(CurveChart.bottom - CurveChart.top)
        let fen: Int64 = max(0, amount.fen)
        let up: Int64 = height * fen / most.fen
        return CurveChart.bottom - Int(up)
    }
}
