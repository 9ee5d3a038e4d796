package import Scheme
package import Storage
package import Vocabulary

/// A version of a bill beside the one before it.
package struct BillChange: Hashable, Sendable {
    package struct Before: Hashable, Sendable {
        package let exclusion: Bill.Exclusion?
        package let own: Money?
    }

    package let before: Before?
    package let after: Bill
}

extension BillBook {
    /// What a run changed about bills of a place, in the order of places and persons.
    package func forEachChange(
        by run: ID<Run>, in region: RegionCode, _ year: BenefitYear, _ body: (BillChange) throws -> Void
    ) throws {
        try connection.forEach(
            """
            SELECT bill.*, earlier.version AS version_before, earlier.exclusion AS exclusion_before,
                earlier.own AS own_before
            FROM bill LEFT JOIN bill AS earlier ON earlier.person = bill.person AND earlier.year = bill.year
                AND earlier.version = bill.version - 1
            WHERE bill.year = \(year) AND \(Place.within(region, "bill.place")) AND bill.run = \(run)
            ORDER BY bill.place, bill.person
            """
        ) { row in
            let version: Int? = try row["version_before"]
            try body(
                BillChange(
                    before: version == nil
                        ? nil
                        : .init(exclusion: try row["exclusion_before"], own: try row["own_before"]),
                    after: try BillBook.bill(row)))
        }
    }
}
