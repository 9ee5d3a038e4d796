package import HTTPTypes

extension Route {
    /// What stands at an address.
    package enum Finding: Equatable {
        case route(Route, parameters: [String: String])
        /// The address exists, for these methods only.
        case otherMethod([HTTPRequest.Method])
        case nothing
    }

    /// Finds the route of a request. A path written out wins over one with `{name}`; HEAD is a GET whose answer has no
    /// body.
    package static func find(_ method: HTTPRequest.Method, _ path: some StringProtocol) -> Finding {
        let method = method == .head ? .get : method
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        var there: [(route: Route, parameters: [String: String])] = []
        for (route, pattern) in patterns {
            if let parameters = match(pattern, parts) { there.append((route, parameters)) }
        }
        if let found = there.filter({ $0.route.method == method }).min(by: {
            $0.parameters.count < $1.parameters.count
        }) {
            return .route(found.route, parameters: found.parameters)
        }
        return there.isEmpty ? .nothing : .otherMethod(there.map(\.route.method))
    }

    /// The path of this route with its `{name}`s filled in, for links.
    package func path(_ parameters: String...) -> String {
        var values = parameters[...]
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map { part in
            part.hasPrefix("{") ? Fields.encoded(values.popFirst() ?? "") : String(part)
        }
        return parts.joined(separator: "/")
    }

    private static let patterns: [(Route, [Substring])] = allCases.map { route in
        (route, Array(route.path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()))
    }

    private static func match(
        _ pattern: [Substring], _ parts: some Collection<some StringProtocol>
    ) -> [String: String]? {
        guard pattern.count == parts.count else { return nil }
        var parameters: [String: String] = [:]
        for (expected, part) in zip(pattern, parts) {
            if expected.hasPrefix("{") {
                guard !part.isEmpty, let value = Fields.decoded(part, plusIsSpace: false) else { return nil }
                parameters[String(expected.dropFirst().dropLast())] = value
            } else if expected != String(part) {
                return nil
            }
        }
        return parameters
    }
}
