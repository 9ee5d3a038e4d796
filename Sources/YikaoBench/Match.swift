import DamagedLists
import Foundation
import Matching
import Vocabulary

/// Matches a damaged list with a made-up registry, and says how long it took, what it needed and how good it was.
struct Match {
    private var rows = 1_000_000
    private var persons = 1_000_000
    private var seed: UInt64 = 1

    init(options: [String]) throws {
        for place in stride(from: 0, to: options.count, by: 2) {
            guard place + 1 < options.count, let value = UInt64(options[place + 1]), value < 100_000_000
            else {
                throw Fault("\(options[place]) 后面应为数字 / a number has to follow \(options[place])")
            }
            switch options[place] {
            case "--rows": rows = Int(value)
            case "--persons": persons = max(12, Int(value))
            case "--seed": seed = value
            default:
                throw Fault(
                    "不认识 \(options[place])：--rows --persons --seed / unknown option \(options[place])")
            }
        }
    }

    func run() throws {
        guard let county = RegionCode("500112") else { return }
        let people = InventedPeople(seed: seed, registered: persons, county: county)
        let list = DamagedList(of: people, rows: rows, seed: seed)

        var (registry, listed) = (Roll(), Roll())
        registry.reserve(people.registered)
        listed.reserve(rows)
        let made = Match.seconds {
            for index in 0..<people.registered {
                registry.add(people[InventedPeople.position(registered: index)].entry)
            }
            for row in 0..<rows { listed.add(list[row].entry) }
        }
        let before = Match.peak
        var matches: Matches?
        var matcher: Matcher?
        let built = Match.seconds { matcher = Matcher(registry) }
        let matched = Match.seconds { matches = matcher?.match(listed) }
        guard let matches else { return }
        let quality = MatchQuality.measure(matches, of: list)

        func share(_ part: Int, _ whole: Int) -> String {
            let tenThousandths =
                whole == 0 ? 0 : (Double(part) / Double(whole) * 1_000_000).rounded() / 10_000
            return "\(part) of \(whole), \(tenThousandths) %"
        }
        print(
            """
            rows \(rows), persons \(people.registered), seed \(seed)
            made and put into columns   \(made) s
            indexed                     \(built) s
            matched                     \(matched) s
            peak memory                 \(Match.peak) MB (before matching \(before) MB)
            certain and right           \(share(quality.certainAndRight, quality.certain))
            certain and wrong           \(quality.certainAndWrong)
            registered rows found with certainty             \(share(quality.certainAndRight, quality.registered))
            whole rows (number and name) found with certainty \(share(quality.certainAndRight, quality.whole))
            the truth is the first candidate                 \(share(quality.first, quality.registered))
            the truth is among the first three               \(share(quality.firstThree, quality.registered))
            the truth is among the candidates                \(share(quality.listed, quality.registered))
            unregistered rows for which nobody is proposed   \(share(quality.leftAlone, quality.rows - quality.registered))
            rows in doubt                                    \(matches.count { if case .doubt = $0 { true } else { false } })
            persons found by several rows                    \(matches.repeats.count)
            """)
    }

    private static func seconds(_ body: () -> Void) -> Double {
        let time = ContinuousClock().measure(body)
        return (time / .milliseconds(10)).rounded() / 100
    }

    /// The most memory this process has held, in MB, as Linux counts it.
    private static var peak: Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
        return (Int(line.filter(\.isNumber)) ?? 0) / 1024
    }
}
