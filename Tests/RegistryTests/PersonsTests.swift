import Registry
import Storage
import TestDatabase
import Testing
import Vocabulary

@Suite struct PersonsTests {
    private let world: World

    init() throws { world = try World() }

    @Test func `a person is found by id and by number, as added`() throws {
        let person = try world.add("5001120000001")
        try world.persons { persons in
            let byID = try persons.find(person.id)
            let byNumber = try persons.find(number: "5001120000001")
            let stranger = try persons.find(number: "5001120000002")
            #expect(byID == person)
            #expect(byNumber == person)
            #expect(stranger == nil)
        }
    }

    @Test func `a number is given once, and must be there`() throws {
        try world.add("1")
        #expect(throws: RegistryError.taken(.personNumber)) { try world.add("1") }
        #expect(throws: RegistryError.empty(.personNumber)) { try world.add("") }
        #expect(throws: RegistryError.empty(.personName)) { try world.add("2", name: "") }
        #expect(try world.persons { try $0.count() } == 1, "what was refused left nothing")
    }

    @Test func `a village lies in its district`() throws {
        #expect(throws: RegistryError.villageOutsideDistrict) {
            try world.add("1", district: RegionCode("500113")!)
        }
        try world.add("1", district: RegionCode("500113")!, village: nil)
    }

    @Test func `a move counts from its day; before the first home the first is taken`() throws {
        let person = try world.add("1", from: Day(2023, 1, 1)!)
        let home = Person.Home(household: ID(at: world.now), district: RegionCode("500113")!, village: nil)
        try world.persons {
            try $0.move(person.id, to: home, effective: Day(2023, 6, 1)!, recorded: world.now)
        }
        for (day, district) in [
            (Day(2022, 1, 1)!, "500112"), (Day(2023, 1, 1)!, "500112"), (Day(2023, 5, 31)!, "500112"),
            (Day(2023, 6, 1)!, "500113"), (Day(2099, 1, 1)!, "500113"),
        ] {
            let found = try world.persons { try $0.find(person.id, on: day) }
            #expect(found?.district.description == district)
        }
        #expect(try world.persons { try $0.find(person.id) }?.district.description == "500113")
    }

    @Test func `of two homes of one day the later recorded holds, in whatever order of days`() throws {
        let person = try world.add("1", from: Day(2023, 1, 1)!)
        func move(_ code: String, _ day: Day) throws {
            let home = Person.Home(household: person.household, district: RegionCode(code)!, village: nil)
            try world.persons { try $0.move(person.id, to: home, effective: day, recorded: world.now) }
        }
        try move("500103", Day(2023, 6, 1)!)
        try move("500104", Day(2023, 6, 1)!)
        try move("500105", Day(2023, 3, 1)!)
        #expect(
            try world.persons { try $0.find(person.id, on: Day(2023, 4, 1)!) }?.district.description
                == "500105")
        #expect(
            try world.persons { try $0.find(person.id, on: Day(2023, 6, 1)!) }?.district.description
                == "500104")
    }

    @Test func `a slip in a birth day is corrected for every day`() throws {
        let person = try world.add("1", birth: Day(1980, 5, 1)!)
        try world.persons {
            try $0.identify(person.id, name: "甄改正", sex: .male, birth: Day(1970, 5, 1)!, recorded: world.now)
        }
        let found = try world.persons { try $0.find(person.id, on: Day(2023, 1, 1)!) }
        #expect(found?.birth == Day(1970, 5, 1)!)
        #expect(found?.name == "甄改正")
        #expect(found?.age(on: Day(2023, 4, 30)!) == 52)
    }

    @Test func `a death is recorded, and a wrong report of one withdrawn`() throws {
        let person = try world.add("1", birth: Day(1980, 5, 1)!)
        let day = Day(2023, 7, 1)!
        #expect(throws: RegistryError.deathBeforeBirth) {
            try world.persons {
                try $0.recordDeath(of: person.id, on: Day(1980, 4, 30)!, recorded: world.now)
            }
        }
        try world.persons { try $0.recordDeath(of: person.id, on: day, recorded: world.now) }
        let dead = try #require(try world.persons { try $0.find(person.id) })
        #expect(dead.death == day)
        #expect(dead.isAlive(on: day) && !dead.isAlive(on: day + 1) && !dead.isAlive(on: Day(1980, 4, 30)!))
        try world.persons { try $0.recordDeath(of: person.id, on: nil, recorded: world.now) }
        #expect(try world.persons { try $0.find(person.id) } == person)
    }

    @Test func `a fact about nobody is refused`() throws {
        let nobody = ID<Person>(high: 1, low: 1)
        let home = Person.Home(household: ID(at: world.now), district: World.yubei, village: nil)
        #expect(throws: RegistryError.noPerson) {
            try world.persons {
                try $0.move(nobody, to: home, effective: Day(number: 0), recorded: world.now)
            }
        }
        #expect(throws: RegistryError.noPerson) {
            try world.persons { try $0.recordDeath(of: nobody, on: nil, recorded: world.now) }
        }
    }

    @Test func `a household is whoever has it as home on the day`() throws {
        let household = ID<Household>(at: world.now)
        let old = try world.add("1", birth: Day(1950, 1, 1)!, household: household)
        let young = try world.add("2", birth: Day(2010, 1, 1)!, household: household)
        let other = try world.add("3", birth: Day(1980, 1, 1)!)
        try world.persons {
            try $0.move(other.id, to: old.home, effective: Day(2023, 6, 1)!, recorded: world.now)
        }
        try world.persons { persons in
            let before = try persons.household(of: old.id, on: Day(2023, 5, 31)!)
            let after = try persons.household(of: young.id, on: Day(2023, 6, 1)!)
            #expect(before?.members.map(\.number) == ["1", "2"])
            #expect(after?.members.map(\.number) == ["1", "3", "2"])
            #expect(after?.id == household)
            let nobody = try persons.household(of: ID(high: 1, low: 1))
            #expect(nobody == nil)
        }
    }

    @Test func `a search finds by the beginning of number or name, within the scope`() throws {
        try world.add("5001120001", name: "甄一")
        try world.add("5001120002", name: "甄二")
        try world.add("5001130001", name: "甄一一", district: RegionCode("500113")!, village: nil)
        try world.add("77", name: "Li O'Neil 100%")
        func search(_ text: String, in scope: String? = nil, after: String? = nil, limit: Int = 50) throws
            -> [String]
        {
            try world.persons {
                try $0.search(text, in: scope.flatMap { RegionCode($0) }, after: after, limit: limit).map(
                    \.number)
            }
        }
        #expect(try search("500112") == ["5001120001", "5001120002"])
        #expect(try search("甄一") == ["5001120001", "5001130001"])
        #expect(try search("甄", in: "500112") == ["5001120001", "5001120002"])
        #expect(try search("甄", in: "500000", limit: 2) == ["5001120001", "5001120002"])
        #expect(try search("", after: "5001120002") == ["5001130001", "77"])
        #expect(try search("Li O'") == ["77"])
        #expect(try search("%") == [])
        #expect(try search("一") == [])
        #expect(try search("", in: "330100") == [])
        #expect(try world.persons { try $0.count(in: RegionCode("500113")) } == 1)
    }

    @Test func `a name that no longer holds is not found`() throws {
        let person = try world.add("1", name: "旧名")
        try world.persons {
            try $0.identify(person.id, name: "新名", sex: .female, birth: person.birth, recorded: world.now)
        }
        #expect(try world.persons { try $0.search("旧").count } == 0)
        #expect(try world.persons { try $0.search("新").count } == 1)
    }

    @Test(arguments: [
        "person", "household", "person_identity", "person_home", "category", "enrolment", "facility",
        "facility_fact", "operator", "operator_fact", "place", "person_death",
        "person_registration", "person_merge", "document", "document_end", "phone", "phone_consent", "school",
        "school_fact", "other_insurance", "resolution", "person_act", "person_withdrawn",
    ])
    func `no row of the registry can be deleted`(_ table: String) throws {
        let guards = try world.database.read { try $0.guards(of: table) }
        #expect(Set(guards).isSuperset(of: ["delete", "update"]))
        try world.add("1")
        if table == "person" || table == "person_home" {
            #expect(throws: StorageError.appendOnly(table)) {
                try world.database.transaction { try $0.run(SQL(stringLiteral: "DELETE FROM \(table)")) }
            }
        }
    }
}
