import Matching
import Testing
import Vocabulary

/// Births, places, addresses, households and phones, each as the one thing that differs.
struct AgreementTests {
    private func reasons(_ change: (inout Entry, inout Entry) -> Void) throws -> Reasons {
        let number = try #require(NationalID("880103199003071015"))
        var (row, person) = (Entry(name: "张伟"), Entry(name: "张伟"))
        row.number = NumberKey(number)
        person.number = NumberKey(number)
        change(&row, &person)
        var (persons, list) = (Roll(), Roll())
        persons.add(person)
        list.add(row)
        return try #require(Matcher(persons).match(list)[0].candidates.first?.reasons)
    }

    @Test(arguments: [
        ("1990-03-07", "1990-03-07", Reason.birthEqual), ("1990-03-07", "1990-07-03", .birthNear),
        ("1990-03-07", "1990-03-17", .birthNear), ("1990-03-12", "1990-03-21", .birthNear),
        ("1990-03-07", "1989-03-07", .birthNear), ("1990-03-07", "1960-03-07", .birthNear),
        ("1990-03-07", "1990-04-18", .birthYear), ("1990-03-07", "1991-04-18", .birthDiffers),
        ("1990-12-31", "1991-01-01", .birthDiffers),
    ])
    func `births agree`(a: String, b: String, reason: Reason) throws {
        for (a, b) in [(a, b), (b, a)] {
            let found = try reasons { (row, person) in (row.birth, person.birth) = (Day(a), Day(b)) }
            #expect(found.contains(reason), "\(Array(found))")
        }
    }

    @Test(arguments: [
        ("500112901901", "500112901901", Reason.villageEqual),
        ("500112901901", "500112901902", .townshipEqual),
        ("500112901901", "500112902901", .placeDiffers), ("500112901", "500112901902", .townshipEqual),
        ("500112902", "500112901902", .placeDiffers),
    ])
    func `places agree`(a: String, b: String, reason: Reason) throws {
        let found = try reasons { (row, person) in (row.place, person.place) = (RegionCode(a), RegionCode(b))
        }
        #expect(found.contains(reason), "\(Array(found))")
    }

    @Test func `a county alone says nothing`() throws {
        let found = try reasons { (row, person) in
            (row.place, person.place) = (RegionCode("500112"), RegionCode("500112901901"))
        }
        #expect(!found.contains(.placeDiffers) && !found.contains(.townshipEqual))
    }

    @Test(arguments: [
        ("青禾示例镇石岭示例村三组12号", "青禾示例镇石岭示例村3组１２号", Reason.addressEqual),
        ("青禾示例镇 石岭示例村，3组-12号", "青禾示例镇石岭示例村3组12号", .addressEqual),
        ("示例县青禾示例镇石岭示例村3组12号", "青禾示例镇石岭示例村3组12号", .addressAlike),
    ])
    func `addresses agree`(a: String, b: String, reason: Reason) throws {
        let found = try reasons { (row, person) in (row.address, person.address) = (a, b) }
        #expect(found.contains(reason), "\(Array(found))")
    }

    @Test func `addresses apart say nothing`() throws {
        let found = try reasons { (row, person) in
            (row.address, person.address) = ("青禾示例镇石岭示例村3组12号", "白云示例镇松溪示例村9组4号")
        }
        #expect(!found.contains(.addressEqual) && !found.contains(.addressAlike))
    }

    @Test func `one household, one phone and one sex speak for a person; another sex against`() throws {
        let phone = NumberKey((0..<16).map { UInt8($0) })
        let found = try reasons { (row, person) in
            (row.household, person.household) = (7, 7)
            (row.phone, person.phone) = (phone, phone)
            (row.sex, person.sex) = (.female, .female)
        }
        #expect(found.contains(.household) && found.contains(.phone) && found.contains(.sexEqual))
        let against = try reasons { (row, person) in (row.sex, person.sex) = (.female, .male) }
        #expect(against.contains(.sexDiffers) && !against.contains(.household) && !against.contains(.phone))
    }
}
