import Catalogue
import Storage
import Testing
import Vocabulary

@Suite struct CatalogueCacheTests {
    private let world: World
    private let cache = CatalogueCache()

    init() throws { world = try World() }

    private func found(_ codes: [String], on day: Day = World.july, _ cache: CatalogueCache? = nil) throws
        -> [String: CatalogueItem]
    {
        try world.database.read { try (cache ?? self.cache).items(codes, on: day, in: World.region, $0) }
    }

    @Test func `it answers as the database does, again and again and on any day`() throws {
        try world.add([World.drug, World.service])
        try world.add([World.drug { $0.catalogueClass = .a }], from: World.july)
        for day in [World.newYear + -1, World.newYear, World.july, Day(2028, 1, 1)!] {
            for _ in 0..<2 {
                let codes = [World.drug.code, "没有", World.service.code]
                let expected = try world.book { try $0.items(codes, on: day, in: World.region) }
                #expect(try found(codes, on: day) == expected)
            }
        }
    }

    @Test func `a new version and its undoing are noticed at once`() throws {
        try world.add([World.drug])
        #expect(try found([World.drug.code])[World.drug.code]?.catalogueClass == .b)
        let second = try world.add([World.drug { $0.catalogueClass = .a }])
        #expect(try found([World.drug.code])[World.drug.code]?.catalogueClass == .a)
        try world.undo(second)
        #expect(try found([World.drug.code])[World.drug.code]?.catalogueClass == .b)
    }

    @Test func `what a transaction saw that came to nothing is forgotten`() throws {
        struct Abandoned: Error {}
        try world.add([World.drug])
        #expect(throws: Abandoned.self) {
            try world.database.transaction { connection in
                try CatalogueVersions(connection).add(
                    in: World.region, effective: World.newYear, title: "", isComplete: false,
                    recorded: world.now, by: "",
                    [(World.drug { $0.catalogueClass = .a }, World.newYear, false)])
                #expect(
                    try cache.items([World.drug.code], on: World.july, in: World.region, connection)[
                        World.drug.code]?
                        .catalogueClass == .a)
                throw Abandoned()
            }
        }
        #expect(try found([World.drug.code])[World.drug.code]?.catalogueClass == .b)
        try world.add([World.drug { $0.catalogueClass = .c }])
        #expect(try found([World.drug.code])[World.drug.code]?.catalogueClass == .c)
    }

    @Test func `it holds no more codes than it may`() throws {
        let small = CatalogueCache(mostCodes: 2)
        try world.add([World.drug, World.service])
        for code in [World.drug.code, "没有", World.service.code, World.drug.code] {
            #expect(try (found([code], small)[code] != nil) == (code != "没有"))
        }
    }

    @Test func `a region without a catalogue has no items`() throws {
        #expect(try found([World.drug.code]) == [:])
    }
}
