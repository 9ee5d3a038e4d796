import Testing

@testable import Gateway

struct LocalPathTests {
    @Test(arguments: ["/", "/settle?year=2023&x=%E5%8C%BB", "/a#b"])
    func `a path on this site is taken`(path: String) { #expect(LocalPath(path)?.text == path) }

    @Test(arguments: [
        nil, "", "settle", "//evil.example", "/\\evil.example", "\\\\evil.example", "https://evil.example",
        "javascript:alert(1)", "/a\r\nSet-Cookie: x=1", "/a b", "/医", "/\t/evil.example",
        "/" + String(repeating: "a", count: 2000),
    ])
    func `whatever could lead elsewhere is not`(path: String?) { #expect(LocalPath(path) == nil) }
}
