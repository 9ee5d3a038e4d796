import ArgumentParser
import Gateway
import Registry
import Sealing
import Storage
import Vocabulary

/// `yikao copy`: an office moves from a file to a server, or back.
struct CopyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copy",
        abstract: "把整个数据库搬到另一处，逐行核对 / copy a whole database elsewhere, checked row for row",
        discussion: """
            目标必须是空的；全部搬完并核对一致才算数，否则什么也不留下。搬的时候请停下写目标的程序；来源可以照常使用，
            搬的是开始那一刻的样子。证件号码和电话原样加密着搬过去；密钥文件要另外搬，不然新的一处打不开它们。
            The target has to be empty. It counts once everything is there and was found the same, else nothing is left.
            The source may stay in use: what is copied is its state at the beginning.
            Numbers of documents and phones go as they are, sealed; move the key file too, or they cannot be opened there.

              yikao copy --from office.db --to postgres://yikao@db.example.cn/office
            """)

    @Option(help: ArgumentHelp("从：文件或 postgres:// 地址 / from: a file, or an address", valueName: "place"))
    var from: DatabasePlace

    @Option(help: ArgumentHelp("到：文件或 postgres:// 地址 / to: a file, or an address", valueName: "place"))
    var to: DatabasePlace

    func run() throws {
        guard from.text != to.text else {
            throw ValidationError("--from 和 --to 是同一处 / --from and --to are the same")
        }
        let source = try openExisting(from)
        let target = try openNew(to)
        do {
            let copied = try orSay(to) {
                try source.copy(to: target, Office.schemas) { table, isChecked in
                    note(
                        isChecked
                            ? "\(table.name)  核对一致 / the same  \(table.digest.prefix(16))"
                            : "\(table.name)  \(table.rows) 行 / rows")
                }
            }
            let rows = copied.map(\.rows).reduce(0, +)
            print(
                "已搬 \(copied.count) 个表、\(rows) 行到 \(to.shown)，逐行一致 / tables and rows copied, row for row the same"
            )
            let sealed = try source.read { try SealedRows.count($0) }
            if sealed > 0 { note(keyToo(sealed).both) }
        } catch let error as CopyError {
            note(words(error).both)
            throw Exit.wrong
        }
    }

    /// The key is never copied by a program: whoever moves the database decides how it travels.
    private func keyToo(_ sealed: Int) -> Words {
        let (old, new) = (VaultChoice.keyFile(beside: from), VaultChoice.keyFile(beside: to))
        return Words(
            "还要搬密钥：有 \(sealed) 个证件号码或电话是加密的，没有密钥就打不开。请把 \(old)（或环境变量 \(VaultKey.variable)）另外搬到 \(new)，权限 600；两处用同一个密钥",
            "move the key too: \(sealed) numbers of documents or phones lie sealed and cannot be opened without it. Move \(old) (or the environment's \(VaultKey.variable)) to \(new), mode 600; both places use the same key"
        )
    }

    private func words(_ error: CopyError) -> Words {
        switch error {
        case .notEmpty(let table):
            Words(
                "\(to.shown) 的表 \(table) 已有内容；只搬到空的数据库。什么也没有写",
                "the table \(table) of \(to.shown) has rows; the target has to be empty. Nothing was written")
        case .differs(let table, let copied, let found):
            Words(
                "表 \(table) 读回来不一样：写了 \(copied) 行，读到 \(found) 行；请停下别的程序再试。什么也没有留下",
                "the table \(table) differs when read back: \(copied) rows written, \(found) found; stop other programs and try again. Nothing is left"
            )
        }
    }
}
