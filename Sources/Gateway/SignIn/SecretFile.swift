import Glibc
package import Vocabulary

/// The file that keeps the secret, beside the database: made once, readable by its owner alone.
package enum SecretFile {
    package enum Failure: Error, Hashable {
        /// Others than the owner may read it.
        case readableByOthers(path: String)
        case damaged(path: String)
        case unreachable(path: String, errno: Int32)

        package var words: Words {
            switch self {
            case .readableByOthers(let path):
                Words(
                    "密钥文件 \(path) 其他人也能读；请执行 chmod 600",
                    "others can read the secret \(path); run chmod 600 on it")
            case .damaged(let path):
                Words(
                    "密钥文件 \(path) 不是 64 位十六进制；删除后重启会重新生成，所有人需重新登录",
                    "the secret \(path) is not 64 hexadecimal digits; delete it and restart, and everyone signs in again"
                )
            case .unreachable(let path, let errno):
                Words("密钥文件 \(path) 打不开（错误 \(errno)）", "the secret \(path) cannot be opened (error \(errno))")
            }
        }
    }

    /// Reads the secret, or makes it at the first start.
    package static func seal(at path: String) throws(Failure) -> Seal {
        let made = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if made >= 0 {
            defer { close(made) }
            var generator = SystemRandomNumberGenerator()
            let secret = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
            let text = Array(Hex.text(secret).utf8)
            guard write(made, text, text.count) == text.count, fsync(made) == 0 else {
                throw .unreachable(path: path, errno: errno)
            }
            return Seal(secret: secret)
        }
        guard errno == EEXIST else { throw .unreachable(path: path, errno: errno) }
        return try read(path)
    }

    private static func read(_ path: String) throws(Failure) -> Seal {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .unreachable(path: path, errno: errno) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw .unreachable(path: path, errno: errno) }
        guard status.st_mode & 0o077 == 0 else { throw .readableByOthers(path: path) }
        var bytes = [UInt8](repeating: 0, count: 65)
        let count = Glibc.read(file, &bytes, bytes.count)
        guard count == 64, let secret = Hex.bytes(String(decoding: bytes.prefix(64), as: UTF8.self)) else {
            throw .damaged(path: path)
        }
        return Seal(secret: secret)
    }
}
