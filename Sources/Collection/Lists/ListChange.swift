package import Registry
package import Vocabulary

/// What a row of a list, or its absence from one, changes about a person: before and after, so that it can be shown first and
/// taken back afterwards.
package enum ListChange: Hashable, Sendable, Codable {
    /// A period of a category; `before` nil: new.
    case period(category: PersonCategory, from: Day, before: Ending?, after: Ending, source: String)
    /// A death; `before` nil: alive.
    case death(before: Day?, after: Day)
    /// A move within or out of the district; a place is a village, or a county where no village is known.
    case home(from: Day, before: RegionCode, after: RegionCode)
    /// Somebody new, written down by a list of births.
    case person(place: RegionCode, birth: Day)
    /// An enrolment, as a student or as one no more; `before` nil: new.
    case enrolment(before: Enrolment?, after: Enrolment)
    /// Insurance elsewhere, under this id.
    case insurance(
        ID<OtherInsurance>, OtherInsurance.Kind, from: Day, before: Ending?, after: Ending, source: String)

    /// The last day of something; open while it goes on.
    package struct Ending: Hashable, Sendable, Codable {
        package let through: Day?

        package init(_ through: Day?) { self.through = through }
    }

    /// Whether something new begins, and not only another end.
    package var isNew: Bool {
        switch self {
        case .period(_, _, let before, _, _): before == nil
        case .death(let before, _): before == nil
        case .home: false
        case .person: true
        case .enrolment(let before, _): before == nil
        case .insurance(_, _, _, let before, _, _): before == nil
        }
    }

    /// In a clerk's words.
    package var words: Words {
        func end(_ ending: Ending) -> Words {
            ending.through.map { Words("至 \($0)", "to \($0)") } ?? Words("未写结束", "without end")
        }
        switch self {
        case .period(let category, let from, let before, let after, _):
            let (zh, en) = (category.words.zh, category.words.en)
            guard let before else {
                return Words("新增\(zh)：自 \(from) \(end(after).zh)", "new \(en): from \(from) \(end(after).en)")
            }
            return Words(
                "\(zh)：\(end(before).zh) → \(end(after).zh)", "\(en): \(end(before).en) → \(end(after).en)")
        case .death(nil, let after): return Words("\(after) 死亡", "died on \(after)")
        case .death(let before?, let after):
            return Words("死亡日期 \(before) → \(after)", "day of death \(before) → \(after)")
        case .home(let from, let before, let after):
            return Words("自 \(from) 迁移：\(before) → \(after)", "moved on \(from): \(before) → \(after)")
        case .person(let place, let birth):
            return Words("新增参保人：\(birth) 出生，住在 \(place)", "written down: born \(birth), lives in \(place)")
        case .enrolment(nil, let after):
            return Words(
                "\(after.year) 年度参保登记：\(after.ground.words.zh)",
                "enrolled for \(after.year): \(after.ground.words.en)")
        case .enrolment(let before?, let after):
            let (zh, en) = ("\(after.year) 年度参保登记", "enrolment of \(after.year)")
            if after.from > after.through {
                return Words("\(zh)取消：不在名单上，也没有缴费", "\(en) cancelled: not on the list, and not paid")
            }
            if before.ground == after.ground {
                return Words("\(zh)：换学校或班级", "\(en): another school or class")
            }
            return Words(
                "\(zh)：\(before.ground.words.zh) → \(after.ground.words.zh)",
                "\(en): \(before.ground.words.en) → \(after.ground.words.en)")
        case .insurance(_, let kind, let from, nil, let after, _):
            return Words(
                "\(kind.words.zh)：自 \(from) \(end(after).zh)",
                "\(kind.words.en): from \(from) \(end(after).en)")
        case .insurance(_, let kind, _, let before?, let after, _):
            return Words(
                "\(kind.words.zh)：\(end(before).zh) → \(end(after).zh)",
                "\(kind.words.en): \(end(before).en) → \(end(after).en)")
        }
    }
}
