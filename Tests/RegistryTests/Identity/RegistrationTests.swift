import Registry
import Testing
import Vocabulary

@Suite struct RegistrationTests {
    @Test func `where a household is registered counts from its day, beside where they live`() throws {
        let world = try World()
        let person = try world.add("1")
        let (before, after) = (RegionCode("510107")!, RegionCode("500103001002")!)
        #expect(try world.persons { try $0.registration(of: person.id) } == nil)
        try world.persons {
            try $0.register(person.id, in: before, effective: Day(2020, 1, 1)!, recorded: world.now)
        }
        let then = world.now
        try world.persons {
            try $0.register(person.id, in: after, effective: Day(2023, 6, 1)!, recorded: world.now)
        }
        for (day, place) in [
            (Day(2019, 1, 1)!, before), (Day(2023, 5, 31)!, before), (Day(2023, 6, 1)!, after),
        ] {
            #expect(try world.persons { try $0.registration(of: person.id, on: day) } == place)
        }
        #expect(try world.persons { try $0.registration(of: person.id, known: then) } == before)
        #expect(try world.persons { try $0.find(person.id)?.district } == World.yubei)
        #expect(throws: RegistryError.noPerson) {
            try world.persons {
                try $0.register(
                    ID(high: 1, low: 1), in: after, effective: Day(2023, 6, 1)!, recorded: world.now)
            }
        }
    }
}
