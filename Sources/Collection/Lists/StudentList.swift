package import Vocabulary

/// What a list of students (学籍名单) is for: the benefit year they enrol for, in which tier, and at which school.
package struct StudentList: Hashable, Codable, Sendable {
    package let year: BenefitYear
    /// 缴费档次 of those who enrol by it, by the policy's key.
    package let tier: String
    /// 学校标识码 of all its rows; nil: each row names its school, by code or name.
    package let school: String?

    package init(year: BenefitYear, tier: String, school: String? = nil) {
        self.year = year
        self.tier = tier
        self.school = school
    }
}
