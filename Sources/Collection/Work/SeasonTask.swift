import Foundation
package import Jobs
package import Payments
package import Vocabulary

/// What a job of a season is asked to do: the parameters it lies under.
///
/// It carries the number of the run it will make. Asked for twice, the second time finds the run made and does nothing.
package struct SeasonTask: Hashable, Codable, Sendable {
    package let district: RegionCode
    package let year: BenefitYear
    package let run: ID<Run>
    /// What the run will be called: the file's name, or what is done.
    package let title: String
    /// The run to take back.
    package var undoes: ID<Run>?

    /// How a file of payments is read; nil: as the last of its form was, or as is likely.
    package var columns: PaymentColumns.Choice?

    package init(
        district: RegionCode, year: BenefitYear, run: ID<Run>, title: String, undoes: ID<Run>? = nil,
        columns: PaymentColumns.Choice? = nil
    ) {
        self.district = district
        self.year = year
        self.run = run
        self.title = title
        self.undoes = undoes
        self.columns = columns
    }

    /// What this job is asked to do; nil where it is none of a season.
    package init?(_ job: Job) {
        guard let task = try? JSONDecoder().decode(SeasonTask.self, from: Data(job.parameters.utf8)) else {
            return nil
        }
        self = task
    }

    package var parameters: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }
}
