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

    let jobs: [Job]
    let regions: [Region]

    package init(jobs: [Job], regions: [Region]) {
        self.jobs = jobs
        self.regions = regions
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("城乡居民医疗保险", "Resident medical insurance"),
            lead: Words(
                "查政策、结算费用、看基金账目。每个数都能点开，看到它的依据。",
                "Policies, settlements and the fund's accounts. Every figure opens to its basis.")
        ) { h in
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
