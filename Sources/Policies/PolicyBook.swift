public import Foundation
public import Scheme
public import Vocabulary

/// All policy files at hand (政策库): finds the plan for a region, a district and a day.
public struct PolicyBook: Sendable {
    /// A region's year each, in the order of region and year; what changed within a year is in `changes`.
    public internal(set) var files: [PolicyFile] = []
    private var superseded: [PolicyFile] = []
    public internal(set) var issues: [PolicyIssue] = []
    /// Where a region's cases stand, by the file's name.
    var caseFiles: [String: URL] = [:]
    /// Cases of regions whose year or whole policy is not known, by region.
    private(set) var undatedFiles: [(region: RegionCode, url: URL)] = []
    /// National files and what stands beside them, in their order.
    private(set) var nationals: [(shown: String, terms: National, cases: URL)] = []
    /// The documents at hand.
    let sources: Sources
    /// What files may follow, by key.
    private(set) var laws: [String: NationalFile] = [:]

    /// Why there is no plan.
    public enum NoPlan: Error, Hashable, Sendable {
        case unknownRegion(RegionCode)
        /// With the years there are.
        case noYear(RegionCode, BenefitYear, has: [BenefitYear])
        case districtElsewhere(RegionCode, region: RegionCode)
    }

    /// Reads folders laid out like `Policy/`: `sources/`, `national/<year>.yaml`, `<code>/<year>.yaml`, and
    /// `<code>/<day>.yaml` for what changes within a year.
    ///
    /// Files of `base` may be cited and followed, but its regions are not read: so a newcomer's own region can stand
    /// in a folder of its own. Files that do not load are left out and said in `issues`.
    ///
    /// `superseded` are folders as they once were, kept so that what was settled under them can be worked out again;
    /// nothing new is settled by them.
    ///
    /// - Parameter regions: reads these alone, with the provinces they lie in, where no others are asked for; nil: all.
    public init(
        folders: [URL], base: URL? = nil, superseded: [URL] = [], regions: Set<RegionCode>? = nil
    ) {
        let readable = (base.map { [$0] } ?? []) + folders
        var sources = Sources()
        for folder in readable {
            sources.read(folder: folder.appending(path: "sources"), shown: "sources")
        }
        self.sources = sources
        issues += sources.issues
        var nationals: [String: NationalFile] = [:]
        for folder in readable {
            for url in PolicyBook.yaml(in: folder.appending(path: "national")) {
                readNational(url, sources, isOwn: folders.contains(folder), into: &nationals)
            }
        }
        func subfolders(of folder: URL) -> [URL] {
            PolicyBook.subfolders(of: folder).filter { subfolder in
                guard let regions else { return true }
                let code = RegionCode(subfolder.lastPathComponent)
                return regions.contains { region in code.map { region.lies(in: $0) } ?? false }
            }
        }
        for folder in readable {
            for subfolder in subfolders(of: folder) {
                for url in PolicyBook.years(in: subfolder) { readProvince(url, sources, into: &nationals) }
            }
        }
        for folder in folders {
            readUndated(folder.appending(path: "undated"))
            for subfolder in subfolders(of: folder) {
                for url in PolicyBook.years(in: subfolder) { readRegion(url, sources, nationals) }
                for (day, url) in PolicyBook.days(in: subfolder) { readChange(url, from: day, nationals) }
                complain(in: subfolder)
            }
        }
        laws = nationals
        files.sort { ($0.region, $0.year) < ($1.region, $1.year) }
        issues += changesNotFollowed()
        self.superseded = superseded.flatMap { PolicyBook(folders: [$0], base: base).versions }
    }

    // MARK: - Finding plans

    /// The plan that holds for a person of this district on this day.
    public func plan(region: RegionCode, district: RegionCode?, on day: Day) throws(NoPlan) -> Plan {
        guard let year = BenefitYear(of: day) else { throw .unknownRegion(region) }
        return try file(region: region, year: year, district: district).plan(district: district, on: day)
    }

    /// Every file, and after each what changed within its year.
    public var versions: [PolicyFile] { files.flatMap { [$0] + $0.changes } }

    public func file(
        region: RegionCode, year: BenefitYear, district: RegionCode? = nil
    ) throws(NoPlan) -> PolicyFile {
        let years = files.filter { $0.region == region }
        guard !years.isEmpty else { throw .unknownRegion(region) }
        if let district, !district.lies(in: region) { throw .districtElsewhere(district, region: region) }
        guard let file = years.first(where: { $0.year == year }) else {
            throw .noYear(region, year, has: years.map(\.year))
        }
        return file
    }

    /// The very plan a settlement was filed under.
    public func plan(fingerprint: String, district: RegionCode?) -> Plan? {
        (versions + superseded).first { $0.fingerprint == fingerprint }?.plan(district: district)
    }

    /// Regions whose last year ends within so many days: time to enter the next notice.
    public func ending(by day: Day, within days: Int = 60) -> [PolicyFile] {
        let regions = Dictionary(grouping: files, by: \.region)
        return regions.values.compactMap { $0.max { $0.year < $1.year } }
            .filter { $0.year.last - day <= days }
            .sorted { $0.region < $1.region }
    }

    // MARK: - Reading

    private mutating func readNational(
        _ url: URL, _ sources: Sources, isOwn: Bool, into nationals: inout [String: NationalFile]
    ) {
        let key = "national/\(url.deletingPathExtension().lastPathComponent)"
        let shown = "\(key).yaml"
        let findings = Findings()
        do {
            let (text, data) = try Yaml.read(url, named: shown)
            let root = try Yaml.root(text, file: shown)
            var reader = Reader(findings: findings, sources: sources, national: nil, shown: shown)
            let terms = reader.national(root)
            nationals[key] = NationalFile(terms: findings.hasErrors ? nil : terms, bytes: data)
            let cases = url.deletingPathExtension().appendingPathExtension("cases.yaml")
            // The examples of the base are not those of a folder that rests on it.
            if isOwn, let terms, !findings.hasErrors, FileManager.default.fileExists(atPath: cases.path) {
                self.nationals.append((shown, terms, cases))
            }
        } catch {
            nationals[key] = NationalFile(terms: nil, bytes: Data())
            issues.append(error as PolicyIssue)
        }
        issues += findings.issues
    }

    /// A province's file may be followed by its cities: its blocks stand in for theirs, and `terms:` are bounds on them.
    /// What is wrong in it is said when it is read as a region.
    private func readProvince(_ url: URL, _ sources: Sources, into nationals: inout [String: NationalFile]) {
        let folder = url.deletingLastPathComponent().lastPathComponent
        let shown = "\(folder)/\(url.lastPathComponent)"
        guard let (text, data) = try? Yaml.read(url, named: shown),
            let root = try? Yaml.root(text, file: shown), folder.hasSuffix("0000"),
            let nation = root["follows"]?.text.flatMap({ nationals[$0] })
        else { return }
        let findings = Findings()
        var reader = Reader(findings: findings, sources: sources, national: nation.terms, shown: shown)
        let terms = nation.terms.flatMap { reader.provincial(root, under: $0) }
        let key = "\(folder)/\(url.deletingPathExtension().lastPathComponent)"
        nationals[key] = NationalFile(terms: findings.hasErrors ? nil : terms, bytes: data + nation.bytes)
    }

    private mutating func readRegion(
        _ url: URL, _ sources: Sources, _ nationals: [String: NationalFile]
    ) {
        let shown = "\(url.deletingLastPathComponent().lastPathComponent)/\(url.lastPathComponent)"
        do {
            let (text, data) = try Yaml.read(url, named: shown)
            let result = PolicyFile.read(
                text, bytes: data, shown: shown, sources: sources, nationals: nationals)
            // What is wrong in a province's blocks was said there, and is not said again in every city.
            issues += result.issues.filter { !issues.contains($0) }
            guard let file = result.file else { return }
            if let twin = files.first(where: { $0.region == file.region && $0.year == file.year }) {
                issues.append(
                    PolicyIssue(
                        .error, file: shown, line: nil, column: nil, path: "year",
                        Words(
                            "\(file.region) 的 \(file.year) 年已在 \(twin.shown) 里；同一年只能有一个文件",
                            "\(file.region) \(file.year) is already in \(twin.shown); a year is one file")))
                return
            }
            files.append(file)
            let cases = url.deletingPathExtension().appendingPathExtension("cases.yaml")
            if FileManager.default.fileExists(atPath: cases.path) { caseFiles[shown] = cases }
        } catch {
            issues.append(error as PolicyIssue)
        }
    }

    private mutating func readUndated(_ folder: URL) {
        for url in PolicyBook.contents(of: folder) {
            let name = url.lastPathComponent
            if name.hasSuffix(".cases.yaml"), let region = RegionCode(name.dropLast(11)) {
                undatedFiles.append((region, url))
            } else {
                issues.append(
                    PolicyIssue(
                        .error, file: "undated/\(name)", line: nil, column: nil, path: "",
                        Words(
                            "没有读这个文件：请命名为 <区划代码>.cases.yaml", "not read: name it <division code>.cases.yaml"))
                )
            }
        }
    }

    /// Files that look meant but are not read: `2023.yml`, and cases beside no policy.
    private mutating func complain(in folder: URL) {
        for url in PolicyBook.contents(of: folder) {
            let shown = "\(folder.lastPathComponent)/\(url.lastPathComponent)"
            let policy = url.path.replacing(".cases.yaml", with: ".yaml")
            let words: Words? =
                if url.pathExtension == "yml" {
                    Words("没有读这个文件：请把扩展名改成 .yaml", "not read: name it .yaml")
                } else if policy != url.path, !FileManager.default.fileExists(atPath: policy) {
                    Words("旁边没有同名的政策文件，这些算例没有用", "there is no policy file of this name beside it")
                } else {
                    nil
                }
            if let words {
                issues.append(PolicyIssue(.error, file: shown, line: nil, column: nil, path: "", words))
            }
        }
    }

    private static func yaml(in folder: URL) -> [URL] {
        contents(of: folder).filter {
            $0.pathExtension == "yaml" && !$0.lastPathComponent.hasSuffix(".cases.yaml")
        }
    }

    /// Files of whole years.
    private static func years(in folder: URL) -> [URL] {
        yaml(in: folder).filter { Day($0.deletingPathExtension().lastPathComponent) == nil }
    }

    /// Files named by a day: what changes within a year, in the order of the days.
    private static func days(in folder: URL) -> [(day: Day, url: URL)] {
        yaml(in: folder).compactMap { url in
            Day(url.deletingPathExtension().lastPathComponent).map { ($0, url) }
        }
        .sorted { $0.day < $1.day }
    }

    private static func subfolders(of folder: URL) -> [URL] {
        // A folder of one region may be given by itself.
        let inner = contents(of: folder).filter {
            $0.hasDirectoryPath
                && !["sources", "national", "undated", "hypotheses"].contains($0.lastPathComponent)
        }
        return yaml(in: folder).isEmpty ? inner : [folder] + inner
    }

    private static func contents(of folder: URL) -> [URL] {
        ((try? FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: [.isDirectoryKey])) ?? [])
            .sorted { $0.path < $1.path }
    }
}

extension PolicyBook.NoPlan {
    public var words: Words {
        switch self {
        case .unknownRegion(let region):
            return Words(
                "没有统筹区 \(region) 的政策文件", "there is no policy file for region \(region)")
        case .noYear(let region, let year, let has):
            let years = has.map(\.description).joined(separator: "、")
            return Words(
                "统筹区 \(region) 没有 \(year) 年的政策文件，只有：\(years)；没有当年文件不结算",
                "region \(region) has no policy for \(year), only: \(years); nothing is settled without that year's file"
            )
        case .districtElsewhere(let district, let region):
            return Words(
                "区县 \(district) 不在统筹区 \(region) 内", "district \(district) is not in region \(region)")
        }
    }
}
