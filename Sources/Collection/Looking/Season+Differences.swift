package import Payments
package import Scheme
package import Storage
package import Vocabulary

extension Season {
    /// What an assessment changed, person by person and in all (核定差异).
    package struct Differences: Sendable {
        package enum Kind: String, CaseIterable, Sendable {
            /// The first bill of a person.
            case billed
            /// The first look at somebody who is not billed.
            case excludedFromTheStart
            case rose, fell
            /// Billed before, and not any more.
            case excluded
            /// Not billed before.
            case included
            /// Another place, school, category: the amount stays.
            case other

            package var words: Words {
                switch self {
                case .billed: Words("新出应缴", "billed for the first time")
                case .excludedFromTheStart: Words("不应缴费", "not billed")
                case .rose: Words("应缴增加", "the bill rose")
                case .fell: Words("应缴减少", "the bill fell")
                case .excluded: Words("不再应缴", "no longer billed")
                case .included: Words("改为应缴", "billed after all")
                case .other: Words("金额不变，其他情况变化", "same amount, other facts")
                }
            }
        }

        package struct Line: Hashable, Sendable {
            package internal(set) var people = 0
            /// By how much their bills changed together.
            package internal(set) var own = Money.zero
        }

        package internal(set) var lines: [Kind: Line] = [:]
        /// Of changes to bills that stood before, the first few.
        package internal(set) var changes: [(kind: Kind, change: BillChange)] = []
    }

    /// What this run changed; asked inside its transaction, it is a preview.
    package func differences(
        of run: ID<Run>, limit: Int = 50, _ connection: Connection
    ) throws -> Differences {
        var differences = Differences()
        try BillBook(connection).forEachChange(by: run, in: district, year) { change in
            let kind = Differences.kind(change)
            differences.lines[kind, default: .init()].people += 1
            differences.lines[kind, default: .init()].own +=
                (change.after.own ?? .zero) - (change.before?.own ?? .zero)
            if change.before != nil, differences.changes.count < limit {
                differences.changes.append((kind, change))
            }
        }
        return differences
    }
}

extension Season.Differences {
    fileprivate static func kind(_ change: BillChange) -> Kind {
        let after = change.after.content
        guard let before = change.before else {
            return after.exclusion == nil ? .billed : .excludedFromTheStart
        }
        if after.exclusion != nil { return before.exclusion == nil ? .excluded : .other }
        if before.exclusion != nil { return .included }
        let (was, now) = (before.own ?? .zero, after.own ?? .zero)
        return now > was ? .rose : now < was ? .fell : .other
    }
}
