import Claims
import Receipts
import Registry
import Scheme
import Storage
import Vocabulary

/// Persons for programs.
extension Desk {
    struct PersonDocument: Encodable {
        /// 个人编号
        let number: String
        let name: String
        let sex: String
        let birth: Day
        let death: Day?
        let district: RegionCode
        let village: RegionCode?

        init(_ person: Person) {
            number = person.number
            name = person.name
            sex = person.sex.rawValue
            birth = person.birth
            death = person.death
            district = person.district
            village = person.village
        }
    }

    private struct Found: Encodable {
        let persons: [PersonDocument]
        /// What `after` asks for on the next page; nil on the last.
        let next: String?
    }

    func apiPersons(_ visit: Visit) throws -> Answer {
        let search = (visit.query["search"] ?? "").trimmed
        guard search.count >= 2 else { throw Problem.wrongFields([.searchTooShort]) }
        if TypedNumber(search)?.isTelling == true { throw Problem.wrongFields([.numberInAddress]) }
        return try office.database.read { connection in
            let jurisdiction = try Jurisdiction(of: visit.visitor, connection)
            let found = try Persons(connection).search(
                search, in: jurisdiction.sight, after: visit.query["after"], limit: Desk.pageSize + 1)
            let shown = found.prefix(Desk.pageSize)
            return try .json(
                Found(
                    persons: shown.map(PersonDocument.init),
                    next: found.count > shown.count ? shown.last?.number : nil))
        }
    }

    // MARK: A year

    private struct YearDocument: Encodable {
        let person: PersonDocument
        let year: BenefitYear
        let categories: [Period]
        let enrolments: [EnrolmentDocument]
        /// Admissions, transfers not counted.
        let stays: Int
        let inScope: Money
        /// What the year has used up, by the key of the counter: the layer's, or `layer.condition`.
        let counters: [String: YearToDate.Counter]
        let receipts: [Line]
        /// Settlements that would come out otherwise now: to reverse and settle anew.
        let review: [Review]
    }

    private struct Period: Encodable {
        let category: PersonCategory
        let from: Day
        let through: Day?
        let source: String
    }

    private struct EnrolmentDocument: Encodable {
        let year: BenefitYear
        let tier: String
        let from: Day
        let through: Day
    }

    private struct Line: Encodable {
        let receipt: ID<Receipt>
        let facility: String
        let effective: Day
        let recorded: String
        let total: Money
        let shares: [String: Money]
        let reverses: ID<Receipt>?
        let reversedBy: ID<Receipt>?

        /// The amounts of a reversal stand below zero.
        init(_ filed: Filed) {
            let receipt = filed.receipt
            let sign: Int64 = receipt.reverses == nil ? 1 : -1
            self.receipt = receipt.id
            facility = receipt.facility
            effective = receipt.effective
            recorded = receipt.recorded.rfc3339
            total = Money(fen: receipt.claim.amounts.total.fen * sign)
            shares = Dictionary(
                uniqueKeysWithValues: Payer.allCases.map {
                    ($0.rawValue, Money(fen: (receipt.statement.settlement?.borne(by: $0).fen ?? 0) * sign))
                })
            reverses = receipt.reverses
            reversedBy = filed.reversedBy
        }
    }

    private struct Review: Encodable {
        let receipt: ID<Receipt>
        let kind: String
        let payer: Payer?
        let filed: Money?
        let now: Money?
        let reason: Refusal.Reason?

        init(_ difference: Difference) {
            receipt = difference.receipt
            switch difference.kind {
            case .planMissing: (kind, payer, filed, now, reason) = ("planMissing", nil, nil, nil, nil)
            case .counters: (kind, payer, filed, now, reason) = ("counters", nil, nil, nil, nil)
            case .amount(let who, let before, let after):
                (kind, payer, filed, now, reason) = ("amount", who, before, after, nil)
            case .kept: (kind, payer, filed, now, reason) = ("kept", nil, nil, nil, nil)
            case .layers: (kind, payer, filed, now, reason) = ("layers", nil, nil, nil, nil)
            case .uses: (kind, payer, filed, now, reason) = ("uses", nil, nil, nil, nil)
            case .refused(let refusal):
                (kind, payer, filed, now, reason) = ("refused", nil, nil, nil, refusal.reason)
            }
        }
    }

    /// Who holds a document of this number, or has this phone. It is sent as content, so that it stands in no address.
    func apiFindPerson(_ visit: Visit) throws -> Answer {
        struct Question: Decodable { let number: String }
        guard let number = TypedNumber(try visit.decode(Question.self).number.trimmed) else {
            throw Problem.wrongFields([.noNumber])
        }
        let found = try self.found(number, visit)
        if !found.wasLookedFor { throw Problem.wrongFields([.noKey]) }
        var answer = try Answer.json(Found(persons: found.persons.map(PersonDocument.init), next: nil))
        answer.noted.key = found.key
        return answer
    }

    func apiPersonYear(_ visit: Visit) throws -> Answer {
        let life = try office.database.read { try self.life(visit, $0) }
        return try .json(
            YearDocument(
                person: PersonDocument(life.person), year: life.year,
                categories: life.periods.map {
                    Period(category: $0.category, from: $0.from, through: $0.through, source: $0.source)
                },
                enrolments: life.enrolments.map {
                    EnrolmentDocument(year: $0.year, tier: $0.tier, from: $0.from, through: $0.through)
                },
                stays: life.used.stays, inScope: life.used.inScope, counters: life.used.counters,
                receipts: life.filed.map(Line.init),
                review: life.review.map(Review.init)))
    }
}

extension WrongField {
    fileprivate static let numberInAddress = WrongField(
        "search", Words("证件号码和电话不能写在网址里", "numbers of documents and phones do not belong in an address"),
        Words("请用 POST /api/v1/persons/search", "use POST /api/v1/persons/search"))

    fileprivate static let noNumber = WrongField(
        "number", Words("不是证件号码，也不是电话", "it is neither a document's number nor a phone"),
        Words("请写完整的号码", "write the whole number"))

    fileprivate static let noKey = WrongField(
        "number", Words("这个系统没有装证件号码的密钥", "there is no key of identity numbers here"),
        Words("请用个人编号或姓名查", "search by number or name"))

    fileprivate static let searchTooShort = WrongField(
        "search", Words("太短", "it is too short"),
        Words("请写编号或姓名开头的至少两个字", "write at least two characters of the number or name"))
}
