import Catalogue
import Foundation
import Storage
import TestDatabase
import Testing
import Vocabulary

@Suite struct DemonstrationCatalogueTests {
    private static let region = RegionCode("500000")!

    private func file() throws -> CatalogueFile {
        let path = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Policy/demonstration/catalogue.csv").standardizedFileURL
        return try CatalogueFile(bytes: Array(try Data(contentsOf: path)), name: "catalogue.csv")
    }

    @Test
    func `the catalogue for demonstrations is read whole, every code well formed, of every class and kind`()
        throws
    {
        let database = try Database.trial()
        try database.prepare([.catalogue])
        let file = try file()
        #expect(file.columns.guessed.isEmpty)
        let day = Day(2023, 1, 1)!
        let preview = try database.read {
            try CatalogueImport(into: DemonstrationCatalogueTests.region, from: day, isComplete: true)
                .preview(file, $0)
        }
        #expect(preview.refused == [])
        #expect(preview.odd == [])
        let items = preview.diff.came
        #expect(items.count >= 150)
        for catalogueClass in CatalogueClass.allCases {
            #expect(items.filter { $0.catalogueClass == catalogueClass }.count >= 10, "\(catalogueClass)")
        }
        for kind in [CatalogueKind.drug, .herb, .preparation, .granule, .service, .consumable] {
            #expect(items.contains { $0.kind == kind }, "\(kind)")
        }
        #expect(items.contains { $0.isLimited && $0.limitedTo != nil })
        #expect(items.contains { $0.isDualChannel && $0.isNegotiated })
        #expect(items.contains { $0.procuredPrice != nil })
        #expect(items.contains { $0.limits.primary != $0.limits.tertiary })
        #expect(
            Set(items.map(\.charge)).isSuperset(of: [
                .bed, .laboratory, .westernDrug, .patentDrug, .herb, .material,
            ]))
    }
}
