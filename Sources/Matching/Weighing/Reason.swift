public import Vocabulary

/// Why a person may be the one of a row, or may not (理由). Each has a weight; a score is the sum of the weights of its reasons.
///
/// Weights are those of Fellegi and Sunter (1969), ten times the binary logarithm of how much oftener the reason is found
/// with the same person than with another, rounded to tens. They are estimates, not measured on real lists; the same for every
/// region, and changed only here. For a registry of a million, a score of 200 is as likely right as wrong.
public enum Reason: UInt8, CaseIterable, Sendable {
    // The number
    case numberEqual
    case numberOfAnother
    case numberWorkedOut
    case numberKeystroke
    case numberBeginning
    case numberFar
    case numberDiffers
    case numberTwice
    // The name
    case nameRare
    case nameEqual
    case nameCommon
    case nameVariant
    case nameNoted
    case nameUntyped
    case namePart
    case nameOneCharacter
    case nameSurname
    case nameDiffers
    case nameMissing
    // Birth and sex
    case birthEqual
    case birthNear
    case birthYear
    case birthDiffers
    case sexEqual
    case sexDiffers
    // Where and with whom
    case villageEqual
    case townshipEqual
    case placeDiffers
    case addressEqual
    case addressAlike
    case household
    case phone
    // Of the registry and of the list
    case died
    case taken
    case repeated

    /// The table: weight, and words in Chinese and English.
    private var entry: (weight: Int, words: Words) {
        switch self {
        case .numberEqual: (400, Words("身份号码相同", "the identity number is the same"))
        case .numberOfAnother:
            (200, Words("身份号码相同，但姓名不符", "the identity number is the same, but the name does not agree"))
        case .numberWorkedOut:
            (250, Words("由残缺号码推算出的号码相同", "the number worked out from the damaged one is the same"))
        case .numberKeystroke: (130, Words("身份号码只差一处", "the identity number is one keystroke away"))
        case .numberBeginning: (70, Words("身份号码留存的前几位相符", "what is left of the identity number agrees"))
        case .numberFar: (-40, Words("身份号码差得不止一处", "the identity number is more than a keystroke away"))
        case .numberDiffers: (-100, Words("身份号码不同", "the identity number is another"))
        case .numberTwice: (0, Words("登记中有多人使用这个号码", "several persons of the registry have this number"))
        case .nameRare: (150, Words("姓名相同，且很少见", "the name is the same and rare"))
        case .nameEqual: (120, Words("姓名相同", "the name is the same"))
        case .nameCommon: (90, Words("姓名相同，但同名的人多", "the name is the same, but common"))
        case .nameVariant: (110, Words("姓名为异体字或繁体字", "the name is written with variant characters"))
        case .nameNoted: (90, Words("姓名相同，但带有附注", "the name is the same but for a note"))
        case .nameUntyped:
            (80, Words("姓名中有打不出的字，其余相同", "a character of the name was not typed, the rest is the same"))
        case .namePart: (70, Words("姓名只写了前一部分", "only the first part of the name is written"))
        case .nameOneCharacter: (40, Words("姓名差一个字", "one character of the name differs"))
        case .nameSurname: (-40, Words("只有姓相同", "only the surname is the same"))
        case .nameDiffers: (-100, Words("姓名不同", "the name is another"))
        case .nameMissing: (0, Words("没有姓名", "there is no name"))
        case .birthEqual: (140, Words("出生日期相同", "the day of birth is the same"))
        case .birthNear: (50, Words("出生日期只差一处", "the day of birth is one keystroke away"))
        case .birthYear: (10, Words("出生年份相同", "the year of birth is the same"))
        case .birthDiffers: (-80, Words("出生日期不同", "the day of birth is another"))
        case .sexEqual: (10, Words("性别相同", "the sex is the same"))
        case .sexDiffers: (-60, Words("性别不同", "the sex is another"))
        case .villageEqual: (70, Words("同一个村（社区）", "the village is the same"))
        case .townshipEqual: (30, Words("同一个乡镇（街道）", "the township is the same"))
        case .placeDiffers: (-20, Words("不在同一个乡镇（街道）", "the township is another"))
        case .addressEqual: (60, Words("地址相同", "the address is the same"))
        case .addressAlike: (20, Words("地址相近", "the address is alike"))
        case .household: (90, Words("同一户", "the household is the same"))
        case .phone: (80, Words("电话相同", "the phone number is the same"))
        case .died: (0, Words("登记为已死亡", "registered as dead"))
        case .taken: (-80, Words("名单另有一行确定是此人", "another row of the list is certainly this person"))
        case .repeated: (0, Words("名单中有多行是此人", "several rows of the list are this person"))
        }
    }

    public var weight: Int { Reason.weights[Int(rawValue)] }

    public var words: Words { entry.words }

    static let weights = allCases.map(\.entry.weight)
}
