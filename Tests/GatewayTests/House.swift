import Claims
import Collection
import Gateway
import HTTPTypes
import HospitalGateway
import Hummingbird
import HummingbirdTesting
import Jobs
import Ledger
import Payments
import Logging
import Policies
import Receipts
import Registry
import Sealing
import Storage
import TestDatabase
import Synchronization
import Testing
import Vocabulary

/// The whole web program in memory, with a clock that stands still, a small Yubei, and people who may sign in.
final class House: Sendable {
    /// Cheap, so that tests do not wait; the real cost is tried in `ScryptTests`.
    static let cost = Scrypt.Cost(rounds: 16, block: 1, parallel: 1)
    static let password = "一个 pass&word=1"
    static let vault = Vault(VaultKey.random())
    static let hash = try? Scrypt(of: password, cost: cost).description

    let clock = Clock(House.noon(2023, 12, 1))
    let database: Database
    let log = Log()
    let book: PolicyBook
    let region: RegionCode
    /// What does long work here; a test lets it run.
    let jobs: JobRunner
    var vault: Vault { House.vault }
    var seal: Seal { Seal(secret: [UInt8](repeating: 7, count: 32)) }

    /// With one hospital of each level, and an operator of every role who signs in by its name; or without any table.
    init(
        at path: String? = nil, furnished: Bool = true, book: PolicyBook = House.book,
        region: RegionCode = House.region
    ) throws {
        self.book = book
        self.region = region
        database = try path.map { try .open(at: $0, durability: .off) } ?? .trial()
        let clock = clock
        jobs = JobRunner(
            database,
            [.replay(database, ClaimDesk(book: book, region: region, program: "test"))]
                + SeasonJobs(book: book, region: region, vault: House.vault).kinds(database) { clock.now },
            process: "test",
            clock: { clock.now }, pause: .milliseconds(5))
        guard furnished else { return }
        try database.prepare(Office.schemas)
        try furnish()
    }

    func visit(
        _ adjust: (inout Configuration) -> Void = { _ in }, over line: TestingSetup = .router,
        vault: Vault? = House.vault, hospitals: HospitalDoor? = nil,
        _ body: @escaping @Sendable (Browser) async throws -> Void
    ) async throws {
        var configuration = Configuration()
        configuration.port = 0
        configuration.version = "0.1.0"
        configuration.passwordCost = House.cost
        adjust(&configuration)
        let application = Gateway.application(
            configuration,
            office: Office(
                database: database, book: book, region: region, program: "test", jobs: jobs, vault: vault,
                hospitals: hospitals),
            seal: seal, clock: { self.clock.now }, logger: log.logger)
        try await application.test(line) { client in
            try await body(Browser(client: client))
        }
    }

    func pass(seconds: Int64) {
        clock.withLock { $0 = Instant(microseconds: $0.microseconds + seconds * 1_000_000) }
    }
}

/// A clock that stands still until it is set.
final class Clock: Sendable {
    private let moment: Mutex<Instant>

    init(_ moment: Instant) { self.moment = Mutex(moment) }

    var now: Instant { moment.withLock { $0 } }

    @discardableResult
    func withLock<Result: Sendable>(_ body: (inout Instant) -> Result) -> Result {
        moment.withLock { moment in body(&moment) }
    }
}

/// A browser that keeps its cookies, or a program that does.
final class Browser: Sendable {
    let client: any TestClientProtocol
    let cookies = Mutex<[String: String]>([:])

    init(client: any TestClientProtocol) { self.client = client }

    /// Another browser at the same house.
    var another: Browser { Browser(client: client) }

    @discardableResult
    func send(
        _ method: HTTPRequest.Method, _ path: String, _ headers: HTTPFields = [:], body: String? = nil
    ) async throws -> TestResponse {
        var headers = headers
        let kept = cookies.withLock { $0 }
        if !kept.isEmpty { headers[.cookie] = kept.map { "\($0)=\($1)" }.joined(separator: "; ") }
        let response = try await client.execute(
            uri: path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) }
        ) { $0 }
        for line in response.headers[values: .setCookie] {
            let pair = line.prefix { $0 != ";" }.split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let dropped = line.contains("Max-Age=0;")
            cookies.withLock { $0[String(pair[0])] = dropped ? nil : String(pair[1]) }
        }
        return response
    }

    /// A body that is not text, as a form with a file has.
    func send(bytes: [UInt8], _ path: String, type: String) async throws -> TestResponse {
        let kept = cookies.withLock { $0 }
        return try await client.execute(
            uri: path, method: .post,
            headers: [
                .contentType: type, .cookie: kept.map { "\($0)=\($1)" }.joined(separator: "; "),
            ], body: ByteBuffer(bytes: bytes)
        ) { $0 }
    }

    @discardableResult
    func get(_ path: String, _ headers: HTTPFields = [:]) async throws -> TestResponse {
        try await send(.get, path, headers)
    }

    @discardableResult
    func post(_ path: String, _ fields: [String: String], _ headers: HTTPFields = [:]) async throws
        -> TestResponse
    {
        var headers = headers
        headers[.contentType] = "application/x-www-form-urlencoded"
        let body = fields.map { "\($0)=\(Fields.encoded($1))" }.joined(separator: "&")
        return try await send(.post, path, headers, body: body)
    }

    /// The token in the form of a page; where it has none, in the form that signs out.
    func token(on path: String) async throws -> String {
        let page = try await get(path).text
        let main = try #require(page.firstRange(of: "<main")).lowerBound
        let mark = "name=\"token\" value=\""
        let start = try #require(page[main...].firstRange(of: mark) ?? page.firstRange(of: mark)).upperBound
        return String(page[start...].prefix { $0 != "\"" })
    }

    @discardableResult
    func signIn(_ name: String, password: String = House.password, next: String? = nil) async throws
        -> TestResponse
    {
        var fields = ["name": name, "password": password, "token": try await token(on: "/sign-in")]
        fields["next"] = next
        return try await post("/sign-in", fields)
    }
}

extension TestResponse {
    var text: String { String(buffer: body) }
}

extension HTTPField.Name {
    static let csrfToken = HTTPField.Name("X-CSRF-Token")!
    static let forwardedFor = HTTPField.Name("X-Forwarded-For")!
    static let fetchSite = HTTPField.Name("Sec-Fetch-Site")!
}

/// Keeps what is logged.
final class Log: Sendable {
    let lines = Mutex<[String]>([])

    var logger: Logger { Logger(label: "test") { _ in Handler(log: self) } }

    private struct Handler: LogHandler {
        let log: Log
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        init(log: Log) { self.log = log }

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let all = metadata.merging(event.metadata ?? [:]) { $1 }
            log.lines.withLock {
                $0.append("\(event.message) \(all.map { "\($0)=\($1)" }.sorted().joined(separator: " "))")
            }
        }
    }
}
