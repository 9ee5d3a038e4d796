package import Catalogue
package import Vocabulary

/// The versions of the catalogue (目录版本), the latest first.
package struct CatalogueVersionsPage: Sendable {
    let heading: CatalogueHeading
    let versions: [(version: CatalogueVersion, href: String)]
    /// Where a file is imported; nil for who only looks.
    let form: String?

    package init(
        _ heading: CatalogueHeading, versions: [(version: CatalogueVersion, href: String)], form: String?
    ) {
        self.heading = heading
        self.versions = versions
        self.form = form
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("目录版本", "Versions of the catalogue"),
            lead: Words(
                "每导入一个文件就是一个版本；最后一个可以撤销。", "Each imported file is a version; the last one can be taken back.")
        ) { h in
            h.catalogue(heading)
            if let form {
                h.element(.p) { h in
                    h.element(.a, .class("act"), .href(form), text: Words("导入目录文件", "Import a file"))
                }
            }
            if versions.isEmpty {
                h.nothing(Words("还没有导入过目录。", "No catalogue was imported yet."))
            } else {
                table(into: &h)
            }
        }
    }

    private func table(into h: inout HTML) {
        let undone = Set(versions.compactMap(\.version.undoes))
        h.table(
            Words("最近的在前", "The latest first"),
            [
                .name(Words("版本", "Version")), .word(Words("执行日期", "From")), .text(Words("文件", "File")),
                .text(Words("范围", "Reach")), .word(Words("导入时间", "Imported")), .text(Words("操作员", "By")),
                .word(Words("状态", "State")),
            ],
            rows: { h in
                for (version, href) in versions {
                    let isUndone = undone.contains(version.number)
                    h.row(isUndone ? "struck" : nil) { h in
                        h.cell { h in h.element(.a, .href(href), verbatim: version.code) }
                        h.cell(version.effective)
                        h.cell { $0.original(version.title) }
                        h.cell(version.reach)
                        h.cell { $0.moment(version.recorded) }
                        h.cell { $0.name(version.by) }
                        h.cell { $0.state(of: version, isUndone: isUndone) }
                    }
                }
            })
    }
}

extension CatalogueVersion {
    var reach: Words {
        if let undoes { return Words("撤销版本 \(undoes)", "takes back version \(undoes)") }
        return isComplete
            ? Words("全量：没有列出的调出", "everything: what is missing is taken out")
            : Words("增量：只改列出的", "only what it names")
    }
}

extension HTML {
    mutating func state(of version: CatalogueVersion, isUndone: Bool) {
        if isUndone {
            state(Words("✗ 已撤销", "✗ taken back"), .reversal)
        } else if version.undoes != nil {
            state(Words("撤销", "undoing"))
        } else {
            state(Words("有效", "stands"), .good)
        }
    }
}
