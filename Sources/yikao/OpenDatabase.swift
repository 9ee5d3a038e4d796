import ArgumentParser
import Foundation
import Gateway
import Storage
import Vocabulary

/// Opens a database that is there and brings its tables up to date; says so where it is not.
func openExisting(_ place: DatabasePlace) throws -> Database {
    try orSay(place) {
        if !place.isServer, !FileManager.default.fileExists(atPath: place.text) { throw noDatabase(place) }
        let database = try connect(place)
        guard try isPrepared(database) else { throw noDatabase(place) }
        try database.prepare(Office.schemas)
        return database
    }
}

/// Opens a database that has no tables yet, a new file or an empty one at a server, and makes them.
func openNew(_ place: DatabasePlace, durability: Database.Durability = .full) throws -> Database {
    try orSay(place) {
        let database = try connect(place, durability: durability)
        try database.prepare(Office.schemas)
        return database
    }
}

/// Whether tables of ours are there.
func isThere(_ place: DatabasePlace) throws -> Bool {
    guard place.isServer else { return FileManager.default.fileExists(atPath: place.text) }
    return try orSay(place) { try isPrepared(try connect(place)) }
}

private func connect(_ place: DatabasePlace, durability: Database.Durability = .full) throws -> Database {
    place.isServer
        ? try .server(place.text) : try .open(at: place.text, durability: durability)
}

private func isPrepared(_ database: Database) throws -> Bool {
    do {
        return try database.read { try $0.first("SELECT name FROM schema_version LIMIT 1") } != nil
    } catch StorageError.statement {
        return false
    }
}

private func noDatabase(_ place: DatabasePlace) -> ExitCode {
    let shown = place.shown
    note(
        "没有数据库 \(shown)；演示用 yikao simulate --out \(shown)，新的经办机构用 yikao operator add --create / no database; yikao simulate makes a demonstration, yikao operator add --create an office's own"
    )
    return Exit.noInput
}

/// Does something with the database; what goes wrong with the database itself is said in words.
func orSay<Answer>(_ place: DatabasePlace, _ body: () throws -> Answer) throws -> Answer {
    do {
        return try body()
    } catch let error as StorageError {
        guard let words = error.words(for: place) else { throw error }
        note(words.both)
        throw Exit.noInput
    }
}

extension StorageError {
    /// What is wrong with the database and what to do; nil where the mistake is ours.
    func words(for place: DatabasePlace) -> Words? {
        let shown = place.shown
        return switch self {
        case .withoutPostgreSQL:
            Words(
                "这个程序没有带 PostgreSQL；装好 libpq（Debian：libpq-dev）后用 swift build --traits PostgreSQL 重新编译",
                "this program was built without PostgreSQL; install libpq (Debian: libpq-dev) and build it with swift build --traits PostgreSQL"
            )
        case .cannotOpen where place.isServer:
            Words(
                "连不上数据库 \(shown)；请检查服务器是否运行、主机和端口、用户名和密码、数据库是否存在",
                "cannot connect to \(shown); check that the server runs, the host and port, the user and password, and that the database is there"
            )
        case .cannotOpen:
            Words(
                "打不开数据库 \(shown)；请检查文件夹和权限",
                "cannot open the database \(shown); check the folder and the permissions")
        case .lost:
            Words("与数据库 \(shown) 的连接断了；请再试一次", "the connection to \(shown) was lost; try again")
        case .busy:
            Words(
                "数据库 \(shown) 正被别的程序占用；请稍后再试", "another program holds the database \(shown); try again later")
        case .interrupted:
            Words("数据库 \(shown) 用了太久；请稍后再试", "the database \(shown) took too long; try again later")
        case .readOnly:
            Words("数据库 \(shown) 只能读；请检查权限", "the database \(shown) is read-only; check the permissions")
        case .diskFull:
            Words("数据库 \(shown) 所在的磁盘满了", "the disk of the database \(shown) is full")
        case .corrupt:
            Words("\(shown) 已损坏或不是数据库", "\(shown) is damaged, or is no database")
        case .newerSchema:
            Words(
                "数据库 \(shown) 是更新的程序写的；请用那个版本打开",
                "a newer program wrote the database \(shown); open it with that version")
        case .changedSchema(let name, let version):
            Words(
                "数据库 \(shown) 的表（\(name) \(version)）是发布前的样子；请重新建一个",
                "the tables (\(name) \(version)) of \(shown) are of a time before release; make the database anew"
            )
        case .constraint, .appendOnly, .statement, .noColumn, .unreadable, .other: nil
        }
    }
}
