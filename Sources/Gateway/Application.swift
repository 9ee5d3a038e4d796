package import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore
package import Vocabulary

/// The whole web program, put together: what `serve` runs, and what tests visit in memory.
package func application(
    _ configuration: Configuration, office: Office, seal: Seal,
    clock: @escaping @Sendable () -> Instant, logger: Logger,
    onReady: @escaping @Sendable (_ port: Int) -> Void = { _ in }
) -> some ApplicationProtocol {
    let desk = Desk(
        configuration: configuration, office: office, clock: clock, sessions: Sessions(), seal: seal,
        signInLimits: SignInLimits(configuration))
    let doorkeeper = Doorkeeper(
        desk: desk, clock: clock, changes: RateLimit(perMinute: configuration.changesPerMinute))
    return Hummingbird.Application(
        responder: doorkeeper,
        server: .http1(configuration: .init(idleTimeout: .seconds(configuration.idleSeconds))),
        configuration: ApplicationConfiguration(
            address: .hostname(configuration.host, port: configuration.port),
            availableConnectionsDelegate: MaximumAvailableConnections(
                configuration.largestNumberOfConnections)),
        onServerRunning: { channel in onReady(channel.localAddress?.port ?? configuration.port) },
        logger: logger)
}

/// Serves until the process is told to stop; requests under way are finished first.
package func serve(_ application: some ApplicationProtocol) async throws {
    try await application.runService()
}
