import HTTPTypes
package import HospitalGateway
import HospitalMessages
package import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore
import NIOPosix

/// Where the hospital door listens (定点医药机构接口): a port of its own, so that a firewall can tell it from the pages.
package struct HospitalListening: Sendable {
    package var host = "127.0.0.1"
    package var port = 8097
    /// Whether a proxy on this machine stands before us and names the client in `X-Forwarded-For`.
    package var behindProxy = false
    /// The most bytes a message may bring.
    package var largestMessage = WireLimits.message.bytes
    package var largestNumberOfConnections = 1024
    package var idleSeconds: Int64 = 60

    package init() {}
}

/// The listener of the hospital door: whatever the path, a message comes in and its answer goes out.
package func hospitalApplication(
    _ listening: HospitalListening, door: HospitalDoor, logger: Logger,
    onReady: @escaping @Sendable (_ port: Int) -> Void = { _ in }
) -> some ApplicationProtocol {
    Hummingbird.Application(
        responder: HospitalResponder(listening: listening, door: door),
        server: .http1(configuration: .init(idleTimeout: .seconds(listening.idleSeconds))),
        configuration: ApplicationConfiguration(
            address: .hostname(listening.host, port: listening.port),
            availableConnectionsDelegate: MaximumAvailableConnections(listening.largestNumberOfConnections)),
        onServerRunning: { channel in onReady(channel.localAddress?.port ?? listening.port) },
        logger: logger)
}

package struct HospitalResponder: HTTPResponder {
    let listening: HospitalListening
    let door: HospitalDoor

    package func respond(to request: Request, context: VisitContext) async throws -> Response {
        guard request.method == .post else {
            return HospitalResponder.response(
                DoorAnswer(
                    status: 405,
                    body: Array(#"{"code":405,"message":"请用 POST 发送报文 / POST the message"}"#.utf8)))
        }
        let body: [UInt8]
        do {
            body = Array(buffer: try await request.body.collect(upTo: listening.largestMessage))
        } catch is NIOTooManyBytesError {
            let most = listening.largestMessage
            return HospitalResponder.response(
                DoorAnswer(
                    status: 413,
                    body: Array(
                        #"{"code":413,"message":"报文超过 \#(most) 字节，请分批上传 / longer than \#(most) bytes"}"#.utf8)
                ))
        }
        let asked = DoorRequest(
            path: request.uri.path, headers: headers(of: request), body: body,
            remote: context.client(of: request, behindProxy: listening.behindProxy))
        // Work that may block goes to threads of its own.
        let answer = try await NIOThreadPool.singleton.runIfActive { [door] in door.answer(asked) }
        return HospitalResponder.response(answer)
    }

    private static func response(_ answer: DoorAnswer) -> Response {
        var headers = HTTPFields()
        headers[.contentType] = answer.type
        headers[.cacheControl] = "no-store"
        return Response(
            status: .init(code: answer.status), headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body)))
    }

    private func headers(of request: Request) -> [String: String] {
        var headers: [String: String] = [:]
        for field in request.headers { headers[field.name.canonicalName] = field.value }
        return headers
    }
}
