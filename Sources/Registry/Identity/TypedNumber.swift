package import Storage
package import Vocabulary

/// A whole number somebody typed to find a person by: a document's, a phone's, or what may be either. It is looked for sealed, and stands
/// in no address and no log.
package struct TypedNumber: Sendable {
    /// What the number may be; a number of eight digits may be a permit's or a passport's.
    package let documents: [IdentityDocument]
    package let phone: String?
    /// Whether it is a citizen's number or a mobile beyond doubt, whole or damaged: not to be put into an address.
    package let isTelling: Bool

    /// Nil where it has the form of neither.
    package init?(_ text: String) {
        let reading = IdentityDocument.read(text)
        var documents = [reading.number].compactMap { $0 } + reading.candidates
        for kind in IdentityDocument.Kind.allCases {
            guard let one = IdentityDocument.read(kind, text).number, !documents.contains(one) else {
                continue
            }
            documents.append(one)
        }
        phone = Phone.normal(text)
        self.documents = documents
        let digits = text.filter { $0.isASCII && $0.isNumber }.count
        isTelling =
            documents.contains { $0.nationalID != nil } || digits >= 15
            || phone.map { $0.first == "1" } ?? false
        if documents.isEmpty, phone == nil, !isTelling { return nil }
    }
}

extension Persons {
    /// Who holds a document of this number or has this phone, each once, by the record under which they are now kept.
    package func find(
        typed number: TypedNumber, _ documents: Documents, _ phones: Phones
    ) throws -> (byDocument: [ID<Person>], byPhone: [ID<Person>]) {
        let holders = try documents.holders(of: number.documents)
        var byDocument: [ID<Person>] = []
        for document in number.documents {
            if let person = holders[document], !byDocument.contains(person) { byDocument.append(person) }
        }
        return (byDocument, try number.phone.map { try phones.owners(of: $0) } ?? [])
    }
}
