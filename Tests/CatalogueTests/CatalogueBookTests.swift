import Catalogue
import Storage
import TestDatabase
import Testing
import Vocabulary

@Suite struct CatalogueBookTests {
    private let world: World

    init() throws { world = try World() }

    @Test func `an item is found as it was added, with all that is said of it`() throws {
        try world.add([World.drug, World.service])
        let found = try world.book {
            try $0.items([World.drug.code, World.service.code, "没有"], on: World.newYear, in: World.region)
        }
        #expect(found == [World.drug.code: World.drug, World.service.code: World.service])
    }

    @Test func `an item is in the catalogue from its day to its last day, and another region's not at all`()
        throws
    {
        try world.add([World.drug])
        for (day, isIn) in [
            (Day(2025, 12, 31)!, false), (Day(2026, 1, 1)!, true), (Day(2027, 12, 31)!, true),
            (Day(2028, 1, 1)!, false),
        ] {
            #expect(try (world.catalogueClass(on: day) != nil) == isIn, "\(day)")
        }
        let elsewhere = RegionCode("330100")!
        #expect(try world.book { try $0.item(World.drug.code, on: World.newYear, in: elsewhere) } == nil)
    }

    @Test func `the fact nearest before a day holds, of one day the later version's`() throws {
        try world.add([World.drug])
        try world.add([World.drug { $0.catalogueClass = .a }], from: World.july)
        try world.add([World.drug { $0.catalogueClass = .c }], from: Day(2026, 3, 1)!)
        try world.add([World.drug { $0.catalogueClass = .b }], from: World.july)
        for (day, expected) in [
            (Day(2026, 2, 28)!, CatalogueClass.b), (Day(2026, 3, 1)!, .c), (Day(2026, 6, 30)!, .c),
            (World.july, .b),
        ] {
            #expect(try world.catalogueClass(on: day) == expected, "\(day)")
        }
    }

    @Test func `an item taken out is out from its day, and may come back`() throws {
        try world.add([World.drug])
        try world.add([], gone: [World.drug], from: World.july)
        try world.add([World.drug], from: World.july + 31)
        for (day, isIn) in [
            (World.july + -1, true), (World.july, false), (World.july + 30, false), (World.july + 31, true),
        ] {
            #expect(try (world.catalogueClass(on: day) != nil) == isIn, "\(day)")
        }
        #expect(
            try world.book { try $0.history(of: World.drug.code, in: World.region) }.map(\.isGone) == [
                false, true, false,
            ])
    }

    @Test func `a version taken back counts no more, and what was known before can still be seen`() throws {
        try world.add([World.drug])
        let second = try world.add([World.drug { $0.catalogueClass = .a }], from: World.july)
        try world.undo(second)
        #expect(try world.catalogueClass(on: World.july) == .b)
        let known = try world.book { try $0.all(in: World.region, on: World.july, asOf: second) }
        #expect(known.map(\.catalogueClass) == [.a])
        #expect(
            try world.book { try $0.all(in: World.region, on: World.july, asOf: second + 1) } == [World.drug])
    }

    @Test func `versions are taken back from the last one on, once`() throws {
        try world.add([World.drug])
        try world.add([World.service])
        #expect(throws: CatalogueError.builtUpon(2)) { try world.undo(1) }
        try world.undo(2)
        #expect(throws: CatalogueError.undoneAlready) { try world.undo(2) }
        #expect(throws: CatalogueError.undoingStays) { try world.undo(3) }
        #expect(throws: CatalogueError.noVersion) { try world.undo(9) }
        try world.undo(1)
        #expect(try world.book { try $0.all(in: World.region, on: World.july) } == [])
    }

    @Test func `a search goes by the beginning of a code or by a part of a name, page by page`() throws {
        let items = (1...7).map {
            CatalogueItem(
                code: "C0\($0)", kind: $0 > 5 ? .service : .drug, name: $0 == 3 ? "100%_片" : "示例\($0)",
                catalogueClass: .a)
        }
        try world.add(items)
        try world.add([], gone: [items[6]], from: World.july)
        func codes(
            _ text: String, kind: CatalogueKind? = nil, on day: Day = World.newYear, after: String = "",
            limit: Int = 50
        ) throws
            -> [String]
        {
            try world.book {
                try $0.search(text, kind: kind, in: World.region, on: day, after: after, limit: limit).map(
                    \.code)
            }
        }
        #expect(try codes("", limit: 3) == ["C01", "C02", "C03"])
        #expect(try codes("", after: "C03", limit: 3) == ["C04", "C05", "C06"])
        #expect(try codes("示例2") == ["C02"])
        #expect(try codes("C04") == ["C04"])
        #expect(try codes("%") == ["C03"])
        #expect(try codes("_") == ["C03"])
        #expect(try codes("", kind: .service) == ["C06", "C07"])
        #expect(try codes("", kind: .service, on: World.july) == ["C06"])
        #expect(try world.book { try $0.count("示例", in: World.region, on: World.july) } == 5)
    }

    @Test func `what a version says is not changed or deleted`() throws {
        for table in ["catalogue_version", "catalogue_item", "own_code"] {
            #expect(try world.database.read { try $0.guards(of: table) }.starts(with: ["delete"]))
        }
    }
}
