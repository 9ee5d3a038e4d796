package import Storage
package import Vocabulary

/// That somebody wrote something down about a person by hand (手工登记与更正): what, on what ground, who and when.
package struct PersonAct: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        /// 新增参保人
        case registered
        /// 迁移
        case moved
        /// 户籍
        case registration
        /// 死亡登记
        case died
        /// 撤销死亡登记
        case livesOn
        /// 认定人员类别
        case granted
        /// 终止人员类别
        case ended
        case phone
        case document
        /// 更正姓名、出生日期、性别
        case identity

        package var words: Words {
            switch self {
            case .registered: Words("新增参保人", "registered")
            case .moved: Words("迁移", "moved")
            case .registration: Words("户籍变更", "household registration")
            case .died: Words("死亡登记", "death reported")
            case .livesOn: Words("撤销死亡登记", "death withdrawn")
            case .granted: Words("认定人员类别", "category granted")
            case .ended: Words("终止人员类别", "category ended")
            case .phone: Words("登记电话", "phone")
            case .document: Words("增加证件", "document")
            case .identity: Words("更正姓名、性别、出生日期", "name, sex or birth corrected")
            }
        }
    }

    /// That of the form: a form that is sent twice is done once.
    package let id: ID<PersonAct>
    package let person: ID<Person>
    package let kind: Kind
    /// 依据: why, such as the number of a paper. Never a number of somebody's document.
    package let reason: String
    package let by: String
    /// That of the facts it left.
    package let recorded: Instant

    package init(
        id: ID<PersonAct>, person: ID<Person>, _ kind: Kind, reason: String, by: String, recorded: Instant
    ) {
        self.id = id
        self.person = person
        self.kind = kind
        self.reason = reason
        self.by = by
        self.recorded = recorded
    }
}

/// What was written down by hand.
package struct PersonActs {
    private let connection: Connection

    package init(_ connection: Connection) { self.connection = connection }

    package func add(_ act: PersonAct) throws {
        guard !act.reason.isEmpty else { throw RegistryError.empty(.reason) }
        do {
            try connection.run(
                """
                INSERT INTO person_act(person, recorded, id, kind, reason, operator)
                VALUES (\(act.person), \(act.recorded), \(act.id), \(act.kind), \(act.reason), \(act.by))
                """)
        } catch StorageError.constraint("foreign key") {
            throw RegistryError.noPerson
        }
    }

    /// Who a form was about that was sent before.
    package func find(_ id: ID<PersonAct>) throws -> PersonAct? {
        try connection.first("SELECT * FROM person_act WHERE id = \(id)").map(PersonActs.act)
    }

    /// All of a person, the latest first.
    package func of(_ person: ID<Person>) throws -> [PersonAct] {
        let ids = try Merges(connection).all(of: person)
        return try connection.rows(
            "SELECT * FROM person_act WHERE person IN (\(all: ids)) ORDER BY recorded DESC"
        ).map(PersonActs.act)
    }

    private static func act(_ row: Row) throws -> PersonAct {
        PersonAct(
            id: try row["id"], person: try row["person"], try row["kind"], reason: try row["reason"],
            by: try row["operator"], recorded: try row["recorded"])
    }
}
