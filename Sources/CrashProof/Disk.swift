import Foundation

/// A disk that forgets at a power cut what was not synced: the contents as of the last sync are kept beside.
struct Disk {
    let folder: URL
    /// The built `scripts/power_cut.c`.
    let library: String

    private var kept: URL { folder.appending(path: "kept") }

    var environment: [String: String] {
        ProcessInfo.processInfo.environment.merging([
            "LD_PRELOAD": library, "POWER_CUT_FOLDER": folder.path, "POWER_CUT_KEPT": kept.path,
        ]) { $1 }
    }

    /// What is there now counts as synced.
    func begin() throws {
        try FileManager.default.createDirectory(at: kept, withIntermediateDirectories: true)
        for name in try files(in: folder) {
            try FileManager.default.copyItem(at: folder.appending(path: name), to: kept.appending(path: name))
        }
    }

    /// The power goes: each file is what was synced last, and of what came later some blocks and not others, as a disk writes in
    /// any order. What was never synced is gone.
    func cut(random: (UInt64) -> UInt64) throws {
        for name in try files(in: folder) where name.hasSuffix("-shm") {
            try FileManager.default.removeItem(at: folder.appending(path: name))
        }
        for name in try files(in: folder) {
            let file = folder.appending(path: name)
            guard var content = try? Data(contentsOf: kept.appending(path: name)) else {
                try FileManager.default.removeItem(at: file)
                continue
            }
            let later = try Data(contentsOf: file)
            let block = 4096
            for start in stride(from: 0, to: later.count, by: block) where random(2) == 0 {
                let end = min(start + block, later.count)
                if content.count < end { content.append(Data(count: end - content.count)) }
                content.replaceSubrange(start..<end, with: later[start..<end])
            }
            try content.write(to: file)
        }
        for name in try files(in: kept) { try FileManager.default.removeItem(at: kept.appending(path: name)) }
        try begin()
    }

    private func files(in folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.contains(".db") }
            .sorted()
    }
}
