package import Vocabulary

/// The first page: the jobs one may do here, and the regions whose policies are on file.
package struct StartPage: Sendable {
    package struct Job: Sendable {
        let title: Words
        let purpose: Words
        let href: String

        package init(_ title: Words, purpose: Words, href: String) {
            self.title = title
            self.purpose = purpose
            self.href = href
        }
    }

    package struct Region: Sendable {
        let name: Words
        let code: RegionCode
        /// The benefit years with a policy, newest first, and where each is shown.
        let years: [(BenefitYear, href: String)]

        package init(name: Words, code: RegionCode, years: [(BenefitYear, href: String)]) {
            self.name = name
            self.code = code
            self.years = years
        }
    }

    /// What the database holds, for whoever may see it.
    package struct Figures: Sendable {
        let persons: Int
        let enrolled: Int
        /// The year of the enrolments.
        let year: BenefitYear
        let settlements: Int

        package init(persons: Int, enrolled: Int, in year: BenefitYear, settlements: Int) {
            self.persons = persons
            self.enrolled = enrolled
            self.year = year
            self.settlements = settlements
        }
    }

    let jobs: [Job]
    let regions: [Region]
    let figures: Figures?
    /// How many other regions there are, and where they are listed.
    let others: (count: Int, href: String)?

    package init(
        jobs: [Job], regions: [Region], others: (count: Int, href: String)? = nil, figures: Figures? = nil
    ) {
        self.others = others
        self.jobs = jobs
        self.regions = regions
        self.figures = figures
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("城乡居民医疗保险", "Resident medical insurance"),
            lead: Words(
                "查政策、结算费用、看基金账目。每个数都能点开，看到它的依据。",
                "Policies, settlements and the fund's accounts. Every figure opens to its basis.")
        ) { h in
            if frame.demonstration { demonstration(into: &h) }
            h.element(.ul, .class("jobs")) { h in
                for job in jobs {
                    h.element(.li) { h in
                        h.element(.a, .href(job.href), text: job.title)
                        h.element(.p, .class("aside"), text: job.purpose)
                    }
                }
            }
            h.element(.h2, text: Words("统筹区与政策年度", "Pooling regions and their policy years"))
            if regions.isEmpty {
                h.nothing(
                    Words(
                        "还没有政策文件。把统筹区的文件放进 Policy 目录，再启动一次。",
                        "No policy file yet. Put the region's file into the Policy folder and start again."))
            } else {
                list(into: &h)
            }
            if let others, others.count > 0 {
                h.element(.p) { h in
                    h.element(
                        .a, .href(others.href),
                        text: Words("另有 \(others.count) 个统筹区", "\(others.count) other regions"))
                }
            }
            if let figures { self.figures(figures, into: &h) }
        }
    }

    private func demonstration(into h: inout HTML) {
        h.attention { h in
            h.element(
                .p,
                text: Words(
                    "这是演示：政策是真的，每个数字都注明来源；人员、医院和费用是按公布的比率生成的，没有一个真人。可以放心试，也可以随时重新生成。",
                    "This is a demonstration. The policy is real and every number names its source; the people, hospitals and bills are generated at published rates and none is real. Try anything; it can be made anew at any time."
                ))
        }
    }

    private func figures(_ figures: Figures, into h: inout HTML) {
        h.element(.h2, text: Words("库里现在有", "What the database holds"))
        h.element(.dl, .class("sums")) { h in
            for (words, count) in [
                (Words("登记的人", "Persons on record"), figures.persons),
                (Words("\(figures.year) 年参保", "Enrolled in \(figures.year)"), figures.enrolled),
                (Words("已记账的结算", "Settlements posted"), figures.settlements),
            ] {
                h.element(.div) { h in
                    h.element(.dt, text: words)
                    h.element(.dd, .class("amount")) { $0.text($0.language.text(count)) }
                }
            }
        }
    }

    private func list(into h: inout HTML) {
        h.facts { h in
            for region in regions {
                h.fact(region.name) { h in
                    h.element(.ul, .class("links")) { h in
                        for (year, href) in region.years {
                            h.element(.li) { h in
                                h.element(.a, .href(href), text: Words("\(year)年", "\(year)"))
                            }
                        }
                    }
                }
            }
        }
    }
}
