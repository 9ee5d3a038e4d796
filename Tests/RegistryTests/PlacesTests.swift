import Registry
import Storage
import Testing
import Vocabulary

@Suite struct PlacesTests {
    @Test func `a place has its last name, and a region its places in order`() throws {
        let world = try World()
        try world.database.transaction { connection in
            let places = Places(connection)
            try places.name(World.village, "旧名村", recorded: world.now)
            try places.name(World.village, "示例村", recorded: world.now)
            try places.name(World.yubei, "渝北区", recorded: world.now)
            try places.name(RegionCode("500113")!, "巴南区", recorded: world.now)
            let name = try places.name(of: World.village)
            let none = try places.name(of: RegionCode("500112901002")!)
            let inYubei = try places.all(in: World.yubei).map(\.name)
            let everywhere = try places.all(in: RegionCode("500000")!).map(\.name)
            #expect(name == "示例村")
            #expect(none == nil)
            #expect(inYubei == ["渝北区", "示例村"])
            #expect(everywhere == ["渝北区", "示例村", "巴南区"])
            #expect(throws: RegistryError.empty(.placeName)) {
                try places.name(World.yubei, "", recorded: world.now)
            }
        }
    }
}
