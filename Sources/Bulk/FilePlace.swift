import Glibc

/// Where a file is, whatever path leads to it: `a/../out.csv` and `out.csv` are the same place, and so are links.
struct FilePlace: Equatable {
    private let path: String

    /// Nil for what is no file on a disk: standard input and output, pipes and devices.
    init?(_ path: String) {
        guard path != "-" else { return nil }
        if let real = FilePlace.real(path) {
            var status = stat()
            guard stat(real, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
            self.path = real
        } else {
            let folder = FilePlace.folder(of: path)
            let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
            self.path = (FilePlace.real(folder) ?? folder) + "/" + name
        }
    }

    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The path without links and dots; nil where nothing is there.
    private static func real(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }
}
