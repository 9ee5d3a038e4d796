package import Vocabulary

/// What surrounds every page: the language, who is signed in, where one can go, and the printed line.
package struct Frame: Sendable {
    /// Whom the page serves: the office gets dense pages, the public larger type.
    package enum Audience: String, Sendable {
        case office, `public`
    }

    /// Who is signed in, as the page shows it.
    package struct SignedIn: Sendable {
        let name: String
        let role: Words

        package init(name: String, role: Words) {
            self.name = name
            self.role = role
        }
    }

    /// A job the reader may do, in the navigation.
    package struct Entry: Sendable {
        let title: Words
        let href: String
        let current: Bool

        package init(_ title: Words, href: String, current: Bool) {
            self.title = title
            self.href = href
            self.current = current
        }
    }

    package var language: Language
    package var audience: Audience
    package var signedIn: SignedIn?
    package var navigation: [Entry]
    /// The hidden token every form carries, so that no other site can send it.
    package var token: String
    /// Where the other language is switched on.
    package var languageSwitch: String
    /// Something that has just been done, said once.
    package var notice: Words?
    /// After so many seconds the page comes anew by itself; nil: it stays.
    package var refresh: Int?
    /// Whether the people and claims are made up, which every page then says.
    package var demonstration: Bool
    package var version: String
    /// When the page was made; it stands on prints.
    package var moment: Instant

    package init(
        language: Language, audience: Audience = .office, signedIn: SignedIn? = nil, navigation: [Entry] = [],
        token: String, languageSwitch: String, notice: Words? = nil, refresh: Int? = nil,
        demonstration: Bool = false,
        version: String, moment: Instant
    ) {
        self.language = language
        self.audience = audience
        self.signedIn = signedIn
        self.navigation = navigation
        self.token = token
        self.languageSwitch = languageSwitch
        self.notice = notice
        self.refresh = refresh
        self.demonstration = demonstration
        self.version = version
        self.moment = moment
    }
}

extension Frame {
    /// A whole page: its title, a first line that says what it is for, and what stands in it.
    ///
    /// Faults of a form come first, above the title, each linked to its field.
    package func page(
        _ title: Words, lead: Words? = nil, faults: [Fault] = [], content: (inout HTML) -> Void
    ) -> HTML {
        var h = HTML(language)
        h.doctype()
        h.element(.html, .lang(language.rawValue)) { h in
            head(title, faulty: !faults.isEmpty, into: &h)
            h.element(.body, .class(audience.rawValue)) { h in
                h.element(.a, .class("skip"), .href("#main"), text: Words("跳到正文", "Skip to the content"))
                top(into: &h)
                h.element(.main, .id("main"), .tabindex(-1)) { h in
                    h.faults(faults)
                    h.element(.h1, text: title)
                    if let lead { h.element(.p, .class("lead"), text: lead) }
                    content(&h)
                }
                bottom(into: &h)
            }
        }
        return h
    }

    private func head(_ title: Words, faulty: Bool, into h: inout HTML) {
        h.element(.head) { h in
            h.void(.meta, .charset)
            h.void(.meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
            if let refresh { h.void(.meta, .refresh, .content("\(refresh)")) }
            h.element(.title) { h in
                if faulty { h.text(Words("需更正：", "To correct: ")) }
                h.text(title)
                h.text(Words(" – 医靠", " – Yikao"))
            }
            h.void(.link, .rel("stylesheet"), .href(Stylesheet.path))
            h.void(.link, .rel("icon"), .type("image/svg+xml"), .href(Icon.path))
        }
    }

    private func top(into h: inout HTML) {
        h.element(.header, .class("top")) { h in
            h.element(.div, .class("bar")) { h in
                h.element(.a, .class("brand"), .href("/")) { h in
                    h.text(Words("医靠", "Yikao"))
                    h.element(.small, text: Words("城乡居民医保", "resident medical insurance"))
                }
                if !navigation.isEmpty { menu(into: &h) }
                who(into: &h)
            }
        }
        if demonstration {
            h.element(.aside, .class("demo"), .aria("label", Words("演示", "Demonstration")[language])) { h in
                h.element(
                    .p,
                    text: Words(
                        "演示数据：人员与费用均为生成，不是真实的人。",
                        "Demonstration: the people and claims are generated; none is real."))
            }
        }
        if let notice {
            h.element(.div, .class("notice"), .role("status")) { h in h.element(.p, text: notice) }
        }
    }

    private func menu(into h: inout HTML) {
        h.element(.nav, .aria("label", Words("工作", "Jobs")[language])) { h in
            h.element(.ul) { h in
                for entry in navigation {
                    h.element(.li) { h in
                        h.element(
                            .a, .href(entry.href), entry.current ? .aria("current", "page") : nil,
                            text: entry.title)
                    }
                }
            }
        }
    }

    private func who(into h: inout HTML) {
        h.element(.div, .class("who")) { h in
            if let signedIn {
                h.element(.span) { h in
                    h.element(.a, .href("/password")) { h in
                        h.element(.bdi, verbatim: signedIn.name)
                        h.text(Words("（", " ("))
                        h.text(signedIn.role)
                        h.text(Words("）", ")"))
                    }
                }
            }
            // The other language is named in itself, for whoever cannot read this one.
            let (other, name) = language == .chinese ? ("en", "English") : ("zh-CN", "中文")
            h.element(.a, .href(languageSwitch), .lang(other), verbatim: name)
            if signedIn != nil {
                h.element(.form, .method("post"), .action("/sign-out")) { h in
                    h.token(token)
                    h.element(.button, .class("quiet"), .type("submit"), text: Words("退出", "Sign out"))
                }
            } else {
                h.element(.a, .href("/sign-in"), text: Words("登录", "Sign in"))
            }
        }
    }

    private func bottom(into h: inout HTML) {
        h.element(.footer, .class("bottom")) { h in
            h.element(.div, .class("foot")) { h in
                h.element(.span) { h in
                    h.text(Words("医靠", "Yikao"))
                    h.text(" \(version)")
                }
                h.element(.span, text: Words("每一元都写明依据。", "Every yuan states its basis."))
                h.element(.span, .class("print-only")) { h in
                    h.text(Words("打印：", "Printed: "))
                    if let signedIn { h.text(signedIn.name + " ") }
                    h.moment(moment)
                }
            }
        }
    }
}
