package import Registry
package import Scheme
package import Vocabulary

/// The statement (一单清分): who pays what, and why. Every amount opens to its steps, every step to its source.
package struct StatementPage: Sendable {
    let statement: Statement
    /// Whose it is, with the page of their year where the reader may see it; nil where the person was only described.
    let person: (person: Person, href: String?)?
    /// Nil where only a level was given.
    let facility: Facility?
    /// Nil for a pre-settlement.
    let filing: Filing?
    /// What one may do with a pre-settlement: post it, or change what was typed.
    let next: ClaimStep?
    /// Other ways on, such as the same statement as data.
    let links: [(Words, href: String)]

    package init(
        _ statement: Statement, person: (person: Person, href: String?)? = nil, facility: Facility? = nil,
        filing: Filing? = nil, next: ClaimStep? = nil, links: [(Words, href: String)] = []
    ) {
        self.statement = statement
        self.person = person
        self.facility = facility
        self.filing = filing
        self.next = next
        self.links = links
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            title,
            lead: Words(
                "这张单子写明一笔费用由谁付、付多少、为什么。每一层都能点开，看到步骤和依据。",
                "Who pays what of one bill, and why. Every layer opens to its steps and their sources.")
        ) { h in
            states(into: &h)
            if let refusal = statement.refusal { self.refusal(refusal, into: &h) }
            if let settlement = statement.settlement {
                sums(settlement, into: &h)
                stop(settlement, into: &h)
            }
            h.element(.div, .class("halves")) { h in
                if let settlement = statement.settlement {
                    h.element(.section) { h in shares(settlement, into: &h) }
                }
                h.element(.dl, .class("facts")) { h in about(into: &h) }
            }
            if let settlement = statement.settlement {
                h.element(.h2, text: Words("怎么算的", "How it was worked out"))
                layers(settlement, into: &h)
            }
            footnotes(into: &h)
            if let filing { self.filing(filing, into: &h) }
            policy(into: &h)
            if let next { self.next(next, into: &h) }
            onward(into: &h)
        }
    }

    private var title: Words {
        filing?.isReversal == true
            ? Words("冲正单", "Reversal") : Words("结算单（一单清分）", "Statement")
    }

    /// −1 on a reversal: its amounts are those of the settlement, taken back.
    private var sign: Int64 { filing?.isReversal == true ? -1 : 1 }

    private func signed(_ amount: Money) -> Money { Money(fen: amount.fen * sign) }

    // MARK: The top

    private func states(into h: inout HTML) {
        h.element(.p, .class("states")) { h in
            if let refusal = statement.refusal {
                h.state(refusal.reason.verdict, .attention)
            } else if statement.plan.supposing != nil {
                h.state(Words("假设，不能记账", "hypothetical, never posted"), .attention)
            } else if filing == nil {
                h.state(Words("试算，没有记账", "pre-settlement, nothing is posted"), .attention)
            } else if filing?.isReversal == true {
                h.state(Words("冲正", "reversal"), .reversal)
            } else if filing?.reversedBy != nil {
                h.state(Words("已冲正，不再算数", "reversed, no longer counts"), .reversal)
            } else {
                h.state(Words("已记账", "posted"), .good)
            }
        }
    }

    private func refusal(_ refusal: Refusal, into h: inout HTML) {
        h.attention { h in
            h.element(.p) { h in
                h.element(.strong) { h in
                    h.text(Words("这笔费用现在不能支付：", "This bill cannot be paid now: "))
                    h.original(refusal.words)
                }
            }
            h.element(.p) { h in
                h.text(Words("总费用 ", "Total "))
                h.amount(statement.amounts.total)
            }
            if let day = refusal.day { h.element(.p, text: refusal.turnsOn(day)) }
            if let citation = refusal.citation { h.basis(statement.citations[citation]) }
            if refusal.known.count > Choices.most { known(refusal.known, into: &h) }
            h.element(.p, text: refusal.advice)
        }
    }

    /// All of what the policy has instead, where the sentence names only the first.
    private func known(_ choices: [Choices.Choice], into h: inout HTML) {
        h.element(.details) { h in
            h.element(
                .summary, text: Words("政策里写了的 \(choices.count) 个", "The \(choices.count) that the policy has")
            )
            h.element(.ul) { h in
                for choice in choices {
                    h.element(.li) { h in h.original(choice.name ?? Words(choice.key, choice.key)) }
                }
            }
        }
    }

    private func sums(_ settlement: Settlement, into h: inout HTML) {
        h.element(.dl, .class("sums")) { h in
            sum(Words("总费用", "Total"), settlement.amounts.total, into: &h)
            sum(
                Words("医保、救助等付", "Insurance, aid and others pay"), settlement.paid,
                known: settlement.paidShare, into: &h)
            sum(
                Payer.patient.words, settlement.patient, known: settlement.share(of: .patient), into: &h)
            if settlement.isOpen {
                sum(Words("尚无依据", "No known basis"), settlement.undecided, into: &h)
            }
        }
    }

    private func sum(_ label: Words, _ amount: Money, known: Settlement.Share? = nil, into h: inout HTML) {
        h.element(.div) { h in
            h.element(.dt, text: label)
            h.element(.dd) { h in self.amount(amount, known ?? .exactly(amount), into: &h) }
        }
    }

    /// An amount as far as it is known: a part of the answer may still be open.
    private func amount(_ amount: Money, _ known: Settlement.Share, into h: inout HTML) {
        switch known {
        case .exactly: h.amount(signed(amount))
        case .atLeast:
            h.text(Words("至少 ", "at least "))
            h.amount(signed(amount))
        case .open: h.text(known.words)
        }
    }

    /// Where the law is not known it stops there, and says so before anything else is read.
    private func stop(_ settlement: Settlement, into h: inout HTML) {
        guard let unknown = settlement.unknown else { return }
        h.attention { h in
            h.element(.p) { h in
                h.unknown()
                h.text(Words("：", ": "))
                h.original(unknown.text)
                h.text(Words("。", ". "))
                h.place(unknown.at)
            }
            h.element(.p) { h in
                h.amount(settlement.undecided)
                h.text(
                    Words(
                        "没有往下算：不当作零，也不套用往年的数。暂由个人垫付，请留好票据，政策有了依据再结算。",
                        " stays open here: not taken for zero, nor worked out as last year. The patient advances it; keep the bills and settle when the policy is known."
                    ))
            }
        }
    }

    private func about(into h: inout HTML) {
        let claim = statement.claim
        h.fact(Words("参保人", "Person")) { h in
            if let (person, href) = person {
                if let href {
                    h.element(.a, .href(href)) { h in h.name(person.name) }
                } else {
                    h.name(person.name)
                }
                h.text(" \(person.number)")
            } else {
                h.text(Words("未指明，按描述试算", "not named, as described"))
            }
        }
        h.fact(Words("档次与身份", "Tier and categories")) { h in
            h.original(statement.person.tierWords)
            for category in statement.person.categories {
                h.text(Words("，", ", "))
                h.text(category.words)
            }
            if let age = statement.person.age {
                h.text(Words("，入院时 \(age) 岁", ", aged \(age) at admission"))
            }
        }
        h.fact(Words("医疗机构", "Facility")) { h in
            if let facility {
                h.name(facility.name)
                h.text(Words("，", ", "))
            }
            h.text(claim.level.words)
            if let facilityClass = statement.facilityClass {
                h.text(Words("，", ", "))
                h.original(facilityClass)
            }
        }
        h.fact(Words("就医", "Care")) { $0.care(statement) }
        h.fact(Words("日期", "Days")) { h in
            h.text(h.language.text(from: claim.admission, to: claim.discharge))
        }
        h.fact(Words("按哪里的政策", "Policy of")) { h in
            h.original(statement.plan.name)
            h.text(Words("，\(statement.plan.year) 年", ", \(statement.plan.year)"))
        }
    }

    // MARK: Who pays

    private func shares(_ settlement: Settlement, into h: inout HTML) {
        h.element(.h2, text: Words("谁付多少", "Who pays what"))
        h.element(.dl, .class("tally")) { h in
            for payer in statement.payers(settlement) {
                let amount = settlement.borne(by: payer)
                h.element(.div) { h in
                    h.element(.dt) { h in share(payer, settlement, into: &h) }
                    h.element(.dd) { h in self.amount(amount, settlement.share(of: payer), into: &h) }
                }
            }
            h.element(.div) { h in
                h.element(.dt, text: Words("合计，等于总费用", "Sum, equal to the total"))
                h.element(.dd) { h in
                    h.amount(signed(Payer.allCases.map { settlement.borne(by: $0) }.sum))
                }
            }
        }
    }

    /// The payer, leading to the layer that says why; the patient's share says what it is made of.
    private func share(_ payer: Payer, _ settlement: Settlement, into h: inout HTML) {
        if let layer = statement.layers.first(where: { $0.payer == payer }) {
            h.element(.a, .href("#layer-\(layer.key)"), text: payer.words)
        } else {
            h.text(payer.words)
        }
        let outside = settlement.amounts.total - settlement.amounts.inScope
        guard payer == .patient, outside > .zero else { return }
        h.element(.small) { h in
            let amount = h.language.text(outside)
            h.text(Words("（其中政策范围外 \(amount)）", " (\(amount) of it out of scope)"))
        }
    }
}
