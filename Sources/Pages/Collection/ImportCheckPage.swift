package import Collection
package import Vocabulary

/// What a file of payments would come to: totals, what would not be allocated and why; then post.
package struct ImportCheckPage: Sendable {
    let heading: SeasonHeading
    let name: String
    let rows: Int
    let posted: Season.Posted
    /// Lines whose number belongs to somebody of another name.
    let otherNames: [Int]
    /// Carries the fingerprint and the number of the run.
    let form: Form

    package init(
        _ heading: SeasonHeading, name: String, rows: Int, posted: Season.Posted, otherNames: [Int],
        form: Form
    ) {
        self.heading = heading
        self.name = name
        self.rows = rows
        self.posted = posted
        self.otherNames = otherNames
        self.form = form
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("核对以后入账", "Check before posting"),
            lead: Words(
                "这个文件会变成这样。现在还没有入账；按两次也只入一次。",
                "What would come of this file. Nothing is posted yet; pressed twice, it is posted once.")
        ) { h in
            h.season(heading)
            h.facts { h in
                h.fact(Words("文件", "File")) { $0.original(name) }
                h.fact(Words("行数", "Rows")) { $0.text($0.language.text(rows)) }
            }
            h.posted(posted)
            if !otherNames.isEmpty {
                h.attention { h in
                    let shown = otherNames.prefix(20).map(String.init).joined(separator: ", ")
                    let more = otherNames.count > 20
                    h.element(
                        .p,
                        text: Words(
                            "有 \(otherNames.count) 行的姓名与登记的不符，不入账，留待处理：第 \(shown) 行\(more ? "等" : "")。",
                            "\(otherNames.count) rows name somebody else than the register; they wait: line \(shown)\(more ? " and more" : "")."
                        ))
                }
            }
            h.form(form, act: Words("入账", "Post it")) { h in
                for (name, value) in form.typed.sorted(by: { $0.key < $1.key }) { h.carried(name, value) }
            }
        }
    }
}

extension HTML {
    /// What a file came to, every fen of it in one line.
    mutating func posted(_ posted: Season.Posted) {
        let language = language
        table(
            Words("每一分都在其中一行", "Every fen is in one of these"),
            [
                .name(Words("结果", "What came of it")), .figure(Words("笔数", "Payments")),
                .figure(Words("金额", "Amount")),
            ],
            rows: { h in
                h.row { h in
                    h.cell(Words("入账（缴清的人数）", "allocated (people who have paid)"))
                    h.cell(language.text(posted.paid))
                    h.cell(posted.allocated)
                }
                h.row { h in
                    h.cell(Words("不能入账，留待处理", "not allocated, in suspense"))
                    h.cell(language.text(posted.doubts.values.reduce(0, +)))
                    h.cell(posted.suspense)
                }
                for (words, count, amount) in [
                    (Words("以前收过的号码，不再收", "numbers on record, passed over"), posted.known, posted.knownTotal),
                    (Words("冲正以前的缴费", "payments taken back"), posted.reversed, -posted.reversedTotal),
                    (
                        Words("冲正找不到原票，不处理", "takings back of what is not on record"), posted.strayReversals,
                        -posted.strayTotal
                    ),
                ] where count > 0 {
                    h.row { h in
                        h.cell(words)
                        h.cell(language.text(count))
                        h.cell(amount)
                    }
                }
            },
            sum: { h in
                h.cell(Words("合计", "Sum"))
                h.cell(language.text(posted.lines))
                h.cell(posted.total)
            })
        let doubts = Doubt.keys.compactMap { key in posted.doubts[key].map { (Doubt.title(of: key), $0) } }
        guard !doubts.isEmpty else { return }
        table(
            Words("为什么不能入账", "Why it is not allocated"),
            [.name(Words("原因", "Reason")), .figure(Words("笔数", "Payments"))],
            rows: { h in
                for (words, count) in doubts {
                    h.row { h in
                        h.cell(words)
                        h.cell(language.text(count))
                    }
                }
            })
    }
}
