package import Payments
import Scheme
package import Vocabulary

/// The versions of a bill with their reasons: amount → step → article.
package struct BillVersions: Sendable {
    package struct Version: Sendable {
        let bill: Bill
        let basis: Basis?
        /// The words of the tier.
        let tier: Words?
        let href: String?

        package init(_ bill: Bill, basis: Basis?, tier: Words?, href: String?) {
            self.bill = bill
            self.basis = basis
            self.tier = tier
            self.href = href
        }
    }

    /// The latest first.
    let all: [Version]

    package init(_ all: [Version]) { self.all = all }
}

extension HTML {
    mutating func versions(_ versions: BillVersions) {
        element(.div, .class("layers")) { h in
            for (place, version) in versions.all.enumerated() {
                h.opening(open: place == 0) { h in
                    h.element(.span, .class("head")) { h in
                        h.element(.strong) { h in
                            let number = version.bill.version
                            h.text(Words("第 \(number) 版：", "Version \(number): "))
                            h.text(version.bill.cause.words)
                            if place > 0 {
                                h.text(" ")
                                h.state(Words("已被后一版代替", "replaced"))
                            }
                        }
                        h.element(.span, .class("result")) { $0.own(version.bill) }
                    }
                } content: { h in
                    h.version(version)
                }
            }
        }
    }

    /// What is to be paid: an amount, 尚无依据, or why nothing is.
    mutating func own(_ bill: Bill) {
        if let exclusion = bill.content.exclusion {
            text(exclusion.words)
        } else if let own = bill.own {
            amount(own)
        } else {
            unknown()
        }
    }

    private mutating func version(_ version: BillVersions.Version) {
        element(.p, .class("aside")) { h in
            h.text(Words("核定于 ", "Assessed "))
            h.moment(version.bill.recorded)
            if let href = version.href {
                h.text(" ")
                h.element(.a, .href(href), text: Words("所属批次", "its run"))
            }
        }
        if let late = version.bill.content.late {
            element(.p) { h in
                h.text(Words("缴费日期晚于集中缴费期：", "Paid after the window: "))
                h.day(late)
            }
        }
        guard let basis = version.basis else {
            if let exclusion = version.bill.content.exclusion {
                element(
                    .p,
                    text: Words(
                        "登记簿上这个人\(exclusion.words.zh)，所以不用缴。",
                        "By the register this person is \(exclusion.words.en), and is not billed."))
            }
            return
        }
        element(.p) { h in
            h.text(Words("核定时看到的情况：", "What was looked at: "))
            for (place, words) in basis.seen.enumerated() {
                if place > 0 { h.text(Words("，", ", ")) }
                h.original(words)
            }
        }
        element(.ol, .class("steps")) { h in
            for line in basis.lines {
                h.element(.li) { h in
                    h.element(.span) { $0.original(line.title) }
                    h.element(.span, .class("figure")) { $0.original(line.formula) }
                    if let citation = line.citation { h.basis(citation) }
                }
            }
        }
    }
}
