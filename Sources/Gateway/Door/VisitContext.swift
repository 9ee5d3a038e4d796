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

    /// The number under which the log knows the request.
    var request: String { logger[metadataKey: "hb.request.id"]?.description ?? "-" }
}
