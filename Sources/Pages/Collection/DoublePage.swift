package import Registry
package import Vocabulary

/// One person who is insured or recorded twice: deciding which insurance stays, putting records together, taking them apart.
package struct DoublePage: Sendable {
    package enum Name: String, Sendable {
        case stays, from, refund, other, reason
    }

    /// The choices of `stays`.
    package enum Stays: String, CaseIterable, Sendable {
        case here, there
    }

    let heading: SeasonHeading
    let person: Person
    /// Those that nobody has decided; the first is asked about.
    let doubles: [DoubleEnrolment]
    /// Records that were put together with this one.
    let gone: [(person: ID<Person>, number: String)]
    let resolve: Form?
    let merge: Form?
    let split: Form?
    let links: [(Words, href: String)]

    package init(
        _ heading: SeasonHeading, _ person: Person, doubles: [DoubleEnrolment],
        gone: [(person: ID<Person>, number: String)], resolve: Form?, merge: Form?, split: Form?,
        links: [(Words, href: String)]
    ) {
        self.heading = heading
        self.person = person
        self.doubles = doubles
        self.gone = gone
        self.resolve = resolve
        self.merge = merge
        self.split = split
        self.links = links
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("处理重复参保", "Insured or recorded twice"),
            lead: Words(
                "决定留哪一份保险；同一个人有两条档案的，合并成一条，合并错了可以再分开。",
                "Decide which insurance stays. Two records of one person become one, and can be taken apart again."
            ),
            faults: [resolve, merge, split].compactMap { $0 }.flatMap(\.faults)
        ) { h in
            h.season(heading)
            h.facts { h in
                h.fact(Words("姓名", "Name")) { h in h.element(.strong) { $0.name(person.name) } }
                h.fact(Words("个人编号", "Number")) { $0.text(person.number) }
                h.fact(Words("出生日期", "Date of birth")) { $0.day(person.birth) }
            }
            undecided(into: &h)
            records(into: &h)
            h.ways(links.map { ($0.0, href: $0.href, isCurrent: false) })
        }
    }

    // MARK: Two insurances

    private func undecided(into h: inout HTML) {
        h.element(.h2, text: Words("两份保险", "Two insurances"))
        guard let double = doubles.first else {
            return h.nothing(Words("没有还没处理的重复参保。", "Nothing is undecided."))
        }
        h.facts { h in
            h.fact(Words("怎么重复的", "How")) { $0.text(double.kind.words) }
            h.fact(Words("居民医保参保", "Enrolled here")) { h in
                h.text(h.language.text(from: double.enrolment.from, to: double.enrolment.through))
            }
            if case .elsewhere(let other) = double.other {
                h.fact(other.kind.words) { h in
                    if let through = other.through {
                        h.text(h.language.text(from: other.from, to: through))
                    } else {
                        let day = h.language.text(other.from)
                        h.text(Words("\(day)起", "since \(day)"))
                    }
                    h.text(" ")
                    h.element(.small) { $0.original(other.source) }
                }
            }
            h.fact(Words("重复的日子", "Days of both")) { h in
                h.text(h.language.text(from: double.from, to: double.through))
            }
        }
        if doubles.count > 1 {
            h.element(
                .p, .class("aside"),
                text: Words("处理完这一份，还有 \(doubles.count - 1) 份。", "\(doubles.count - 1) more come after this.")
            )
        }
        guard let resolve else { return }
        h.form(resolve, act: Words("决定并重新核定", "Decide, and assess anew")) { h in
            h.carried("act", "resolve")
            h.carried("run", resolve.typed["run"] ?? "")
            h.carried("double", double.enrolment.id.description)
            h.field(
                .choices(
                    Name.stays.rawValue, Words("留哪一份", "Which stays"),
                    [
                        .init(Stays.there.rawValue, Words("留另一份，本地居民医保停", "the other; enrolment here ends")),
                        .init(
                            Stays.here.rawValue,
                            Words("留本地居民医保，由对方停", "enrolment here; the other side ends theirs")),
                    ]), in: resolve)
            h.field(
                .day(
                    Name.from.rawValue, Words("停保从哪天起", "From which day it ends"),
                    hint: Words("写年初，就是整年不算", "The year's first day: the whole year does not count")),
                in: resolve)
            h.field(
                .choices(
                    Name.refund.rawValue, Words("个人缴费", "What the person paid"),
                    Resolution.Refund.allCases.map { .init($0.rawValue, $0.words) },
                    hint: Words("退费在待处理缴费里办", "The money is given back among the payments that wait")),
                in: resolve)
        }
    }

    // MARK: Two records

    private func records(into h: inout HTML) {
        h.element(.h2, text: Words("两条档案", "Two records"))
        if let split {
            for one in gone {
                h.element(.p) { h in
                    h.text(Words("已合并的档案：", "Put together with: "))
                    h.element(.code, verbatim: one.number)
                }
            }
            h.form(split, act: Words("分开", "Take apart")) { h in
                h.carried("act", "split")
                h.carried("run", split.typed["run"] ?? "")
                h.field(
                    .some(
                        Name.other.rawValue, Words("分开哪一条", "Which"),
                        gone.map { .init($0.number, Words($0.number, $0.number)) }), in: split)
                h.field(.text(Name.reason.rawValue, Words("为什么", "Why")), in: split)
            }
        }
        guard let merge else { return }
        h.form(merge, act: Words("合并到这个人", "Put it together with this one")) { h in
            h.carried("act", "merge")
            h.carried("run", merge.typed["run"] ?? "")
            h.field(
                .text(
                    "gone", Words("同一个人的另一条档案，个人编号", "The other record's number"),
                    hint: Words(
                        "两条都参保的日子，保留这个人的", "Where both are enrolled on a day, this one's enrolment stays"),
                    width: .short), in: merge)
            h.field(.text("why", Words("怎么知道是同一个人", "How you know")), in: merge)
        }
    }
}
