import Vocabulary

/// How sure we are that a province's benefits hold in a city that follows it: `takenOver: { confidence: medium, note: … }`.
///
/// Where nobody has seen the city's own page, a number that is certain for the province is less so there.
struct TakenOver {
    /// The province's file.
    let file: String
    let confidence: Confidence
    let note: String?

    private static let benefits = Set(
        ["criticalIllness", "medicalAid", "supplements"] + CareKind.allCases.map(\.rawValue))

    func concerns(_ place: Place) -> Bool {
        place.file == file && place.keys.first.map { TakenOver.benefits.contains($0) } ?? false
    }

    /// What is stated, no surer than this.
    func limiting(_ stated: Scope.Stated) -> Scope.Stated {
        var stated = stated
        stated.confidence = stated.confidence.map { min($0, confidence) }
        let notes = [stated.note, note].compactMap(\.self)
        stated.note = notes.isEmpty ? nil : notes.joined(separator: "；")
        return stated
    }
}

extension Reader {
    func readTakenOver(_ root: Place) -> TakenOver? {
        guard let place = root["takenOver"], block(place, keys: []).isEmpty, place.entries != nil else {
            return nil
        }
        guard let follows = root["follows"]?.text, (national?.levels.count ?? 0) > 1 else {
            findings.error(
                place, "takenOver 只用在跟随省级文件的文件里，如 follows: 640000/2023",
                "takenOver is for a file that follows a province's, such as follows: 640000/2023")
            return nil
        }
        guard let at = place["confidence"], let confidence: Confidence = choice(at) else {
            if place["confidence"] == nil {
                findings.error(
                    place, "takenOver 要写 confidence 和 note", "takenOver says a confidence, and a note why")
            }
            return nil
        }
        return TakenOver(file: "\(follows).yaml", confidence: confidence, note: place["note"]?.text)
    }
}
