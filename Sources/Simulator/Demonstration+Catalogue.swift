import Catalogue
import Claims
import Population
import Storage
import Vocabulary

extension Demonstration {
    /// The benefit catalogue of the region, from a file that is written for demonstrations; it counts from the year before.
    func bring(_ catalogue: CatalogueFile, _ connection: Connection, _ clock: inout SimulatedClock) throws {
        let work = CatalogueImport(into: desk.region, from: region.year.first + -365, isComplete: true)
        try work.record(
            try work.preview(catalogue, connection), of: catalogue, by: Demonstration.clerk,
            recorded: clock.tick(),
            connection)
    }
}
