import Foundation
import Scheme
import Vocabulary

/// What changes within a year that has begun (年中调整): a file named by its day, laid over the policy as it was until then.
///
/// `510100/2024-06-01.yaml` says what it is laid `over: 510100/2024` and holds only the benefits that change. A claim is
/// settled by what is in force on its day of discharge; the year stays one year, and what it has used up counts on.
enum YearChange {
    /// Keys of its file beside those of a region.
    static let keys: Set = ["over", "from"]
    /// What stays as it is for the whole year: who and where, what the year costs, and how amounts are rounded.
    static let fixed = Reader.enrolmentKeys.union([
        "region", "year", "name", "follows", "terms", "tiers", "rounding", "takenOver",
    ])

    private static func isByMonth(_ rule: Layer.Rule) -> Bool {
        rule.deductible.per == .month || rule.terms.contains { $0?.monthlyCap != nil }
    }

    /// What the year is counted by: a counter of one condition cannot be taken up by all of them, nor one of all by each.
    fileprivate static func checkCounting(
        _ file: PolicyFile, after before: PolicyFile, _ changes: Place, _ findings: Findings
    ) {
        for (district, plan) in file.plans {
            let earlier = before.plan(district: district)
            let conditions = plan.conditions.map(\.key)
            for lost in earlier.conditions where !conditions.contains(lost.key) {
                findings.error(
                    changes["conditions"] ?? changes, "年中调整不能去掉病种 \(lost.key)（改键也不行），它的本年累计还在；请保留",
                    "a change within the year cannot take away condition \(lost.key), nor give it another key: the year has counted by it; keep it"
                )
            }
            for kind in CareKind.allCases {
                for layer in plan[kind].layers {
                    let same = earlier[kind].layers.first { $0.key == layer.key }
                    guard let rule = layer.rule, let old = same?.rule else { continue }
                    let block = layer.payer == .basicFund ? kind.rawValue : layer.key
                    let place = changes[block] ?? changes
                    if let from = file.from, from.date.day > 1, isByMonth(rule), !isByMonth(old) {
                        findings.error(
                            place["monthlyCap"] ?? place["deductiblePer"] ?? place,
                            "按月的限额和起付线要从某月 1 日起执行，从 \(from) 起算不出当月以前用了多少",
                            "what counts by month begins on the first of a month: from \(from) on nobody knows what the month had used"
                        )
                    }
                    guard rule.capsEachCondition != old.capsEachCondition else { continue }
                    findings.error(
                        place["capEachCondition"] ?? place,
                        "年中调整不能改 capEachCondition，本年累计已经按原来的办法计；新办法请从下一年度写起",
                        "a change within the year cannot change capEachCondition: the year has been counted by it; begin with the next year"
                    )
                }
            }
        }
    }
}

extension PolicyBook {
    /// Reads a file named by a day and adds it to the changes of its region's year.
    mutating func readChange(_ url: URL, from day: Day, _ nationals: [String: NationalFile]) {
        let folder = url.deletingLastPathComponent().lastPathComponent
        let shown = "\(folder)/\(url.lastPathComponent)"
        let findings = Findings()
        do {
            let (text, data) = try Yaml.read(url, named: shown)
            let changes = try Yaml.root(text, file: shown)
            if let position = changed(by: changes, in: folder, from: day, findings), !findings.hasErrors {
                let before = files[position].changes.last ?? files[position]
                let root = changes.without(YearChange.keys).laid(over: before.context.root)
                let result = PolicyFile.read(
                    root, bytes: Data(before.fingerprint.utf8) + data, shown: shown, sources: sources,
                    nationals: nationals, from: day)
                issues += result.issues.filter { !issues.contains($0) && !before.warnings.contains($0) }
                if let file = result.file {
                    YearChange.checkCounting(file, after: before, changes, findings)
                }
                if let file = result.file, !findings.hasErrors {
                    files[position].changes.append(file)
                    let cases = url.deletingPathExtension().appendingPathExtension("cases.yaml")
                    if FileManager.default.fileExists(atPath: cases.path) { caseFiles[shown] = cases }
                }
            }
        } catch {
            issues.append(error as PolicyIssue)
        }
        issues += findings.issues
    }

    /// The position of the year's file that it changes.
    private func changed(by root: Place, in folder: String, from day: Day, _ findings: Findings) -> Int? {
        let reader = Reader(findings: findings, sources: sources, national: nil, shown: root.file)
        guard let entries = reader.entries(root) else { return nil }
        for (key, at) in entries where YearChange.fixed.contains(key) {
            findings.error(
                at, "年中调整不能改 \(key)，它全年不变",
                "a change within the year cannot change \(key): it holds for all of it")
        }
        if root["from"]?.text.flatMap({ Day($0) }) != day {
            findings.error(
                root["from"] ?? root, "from 应是文件名里的日期，如 from: \(day)",
                "from is the day that the file is named by, such as from: \(day)")
        }
        guard let year = BenefitYear(of: day) else { return nil }
        let over = "\(folder)/\(year)"
        if root["over"]?.text != over {
            findings.error(
                root["over"] ?? root, "over 应是它改动的年度：over: \(over)",
                "over is the year that it changes: over: \(over)")
        }
        if day == year.first {
            findings.error(
                root["from"] ?? root, "年度第一天起的规定写进 \(over).yaml",
                "what holds from the first day of the year stands in \(over).yaml")
        }
        guard let position = files.firstIndex(where: { $0.shown == "\(over).yaml" }) else {
            findings.error(
                root["over"] ?? root, "没有读到 \(over).yaml；年中调整要有它改动的文件",
                "\(over).yaml was not read; a change needs the file that it changes")
            return nil
        }
        return position
    }
}

extension PolicyBook {
    /// Cities that follow a province whose benefits change within the year, and say nothing of that day themselves: a change
    /// is not handed down, because each lies over its own file.
    func changesNotFollowed() -> [PolicyIssue] {
        files.flatMap { file -> [PolicyIssue] in
            guard let at = file.context.root["follows"], let follows = at.text,
                let province = files.first(where: { $0.shown == "\(follows).yaml" })
            else { return [] }
            let own = file.changes.compactMap(\.from)
            return province.changes.compactMap(\.from).filter { !own.contains($0) }.map { day in
                PolicyIssue(
                    .warning, file: file.shown, line: at.line, column: at.column, path: at.path,
                    Words(
                        "\(follows) 从 \(day) 起有年中调整，不会自动带到本市；请写 \(file.region)/\(day).yaml",
                        "\(follows) changes on \(day), which is not handed down; write \(file.region)/\(day).yaml"
                    ))
            }
        }
    }
}

extension Day {
    /// The name of a policy with the day from which it is in force.
    func naming(_ policy: Words) -> Words {
        let (_, month, day) = date
        return Words("\(policy.zh)（\(month) 月 \(day) 日起）", "\(policy.en) (from \(self))")
    }
}
