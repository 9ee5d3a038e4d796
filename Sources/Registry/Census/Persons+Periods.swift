import Storage
package import Vocabulary

extension Persons {
    /// The periods of categories that hold, for some hundred persons at a time, in the order of their first days. What was
    /// recorded for a record that was merged into another stands with that record.
    package func periods(of ids: [ID<Person>]) throws -> [ID<Person>: [CategoryPeriod]] {
        try connection.rows(
            """
            SELECT person, category, effective, through, source FROM category AS entry
            WHERE person IN (\(all: ids)) AND (through IS NULL OR through >= effective)
            AND recorded = (SELECT max(recorded) FROM category WHERE person = entry.person
                AND category = entry.category AND effective = entry.effective)
            ORDER BY person, effective, category
            """
        ).reduce(into: [:]) { periods, row in
            periods[try row["person"], default: []].append(
                CategoryPeriod(
                    try row["category"], from: try row["effective"], through: try row["through"],
                    source: try row["source"]))
        }
    }

    /// Numbers and names as they hold, for some hundred persons at a time.
    package func numbersAndNames(of ids: [ID<Person>]) throws -> [ID<Person>: (number: String, name: String)]
    {
        try connection.rows(
            """
            SELECT person, number, name FROM person_identity WHERE person IN (\(all: ids))
            ORDER BY person, recorded
            """
        ).reduce(into: [:]) { found, row in
            found[try row["person"]] = (try row["number"], try row["name"])
        }
    }
}
