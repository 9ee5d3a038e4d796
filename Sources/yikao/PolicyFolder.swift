import ArgumentParser
import Foundation
import Policies
import Scheme
import Vocabulary

/// Where the policy files are: those that come with the program, and the user's own.
struct PolicyFolder: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "政策文件夹，默认用随程序的 / policy folder, by default the one that comes with the program",
            valueName: "folder"))
    var policyFolder: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "政策文件夹以前的样子，重算旧结算用，可写多次 / the folder as it once was, to replay what was settled then",
            valueName: "folder"))
    var superseded: [String] = []

    /// The folder that comes with the program: `YIKAO_POLICY`, `./Policy`, or beside the program.
    static func builtIn() throws -> URL {
        var candidates: [URL] = []
        if let path = ProcessInfo.processInfo.environment["YIKAO_POLICY"] {
            candidates.append(URL(filePath: path))
        }
        candidates.append(URL(filePath: "Policy"))
        var folder = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
            .deletingLastPathComponent()
        for _ in 0..<5 {
            candidates += [folder.appending(path: "share/yikao/Policy"), folder.appending(path: "Policy")]
            folder = folder.deletingLastPathComponent()
        }
        guard let found = candidates.first(where: { isPolicy($0) }) else {
            note(
                "找不到政策文件夹；用 --policy-folder 或环境变量 YIKAO_POLICY 指定 / no policy folder; name it with --policy-folder or YIKAO_POLICY"
            )
            throw Exit.noInput
        }
        return found
    }

    static func isPolicy(_ folder: URL) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: "national").path)
    }

    func url() throws -> URL {
        guard let policyFolder else { return try PolicyFolder.builtIn() }
        let url = URL(filePath: policyFolder)
        guard FileManager.default.fileExists(atPath: url.path) else { throw noSuch(policyFolder) }
        return url
    }

    /// The policy at hand, of all regions or of these. Files with errors are left out, and the errors said.
    func book(of regions: Set<RegionCode>? = nil) throws -> PolicyBook {
        for path in superseded where !FileManager.default.fileExists(atPath: path) { throw noSuch(path) }
        let book = PolicyBook(
            folders: [try url()], base: policyFolder == nil ? nil : try PolicyFolder.builtIn(),
            superseded: superseded.map { URL(filePath: $0) }, regions: regions)
        for issue in book.issues where issue.severity == .error { note(issue.description) }
        return book
    }
}

func noSuch(_ path: String) -> ExitCode {
    note("没有这个文件或文件夹：\(path) / no such file or folder: \(path)")
    return Exit.noInput
}

/// Which plan to settle by: a file of one's own, or a region and year of the policy folder.
struct PlanChoice: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("政策文件 / a policy file", valueName: "file"))
    var policy: String?

    @Option(name: .long, help: ArgumentHelp("统筹区代码，如 500000 / pooling region", valueName: "code"))
    var region: String?

    @Option(name: .long, help: ArgumentHelp("待遇年度，如 2023 / benefit year", valueName: "year"))
    var year: Int?

    @OptionGroup var folder: PolicyFolder

    func validate() throws {
        if policy != nil, region != nil || year != nil {
            throw ValidationError("--policy 和 --region、--year 只能用一种 / --policy excludes --region and --year")
        }
    }

    func file() throws -> PolicyFile {
        if let policy { return try own(policy) }
        if region == nil || year == nil {
            throw ValidationError(
                "请给出 --policy 文件，或 --region 和 --year / give --policy, or --region and --year")
        }
        guard let region, let code = RegionCode(region) else {
            throw ValidationError("--region 应是 6 位区划代码 / --region is a six-digit division code")
        }
        guard let year, let benefitYear = BenefitYear(year) else {
            throw ValidationError("--year 应是年度，如 2023 / --year is a year, such as 2023")
        }
        do {
            return try folder.book(of: [code]).file(region: code, year: benefitYear)
        } catch let error as PolicyBook.NoPlan {
            note(error.words.both)
            throw Exit.wrong
        }
    }

    /// One file by its path; it may cite and follow what comes with the program, and what stands around it.
    private func own(_ path: String) throws -> PolicyFile {
        guard FileManager.default.fileExists(atPath: path) else { throw noSuch(path) }
        let (book, wanted) = try OwnPolicy.book(paths: [path], base: try folder.url())
        let issues = book.issues.filter { $0.severity == .error }
        for issue in issues { note(issue.description) }
        guard let file = book.versions.first(where: { wanted.isEmpty || wanted.contains($0.shown) }) else {
            if issues.isEmpty { note("\(path) 里没有政策 / there is no policy in \(path)") }
            throw Exit.wrong
        }
        return file
    }
}

/// Files and folders of the user's own, anywhere.
enum OwnPolicy {
    /// The book of these paths, and the files meant where single files were named (as `PolicyFile.shown`).
    static func book(paths: [String], base: URL) throws -> (book: PolicyBook, wanted: Set<String>) {
        var folders: [URL] = []
        var wanted: Set<String> = []
        for path in paths {
            let url = URL(filePath: path).standardizedFileURL
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
                throw noSuch(path)
            }
            var folder = url
            if !isFolder.boolValue {
                let parent = url.deletingLastPathComponent()
                wanted.insert("\(parent.lastPathComponent)/\(url.lastPathComponent)")
                let around = parent.deletingLastPathComponent()
                let isLaidOut = ["sources", "national"].contains {
                    FileManager.default.fileExists(atPath: around.appending(path: $0).path)
                }
                folder = isLaidOut ? around : parent
            }
            if !folders.contains(folder) { folders.append(folder) }
        }
        return (PolicyBook(folders: folders, base: base), wanted)
    }
}
