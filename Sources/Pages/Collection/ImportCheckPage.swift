package import Collection
package import Vocabulary

/// What a file of payments would come to: totals, what would not be allocated and why; then post.
package struct ImportCheckPage: Sendable {
    let heading: SeasonHeading
    /// What posting it would come to; nil for a long file, which is posted in the background.
    let posted: Season.Posted?
    /// What was read from which column, and what was passed over.
    let file: PaymentFile
    /// Whose lines could not be told, and why.
    let found: PaymentFile.Found
    let columns: PaymentColumnsTable
    /// Carries the fingerprint, the number of the run and what was read from where.
    let form: Form

    package init(
        _ heading: SeasonHeading, posted: Season.Posted?, file: PaymentFile, found: PaymentFile.Found,
        columns: PaymentColumnsTable, form: Form
    ) {
        self.heading = heading
        self.posted = posted
        self.file = file
        self.found = found
        self.columns = columns
        self.form = form
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("核对以后入账", "Check before posting"),
            lead: posted == nil
                ? Words(
                    "文件很大，入账在后台进行，可以随时取消；结果在批次里，弄错了整批撤销。现在还没有入账。",
                    "A long file: it is posted in the background and can be stopped; what comes of it stands in the run, which can be taken back. Nothing is posted yet."
                )
                : Words(
                    "这个文件会变成这样。现在还没有入账；按两次也只入一次。",
                    "What would come of this file. Nothing is posted yet; pressed twice, it is posted once.")
        ) { h in
            h.season(heading)
            h.facts { h in
                h.fact(Words("文件", "File")) { $0.original(file.name) }
                h.fact(Words("行数", "Rows")) { $0.text($0.language.text(file.rows.count)) }
                if posted == nil { content(into: &h) }
            }
            if let posted { h.posted(posted) }
            warnings(into: &h)
            h.form(
                form, act: posted == nil ? Words("后台入账", "Post it in the background") : Words("入账", "Post it")
            ) { h in
                for (name, value) in form.typed.sorted(by: { $0.key < $1.key }) { h.carried(name, value) }
            }
            h.columns(columns)
        }
    }

    /// What can be said of a long file without posting it.
    private func content(into h: inout HTML) {
        h.fact(Words("金额", "Amount")) { $0.amount(file.total) }
        let days = file.rows.map(\.day)
        if let first = days.min(), let last = days.max() {
            h.fact(Words("缴费日期", "Days of payment")) { h in
                h.text("\(first)")
                if last != first { h.text(" – \(last)") }
            }
        }
        h.fact(Words("认出的人", "People found")) { h in
            h.text(h.language.text(found.lines.count { $0.person != nil }))
        }
        if !found.nobody.isEmpty {
            h.fact(Words("查无此人", "Nobody found")) { $0.text($0.language.text(found.nobody.count)) }
        }
    }

    private func warnings(into h: inout HTML) {
        var all: [Words] = []
        func say(_ lines: [Int], _ zh: String, _ en: String) {
            guard !lines.isEmpty else { return }
            let shown = lines.prefix(20).map(String.init)
            let more = lines.count > 20
            all.append(
                Words(
                    "有 \(lines.count) 行\(zh)：第 \(shown.joined(separator: "、"))\(more ? " 等" : "") 行。",
                    "\(lines.count) rows \(en): line \(shown.joined(separator: ", "))\(more ? " and more" : "")."
                ))
        }
        say(found.otherNames, "的姓名与登记的不符，不入账，留待处理", "name somebody else than the register; they wait")
        say(
            found.damaged, "的证件号码已损坏（多半是表格软件当作了数字），看不出是谁，留待处理",
            "have a damaged number of identity, most likely by a spreadsheet; they wait")
        say(
            found.repaired, "的证件号码写法不规范（全角、小写 x、撇号、15 位等），已认出",
            "have a number in another form (full width, small x, apostrophe, 15 digits), which was recognised"
        )
        all += file.notices
        guard !all.isEmpty else { return }
        h.attention { h in
            for words in all { h.element(.p, text: words) }
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
