import Registry
import Scheme
package import Vocabulary

/// A step of an explained coverage, for a terminal or a page.
package struct CoverageLine: Hashable, Sendable {
    package let title: Words
    /// `3 个月 → 2025-07-01`; empty where the title says it all.
    package let formula: Words
    /// Position in the coverage's `citations`.
    package let citation: Int?
}

/// Lines under a heading.
package struct CoveragePassage: Hashable, Sendable {
    package let title: Words
    package let lines: [CoverageLine]
}

extension Coverage {
    /// All of it in the order in which a counter would tell it: the days, how the first one was found, the years before, what
    /// they earned, what speaks against it.
    package var passages: [CoveragePassage] {
        var passages = [CoveragePassage(title: Words("享受待遇的日子", "Days covered"), lines: told)]
        for span in spans {
            guard let start = span.start, !start.lines.isEmpty else { continue }
            passages.append(
                CoveragePassage(
                    title: Words("起始日怎么算", "How the first day was found"),
                    lines: start.lines.map(CoverageLine.init)))
        }
        passages.append(CoveragePassage(title: Words("以往年度", "Years before"), lines: history))
        if !capChange.lines.isEmpty, !spans.isEmpty {
            passages.append(
                CoveragePassage(
                    title: Words(
                        "大病保险封顶线的奖励和扣减", "Rewards and deductions of the cap in critical illness insurance"),
                    lines: capChange.lines.map(CoverageLine.init)))
        }
        if !doubles.isEmpty {
            passages.append(
                CoveragePassage(
                    title: Words("重复参保", "Insured twice"),
                    lines: doubles.map {
                        CoverageLine(
                            title: $0.kind.words,
                            formula: Words("\($0.from) – \($0.through)", "\($0.from) – \($0.through)"),
                            citation: nil)
                    }))
        }
        return passages
    }

    private var told: [CoverageLine] {
        guard !spans.isEmpty else {
            return [
                CoverageLine(
                    title: Words("本年度没有参保登记", "no enrolment in this year"), formula: .none, citation: nil)
            ]
        }
        var lines: [CoverageLine] = []
        for span in spans {
            let who = Words(
                "\(span.enrolment.ground.words.zh)，\(span.tierWords.zh)",
                "\(span.enrolment.ground.words.en), \(span.tierWords.en)")
            lines.append(
                CoverageLine(
                    title: who,
                    formula: span.isEmpty
                        ? Words("没有享受待遇的日子", "no day covered")
                        : Words("\(span.from) – \(span.through)", "\(span.from) – \(span.through)"),
                    citation: nil))
            for (edge, name) in [(span.begins, Words("起", "from")), (span.ends, Words("止", "to"))] {
                if span.isEmpty, edge == span.ends { continue }
                lines.append(
                    CoverageLine(
                        title: Words(
                            "\(name.zh)：\(edge.reason.words.zh)", "\(name.en): \(edge.reason.words.en)"),
                        formula: edge.reason == .unpaid
                            ? .none : Words(edge.day.description, edge.day.description),
                        citation: edge.citation))
            }
        }
        if !knowsPayments {
            lines.append(
                CoverageLine(
                    title: Words(
                        "按参保登记的日期，没有核对缴费日，未计算等待期",
                        "by the days of the registration: payment was not looked at, no wait was worked out"),
                    formula: .none, citation: nil))
        }
        return lines
    }

    private var history: [CoverageLine] {
        var lines: [CoverageLine] = []
        if !spans.isEmpty, let years = applicant.continuousYears {
            lines.append(
                CoverageLine(
                    title: Words("连续参保（含本年度）", "years without a gap, this one included"),
                    formula: .years(years),
                    citation: nil))
        }
        if !applicant.lapsed.isEmpty {
            let years = applicant.lapsed.map(\.description)
            lines.append(
                CoverageLine(
                    title: Words("断保年度", "years of lapse"),
                    formula: Words(years.joined(separator: "、"), years.joined(separator: ", ")), citation: nil
                ))
        }
        if applicant.repaired > 0 {
            lines.append(
                CoverageLine(
                    title: Words("其中已补缴", "of these paid for afterwards"),
                    formula: .years(applicant.repaired),
                    citation: nil))
        }
        lines.append(
            CoverageLine(
                title: Words("以往零报销年数", "years before without a reimbursement"),
                formula: .years(applicant.zeroClaimYears), citation: nil))
        return lines
    }

    /// The whole as plain text, every step with its source.
    package func text(_ language: Language) -> String {
        func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
        var marked: Set<Int> = []
        var lines = [say("\(year) 年度待遇", "Coverage in \(year)"), ""]
        for passage in passages {
            lines.append(passage.title[language])
            for line in passage.lines {
                var text = "  " + line.title[language]
                if !line.formula.zh.isEmpty { text += "  " + line.formula[language] }
                if let citation = line.citation {
                    marked.insert(citation)
                    text += "  [\(citation + 1)]"
                }
                lines.append(text)
            }
            lines.append("")
        }
        if !marked.isEmpty {
            lines.append(say("依据", "Sources"))
            for index in marked.sorted() where citations.indices.contains(index) {
                let citation = citations[index]
                let carried = citation.carriedFrom.map { say("；沿用 \($0) 年", "; carried from \($0)") } ?? ""
                lines.append(
                    "  [\(index + 1)] \(citation.title)（\(citation.confidence.words[language])\(carried)）\(citation.at)"
                )
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension CoverageLine {
    init(_ line: EnrolmentLine) {
        self.init(title: line.title, formula: line.formula, citation: line.citation)
    }
}

extension Words {
    fileprivate static let none = Words("", "")

    fileprivate static func years(_ years: Int) -> Words {
        Words("\(years) 年", years == 1 ? "1 year" : "\(years) years")
    }
}

extension Coverage.Reason {
    /// One word of it, for programs.
    package var key: String {
        switch self {
        case .registered: "registered"
        case .window: "window"
        case .payment: "payment"
        case .waited: "waited"
        case .repaired: "repaired"
        case .exempt: "exempt"
        case .birth: "birth"
        case .unpaid: "unpaid"
        case .unknown: "unknown"
        case .yearEnd: "yearEnd"
        case .graduate: "graduate"
        case .registeredEnd: "registeredEnd"
        case .death: "death"
        case .left(let leaving): leaving.rawValue
        }
    }

    package var words: Words {
        switch self {
        case .registered: Words("参保登记的起始日", "the first day of the registration")
        case .window: Words("集中参保期内缴费，从年初起", "paid in the window: from the year's first day")
        case .payment: Words("由缴费日决定", "by the day of payment")
        case .waited(let months): Words("等待期满（\(months) 个月）", "after a wait of \(months) months")
        case .repaired(let months):
            Words("补缴后缩短的等待期满（\(months) 个月）", "after a wait of \(months) months, shortened by repair")
        case .exempt: Words("不设等待期", "no wait")
        case .birth: Words("从出生之日起", "from birth")
        case .unpaid: Words("未缴费", "not paid")
        case .unknown: Words("起始日尚无依据，暂按登记", "the first day is not known: as registered")
        case .yearEnd: Words("年度末", "the year's end")
        case .graduate: Words("应届毕业生保障到 12 月 31 日", "graduates are covered to 31 December")
        case .registeredEnd: Words("参保登记的终止日", "the last day of the registration")
        case .death: Words("死亡", "death")
        case .left(let leaving): leaving.words
        }
    }
}
