import Collection
import Pages
import Registry
import Storage
import Vocabulary

/// Reads the questions that the forms about a person have in common: what stands in them, and what is wrong.
struct PersonReading {
    typealias Name = NewPersonPage.Name

    private let texts: [String: String]
    let jurisdiction: Jurisdiction
    let today: Day
    var wrong: [WrongField] = []

    init(_ form: Fields, _ jurisdiction: Jurisdiction, today: Day) {
        texts = form.typed.mapValues(\.trimmed).filter { !$0.value.isEmpty }
        self.jurisdiction = jurisdiction
        self.today = today
    }

    subscript(name: String) -> String? { texts[name] }
    subscript(name: Name) -> String? { texts[name.rawValue] }
    subscript(name: EditPersonPage.Name) -> String? { texts[name.rawValue] }

    mutating func day(_ name: String, isNeeded: Bool = true) -> Day? {
        guard let text = texts[name] else {
            if isNeeded {
                wrong.append(.missing(name, Words("请写日期，如 2023-07-01", "write a day, such as 2023-07-01")))
            }
            return nil
        }
        let day = Day(text)
        if day == nil { wrong.append(.noDay(name)) }
        return day
    }

    /// A document whose number is sound. What was typed is never said again in a message.
    mutating func document(isNeeded: Bool) -> IdentityDocument? {
        guard let text = self[.document] else {
            if isNeeded || self[.documentKind] != nil {
                wrong.append(
                    .missing(
                        Name.document.rawValue,
                        Words("请写证件号码，或证件种类也空着", "write the number, or leave the kind empty too")))
            }
            return nil
        }
        guard let kind = self[.documentKind].flatMap({ IdentityDocument.Kind(rawValue: $0) }) else {
            wrong.append(.missing(Name.documentKind.rawValue, Words("请选证件种类", "choose the kind of document")))
            return nil
        }
        guard let document = IdentityDocument.read(kind, text, on: today).number else {
            wrong.append(
                WrongField(
                    Name.document.rawValue, Words("不是\(kind.words.zh)的号码", "no number of a \(kind.words.en)"),
                    Words(
                        "应为：\(kind.format.zh)；请对照证件再写",
                        "it should be: \(kind.format.en); compare it with the document")))
            return nil
        }
        return document
    }

    mutating func phone(isNeeded: Bool) -> String? {
        guard let text = self[.phone] else {
            if isNeeded { wrong.append(.missing(Name.phone.rawValue, Words("请写电话", "write a phone"))) }
            return nil
        }
        guard let number = Phone.normal(text) else {
            wrong.append(
                WrongField(
                    Name.phone.rawValue, Words("不是电话号码", "it is no phone number"),
                    Words("请写 11 位手机号，或带区号的座机", "write a mobile of 11 digits, or a line with its area code")))
            return nil
        }
        return number
    }

    var consents: Set<Phone.Purpose> {
        Set(Phone.Purpose.allCases.filter { texts["\(Name.consent.rawValue).\($0.rawValue)"] != nil })
    }

    /// A village or county; within `area`, where it is given.
    mutating func place(_ name: String, in area: RegionCode?, digits: Set<Int>) -> RegionCode? {
        guard let text = texts[name] else {
            wrong.append(.missing(name, Words("请选或写区划代码", "choose a place, or write its code")))
            return nil
        }
        guard let place = RegionCode(text), digits.contains(place.description.count),
            area.map({ place.lies(in: $0) }) ?? true
        else {
            let zh = area.map { "；要在您的辖区 \($0) 内" } ?? ""
            let en = area.map { ", within your area \($0)" } ?? ""
            wrong.append(
                WrongField(
                    name, Words("不是可用的区划代码\(zh)", "no division code that can be used\(en)"),
                    Words("村（社区）写 12 位，不知道村的写区县 6 位", "12 digits of a village, or the county's 6")))
            return nil
        }
        return place
    }

    /// A county code that is a county and no province or city.
    mutating func home(in area: RegionCode?) -> RegionCode? {
        let place = place(Name.place.rawValue, in: area, digits: [6, 12])
        if let place, place.description.count == 6, place.description.hasSuffix("00") {
            wrong.append(
                WrongField(
                    Name.place.rawValue, Words("是省或市，不是区县", "it is a province or city, and no county"),
                    Words("请写区县的 6 位代码", "write the six digits of a county")))
            return nil
        }
        return place
    }

    mutating func registration(isNeeded: Bool) -> RegionCode? {
        if !isNeeded, self[.registration] == nil { return nil }
        return place(Name.registration.rawValue, in: nil, digits: [6, 9, 12])
    }

    /// Somebody whom the reader may see.
    mutating func member(isNeeded: Bool) throws -> ID<Person>? {
        guard let text = self[.member] else {
            if isNeeded {
                wrong.append(
                    .missing(Name.member.rawValue, Words("请写那一户的人的编号", "write the number of somebody of it")))
            }
            return nil
        }
        guard let person = try jurisdiction.person(number: text) else {
            wrong.append(
                WrongField(
                    Name.member.rawValue, Words("没有这个个人编号", "nobody has this number"),
                    Words("请核对；不在您辖区内的人查不到", "check it; people outside your area are not found")))
            return nil
        }
        return person.id
    }

    mutating func name() -> String {
        let name = self[.name] ?? ""
        if name.isEmpty || name.count > 60 {
            wrong.append(.missing(Name.name.rawValue, Words("请写姓名", "write the name")))
        }
        return name
    }

    /// On what ground; no number of a document may stand in it.
    mutating func reason(_ name: String = Name.reason.rawValue, otherwise: String? = nil) -> String {
        guard let text = texts[name] ?? otherwise else {
            wrong.append(.missing(name, Words("请写依据，如文号", "say on what ground, such as a paper's number")))
            return ""
        }
        let run = text.split { !($0.isASCII && $0.isNumber) }.map(\.count).max() ?? 0
        if text.count > 120 || run >= 11 {
            wrong.append(
                WrongField(
                    name, Words("太长，或写了证件号码、电话", "it is too long, or holds a number of a document or phone"),
                    Words("只写文号或证明名称", "write a paper's number or name alone")))
        }
        return text
    }
}

extension WrongField {
    /// What the desk refuses, at the field it is about; `words` of those whose names the reader may not know stay general.
    static func refused(_ fault: PersonDesk.Fault, holder: Person?) -> WrongField {
        typealias Name = NewPersonPage.Name
        switch fault {
        case .documentTaken:
            guard let holder else {
                return WrongField(
                    Name.document.rawValue,
                    Words("这个证件已登记在您辖区以外的人名下", "the document is on record for somebody outside your area"),
                    Words("请先联系对方经办机构核对", "ask the office there first"))
            }
            return WrongField(
                Name.document.rawValue,
                Words("这个证件已是 \(holder.number) 的", "the document is that of \(holder.number)"),
                Words("请打开那个人核对，不要重复登记", "look at that person; do not write them down twice"))
        case .newbornTooOld(let days):
            return WrongField(
                Name.ground.rawValue, Words("出生已超过 \(days) 天", "born more than \(days) days ago"),
                Words("请选“居民”", "choose “resident”"))
        case .yearIsOver:
            return WrongField(
                Name.year.rawValue, Words("这个年度已经结束", "the year is over"),
                Words("请选现在的年度", "choose the present year"))
        case .bornLater:
            return WrongField(
                Name.birth.rawValue, Words("出生日期还没有到", "the birth is still to come"), Words("请核对", "check it")
            )
        case .noKey:
            return WrongField(
                Name.document.rawValue,
                Words("系统没有装号码的密钥，不能登记证件和电话", "there is no key of numbers here, so none can be recorded"),
                Words("请空着，或请管理员放好密钥", "leave it empty, or ask the administrator for the key"))
        case .nothingNew:
            return WrongField(
                Name.reason.rawValue, Words("档案里已经是这样", "the record says so already"),
                Words("不用再记", "nothing needs recording"))
        case .noSuchPeriod:
            return WrongField(
                EditPersonPage.Name.period.rawValue, Words("没有这一段", "there is no such period"),
                Words("请重新选", "choose again"))
        case .deathInFuture:
            return WrongField(
                EditPersonPage.Name.day.rawValue, Words("死亡日期还没有到", "the day is still to come"),
                Words("请核对", "check it"))
        }
    }
}
