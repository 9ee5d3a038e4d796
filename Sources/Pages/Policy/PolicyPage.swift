package import Policies
import Scheme
package import Vocabulary

/// One region's policy of one year: every number with its basis, what is not known, and the worked examples.
package struct PolicyPage: Sendable {
    let file: PolicyFile
    let cases: [PolicyCase]
    /// What is wrong with the file of examples.
    let caseIssues: [PolicyIssue]
    /// Where the year changes within itself: all that was in force in it, this one too, each with where it is shown.
    let versions: [(file: PolicyFile, href: String)]
    /// Other ways on, such as settling by this policy.
    let links: [(Words, href: String)]

    package init(
        _ file: PolicyFile, cases: [PolicyCase] = [], caseIssues: [PolicyIssue] = [],
        versions: [(file: PolicyFile, href: String)] = [], links: [(Words, href: String)] = []
    ) {
        self.versions = versions
        self.file = file
        self.cases = cases
        self.caseIssues = caseIssues
        self.links = links
    }

    package func html(in frame: Frame) -> HTML {
        let year = file.year
        return frame.page(
            Words("\(file.name.zh) \(year) 年居民医保政策", "Policy of \(file.name.en), \(year)"),
            lead: Words(
                "核对每个数字从哪里来、有多大把握，看清还有什么不知道。",
                "Check where every number comes from and how sure it is, and see what is not known.")
        ) { h in
            contents(into: &h)
            about(into: &h)
            gaps(into: &h)
            h.element(.h2, .id("numbers"), text: Words("每个数字和依据", "Every number and its basis"))
            sections(into: &h)
            above(into: &h)
            examples(into: &h)
        }
    }

    /// What the nation, and for a city the province, lays down: the bounds, and numbers that the region has set otherwise.
    /// A number that was taken over stands in its chapter, once.
    private func above(into h: inout HTML) {
        h.element(.h2, .id("national"), text: Words("上面的规定：底线、上限和来源", "Rules from above: bounds and sources"))
        let rest = file.rulesAbove
        guard !rest.isEmpty else {
            h.nothing(Words("上级文件里没有这一年的规定。", "The files above have no rule for this year."))
            return
        }
        h.element(
            .p, .class("aside"),
            text: Words(
                "当地的数字不能越过这些底线和上限；当地自己定了的，以当地为准。从上面取来的数字，已经列在各自的章节里，这里不再重复。",
                "The region's numbers keep within these bounds; what it has set itself holds. Numbers taken over stand in their chapters and are not repeated here."
            ))
        for (section, items) in PolicyFile.sections(of: rest) {
            h.element(.section, .class("chapter")) { h in
                h.element(.h3) { $0.original(section) }
                numbers(items, into: &h)
            }
        }
    }

    private var unknown: [PolicyItem] { file.items.filter { $0.kind == .unknown } }
    private var unmodelled: [PolicyItem] { file.items.filter { $0.kind == .unmodelled } }

    private func contents(into h: inout HTML) {
        h.element(.ul, .class("links")) { h in
            for (words, href) in [
                (Words("还不知道的", "What is not known"), "#gaps"), (Words("每个数字", "Every number"), "#numbers"),
                (Words("上面的规定", "Rules from above"), "#national"), (Words("算例", "Examples"), "#examples"),
            ] + links.map({ ($0.0, $0.href) }) {
                h.element(.li) { h in h.element(.a, .href(href), text: words) }
            }
        }
    }

    private func about(into h: inout HTML) {
        h.element(.dl, .class("facts two")) { h in
            h.fact(Term.poolingRegion.words) { h in
                h.original(file.name)
                h.text(" \(file.region)")
            }
            h.fact(Term.benefitYear.words) { $0.text("\(file.year)") }
            if !versions.isEmpty {
                h.fact(Words("年中调整", "Changes within the year")) { $0.versions(versions, shown: file) }
            }
            h.fact(Term.tier.words) { h in
                h.list(file.tiers.map(\.words))
            }
            h.fact(Words("另有规定的区县", "Districts with rules of their own")) { h in
                if file.districts.isEmpty {
                    h.text(Words("没有", "none"))
                } else {
                    h.list(
                        file.districts.map { Words("\($0.name.zh) \($0.code)", "\($0.name.en) \($0.code)") })
                }
            }
            h.fact(Words("把握", "How sure")) { h in sureness(into: &h) }
            h.fact(Words("文件", "File")) { $0.place(file.shown) }
            h.fact(Term.fingerprint.words) { h in h.element(.code, verbatim: file.fingerprint) }
        }
        if !file.warnings.isEmpty { h.issues(file.warnings) }
    }

    /// How many numbers there are of each confidence, and how many were carried over from an earlier year.
    private func sureness(into h: inout HTML) {
        let citations = file.items.filter { $0.kind == .number || $0.kind == .national }.compactMap(
            \.citation)
        h.text(Words("\(citations.count) 个数字：", "\(citations.count) numbers: "))
        for confidence in Confidence.allCases.reversed() {
            let count = citations.count { $0.confidence == confidence }
            guard count > 0 else { continue }
            h.confidence(confidence)
            h.text(" \(count) ")
        }
        let carried = citations.count { $0.carriedFrom != nil }
        if carried > 0 { h.state(Words("沿用往年 \(carried)", "\(carried) carried over"), .attention) }
    }

    // MARK: What is not known

    private func gaps(into h: inout HTML) {
        h.element(.h2, .id("gaps"), text: Words("还不知道的", "What is not known"))
        guard !unknown.isEmpty || !unmodelled.isEmpty else {
            h.nothing(
                Words("每一处都有依据，没有未建模的条款。", "Everything has a basis, and no clause is left out."))
            return
        }
        h.attention { h in
            h.element(
                .p,
                text: Words(
                    "尚无依据 \(unknown.count) 处，未建模 \(unmodelled.count) 条。用这份政策算出的结果，要连同它们一起看。",
                    "No known basis: \(unknown.count). Not modelled: \(unmodelled.count). Read every result of this policy together with them."
                ))
        }
        if !unknown.isEmpty {
            h.element(.h3, text: Words("尚无依据：结算到这里为止，不当作零", "No known basis: a settlement stops here"))
            h.element(.ul, .class("missed")) { h in
                for item in unknown {
                    h.element(.li) { h in
                        h.element(.strong) { h in
                            h.original(item.section == item.name ? item.name : item.sectionAndName)
                        }
                        h.text(Words("：", ": "))
                        h.original(item.value)
                        h.text(" ")
                        h.place(item.at)
                    }
                }
            }
        }
        if !unmodelled.isEmpty {
            h.element(.h3, text: Words("未建模：政策里有，程序不执行", "Not modelled: in the policy, not carried out"))
            h.element(.ul, .class("missed")) { h in
                for item in unmodelled {
                    h.element(.li) { h in
                        h.element(.strong) { $0.original(item.name) }
                        h.text(Words("：", ": "))
                        h.original(item.value)
                        if let citation = item.citation { h.basis(citation) }
                    }
                }
            }
        }
    }
}

extension HTML {
    /// Names one after another on a line.
    mutating func list(_ all: [Words]) {
        for (place, words) in all.enumerated() {
            if place > 0 { text(Words("、", ", ")) }
            original(words)
        }
    }
}

extension HTML {
    /// What was in force in a year, one after the other: links, save for the one that is shown.
    fileprivate mutating func versions(
        _ all: [(file: PolicyFile, href: String)], shown: PolicyFile
    ) {
        for (place, version) in all.enumerated() {
            if place > 0 { text(Words("，", ", ")) }
            let words = version.file.since
            if version.file.from == shown.from {
                element(.strong, text: words)
            } else {
                element(.a, .href(version.href), text: words)
            }
        }
    }
}

extension PolicyFile {
    /// The day from which it is in force: `2024年6月1日起`.
    var since: Words {
        Words("\(firstDay.chinese)起", "from \(firstDay)")
    }

    var firstDay: Day { from ?? year.first }
}

extension PolicyItem {
    fileprivate var sectionAndName: Words {
        // 住院（基本医保） says 基本医保 already.
        if section.zh.contains(name.zh) { return section }
        return Words("\(section.zh) · \(name.zh)", "\(section.en) · \(name.en)")
    }
}
