package import Jobs
package import Vocabulary

/// One long work: how far it is, what came of it, and the button that stops it. While it goes on the page comes anew by
/// itself.
package struct JobPage: Sendable {
    /// Seconds until the page of a job that is not over comes anew.
    package static let refresh = 2

    let item: JobItem
    /// Where the button that stops it goes; nil where the reader may not, or the job is over.
    let cancel: String?
    let token: String
    let back: String
    /// Where what came of it is seen, or where it can be tried again.
    let next: (words: Words, href: String)?

    package init(
        _ item: JobItem, cancel: String?, token: String, back: String,
        next: (words: Words, href: String)? = nil
    ) {
        self.item = item
        self.next = next
        self.cancel = cancel
        self.token = token
        self.back = back
    }

    package func html(in frame: Frame) -> HTML {
        var frame = frame
        if !item.job.state.isOver { frame.refresh = JobPage.refresh }
        return frame.page(
            item.title,
            lead: item.job.state.isOver
                ? Words("任务已经结束。", "The job is over.")
                : Words(
                    "任务在后台进行，本页会自己更新；可以离开。", "It goes on by itself, and so does this page; you may leave.")
        ) { h in
            facts(into: &h)
            outcome(into: &h)
            if let cancel, !item.job.isCancelWanted {
                h.form(Form(action: cancel, token: token), act: Words("取消这个任务", "Cancel this job")) { h in
                    h.element(
                        .p, .class("hint"),
                        text: Words(
                            "停在下一批之前；已经做的全部撤回，什么也不留下。",
                            "It stops before its next batch; all it did is undone, nothing is left."))
                }
            }
            h.element(.ul, .class("links")) { h in
                if let next {
                    h.element(.li) { h in h.element(.a, .href(next.href), text: next.words) }
                }
                h.element(.li) { h in h.element(.a, .href(back), text: Words("所有任务", "All jobs")) }
            }
        }
    }

    private func facts(into h: inout HTML) {
        let job = item.job
        h.facts { h in
            h.fact(Words("状态", "State")) { $0.stands(job) }
            if let done = item.done {
                h.fact(Words("进度", "Progress")) { h in
                    h.progress(done)
                    if let note = done.note { h.element(.small, .class("block")) { $0.original(both: note) } }
                }
            }
            h.fact(Words("提出", "Asked for")) { h in
                h.moment(job.asked)
                if let asker = item.asker {
                    h.text(" ")
                    h.name(asker)
                }
            }
            switch job.state {
            case .waiting: break
            case .running(_, let since): h.fact(Words("开始", "Begun")) { $0.moment(since) }
            case .finished(_, let at), .failed(_, let at), .cancelled(let at):
                h.fact(Words("结束", "Ended")) { $0.moment(at) }
            }
            if job.attempts > 1 {
                h.fact(Words("第几次", "Attempt")) { h in
                    h.text("\(job.attempts)")
                    h.element(
                        .small, .class("block"),
                        text: Words("程序曾在中途停下，已从头再做", "the program stopped in the middle; it was begun anew"))
                }
            }
        }
    }

    private func outcome(into h: inout HTML) {
        switch item.job.state {
        case .finished(let result, _) where !result.isEmpty:
            h.attention { h in h.element(.p) { $0.original(both: result) } }
        case .failed(let words, _):
            h.attention { h in h.element(.p) { $0.original(both: words) } }
        default: break
        }
    }
}

extension HTML {
    /// A text kept as `中文 / English`, in the reader's language; any other text as it is.
    fileprivate mutating func original(both text: String) {
        guard let cut = text.firstRange(of: " / ") else { return original(text) }
        original(Words(String(text[..<cut.lowerBound]), String(text[cut.upperBound...])))
    }
}
