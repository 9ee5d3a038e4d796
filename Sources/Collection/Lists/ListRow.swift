package import Vocabulary

/// One row of a department's list, read: what stands in it, and what is wrong with it.
package struct ListRow: Hashable, Sendable {
    /// As the reader of the spreadsheet sees it.
    package let number: Int
    package var name: String
    /// The number as it is written; nil where the list has none, or none in this row.
    package var stated: String?
    /// What was read from it.
    package var identity: IdentityReading<NationalID>?
    package var sex: Sex?
    package var birth: Day?
    package var place: RegionCode?
    /// Where the person moved to; of a list of moves alone.
    package var home: RegionCode?
    /// The mother's or father's number, of a list of births.
    package var parent: IdentityReading<NationalID>?
    package var address: String?
    package var category: PersonCategory?
    package var from: Day?
    package var through: Day?
    /// The day of death.
    package var death: Day?
    /// Where a student is, by code or name as it is written, and in which class.
    package var school: String?
    package var schoolClass: String?
    /// Why it cannot be used.
    package var fault: Fault?

    package enum Fault: Error, Hashable, Sendable {
        /// Neither a name nor a number.
        case nobody
        case damagedRow
        /// What stands there is no category we know; the column is named, the content is not repeated.
        case unknownCategory(column: String)
        case badDay(column: String)
        case endsBeforeStart
        /// Where somebody moved to is no division code of a county or a village.
        case noHome(column: String)
        case noBirth
        case noSex
        /// Somebody outside the district holds the document.
        case documentTaken
        /// What stands there is no school of the register, or nothing does.
        case noSchool(column: String)
        /// Another row of the list is about the same person and says the same.
        case repeats(row: Int)
        /// The person's death is before their birth.
        case deathBeforeBirth

        package var words: Words {
            switch self {
            case .nobody: Words("没有姓名也没有证件号码", "neither a name nor a number")
            case .damagedRow: Words("这一行的列数与表头不符", "the row has another number of columns than the header")
            case .unknownCategory(let column):
                Words("“\(column)”一列不是已知的人员类别", "no known category in the column “\(column)”")
            case .badDay(let column): Words("“\(column)”一列不是日期", "no day in the column “\(column)”")
            case .noHome(let column):
                Words(
                    "“\(column)”一列不是区划代码（区县 6 位，村社区 12 位）",
                    "no division code of a county or a village in the column “\(column)”")
            case .noBirth: Words("没有出生日期，也没有完整的身份证号码", "no day of birth, and no whole number of identity")
            case .noSex: Words("没有性别，也没有完整的身份证号码", "no sex, and no whole number of identity")
            case .documentTaken:
                Words("这个证件号码已登记在别人名下", "somebody else is on record with this number")
            case .noSchool(let column):
                Words(
                    "“\(column)”一列不是登记过的学校（写学校代码或全名）",
                    "no registered school, by code or full name, in the column “\(column)”")
            case .endsBeforeStart: Words("结束日期早于开始日期", "it ends before it begins")
            case .repeats(let row): Words("与第 \(row) 行重复", "the same as row \(row)")
            case .deathBeforeBirth: Words("死亡日期早于出生日期", "the death is before the birth")
            }
        }
    }

    package init(
        number: Int, name: String, stated: String? = nil, sex: Sex? = nil, birth: Day? = nil,
        place: RegionCode? = nil, address: String? = nil, category: PersonCategory? = nil, from: Day? = nil,
        through: Day? = nil, death: Day? = nil, fault: Fault? = nil
    ) {
        self.number = number
        self.name = name
        self.stated = stated
        identity = stated.map { NationalID.read($0) }
        self.sex = sex
        self.birth = birth
        self.place = place
        self.address = address
        self.category = category
        self.from = from
        self.through = through
        self.death = death
        self.fault = fault
    }
}

extension ListRow {
    /// What stands in a cell, for a page: of a number of a person or a phone, three in front and four behind.
    package static func masked(_ text: String) -> String {
        guard text.count(where: \.isNumber) >= 11, text.count >= 11 else { return text }
        return text.prefix(3) + String(repeating: "*", count: text.count - 7) + text.suffix(4)
    }
}
