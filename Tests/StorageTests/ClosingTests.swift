import Foundation
import Storage
import TestSupport
import Testing

/// A file that was closed is the whole database: it may be moved or copied alone.
struct ClosingTests {
    @Test func `a file that was also read from holds all of it once it is closed`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.db")
        let database = try Database.open(at: path)
        try database.transaction { connection in
            try connection.run("CREATE TABLE note(n INTEGER PRIMARY KEY) STRICT")
            for n in 1...100 { try connection.run("INSERT INTO note VALUES (\(n))") }
        }
        // A reader, which closes last and cannot write.
        #expect(try database.read { try $0.value("SELECT count(*) FROM note") } == 100)
        try database.close()
        let moved = folder.path("b.db")
        try FileManager.default.moveItem(atPath: path, toPath: moved)
        #expect(try Database.open(at: moved).read { try $0.value("SELECT count(*) FROM note") } == 100)
    }
}
