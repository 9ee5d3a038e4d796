import Catalogue
import Storage
import Testing
import Vocabulary

@Suite struct OwnCodesTests {
    private let world: World
    private let facility = "H50011200001"

    init() throws { world = try World() }

    private func code(
        _ code: String = "XA01ABD075A002010100594", name: String = "地喹氯铵含片", from: Day = World.newYear,
        through: Day? = nil
    ) -> OwnCode {
        OwnCode(
            facility: facility, own: "yp570", kind: .drug, code: code, name: name, from: from,
            through: through, unit: "片")
    }

    @discardableResult
    private func add(_ code: OwnCode) throws -> Bool {
        try world.database.transaction { try OwnCodes($0).add(code, recorded: world.now) }
    }

    private func withdraw(_ code: OwnCode) throws {
        try world.database.transaction {
            try OwnCodes($0).withdraw(code.own, code.kind, code.code, of: facility, recorded: world.now)
        }
    }

    private func found(on day: Day = World.july) throws -> OwnCode? {
        try world.database.read { try OwnCodes($0).find(["yp570", "无"], of: facility, on: day) }["yp570"]
    }

    @Test func `a mapping is found from its first to its last day, at its hospital only`() throws {
        let mapping = code(through: World.july)
        try add(mapping)
        for (day, isIn) in [
            (World.newYear + -1, false), (World.newYear, true), (World.july, true), (World.july + 1, false),
        ] {
            #expect(try found(on: day) == (isIn ? mapping : nil), "\(day)")
        }
        #expect(
            try world.database.read { try OwnCodes($0).find(["yp570"], of: "H50011200002", on: World.july) }
                == [:])
    }

    @Test func `said again it changes nothing; said otherwise it takes the place of the one before`() throws {
        #expect(try add(code()))
        #expect(try !add(code()))
        #expect(try add(code(name: "地喹氯铵")))
        #expect(try found()?.name == "地喹氯铵")
        #expect(try world.database.read { try OwnCodes($0).count(of: facility) } == 1)
    }

    @Test func `of two mappings of one code the one that began last holds`() throws {
        try add(code())
        try add(code("XA01ABD075A002010100595", from: World.july))
        #expect(try found(on: World.july + -1)?.code == "XA01ABD075A002010100594")
        #expect(try found(on: World.july)?.code == "XA01ABD075A002010100595")
    }

    @Test func `a withdrawn mapping is gone, once, and can be said anew`() throws {
        try add(code())
        try withdraw(code())
        #expect(try found() == nil)
        #expect(throws: CatalogueError.noMapping) { try withdraw(code()) }
        try add(code())
        #expect(try found() == code())
    }

    @Test func `a mapping does not end before it begins`() throws {
        #expect(throws: CatalogueError.endsBeforeStart) { try add(code(through: World.newYear + -1)) }
    }
}
