package import Policies
import Vocabulary

/// The regions and years whose policies are at hand, with how much of each is known.
package struct PolicyListPage: Sendable {
    /// In the order of the page, each with where it is shown.
    let files: [(file: PolicyFile, href: String)]
    /// Files that did not load, and why.
    let issues: [PolicyIssue]
    /// Where two of them are compared; nil where that is not offered.
    let comparison: String?

    package init(
        files: [(file: PolicyFile, href: String)], issues: [PolicyIssue] = [], comparison: String? = nil
    ) {
        self.files = files
        self.issues = issues
        self.comparison = comparison
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("政策", "Policies"),
            lead: Words(
                "选一个统筹区和年度，查看每个数字和它的依据，以及还不知道什么。",
                "Choose a region and a year to see every number with its basis, and what is not known.")
        ) { h in
            if files.isEmpty {
                h.nothing(
                    Words(
                        "还没有政策文件。把统筹区的文件放进 Policy 目录，再启动一次。",
                        "No policy file yet. Put the region's file into the Policy folder and start again."))
            } else {
                if let comparison {
                    h.element(.ul, .class("links")) { h in
                        h.element(.li) { h in
                            h.element(
                                .a, .href(comparison),
                                text: Words("对照两个年度或两个地区", "Compare two years or two regions"))
                        }
                    }
                }
                list(into: &h)
                h.element(
                    .p, .class("aside"),
                    text: Words(
                        "没有列出的统筹区和年度没有政策文件，不能结算。尚无依据的部分算到那里为止，不当作零。",
                        "A region or year that is not listed has no policy file and nothing is settled. Where no basis is known the settlement stops; it is never taken for zero."
                    ))
            }
            refused(into: &h)
        }
    }

    private func list(into h: inout HTML) {
        h.table(
            Words("现有的政策文件", "Policy files at hand"),
            [
                .name(Words("统筹区和年度", "Region and year")), .text(Words("代码", "Code")),
                .figure(Words("数字", "Numbers")), .figure(Words("尚无依据", "No known basis")),
                .figure(Words("未建模条款", "Not modelled")), .text(Term.fingerprint.words),
            ],
            rows: { h in
                for (file, href) in files {
                    h.row { h in
                        h.cell { h in
                            h.element(.a, .href(href)) { h in
                                h.original(file.name)
                                h.text(Words(" \(file.year) 年", " \(file.year)"))
                            }
                        }
                        h.cell(file.region.description)
                        h.cell(count(file, [.number, .national]))
                        h.cell(count(file, [.unknown]))
                        h.cell(count(file, [.unmodelled]))
                        h.cell { h in h.element(.code, verbatim: String(file.fingerprint.prefix(12))) }
                    }
                }
            })
    }

    private func count(_ file: PolicyFile, _ kinds: Set<PolicyItem.Kind>) -> String {
        String(file.items.count { kinds.contains($0.kind) })
    }

    private func refused(into h: inout HTML) {
        guard !issues.isEmpty else { return }
        h.element(.h2, text: Words("没有载入，或要留意的", "Not loaded, or to be noticed"))
        h.issues(issues)
    }
}

extension HTML {
    /// What is wrong in policy files: where, and what to write instead.
    mutating func issues(_ issues: [PolicyIssue]) {
        element(.ul, .class("missed")) { h in
            for issue in issues {
                h.element(.li) { h in
                    h.state(
                        issue.severity == .error ? Words("错误", "error") : Words("留意", "warning"),
                        issue.severity == .error ? .reversal : .attention)
                    h.text(" ")
                    h.original(issue.words)
                    h.text(" ")
                    h.place(issue.place)
                    if !issue.path.isEmpty {
                        h.text(" ")
                        h.element(.code, .class("place"), verbatim: issue.path)
                    }
                }
            }
        }
    }
}
