import Foundation
import Testing

/// Printed and recorded messages beside the project; they are no part of it. Where they are not there, their tests are skipped.
enum Samples {
    struct Sample: CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        var testDescription: String { name }

        /// `2304` of `resp_2304_hunan.json`.
        var infno: String { String(name.split(separator: "_")[1].prefix { $0 != "." }) }
    }

    static let all: [Sample] = {
        let environment = ProcessInfo.processInfo.environment
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let places = [
            environment["YIKAO_SHARED"].map { URL(fileURLWithPath: $0) },
            root.appendingPathComponent("../shared"),
            root.appendingPathComponent("../../shared"),
        ]
        for place in places.compactMap({ $0?.appendingPathComponent("interface/samples").standardizedFileURL }
        ) {
            guard let names = try? FileManager.default.contentsOfDirectory(atPath: place.path) else {
                continue
            }
            return names.filter { $0.hasSuffix(".json") }.sorted().compactMap { name in
                (try? Data(contentsOf: place.appendingPathComponent(name))).map {
                    Sample(name: name, bytes: Array($0))
                }
            }
        }
        return []
    }()

    static let absent = "the recorded messages are not here; name their folder's parent in YIKAO_SHARED"

    static let requests = all.filter { $0.name.hasPrefix("req_") }
    static let replies = all.filter { $0.name.hasPrefix("resp_") && !$0.name.hasPrefix("resp_gateway") }
    static let settlements = replies.filter {
        ["2206", "2207", "2208", "2303", "2304", "2305"].contains($0.infno)
    }
}
