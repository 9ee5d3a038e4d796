package import Scheme
package import Vocabulary

/// What one person owes for one benefit year (应缴), as of its version. Every person of the register has one for the year:
/// what they owe, or why they are not billed.
package struct Bill: Hashable, Sendable {
    package let person: ID<Applicant>
    package let year: BenefitYear
    /// 1, 2, …; the latest holds.
    package let version: Int
    package let content: Content
    package let cause: Cause
    package let run: ID<Run>
    package let recorded: Instant

    /// What a version says; two versions of the same content are one.
    package struct Content: Hashable, Sendable {
        /// The village where it is known, else the county: as it was when the bill was made.
        package var place: RegionCode
        /// The school that collects for the person, by its id (代收代缴).
        package var school: String?
        /// 缴费档次, by the policy's key.
        package var tier: String?
        /// Why the person is not billed; nil: they are.
        package var exclusion: Exclusion?
        /// 个人应缴, help taken off. Nil: not known, because the policy does not say.
        package var own: Money?
        /// 个人缴费标准, before help.
        package var individual: Money?
        /// 财政补助
        package var fiscal: Money?
        /// The day of a payment that came too late and so costs more; nil: paid in time, or not yet.
        package var late: Day?
        /// The years of lapse that the person pays for with this one (补缴), to wait less.
        package var repaired: [BenefitYear]
        package var basis: ID<Basis>?

        package init(
            place: RegionCode, school: String? = nil, tier: String? = nil, exclusion: Exclusion? = nil,
            own: Money?, individual: Money?, fiscal: Money?, late: Day? = nil, repaired: [BenefitYear] = [],
            basis: ID<Basis>? = nil
        ) {
            self.place = place
            self.school = school
            self.tier = tier
            self.exclusion = exclusion
            self.own = own
            self.individual = individual
            self.fiscal = fiscal
            self.late = late
            self.repaired = repaired
            self.basis = basis
        }

        /// Somebody who is not billed.
        package static func excluded(_ exclusion: Exclusion, place: RegionCode) -> Content {
            Content(place: place, exclusion: exclusion, own: .zero, individual: .zero, fiscal: .zero)
        }
    }

    /// Why somebody of the register is not billed (不纳入应参保人数的原因).
    package enum Exclusion: String, CaseIterable, Sendable {
        /// 已死亡
        case dead
        /// 参加职工医保
        case employeeInsurance
        /// 在其他统筹区参保
        case insuredElsewhere
        /// 参加其他保障（如军人）
        case otherCover
        /// 迁出
        case movedAway
        /// 重复登记
        case duplicate
        /// 登记错误: the record was withdrawn
        case mistake

        package var words: Words {
            switch self {
            case .dead: Words("已死亡", "dead")
            case .employeeInsurance: Words("参加职工医保", "in employee insurance")
            case .insuredElsewhere: Words("在其他统筹区参保", "insured in another region")
            case .otherCover: Words("有其他保障（如军人）", "otherwise covered")
            case .movedAway: Words("已迁出", "moved away")
            case .duplicate: Words("重复登记", "recorded twice")
            case .mistake: Words("登记错误，已撤销", "entered by mistake")
            }
        }
    }

    /// Why there is a version (核定原因).
    package enum Cause: String, CaseIterable, Sendable {
        case assessed
        /// 人员类别、年龄、住址等变化
        case changed
        /// 过期缴费
        case late
        /// 补缴断保年度
        case repaired
        /// 撤销
        case undone

        package var words: Words {
            switch self {
            case .assessed: Words("首次核定", "first assessment")
            case .changed: Words("情况变化后重新核定", "assessed anew after a change")
            case .late: Words("过期缴费", "paid late")
            case .repaired: Words("补缴断保年度", "years of lapse paid for")
            case .undone: Words("撤销", "taken back")
            }
        }
    }

    package init(
        person: ID<Applicant>, year: BenefitYear, version: Int, _ content: Content, cause: Cause,
        run: ID<Run>,
        recorded: Instant
    ) {
        self.person = person
        self.year = year
        self.version = version
        self.content = content
        self.cause = cause
        self.run = run
        self.recorded = recorded
    }
}

extension Bill {
    package var own: Money? { content.own }
    package var isExcluded: Bool { content.exclusion != nil }
}
