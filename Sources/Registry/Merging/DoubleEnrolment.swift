package import Storage
package import Vocabulary

/// Two insurances of one person that cover the same days (重复参保).
package struct DoubleEnrolment: Hashable, Sendable {
    package let enrolment: Enrolment
    package let other: Other
    /// The days that both cover; the last is that of the enrolment where the other goes on.
    package let from: Day
    package let through: Day

    package enum Other: Hashable, Sendable {
        case enrolment(Enrolment)
        case elsewhere(OtherInsurance)

        package var insurance: Resolution.Insurance {
            switch self {
            case .enrolment(let other): .enrolment(other.id)
            case .elsewhere(let other): .elsewhere(other.id)
            }
        }
    }

    package enum Kind: String, CaseIterable, Sendable {
        /// 同一人两条参保记录
        case samePerson
        /// 居民医保与职工医保
        case employee
        /// 两地居民医保
        case twoRegions
        /// 与军队等其他保障
        case otherCover

        package var words: Words {
            switch self {
            case .samePerson: Words("同一人重复登记", "the same person twice")
            case .employee: Words("同时参加职工医保", "in employee insurance too")
            case .twoRegions: Words("两地参加居民医保", "in two regions")
            case .otherCover: Words("另有其他医疗保障", "with other medical cover")
            }
        }
    }

    package var kind: Kind {
        switch other {
        case .enrolment: .samePerson
        case .elsewhere(let other):
            switch other.kind {
            case .employee: .employee
            case .residentElsewhere: .twoRegions
            case .military, .other: .otherCover
            }
        }
    }

    /// Why the enrolment ends, if it is the one that does.
    var leaving: Leaving {
        switch kind {
        case .samePerson, .otherCover: .duplicate
        case .employee: .employeeInsurance
        case .twoRegions: .movedAway
        }
    }

    /// All that these facts of one person make, resolved or not.
    package static func all(_ enrolments: [Enrolment], _ elsewhere: [OtherInsurance]) -> [DoubleEnrolment] {
        var doubles: [DoubleEnrolment] = []
        for (index, enrolment) in enrolments.enumerated() {
            for other in enrolments[(index + 1)...] where other.overlaps(enrolment) {
                doubles.append(
                    DoubleEnrolment(
                        enrolment: enrolment, other: .enrolment(other), from: max(enrolment.from, other.from),
                        through: min(enrolment.through, other.through)))
            }
            for other in elsewhere where other.overlaps(enrolment.from, enrolment.through) {
                doubles.append(
                    DoubleEnrolment(
                        enrolment: enrolment, other: .elsewhere(other), from: max(enrolment.from, other.from),
                        through: min(enrolment.through, other.through ?? enrolment.through)))
            }
        }
        return doubles
    }
}

extension CensusPerson {
    /// All double enrolments, resolved or not.
    package var doubles: [DoubleEnrolment] { DoubleEnrolment.all(enrolments, otherInsurance) }
}

/// Double enrolments: found, and resolved.
package struct Doubles {
    let connection: Connection

    package init(_ connection: Connection) { self.connection = connection }

    /// Those of a person that nobody resolved, as known.
    package func open(of person: ID<Person>, known: Instant? = nil) throws -> [DoubleEnrolment] {
        let all = DoubleEnrolment.all(
            try Enrolments(connection).of(person, known: known),
            try OtherInsurances(connection).of(person, known: known))
        return try all.filter { try resolution(of: $0, known: known) == nil }
    }

    /// What was decided, if anything was.
    package func resolution(of double: DoubleEnrolment, known: Instant? = nil) throws -> Resolution? {
        let (one, two) = (Resolution.Insurance.enrolment(double.enrolment.id), double.other.insurance)
        let row = try connection.first(
            """
            SELECT stays, effective, refund FROM resolution WHERE \(Facts.known(known))
            AND ((stays = \(one.id) AND ends = \(two.id)) OR (stays = \(two.id) AND ends = \(one.id)))
            ORDER BY recorded DESC LIMIT 1
            """)
        return try row.map {
            let isOne = try $0["stays"] == one.id
            return Resolution(
                stays: isOne ? one : two, ends: isOne ? two : one, from: try $0["effective"],
                refund: try $0["refund"])
        }
    }

    /// Records a decision; an enrolment that does not stay ends.
    package func resolve(_ double: DoubleEnrolment, _ resolution: Resolution, recorded: Instant) throws {
        try connection.lock(person: try Merges(connection).kept(for: double.enrolment.person))
        try record(double, resolution, merging: nil, recorded: recorded)
    }

    func record(
        _ double: DoubleEnrolment, _ resolution: Resolution, merging gone: ID<Person>?, recorded: Instant
    ) throws {
        let pair: Set = [Resolution.Insurance.enrolment(double.enrolment.id), double.other.insurance]
        guard pair == [resolution.stays, resolution.ends] else { throw RegistryError.otherInsurance }
        var was: Enrolment?
        if case .enrolment(let id) = resolution.ends {
            guard let known = try Enrolments(connection).find(id) else { throw RegistryError.noEnrolment }
            let ended = known.ending(after: resolution.from + -1, double.leaving)
            if case .enrolment(let other) = double.other {
                let stays = id == other.id ? double.enrolment : other
                guard ended.from > ended.through || !ended.overlaps(stays) else {
                    throw RegistryError.overlaps(stays.id)
                }
            }
            guard ended.through < known.through else { throw RegistryError.endsAlready }
            try Enrolments(connection).insert(ended, recorded: recorded)
            was = known
        }
        try connection.run(
            """
            INSERT INTO resolution(
                stays, ends, recorded, person, effective, refund, merged, was_through, was_leaving)
            VALUES (\(resolution.stays.id), \(resolution.ends.id), \(recorded), \(double.enrolment.person), \
            \(resolution.from), \(resolution.refund), \(gone), \(was?.through), \(was?.leaving))
            """)
    }
}
