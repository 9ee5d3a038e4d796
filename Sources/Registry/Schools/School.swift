package import Vocabulary

/// A school or university that enrols its students and collects for them (代收代缴), as of some day.
package struct School: Hashable, Sendable {
    package let id: ID<School>
    /// 学校标识码 or the insurer's own code for it.
    package let code: String
    package var name: String
    package var kind: Kind
    package var district: RegionCode

    package enum Kind: String, CaseIterable, Sendable {
        /// 幼儿园、中小学
        case school
        /// 中职、技校
        case vocational
        /// 高等院校
        case university

        package var words: Words {
            switch self {
            case .school: Words("幼儿园、中小学", "kindergarten or school")
            case .vocational: Words("中等职业学校", "vocational school")
            case .university: Words("高等院校", "university")
            }
        }
    }

    package init(id: ID<School>, code: String, name: String, kind: Kind, district: RegionCode) {
        self.id = id
        self.code = code
        self.name = name
        self.kind = kind
        self.district = district
    }
}
