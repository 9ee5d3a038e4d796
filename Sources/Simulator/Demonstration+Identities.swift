import Population
import Registry
import Sealing
import Storage
import Vocabulary

/// The documents and phones of the demonstration's people, sealed.
extension Demonstration {
    /// Gives everybody a document, and a phone to those who answer one.
    func identify(
        _ people: [ID<Person>], _ vault: Vault, _ connection: Connection, _ clock: inout SimulatedClock,
        _ progress: (Words, Int, Int) -> Void
    ) throws {
        let documents = Documents(connection, vault)
        let phones = Phones(connection, vault)
        var numbers = SimulatedNumbers(county: region.county, year: region.year)
        let opened = region.year.first + -365
        for (index, person) in region.persons.enumerated() {
            let moment = clock.tick()
            if let document = numbers.document(of: person, at: index) {
                try documents.add(
                    document, of: people[index], from: max(person.birth, opened), recorded: moment)
            }
            if let phone = numbers.phone(of: person, at: index) {
                try phones.add(
                    phone.number, of: people[index], for: phone.purposes, since: opened, recorded: moment)
            }
            if (index + 1) % 5000 == 0 {
                progress(Words("登记证件", "recording documents"), index + 1, region.persons.count)
            }
        }
    }
}
