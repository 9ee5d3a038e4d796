package import Vocabulary

/// What is wrong with a key or with a sealed value. No key and no sealed text is ever in it.
package enum VaultError: Error, Hashable, Sendable {
    case noKeyFile(path: String)
    case noKey(variable: String)
    /// Others than the owner may read it.
    case readableByOthers(path: String)
    case damagedKeyFile(path: String)
    case damagedKey
    /// A key is never overwritten: what it sealed would be lost.
    case keyFileExists(path: String)
    case unreachable(path: String, errno: Int32)
    /// Sealed with a key that this program was not given.
    case otherKey
    /// Damaged, or moved here from another row.
    case unreadable

    package var words: Words {
        switch self {
        case .noKeyFile(let path):
            Words(
                "没有密钥文件 \(path)；第一次使用请先生成，以前用过的请从备份取回",
                "there is no key file \(path); make one for a new database, or bring it back from your backup"
            )
        case .noKey(let variable):
            Words(
                "没有设置环境变量 \(variable)（64 位十六进制密钥），也没有指明密钥文件",
                "the environment has no \(variable) (a key of 64 hexadecimal digits), and no key file was named"
            )
        case .readableByOthers(let path):
            Words(
                "密钥文件 \(path) 其他人也能读；请执行 chmod 600",
                "others can read the key file \(path); run chmod 600 on it")
        case .damagedKeyFile(let path):
            Words(
                "密钥文件 \(path) 不是 64 位十六进制；请从备份取回，不要重新生成",
                "the key file \(path) is not 64 hexadecimal digits; bring it back from your backup, do not make a new one"
            )
        case .damagedKey: Words("密钥不是 64 位十六进制", "the key is not 64 hexadecimal digits")
        case .keyFileExists(let path):
            Words("密钥文件 \(path) 已经有了，没有改动", "there is a key file \(path) already; it was left as it is")
        case .unreachable(let path, let errno):
            Words("密钥文件 \(path) 打不开（错误 \(errno)）", "the key file \(path) cannot be opened (error \(errno))")
        case .otherKey:
            Words(
                "这条数据是用另一个密钥加密的；请把旧密钥一并提供", "this was sealed with another key; give the earlier key too")
        case .unreadable:
            Words(
                "加密数据损坏，或被从别的记录移到这里", "the sealed value is damaged, or was moved here from another row")
        }
    }
}

extension VaultError: CustomStringConvertible {
    package var description: String { words.both }
}
