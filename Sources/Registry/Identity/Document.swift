package import Vocabulary

/// An identity document that a person holds or held (身份证件). Its number is not here: it lies sealed, and is shown
/// masked or, for a purpose that is recorded, whole (`Documents.unmask`).
package struct Document: Hashable, Sendable {
    package let id: ID<Document>
    package let person: ID<Person>
    package let kind: IdentityDocument.Kind
    /// Where it was issued; nil where that is not known.
    package let issuedIn: RegionCode?
    package let from: Day
    /// From this day on it no longer holds; nil while it does.
    package let withdrawn: Day?
    /// `510***********1234`
    package let masked: String

    package func holds(on day: Day) -> Bool { from <= day && withdrawn.map { day < $0 } ?? true }
}

/// That somebody looked at a whole number (查看完整证件号): what the audit log has to record.
package struct Unmasking: Hashable, Sendable {
    package let person: ID<Person>
    package let kind: Kind
    /// Why, in the words of whoever looked.
    package let purpose: String

    package init(person: ID<Person>, kind: Kind, purpose: String) {
        self.person = person
        self.kind = kind
        self.purpose = purpose
    }

    package enum Kind: Hashable, Sendable {
        case document(IdentityDocument.Kind)
        case phone
    }
}
