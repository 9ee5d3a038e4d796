import Testing

@testable import Gateway

struct ScryptTests {
    @Test func `the password matches, another does not, and the text brings both back`() throws {
        let hash = try Scrypt(of: "口令 1", cost: House.cost)
        let read = try #require(Scrypt(hash.description))
        #expect(read == hash)
        #expect(try read.matches("口令 1"))
        for other in ["口令 2", "", "口令 1 ", "口令"] { #expect(try !read.matches(other)) }
    }

    @Test func `the same password is never stored the same twice`() throws {
        #expect(try Scrypt(of: "a", cost: House.cost) != Scrypt(of: "a", cost: House.cost))
    }

    @Test func `the standard cost says itself in the text`() throws {
        let hash = try Scrypt(of: "a")
        #expect(hash.description.hasPrefix("scrypt$32768$8$3$"))
        #expect(try hash.matches("a"))
    }

    /// RFC 7914, section 12.
    @Test func `it is the scrypt of the standard`() throws {
        let salt = "536f6469756d43686c6f72696465"
        let derived = "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
        let hash = try #require(Scrypt("scrypt$16384$8$1$\(salt)$\(derived)"))
        #expect(try hash.matches("pleaseletmein"))
    }

    @Test(arguments: [
        "", "scrypt", "bcrypt$16$1$1$0001020304050607$00",
        "scrypt$15$1$1$0001020304050607$\(String(repeating: "0", count: 64))",
        "scrypt$16$1$1$00$\(String(repeating: "0", count: 64))", "scrypt$16$1$1$0001020304050607$00",
        "scrypt$1073741824$8$1$0001020304050607$\(String(repeating: "0", count: 64))",
        "scrypt$16$0$1$0001020304050607$\(String(repeating: "0", count: 64))",
        "scrypt$-16$1$1$0001020304050607$x",
    ])
    func `a damaged text, or one that asks for too much, is none`(text: String) {
        #expect(Scrypt(text) == nil)
    }

    @Test func `nobody knows the password of the decoy`() throws {
        #expect(try !Scrypt(decoyAt: House.cost).matches(""))
    }
}
