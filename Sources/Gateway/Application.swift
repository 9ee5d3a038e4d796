package import Hummingbird
import HummingbirdCore
package import Jobs
package import Logging
import NIOCore
package import Vocabulary

/// The whole web program, put together: what `serve` runs, and what tests visit in memory.
///
/// - Parameter others: listeners that begin and end with it.
package func application(
    _ configuration: Configuration, office: Office, seal: Seal,
    clock: @escaping @Sendable () -> Instant, logger: Logger, beside others: [any ApplicationProtocol] = [],
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
        services: others,
        onServerRunning: { channel in onReady(channel.localAddress?.port ?? configuration.port) },
        logger: logger)
}

/// Serves, and does long work beside it, until the process is told to stop. Requests under way are finished first; a job
/// under way is left to whoever comes next.
package func serve(_ application: some ApplicationProtocol, beside jobs: JobRunner) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { await jobs.run() }
        defer { group.cancelAll() }
        try await application.runService()
    }
}
