import HTTPTypes
package import Hummingbird
import Logging
import NIOCore
import NIOPosix
import Registry
import Storage
import Vocabulary

/// The one place every request passes: who, where to, may they, is it theirs, then the work, then the answer.
package struct Doorkeeper: HTTPResponder {
    let desk: Desk
    let clock: @Sendable () -> Instant
    let changes: RateLimit

    package func respond(to request: Request, context: VisitContext) async throws -> Response {
        let begun = ContinuousClock.now
        let path = request.uri.path
        let finding = Route.find(request.method, path)
        var visitor = stranger(request, context)
        var answer: Answer
        do {
            if let cookie = cookie(Cookies.session, in: request) {
                let stranger = visitor
                visitor = try await work { try desk.recognise(stranger, by: cookie) }
            }
            answer = try await admit(visitor, finding, request)
        } catch {
            let problem = problem(error, context)
            let stranger = visitor
            try? await work { desk.recordRefusal(problem, stranger, finding) }
            answer = desk.refuse(problem, to: visitor, finding)
        }
        let response = response(answer, to: request, for: visitor)
        log(finding, visitor, request, response, since: begun, to: context.logger)
        return response
    }

    // MARK: Steps

    /// Checks in order of cost, cheapest first; whoever may not pass is not read.
    private func admit(
        _ visitor: Visitor, _ finding: Route.Finding, _ request: Request
    ) async throws -> Answer {
        switch finding {
        case .nothing: throw Problem.noSuchPage
        case .otherMethod(let methods): throw Problem.otherMethod(methods.map(\.rawValue))
        case .route(let route, let parameters):
            guard route.permission.allows(visitor.operator?.role) else {
                throw visitor.operator == nil ? Problem.signInNeeded : Problem.notAllowed
            }
            guard let query = Fields(encoded: request.uri.query ?? "") else {
                throw Problem.unreadable(
                    Words("地址里 ? 之后的部分读不出来。", "What follows the ? in the address cannot be read."))
            }
            var visit = Visit(visitor: visitor, route: route, parameters: parameters, query: query)
            if route.changes { try await readChange(into: &visit, from: request) }
            let admitted = visit
            return try await work {
                let answer = try desk.answer(admitted)
                try desk.record(admitted, answer)
                return answer
            }
        }
    }

    /// A change comes at a bearable rate, from our own pages, in bearable size, and with the session's token.
    private func readChange(into visit: inout Visit, from request: Request) async throws {
        let visitor = visit.visitor
        let key = visitor.session?.description ?? visitor.address
        if let seconds = changes.take(key, at: visitor.moment) { throw Problem.tooMany(seconds: seconds) }
        guard isOurOwn(request) else { throw Problem.foreignForm }
        let bytes = try await body(of: request, for: visit.route)
        if visit.route.isForPrograms {
            if !bytes.isEmpty { try expect("application/json", request) }
            visit.json = bytes
        } else if visit.route.bringsFile {
            try expect("multipart/form-data", request)
            guard let parts = Multipart(bytes, type: request.headers[.contentType] ?? "") else {
                throw Problem.unreadable(Words("表单读不出来。", "The form cannot be read."))
            }
            visit.form = parts.fields
            visit.upload = parts.upload
        } else {
            try expect("application/x-www-form-urlencoded", request)
            guard let form = Fields(encoded: String(decoding: bytes, as: UTF8.self)) else {
                throw Problem.unreadable(Words("表单读不出来。", "The form cannot be read."))
            }
            visit.form = form
        }
        guard desk.isTokenRight(in: visit, header: request.headers[.csrfToken]) else {
            throw Problem.foreignForm
        }
    }

    private func body(of request: Request, for route: Route) async throws -> [UInt8] {
        let limit = route.bringsFile ? desk.configuration.largestFile : desk.configuration.largestBody
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw Problem.tooLarge(limit: limit)
        }
        do {
            return Array(buffer: try await request.body.collect(upTo: limit))
        } catch is NIOTooManyBytesError {
            throw Problem.tooLarge(limit: limit)
        }
    }

    private func expect(_ type: String, _ request: Request) throws {
        let stated = request.headers[.contentType]?.prefix { $0 != ";" && $0 != " " }.lowercased()
        guard stated == type else { throw Problem.wrongType(expected: type) }
    }

    /// Browsers say where a form comes from; programs do not.
    private func isOurOwn(_ request: Request) -> Bool {
        if request.headers[.fetchSite] == "cross-site" { return false }
        guard let origin = request.headers[.origin] else { return true }
        if let publicAddress = desk.configuration.publicAddress, origin == publicAddress { return true }
        guard let authority = request.head.authority, let scheme = origin.firstRange(of: "://") else {
            return false
        }
        return origin[scheme.upperBound...] == authority
    }

    /// Work that may block goes to threads of its own, so that it never holds up the reading of other requests.
    private func work<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws
        -> Result
    {
        try await NIOThreadPool.singleton.runIfActive(body)
    }

    private func problem(_ error: any Error, _ context: VisitContext) -> Problem {
        let problem = Problem(error)
        if let problem, problem.status.code < 500 { return problem }
        // The type alone: what an error holds may name a person. Those of the database never do.
        let text = (error as? StorageError).map { "\($0)" } ?? String(reflecting: type(of: error))
        context.logger.error("failed", metadata: ["error": "\(text)"])
        return problem ?? .ours
    }

    // MARK: Who

    private func stranger(_ request: Request, _ context: VisitContext) -> Visitor {
        let address = context.client(of: request, behindProxy: desk.configuration.behindProxy)
        return Visitor(
            language: Preference.language(
                chosen: cookie(Preference.cookie, in: request), accepted: request.headers[.acceptLanguage]),
            moment: clock(), request: context.request, address: address,
            isProgram: Route.isForPrograms(path: request.uri.path), path: request.uri.string,
            guest: cookie(Cookies.guest, in: request).flatMap { desk.seal.id(in: $0, Guest.self) })
    }

    private func cookie(_ name: String, in request: Request) -> String? {
        request.cookies[Cookies.name(name, tls: desk.configuration.cookiesNeedTLS)]?.value
    }

    // MARK: Log

    /// The route's pattern, never the path or the query: those can hold a person's number.
    private func log(
        _ finding: Route.Finding, _ visitor: Visitor, _ request: Request, _ response: Response,
        since begun: ContinuousClock.Instant, to logger: Logger
    ) {
        var route = "-"
        if case .route(let found, _) = finding { route = found.path }
        let milliseconds = (ContinuousClock.now - begun) / .milliseconds(1)
        logger.info(
            "request",
            metadata: [
                "method": "\(request.method)", "route": "\(route)", "status": "\(response.status.code)",
                "ms": "\((milliseconds * 10).rounded() / 10)",
                "role": "\(visitor.operator?.role.rawValue ?? "-")",
            ])
    }
}
