import Vocabulary

/// Collects everything that is wrong with a file, so that a reader sees it all at once and each mistake once.
final class Findings {
    private var found: [PolicyIssue] = []
    private var seen: Set<String> = []
    /// Numbers without a source, by the block in which one line would mend them all.
    private var uncited: [(block: Place, numbers: [Place])] = []

    /// In the order of the lines.
    var issues: [PolicyIssue] {
        let all = found + uncited.map { sourceless($0.block, $0.numbers) }
        return all.enumerated().sorted {
            ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset)
        }
        .map(\.element)
    }

    var hasErrors: Bool { !uncited.isEmpty || found.contains { $0.severity == .error } }

    /// How many errors there are, to see later whether one was added.
    var errorCount: Int {
        found.filter { $0.severity == .error }.count + uncited.map(\.numbers.count).reduce(0, +)
    }

    /// - Parameter topic: what it is about, where one place may show the same mistake with several numbers.
    func error(_ place: Place, _ zh: String, _ en: String, topic: String? = nil) {
        add(.error, place, zh, en, topic)
    }

    func warning(_ place: Place, _ zh: String, _ en: String, topic: String? = nil) {
        add(.warning, place, zh, en, topic)
    }

    /// A word that is none of those that may stand there, with what was most likely meant.
    func unknown(_ place: Place, _ zh: String, _ en: String, given: String, _ choices: Choices) {
        let advice = choices.advice(for: given)
        add(
            .error, place, "\(zh)；\(advice.zh)", "\(en); \(advice.en)", nil, known: choices.all.map(\.key))
    }

    /// A number without a source; those of one block are told together.
    func uncited(_ number: Place, in block: Place) {
        guard seen.insert("\(number.path) source").inserted else { return }
        if let index = uncited.firstIndex(where: { $0.block.path == block.path }) {
            uncited[index].numbers.append(number)
        } else {
            uncited.append((block, [number]))
        }
    }

    private func add(
        _ severity: PolicyIssue.Severity, _ place: Place, _ zh: String, _ en: String, _ topic: String?,
        known: [String] = []
    ) {
        guard seen.insert("\(place.file) \(place.path) \(topic ?? zh)").inserted else { return }
        found.append(issue(severity, place, zh, en, known: known))
    }

    private func sourceless(_ block: Place, _ numbers: [Place]) -> PolicyIssue {
        guard numbers.count > 1 else {
            return issue(
                .error, numbers[0], "没有依据；在这里或上一层写 source: 文件#条款",
                "needs a source; add source: document#article here or on the block around it")
        }
        let lines = Set(numbers.compactMap(\.line)).sorted().map(String.init)
        return issue(
            .error, block,
            "第 \(lines.joined(separator: "、")) 行的数没有依据；在 \(block.path) 里写一行 source: 文件#条款，或在各个数旁边写",
            "the numbers in lines \(lines.joined(separator: ", ")) need a source; "
                + "add source: document#article in \(block.path), or beside each of them")
    }

    private func issue(
        _ severity: PolicyIssue.Severity, _ place: Place, _ zh: String, _ en: String, known: [String] = []
    ) -> PolicyIssue {
        PolicyIssue(
            severity, file: place.file, line: place.line, column: place.column, path: place.path,
            Words(zh, en), known: known)
    }
}
