package import Vocabulary

/// Assessment of a large district: worked out in the background, first for a trial or at once.
package struct BigAssessPage: Sendable {
    /// What `act` carries when only a trial is wanted.
    package static let trial = "try"

    let heading: SeasonHeading
    let people: Int
    /// When it was assessed last, and the run.
    let last: (moment: Instant, href: String)?
    /// Nil for who may only look.
    let form: Form?
    /// The number of the run that will be made; come twice, it is known again.
    let run: String

    package init(
        _ heading: SeasonHeading, people: Int, last: (moment: Instant, href: String)?, form: Form?,
        run: String
    ) {
        self.heading = heading
        self.people = people
        self.last = last
        self.form = form
        self.run = run
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("应缴核定", "Assessment"),
            lead: Words(
                "按现在的登记和政策，谁应缴多少。人多，在后台逐人核定，可以随时取消。",
                "Who owes what by register and policy as they are now. So many people are worked out in the background; it can be stopped."
            )
        ) { h in
            h.season(heading)
            h.facts { h in
                h.fact(Words("登记的人", "On record")) { $0.text($0.language.text(people)) }
                h.fact(Words("上次核定", "Last assessment")) { h in
                    if let last {
                        h.element(.a, .href(last.href)) { $0.moment(last.moment) }
                    } else {
                        h.text(Words("还没有核定过", "never yet"))
                    }
                }
            }
            guard let form else { return }
            h.form(
                form,
                acts: [
                    Act(Words("先试算", "Try it first"), value: BigAssessPage.trial),
                    Act(Words("核定", "Assess"), value: "assess"),
                ]
            ) { h in
                h.carried("run", run)
                h.element(
                    .p, .class("hint"),
                    text: Words(
                        "试算得出人数、金额和有变化的人数，什么也不写；核定只记和上次不同的，按两次也只做一次。",
                        "A trial tells people, amounts and how many change, and writes nothing; an assessment records only what differs from the last, once however often it is pressed."
                    ))
            }
        }
    }
}
