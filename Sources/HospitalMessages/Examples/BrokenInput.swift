/// An input in which one thing is wrong, and the fault that must be found (符合性用例): for trying a server through its door.
public struct BrokenInput: Hashable, Sendable {
    /// What was done, such as `data.psn_no left out`.
    public let what: String
    public let input: Node
    /// The only fault the tables find in it.
    public let fault: Fault
    /// The conventions under which it is one.
    public let conventions: Conventions

    /// All inputs that come of breaking one thing in a good one: nodes left out, doubled or of another kind; each required
    /// field left out, in the five ways to say nothing by turns; each field of a wrong type, too long, or with a code that its
    /// list does not have.
    ///
    /// - Parameter good: an input without faults, such as `transaction.example` or a message of a real flow. What it lacks is
    ///   broken too, except within nodes that it lacks.
    public static func all(
        of transaction: Transaction, from good: Node, under conventions: Conventions = Conventions()
    ) -> [BrokenInput] {
        var breaker = Breaker(transaction: transaction, good: good, conventions: conventions)
        breaker.run()
        return breaker.broken
    }
}

private struct Breaker {
    let transaction: Transaction
    let good: Node
    let conventions: Conventions
    /// The same, with what regions require besides; nil where the good input does not have all of that.
    let local: Conventions?
    var broken: [BrokenInput] = []

    init(transaction: Transaction, good: Node, conventions: Conventions) {
        self.transaction = transaction
        self.good = good
        self.conventions = conventions
        var local = conventions
        local.localFields = true
        self.local = transaction.faults(in: good, under: local).isEmpty ? local : nil
    }

    mutating func run() {
        for table in transaction.inputs where table.parent == nil {
            node(table, in: good.members, at: ["input"]) { $0 }
        }
    }

    private static let nothings: [Wire?] = [nil, .null, "", "null", "NULL"]

    private mutating func add(
        _ what: String, _ path: [String], _ kind: Fault.Kind, _ members: Members,
        _ conventions: Conventions? = nil
    ) {
        broken.append(
            BrokenInput(
                what: what, input: Node(members, at: "input"),
                fault: Fault(path.joined(separator: "."), kind),
                conventions: conventions ?? self.conventions))
    }

    /// - Parameter whole: puts changed members of the outer object back into the whole input.
    private mutating func node(
        _ table: NodeTable, in outer: Members, at path: [String], _ whole: (Members) -> Members
    ) {
        let place = path + [table.name]
        let name = place.dropFirst().joined(separator: ".")
        func put(_ value: Wire?) -> Members {
            var members = outer
            members[table.name] = value
            return whole(members)
        }
        if table.rows != .any {
            add("\(name) left out", place, .missing, put(nil))
            add("\(name) an empty list", place, .missing, put([]))
        }
        add("\(name) a text", place, .notRows, put("x"))
        add("\(name) a list of numbers", path + ["\(table.name)[0]"], .notObject, put([1]))
        guard let value = outer[table.name], case .object(let last)? = value.rows.last else { return }
        let rows = value.rows
        if table.rows == .one {
            add("\(name) twice", place, .notOne, put(.list([value.rows[0], value.rows[0]])))
        }
        var inner = place
        if case .list = value { inner = path + ["\(table.name)[\(rows.count - 1)]"] }
        func back(_ row: Members) -> Members {
            if case .list = value { put(.list(rows.dropLast() + [.object(row)])) } else { put(.object(row)) }
        }
        for field in table.fields {
            leave(out: field, in: last, at: inner, back)
            if field.kind == .rows, let table = transaction.input(field.name) {
                if last[field.name] != nil { node(table, in: last, at: inner, back) }
            } else {
                spoil(field, in: last, at: inner, back)
            }
        }
    }

    private mutating func leave(
        out field: Field, in row: Members, at path: [String], _ whole: (Members) -> Members
    ) {
        let name = (path.dropFirst() + [field.name]).joined(separator: ".")
        var without = row
        without[field.name] = Breaker.nothings[broken.count % 5]
        switch field.requirement {
        case .never: return
        case .always: add("\(name) left out", path + [field.name], .missing, whole(without))
        case .unless(let other):
            without[other] = nil
            add("\(name) and \(other) left out", path + [field.name], .missing, whole(without))
        case .locally:
            guard let local else { return }
            add(
                "\(name) left out where the region requires it", path + [field.name], .missing,
                whole(without), local)
        case .locallyWhen(let other, let value):
            guard let local else { return }
            without[other] = .text(value)
            add(
                "\(name) left out where \(other) is \(value)", path + [field.name],
                .missingWhen(field: other, is: value),
                whole(without), local)
        }
    }

    private mutating func spoil(
        _ field: Field, in row: Members, at path: [String], _ whole: (Members) -> Members
    ) {
        let name = (path.dropFirst() + [field.name]).joined(separator: ".")
        for (value, kind) in Breaker.wrong(field, under: conventions) {
            var changed = row
            changed[field.name] = value
            add("\(name) \(kind.what)", path + [field.name], kind, whole(changed))
        }
    }

    /// Values that a field must not have, with the fault each is.
    private static func wrong(_ field: Field, under conventions: Conventions) -> [(Wire, Fault.Kind)] {
        switch field.kind {
        case .text(let most): return text(field, most, under: conventions)
        case .serial(let most):
            guard conventions.digitsOnlySerials else { return text(field, most, under: conventions) }
            return ["0", "A1", "1234567890123456"].map { ($0, .notDigits(upTo: 15)) } + [([1], .notText)]
        case .number(let digits, let scale):
            let whole = String(repeating: "9", count: digits - scale)
            return [
                ("两元", .notNumber), ([1], .notNumber),
                (.text("0." + String(repeating: "0", count: scale) + "1"), .tooManyDecimals(scale: scale)),
                (.number("1" + whole), .tooLarge(digits: digits - scale)),
            ]
        case .day: return [("2023-02-29", .notDay), ("20230501", .notDay), ([], .notText)]
        case .moment:
            return [("2023-05-01 24:00:00", .notMoment), ("2023-13-01 09:00:00", .notMoment), ([], .notText)]
        case .bytes: return [("x", .notBytes), ([256], .notBytes)]
        case .rows: return []
        }
    }

    private static func text(_ field: Field, _ most: Int?, under conventions: Conventions) -> [(
        Wire, Fault.Kind
    )] {
        var wrong: [(Wire, Fault.Kind)] = [([1], .notText)]
        if field.name != "exp_content" { wrong.append((["x": 1], .notText)) }
        if let most {
            wrong.append((.text(String(repeating: "长", count: most + 1)), .tooLong(characters: most)))
        }
        if let list = field.list, let held = CodeList.find(list), !conventions.allow("@", in: list) {
            wrong.append(("@", .unknownCode(list: list, examples: held.codes.prefix(4).map(\.code))))
        }
        return wrong
    }
}

extension Fault.Kind {
    /// What was done to a field to bring this about.
    fileprivate var what: String {
        switch self {
        case .tooLong: "too long"
        case .tooManyDecimals: "with too many decimals"
        case .tooLarge: "too large"
        case .unknownCode: "with a code that is not in the list"
        default: "of a wrong type"
        }
    }
}
