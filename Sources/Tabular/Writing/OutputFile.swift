import Glibc

/// A file that appears whole or not at all.
///
/// It is written as `name.partial-<process>` beside its place and takes its name in `commit()`; when it is
/// dropped before that, the partial file is removed. What is no regular file, such as `/dev/null`, a pipe
/// or standard output (`-`), is written directly.
package final class OutputFile {
    package let path: String
    private let partialPath: String?
    private var descriptor: Int32

    package init(path: String) throws(TableError) {
        self.path = path
        if path == "-" {
            partialPath = nil
            descriptor = dup(1)
        } else {
            var status = stat()
            let exists = stat(path, &status) == 0
            let kind = status.st_mode & S_IFMT
            if exists && kind == S_IFDIR { throw .system(.create, file: path, code: EISDIR) }
            if exists && kind != S_IFREG {
                partialPath = nil
                descriptor = open(path, O_WRONLY | O_CLOEXEC)
            } else {
                let partial = "\(path).partial-\(getpid())"
                partialPath = partial
                descriptor = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o666)
            }
        }
        guard descriptor >= 0 else { throw .system(.create, file: path, code: errno) }
    }

    deinit { abandon() }

    package func write(_ bytes: UnsafePointer<UInt8>, count: Int) throws(TableError) {
        var done = 0
        while done < count {
            let put = Glibc.write(descriptor, bytes + done, count - done)
            if put < 0 && errno == EINTR { continue }
            guard put >= 0 else { throw .system(.write, file: path, code: errno) }
            done += put
        }
    }

    /// Makes sure that everything is on the disk, then gives the file its name.
    package func commit() throws(TableError) {
        precondition(descriptor >= 0, "the file was committed or abandoned before")
        guard let partialPath else {
            let closed = close(descriptor)
            descriptor = -1
            if closed != 0 { throw .system(.write, file: path, code: errno) }
            return
        }
        if fsync(descriptor) != 0 { throw .system(.write, file: path, code: errno) }
        let closed = close(descriptor)
        descriptor = -1
        if closed != 0 {
            let code = errno
            unlink(partialPath)
            throw .system(.write, file: path, code: code)
        }
        if rename(partialPath, path) != 0 {
            let code = errno
            unlink(partialPath)
            throw .system(.rename, file: path, code: code)
        }
    }

    /// Leaves nothing behind; without effect after `commit()`.
    package func abandon() {
        guard descriptor >= 0 else { return }
        close(descriptor)
        descriptor = -1
        if let partialPath { unlink(partialPath) }
    }
}
