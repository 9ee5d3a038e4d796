import Scheme
import Vocabulary

/// A block of the rules of enrolment as it is looked up: in the region's file first, then in those it follows.
struct Lookup {
    let name: String
    private let blocks: [Level]

    /// The block of one file.
    struct Level {
        let place: Place
        let people: [Group]
        /// Whether it is the region's own; otherwise it comes from the level above.
        let isOwn: Bool
    }

    /// A term that was found, with what holds where it stands.
    struct Found {
        let place: Place
        let scope: Scope
        let level: Level
    }

    /// - Parameter levels: the files, the nearest first.
    init(_ name: String, in levels: [Level]) {
        self.name = name
        blocks = levels.compactMap { level in
            guard let place = level.place[name], place.text != "national" else { return nil }
            return Level(place: place, people: level.people, isOwn: level.isOwn)
        }
    }

    /// The nearest block.
    var first: Level? { blocks.first }

    /// All blocks down to the first that is not known.
    var known: [Level] {
        let end = blocks.firstIndex { $0.place["unknown"] != nil }
        return Array(blocks[..<(end ?? blocks.count)])
    }

    /// The nearest place of these keys; an `unknown:` on the way there ends the search.
    func find(_ keys: String..., with reader: Reader) -> Found? {
        for level in blocks {
            var place = level.place
            var scope = reader.standing.entering(place, reader.sources, reader.findings)
            var isThere = true
            for key in keys {
                if place["unknown"] != nil { return Found(place: place, scope: scope, level: level) }
                guard let inner = place[key], inner.text != "national" else {
                    isThere = false
                    break
                }
                place = inner
                if inner.entries != nil { scope = scope.entering(inner, reader.sources, reader.findings) }
            }
            if isThere { return Found(place: place, scope: scope, level: level) }
        }
        return nil
    }
}
