import Registry
import Storage
import Testing
import Vocabulary

@Suite struct OperatorsTests {
    private let world: World

    init() throws { world = try World() }

    private func operators<Answer>(_ body: (Operators) throws -> Answer) throws -> Answer {
        try world.database.transaction { try body(Operators($0)) }
    }

    private func clerk(_ name: String = "clerk") -> Operator {
        Operator(
            id: ID(at: world.now), signIn: name, role: .clerk, password: PasswordHash("scrypt$secret"),
            scope: World.yubei)
    }

    @Test func `an operator is found by sign-in name, upper or lower case`() throws {
        let clerk = clerk("Clerk")
        try operators { try $0.add(clerk, recorded: world.now) }
        #expect(try operators { try $0.find(signIn: "cLERK") } == clerk)
        #expect(try operators { try $0.find(clerk.id) } == clerk)
        #expect(try operators { try $0.find(signIn: "nobody") } == nil)
        #expect(throws: RegistryError.taken(.signIn)) {
            try operators { try $0.add(self.clerk("CLERK"), recorded: world.now) }
        }
        #expect(throws: RegistryError.empty(.signIn)) {
            try operators { try $0.add(self.clerk(""), recorded: world.now) }
        }
    }

    @Test func `what was recorded last holds`() throws {
        var clerk = clerk()
        try operators { try $0.add(clerk, recorded: world.now) }
        clerk.password = PasswordHash("scrypt$other")
        clerk.isDisabled = true
        try operators { try $0.change(clerk, recorded: world.now) }
        #expect(try operators { try $0.find(clerk.id) } == clerk)
        #expect(try operators { try $0.all() } == [clerk])
    }

    @Test func `a hospital's operator has one facility, any other none`() throws {
        let facility = Facility(
            id: ID(at: world.now), code: "H50011200001", name: "示例医院", level: .primary, district: World.yubei,
            designatedFrom: nil)
        try world.database.transaction {
            try Facilities($0).add(facility, effective: Day(number: 0), recorded: world.now)
        }
        var person = clerk()
        person.facility = facility.id
        #expect(throws: RegistryError.facilityAndRole) {
            try operators { try $0.add(person, recorded: world.now) }
        }
        person.role = .hospital
        try operators { try $0.add(person, recorded: world.now) }
        person.facility = nil
        #expect(throws: RegistryError.facilityAndRole) {
            try operators { try $0.change(person, recorded: world.now) }
        }
        person.facility = ID(high: 1, low: 1)
        #expect(throws: RegistryError.noFacility) {
            try operators { try $0.change(person, recorded: world.now) }
        }
        #expect(throws: RegistryError.noOperator) {
            try operators { try $0.change(self.clerk("x"), recorded: world.now) }
        }
    }

    @Test func `a password is never printed`() {
        let clerk = clerk()
        var dumped = ""
        dump(clerk, to: &dumped)
        for text in ["\(clerk)", String(reflecting: clerk), "\(clerk.password)", dumped] {
            #expect(!text.contains("secret"))
        }
    }
}
