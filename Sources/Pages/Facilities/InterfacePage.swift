package import Registry
package import Vocabulary

/// How a facility's software reaches us, and what it sent last (医药机构接口): for its programmer and for the administrator.
package struct InterfacePage: Sendable {
    /// A message, without whom it is about.
    package struct Message: Sendable {
        let transaction: String
        let name: String
        let number: String
        let at: Instant
        /// What was wrong; nil where it was done.
        let fault: Words?

        package init(transaction: String, name: String, number: String, at: Instant, fault: Words?) {
            self.transaction = transaction
            self.name = name
            self.number = number
            self.at = at
            self.fault = fault
        }
    }

    /// How it may come in, as on record.
    package struct Access: Sendable {
        let key: String?
        let networks: [String]
        let isClosed: Bool

        package init(key: String?, networks: [String], isClosed: Bool) {
            self.key = key
            self.networks = networks
            self.isClosed = isClosed
        }
    }

    package enum Name: String, CaseIterable, Sendable {
        case key, networks, options
    }

    /// What can be ticked in `options`.
    package enum Option: String, CaseIterable, Sendable {
        case infcodeAsText, digitsOnly, localFields, closed

        /// The name of its box in the form.
        package var field: String { "\(Name.options.rawValue).\(rawValue)" }

        var words: Words {
            switch self {
            case .infcodeAsText: Words("应答的 infcode 写成文字 \"0\"", "infcode as a text")
            case .digitsOnly: Words("明细流水号只收数字", "line numbers are digits only")
            case .localFields: Words("按地方规范检查必填项", "fields that some regions require are required")
            case .closed: Words("停用", "closed")
            }
        }
    }

    let facility: Facility
    /// Whether this program has the interface open.
    let isOpen: Bool
    let access: Access?
    let messages: [Message]
    /// Changing how it may come in; nil for those who may not.
    let form: Form?
    /// A secret made just now, shown this once.
    let secret: String?

    package init(
        _ facility: Facility, isOpen: Bool, access: Access?, messages: [Message], form: Form?,
        secret: String? = nil
    ) {
        self.facility = facility
        self.isOpen = isOpen
        self.access = access
        self.messages = messages
        self.form = form
        self.secret = secret
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("医药机构接口", "Hospital interface"),
            lead: Words(
                "这家机构的软件怎样接入，最近发了什么，哪里不对。",
                "How this institution's software comes in, what it sent last, and what was wrong."),
            faults: form?.faults ?? []
        ) { h in
            if let secret { self.secret(secret, into: &h) }
            state(into: &h)
            h.element(.h2, text: Words("最近的报文", "Last messages"))
            if messages.isEmpty {
                h.nothing(
                    Words(
                        "还没有收到这家机构的报文。先发一个签到（9001）试一试。",
                        "Nothing has come from this institution yet. Try it with a sign-in (9001)."))
            } else {
                table(into: &h)
            }
            if let form {
                h.element(.h2, text: Words("接入设置", "Access"))
                h.form(form, act: Words("记录，并给出新密钥", "Record, and make a new secret")) {
                    fields(into: &$0, form)
                }
            }
        }
    }

    private func secret(_ secret: String, into h: inout HTML) {
        h.element(.h2, text: Words("新密钥", "New secret"))
        h.element(.p) { $0.element(.strong, verbatim: secret) }
        h.element(
            .p,
            text: Words(
                "只显示这一次，请现在交给机构的技术人员；丢了就再换一把。",
                "Shown this once: hand it to the institution's programmer now; if it is lost, make another."))
    }

    private func state(into h: inout HTML) {
        h.facts { h in
            h.fact(Words("机构", "Institution")) { $0.name(facility.name) }
            h.fact(Words("编码", "Code")) { $0.text(facility.code) }
            h.fact(Words("接口", "Interface")) { h in
                if isOpen {
                    h.state(Words("已打开", "open"), .good)
                } else {
                    h.state(
                        Words("✗ 没有打开（serve --hospital-port）", "✗ closed (serve --hospital-port)"), .attention
                    )
                }
            }
            h.fact(Words("接入", "Access")) { h in
                switch access {
                case nil: h.state(Words("未登记", "not registered"), .attention)
                case let access? where access.isClosed: h.state(Words("✗ 停用", "✗ closed"), .attention)
                default: h.state(Words("正常", "in use"), .good)
                }
            }
            if let access {
                h.fact(Words("接入账号", "Access key")) { $0.text(access.key ?? "–") }
                h.fact(Words("允许的网络", "Networks")) { h in
                    if access.networks.isEmpty {
                        h.text(Words("不限", "any"))
                    } else {
                        h.text(access.networks.joined(separator: " "))
                    }
                }
            }
        }
    }

    private func table(into h: inout HTML) {
        h.table(
            Words("最近 \(messages.count) 个，重启后清空", "the last \(messages.count), gone after a restart"),
            [
                .word(Words("时间", "Time")), .text(Words("交易", "Transaction")), .text(Words("报文ID", "msgid")),
                .text(Words("结果", "Result")),
            ],
            rows: { h in
                for message in messages {
                    h.row { h in
                        h.cell(message.at.description)
                        h.cell { h in
                            h.text(message.transaction)
                            h.element(.small, .class("block")) { $0.name(message.name) }
                        }
                        h.cell(message.number)
                        h.cell { h in
                            if let fault = message.fault {
                                h.state(Words("✗ 失败", "✗ failed"), .attention)
                                h.element(.small, .class("block")) { $0.text(fault) }
                            } else {
                                h.state(Words("成功", "done"), .good)
                            }
                        }
                    }
                }
            })
    }

    private func fields(into h: inout HTML, _ form: Form) {
        h.field(
            .text(
                Name.key.rawValue, Words("接入账号", "Access key"),
                hint: Words("x-tif-paasid 或 _api_access_key，字母数字", "x-tif-paasid or _api_access_key"),
                width: .short), in: form)
        h.field(
            .text(
                Name.networks.rawValue, Words("允许的网络", "Networks"),
                hint: Words("如 10.3.0.0/16，几个用空格隔开；不填不限", "such as 10.3.0.0/16, parted by spaces; empty: any")
            ).mayBeEmpty, in: form)
        h.field(
            .checks(
                Name.options.rawValue, Words("选项", "Options"),
                Option.allCases.map { .init($0.rawValue, $0.words) }), in: form)
    }
}
