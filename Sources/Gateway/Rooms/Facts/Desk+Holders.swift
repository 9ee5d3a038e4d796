import Registry
import Storage
import Vocabulary

extension Desk {
    /// Who holds documents, for work that meets many: nobody, where this program has no key.
    func holders(_ connection: Connection) -> ([IdentityDocument]) throws -> [IdentityDocument: ID<Person>] {
        { documents in
            guard let vault = self.office.vault else { return [:] }
            return try Documents(connection, vault).holders(of: documents)
        }
    }
}
