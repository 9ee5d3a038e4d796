package import Hummingbird
package import Logging
import NIOCore

/// What the server knows of a request besides its bytes.
package struct VisitContext: InitializableFromSource {
    package let logger: Logger
    /// The address at the other end of the line.
    let peer: String

    package init(source: ApplicationRequestContextSource) {
        logger = source.logger
        peer = source.channel.remoteAddress?.ipAddress ?? "local"
    }

    /// Who asks: the other end of the line or, where that is a proxy on this machine, whom it names last in `X-Forwarded-For`.
    func client(of request: Request, behindProxy: Bool) -> String {
        guard behindProxy, ["127.0.0.1", "::1", "local"].contains(peer),
            let named = request.headers[.forwardedFor]?.split(separator: ",").last
        else { return peer }
        return named.filter { $0 != " " }
    }

    /// The number under which the log knows the request.
    var request: String { logger[metadataKey: "hb.request.id"]?.description ?? "-" }
}
