/// Where a number comes from (依据): document, article, and how sure we are of it.
///
/// Every number of a policy has one. `carriedFrom` marks a number taken over from an earlier year because
/// no newer source was found; it is shown wherever the number is used.
public struct Citation: Hashable, Sendable, Codable {
    public struct Document: Hashable, Sendable, Codable {
        /// Key of the document in `Policy/sources`.
        public let key: String
        public let title: String
        public let issuer: String?
        /// The number it was issued under, such as 国办发〔2021〕42号.
        public let number: String?
        public let date: String?
        public let address: String?

        public init(
            key: String, title: String, issuer: String?, number: String?, date: String?, address: String?
        ) {
            self.key = key
            self.title = title
            self.issuer = issuer
            self.number = number
            self.date = date
            self.address = address
        }
    }

    /// One or more documents, each with the article or page in it, where known.
    public struct Place: Hashable, Sendable, Codable {
        public let document: Document
        public let article: String?

        public init(document: Document, article: String?) {
            self.document = document
            self.article = article
        }
    }

    public let places: [Place]
    public let confidence: Confidence
    public let carriedFrom: Int?
    /// What the sources leave open or how the number was won from them.
    public let note: String?
    /// Where the number stands in the policy file: `500000/2023.yaml:31`.
    public let at: String

    public init(
        places: [Place], confidence: Confidence, carriedFrom: Int? = nil, note: String? = nil, at: String
    ) {
        self.places = places
        self.confidence = confidence
        self.carriedFrom = carriedFrom
        self.note = note
        self.at = at
    }

    /// The documents and articles in one line: `《渝北区…》 表；《…》`.
    public var title: String {
        places.map { place in "《\(place.document.title)》" + (place.article.map { " \($0)" } ?? "") }
            .joined(separator: "；")
    }
}

/// How sure we are of a number (可信度).
public enum Confidence: String, CaseIterable, Comparable, Codable, Sendable {
    /// An undated, secondary or commercial page.
    case low
    /// One credible portal, a mirror of an official text, or a draft.
    case medium
    /// An official page, a named press report, or several agreeing copies.
    case high

    public static func < (a: Confidence, b: Confidence) -> Bool { a.rank < b.rank }

    private var rank: Int { Confidence.allCases.firstIndex(of: self)! }

    public var words: Words {
        switch self {
        case .low: Words("可信度低", "low confidence")
        case .medium: Words("可信度中", "medium confidence")
        case .high: Words("可信度高", "high confidence")
        }
    }
}
