import Scheme
import Vocabulary

extension Reader {
    /// A number with its citation, or `{ unknown: … }`; nil where it cannot be read, which was said.
    ///
    /// - Parameter name: of its row; nil where it is told in another row.
    mutating func stated<Value>(
        _ found: Lookup.Found, _ measure: Measure<Value>, section: Words, name: [Words]?,
        hook: National.Hook? = nil
    ) -> Stated<Value>? {
        let place = found.place
        if place.entries != nil { _ = block(place, keys: ["value", "unknown"]) }
        if let unknown = unknown(place) {
            if let name {
                item(
                    .unknown, place, section: section, name: name, value: unknown.words, citation: nil)
            }
            return .unknown(unknown)
        }
        let at = place["value"] ?? place
        guard let text = at.text, let value = measure.parse(text) else {
            let meant = measure.meant(at.text ?? "").map { Words("，请写 \($0)", ", write \($0)") }
            findings.error(
                at, "应是\(measure.example.zh)\(meant?.zh ?? "")",
                "should be \(measure.example.en)\(meant?.en ?? "")")
            return nil
        }
        guard let citation = cite(at, found.scope) else { return nil }
        let broken = hook.flatMap { hook in measure.limit(value).map { breaks($0, of: hook) } } ?? []
        let departs = found.scope[place].departs
        if let name {
            item(
                found.level.isOwn ? .number : .national, at, section: section, name: name,
                value: measure.words(value), citation: citation,
                departs: hook == nil || !broken.isEmpty ? departs : nil)
        }
        for bound in broken { report(at, bound, measure.limit(value)?.text ?? "", departs) }
        return .known(Cited(value, citation))
    }

    /// The same, of a number that has to be known.
    mutating func cited<Value>(
        _ found: Lookup.Found, _ measure: Measure<Value>, section: Words, name: [Words]?,
        hook: National.Hook? = nil
    ) -> Cited<Value>? {
        guard let stated = stated(found, measure, section: section, name: name, hook: hook) else {
            return nil
        }
        if case .unknown = stated {
            findings.error(
                found.place, "这里不能写 unknown；不知道就不写这个键", "unknown cannot stand here; leave the key out")
        }
        return stated.value
    }

    /// Where a number breaks a bound that is for everybody.
    func check(
        _ place: Place, _ limit: National.Limit, against hook: National.Hook, _ departs: String?
    ) {
        for bound in breaks(limit, of: hook) { report(place, bound, limit.text, departs) }
    }

    /// The bounds for everybody that a number breaks.
    private func breaks(_ limit: National.Limit, of hook: National.Hook) -> [National.Bound] {
        (national?.bounds ?? []).filter { $0.on == hook && $0.categories.isEmpty && !$0.allows(limit) }
    }

    /// What a region's file leaves open and the files above it do not say either.
    func silent(_ what: String) -> Unknown { Unknown("政策文件没有写\(what)", at: shown, isSilent: true) }

    func silent(_ what: Words) -> Unknown {
        Unknown(
            "政策文件没有写\(what.zh)", english: "the policy file says nothing of \(what.en)", at: shown,
            isSilent: true)
    }
}

extension Measure {
    /// What was most likely meant by a number without its unit.
    fileprivate func meant(_ text: String) -> String? {
        for unit in ["元", "%", "个月", "年"] where parse(text + unit) != nil { return text + unit }
        return nil
    }
}

extension National.Bound {
    func allows(_ value: National.Limit) -> Bool {
        (atLeast.map { !(value < $0) } ?? true) && (atMost.map { !($0 < value) } ?? true)
    }
}

extension National.Limit {
    /// Limits of different kinds are not compared.
    static func < (a: National.Limit, b: National.Limit) -> Bool {
        switch (a, b) {
        case (.money(let a), .money(let b)): a < b
        case (.ratio(let a), .ratio(let b)): a < b
        case (.months(let a), .months(let b)): a < b
        default: false
        }
    }
}
