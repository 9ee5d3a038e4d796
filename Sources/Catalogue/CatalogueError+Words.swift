package import Vocabulary

extension CatalogueError {
    package var words: Words {
        switch self {
        case .changedMeanwhile:
            Words("目录在这期间被别人改过，请重新核对", "somebody changed the catalogue meanwhile: look at it again")
        case .noVersion: Words("没有这个版本", "there is no such version")
        case .undoneAlready: Words("这个版本已经撤销", "this version was taken back already")
        case .builtUpon(let later):
            Words(
                "后面的版本 \(later) 建立在它之上，请先撤销版本 \(later)",
                "version \(later) stands on it: take that one back first")
        case .undoingStays:
            Words("撤销不能再撤销；请重新导入文件", "an undoing is not taken back; import the file again")
        case .importedAlready(let version):
            Words(
                "这个文件已经导入为版本 \(version)，这次什么也没有做",
                "this file was imported as version \(version); nothing was done this time")
        case .endsBeforeStart: Words("结束日期早于开始日期", "the last day is before the first")
        case .noMapping: Words("没有这条对照，或已撤销", "there is no such mapping, or it was withdrawn")
        }
    }
}
