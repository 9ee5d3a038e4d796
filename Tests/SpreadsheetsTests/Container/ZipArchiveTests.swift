import Foundation
import TestSupport
import Testing

@testable import Spreadsheets

struct ZipArchiveTests {
    private func open(_ bytes: [UInt8], limits: Limits = Limits()) throws -> ZipArchive {
        try ZipArchive(FileBytes(bytes: bytes, name: "z"), limits: limits)
    }

    @Test func `what was put in comes out, from memory and from a disk`() throws {
        let long = String(repeating: "村民姓名", count: 100_000)
        let bytes = try archive([("a.txt", "x"), ("文件夹/b", ""), ("c", long)])
        let folder = try TemporaryFolder()
        let path = try folder.write(Data(bytes), to: "a.zip")
        for zip in [try open(bytes), try ZipArchive(FileBytes(path: path), limits: Limits())] {
            #expect(zip.entries.map(\.name) == ["a.txt", "文件夹/b", "c"])
            for (name, text) in [("A.TXT", "x"), ("文件夹/b", ""), ("c", long)] {
                let entry = try #require(zip.entry(name))
                #expect(try zip.bytes(of: entry, atMost: 1 << 22) == Array(text.utf8))
            }
            #expect(zip.entry("d") == nil)
        }
    }

    @Test func `a part stored as it is, a comment at the end, and sizes in the larger form are read`() throws
    {
        var zip = Stored(name: "a", content: Array("abc".utf8))
        zip.comment = Array("PK\u{5}\u{6} 备注".utf8)
        for isLarge in [false, true] {
            zip.isLarge = isLarge
            let open = try open(zip.bytes)
            #expect(try open.bytes(of: open.entries[0], atMost: 10) == Array("abc".utf8))
        }
    }

    @Test func `a cut file is refused, wherever it was cut`() throws {
        let whole = try archive([("a", "some content"), ("b", String(repeating: "more", count: 50))])
        for length in 0..<whole.count {
            #expect(throws: SpreadsheetError.self) {
                let zip = try open(Array(whole.prefix(length)))
                for entry in zip.entries { _ = try zip.bytes(of: entry, atMost: 1000) }
            }
        }
    }

    @Test func `any byte may be wrong: what is read is what was written, or nothing is`() throws {
        let content = String(repeating: "内容content", count: 40)
        let whole = try archive([("a", content)])
        try property(seeds: 0..<1500) { generator in
            var bytes = whole
            for _ in 0..<generator.int(1...3) {
                bytes[Int(generator.int(0...Int64(bytes.count - 1)))] = UInt8(generator.int(0...255))
            }
            guard let zip = try? open(bytes), let entry = zip.entry("a"),
                let read = try? zip.bytes(of: entry, atMost: 1 << 20)
            else { return }
            try #require(read == Array(content.utf8))
        }
    }

    @Test func `a wrong checksum, a wrong size and an unknown packing are damage`() throws {
        let good = Stored(name: "a", content: Array("abc".utf8))
        func damage(_ change: (inout Stored) -> Void) throws -> SpreadsheetError.Damage? {
            var zip = good
            change(&zip)
            do {
                let open = try open(zip.bytes)
                _ = try open.bytes(of: open.entries[0], atMost: 10)
                return nil
            } catch let error as SpreadsheetError {
                if case .damaged(_, _, let damage) = error { return damage }
                throw error
            }
        }
        #expect(try damage { _ in } == nil)
        #expect(try damage { $0.checksum ^= 1 } == .checksum)
        #expect(try damage { $0.size = 2 } == .inconsistent)
        #expect(try damage { $0.size = 4 } == .checksum)
        #expect(try damage { $0.method = 14 } == .unknownPacking)
        #expect(try damage { $0.place = 7 } == .inconsistent)
        #expect(try damage { $0.packedSize = 1 << 20 } == .inconsistent)
        #expect(throws: SpreadsheetError.passwordProtected(file: "z")) { try damage { $0.flags = 1 } }
    }

    @Test func `two files of one name are refused`() throws {
        #expect(throws: SpreadsheetError.damaged(file: "z", part: "ZIP", .inconsistent)) {
            try open(try archive([("a.xml", "1"), ("A.xml", "2")]))
        }
    }

    @Test func `a bomb goes off outside`() throws {
        var limits = Limits()
        let bytes = try archive([("a", String(repeating: " ", count: 40 << 20))])
        #expect(bytes.count < 400_000)
        let zip = try open(bytes)
        limits.ratio = 100
        let strict = try open(bytes, limits: limits)
        #expect(throws: SpreadsheetError.tooLarge(file: "z", .ratio(limit: 100))) {
            try strict.bytes(of: strict.entries[0], atMost: 100 << 20)
        }
        #expect(throws: SpreadsheetError.tooLarge(file: "z", .unpacked(limit: 1 << 20))) {
            try zip.bytes(of: zip.entries[0], atMost: 1 << 20)
        }
        limits.unpacked = 1 << 20
        #expect(throws: SpreadsheetError.tooLarge(file: "z", .unpacked(limit: 1 << 20))) {
            let zip = try open(bytes, limits: limits)
            _ = try ZipPart(zip.entries[0], in: zip)
        }
        limits.file = 1000
        #expect(throws: SpreadsheetError.tooLarge(file: "z", .file(limit: 1000))) {
            try open(bytes, limits: limits)
        }
        limits.file = 1 << 20
        limits.parts = 0
        #expect(throws: SpreadsheetError.tooLarge(file: "z", .parts(limit: 0))) {
            try open(bytes, limits: limits)
        }
    }
}

/// An archive of one file that is not packed, written byte by byte so that each number can be wrong.
private struct Stored {
    var name: String
    var content: [UInt8]
    var comment: [UInt8] = []
    var checksum: Int
    var size: Int
    var packedSize: Int
    var method = 0
    var flags = 0
    var place = 0
    /// Sizes stand in an extra field, and the list is found through a larger record.
    var isLarge = false

    init(name: String, content: [UInt8]) {
        self.name = name
        self.content = content
        // Of "abc".
        checksum = 0x3524_41C2
        size = content.count
        packedSize = content.count
    }

    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(long: 0x0403_4B50)
        for _ in 0..<5 { bytes.append(short: 0) }
        for _ in 0..<3 { bytes.append(long: 0) }
        bytes.append(short: name.utf8.count)
        bytes.append(short: 0)
        bytes += Array(name.utf8) + content
        let list = bytes.count
        bytes.append(long: 0x0201_4B50)
        bytes.append(short: 45)
        bytes.append(short: 45)
        bytes.append(short: flags)
        bytes.append(short: method)
        bytes.append(long: 0)
        bytes.append(long: checksum)
        bytes.append(long: isLarge ? 0xFFFF_FFFF : packedSize)
        bytes.append(long: isLarge ? 0xFFFF_FFFF : size)
        bytes.append(short: name.utf8.count)
        bytes.append(short: isLarge ? 20 : 0)
        for _ in 0..<3 { bytes.append(short: 0) }
        bytes.append(long: 0)
        bytes.append(long: place)
        bytes += Array(name.utf8)
        if isLarge {
            bytes.append(short: 1)
            bytes.append(short: 16)
            for number in [size, packedSize] {
                bytes.append(long: number)
                bytes.append(long: 0)
            }
        }
        let end = bytes.count
        if isLarge {
            bytes.append(long: 0x0606_4B50)
            for _ in 0..<5 { bytes.append(long: 0) }
            for number in [1, 1, end - list, list] {
                bytes.append(long: number)
                bytes.append(long: 0)
            }
            bytes.append(long: 0x0706_4B50)
            bytes.append(long: 0)
            bytes.append(long: end)
            bytes.append(long: 0)
            bytes.append(long: 1)
        }
        bytes.append(long: 0x0605_4B50)
        bytes.append(long: 0)
        bytes.append(short: isLarge ? 0xFFFF : 1)
        bytes.append(short: isLarge ? 0xFFFF : 1)
        bytes.append(long: isLarge ? 0xFFFF_FFFF : end - list)
        bytes.append(long: isLarge ? 0xFFFF_FFFF : list)
        bytes.append(short: comment.count)
        return bytes + comment
    }
}
