import Vocabulary

/// Townships and villages. Their numbers begin at 901, which real division codes below a county do not use.
func makePlaces(
    seed: UInt64, persons: Int, county: RegionCode
) -> (townships: [SyntheticPlace], villages: [SyntheticPlace]) {
    let villageCount = min(98 * 98, max(1, persons / Int(Assumptions.personsPerVillage.value)))
    let townshipCount = min(98, max(1, villageCount / Int(Assumptions.villagesPerTownship.value)))
    var dice = Dice(seed: seed, for: "places")

    let townshipNames = names(townshipCount, ending: "示例镇", &dice)
    let townships = townshipNames.enumerated().map { index, name in
        SyntheticPlace(code: RegionCode("\(county)\(901 + index)")!, name: name)
    }
    var villages: [SyntheticPlace] = []
    let shares = Array(repeating: 1.0, count: townshipCount)
    for (township, count) in zip(townships, apportion(villageCount, shares)) {
        for (index, name) in names(count, ending: "示例村", &dice).enumerated() {
            villages.append(SyntheticPlace(code: RegionCode("\(township.code)\(901 + index)")!, name: name))
        }
    }
    return (townships, villages)
}

/// A primary hospital in each township, and a few of the higher levels.
func makeFacilities(townships: [SyntheticPlace], county: RegionCode) -> [SyntheticFacility] {
    var facilities: [SyntheticFacility] = []
    func add(_ name: String, _ level: FacilityLevel, township: Int? = nil) {
        let serial = String(90_001 + facilities.count)
        facilities.append(
            SyntheticFacility(code: "H\(county)\(serial)", name: name, level: level, township: township))
    }
    for (index, township) in townships.enumerated() {
        add("\(township.name)卫生院", .primary, township: index)
    }
    let ordinals = ["第一", "第二", "第三", "第四", "第五", "第六", "第七", "第八", "第九"]
    for ordinal in ordinals.prefix(Int(Assumptions.facilities.values[0])) {
        add("示例\(ordinal)人民医院", .secondary)
    }
    for ordinal in ordinals.prefix(Int(Assumptions.facilities.values[1])) {
        add("示例\(ordinal)中心医院", .tertiary)
    }
    return facilities
}

/// Different names, such as 青禾示例镇: two characters from a list, and an ending that says they are invented.
private func names(_ count: Int, ending: String, _ dice: inout Dice) -> [String] {
    let first = Array("青云石枫清桃梨竹松柏白金银玉双龙凤鹤鹿月")
    let second = Array("禾岭桥林溪源坪湾坝岩泉田冲塘坡峰沟河滩台")
    var all = first.flatMap { a in second.map { b in "\(a)\(b)" } }
    dice.shuffle(&all)
    return all.prefix(count).map { $0 + ending }
}
