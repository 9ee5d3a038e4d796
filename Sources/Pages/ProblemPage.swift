package import Vocabulary

/// What a reader gets instead of the page: what is wrong, and what to do.
package struct ProblemPage: Sendable {
    let title: Words
    /// What is wrong.
    let detail: Words
    /// What to do about it.
    let advice: Words
    /// The number under which the log knows this request.
    let request: String
    /// Where to go on.
    let links: [(Words, href: String)]

    package init(
        title: Words, detail: Words, advice: Words, request: String, links: [(Words, href: String)] = []
    ) {
        self.title = title
        self.detail = detail
        self.advice = advice
        self.request = request
        self.links = links
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(title) { h in
            h.element(.p, text: detail)
            h.element(.p, text: advice)
            h.element(.ul, .class("links")) { h in
                for (words, href) in links + [(Words("回到首页", "Back to the start page"), href: "/")] {
                    h.element(.li) { h in h.element(.a, .href(href), text: words) }
                }
            }
            h.element(.p, .class("aside")) { h in
                h.text(Words("请求编号：", "Request number: "))
                h.text(request)
            }
        }
    }
}
