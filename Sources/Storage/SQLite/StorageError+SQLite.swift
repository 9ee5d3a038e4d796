import GRDB

extension StorageError {
    /// The error behind one of SQLite's, met while `preparing` a statement or while running it.
    init(_ error: GRDB.DatabaseError, preparing: Bool = false) {
        let message = error.message ?? ""
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
        case .SQLITE_READONLY: self = .readOnly
        case .SQLITE_FULL: self = .diskFull
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: self = .cannotOpen
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .corrupt
        case .SQLITE_CONSTRAINT: self = .constraint(error.extendedResultCode, message)
        case .SQLITE_ERROR where preparing: self = .statement(message)
        default: self = .other(code: "\(error.extendedResultCode.rawValue)")
        }
    }

    /// SQLite names the rule after the last colon: `UNIQUE constraint failed: person.number`.
    private static func constraint(_ code: GRDB.ResultCode, _ message: String) -> StorageError {
        if code == .SQLITE_CONSTRAINT_TRIGGER, message.hasPrefix(Schema.refusal) {
            return .appendOnly(String(message.dropFirst(Schema.refusal.count)))
        }
        if code == .SQLITE_CONSTRAINT_FOREIGNKEY { return .constraint("foreign key") }
        if code == .SQLITE_CONSTRAINT_DATATYPE {
            // `cannot store TEXT value in INTEGER column person.birth`: the last word is the column.
            return .constraint(String(message.split(separator: " ").last ?? ""))
        }
        guard let colon = message.lastIndex(of: ":") else { return .constraint(message) }
        return .constraint(String(message[message.index(after: colon)...].drop { $0 == " " }))
    }

    /// Runs `body`, and throws SQLite's errors as ours; others pass as they are.
    static func translating<Answer>(preparing: Bool = false, _ body: () throws -> Answer) throws -> Answer {
        do {
            return try body()
        } catch let error as GRDB.DatabaseError {
            throw StorageError(error, preparing: preparing)
        }
    }
}
