import Storage
import TestDatabase
import Testing
import Vocabulary

@Suite struct SQLTests {
    @Test func `a value binds and never becomes part of the statement`() {
        let name = "'; DROP TABLE person; --"
        let sql: SQL = "SELECT 1 FROM person WHERE name = \(name) AND sex = \(Sex.female)"
        #expect(sql.text == "SELECT 1 FROM person WHERE name = ? AND sex = ?")
        #expect(sql.values == [.text(name), .text("female")])
    }

    @Test func `the same statement has one text, whatever it binds`() {
        func statement(_ day: Day?) -> SQL { "SELECT \(day)" }
        #expect(statement(nil).text == statement(Day(2023, 7, 1)).text)
        #expect(statement(nil).values == [.null])
    }

    @Test func `statements are put together from statements`() {
        let condition: SQL = "effective >= \(Day(number: 3))"
        var sql: SQL = "SELECT \(1) WHERE \(condition)"
        sql += " LIMIT \(5)"
        #expect(sql.text == "SELECT ? WHERE effective >= ? LIMIT ?")
        #expect(sql.values == [.integer(1), .integer(3), .integer(5)])
        #expect((condition + condition).values == [.integer(3), .integer(3)])
    }

    @Test func `a list becomes as many places, and an empty list matches nothing`() throws {
        let database = try Database.trial()
        func found(_ list: [Int]) throws -> Int? {
            try database.read { try $0.value("SELECT count(*) WHERE 2 IN (\(all: list))") }
        }
        #expect(try found([]) == 0)
        #expect(try found([1]) == 0)
        #expect(try found([1, 2, 3]) == 1)
    }
}
