import ArgumentParser
import Foundation
import Ledger
import Payments
import Receipts
import Registry
import Storage

/// All tables of a Yikao, in the order in which they are made.
let allSchemas: [Schema] = [.registry, .receipts, .ledger, .payments]

/// Opens a database that is there; says so where it is not.
func openExisting(_ path: String) throws -> Database {
    guard FileManager.default.fileExists(atPath: path) else {
        note(
            "没有数据库 \(path)；演示用 yikao simulate --out \(path)，新的经办机构用 yikao operator add --create / no database; yikao simulate makes a demonstration, yikao operator add --create an office's own"
        )
        throw Exit.noInput
    }
    let database = try Database.open(at: path)
    try database.prepare(allSchemas)
    return database
}
