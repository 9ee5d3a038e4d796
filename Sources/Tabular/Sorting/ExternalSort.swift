/// Sorts any number of records by a key of bytes, in bounded memory (外部排序).
///
/// Stable: records with equal keys stay in the order in which they were added. What does not fit into memory
/// goes to temporary files that have no name, so that nothing is left behind after a crash.
///
///     let sort = ExternalSort(directory: folderOfTheOutput)
///     while try reader.next() { … try sort.add(line: reader.line, key: key.bytes, record: reader.record) }
///     let rows = CsvReader(reader, inOrderOf: try sort.finish())
public final class ExternalSort {
    /// How many records were added.
    public private(set) var count = 0

    private let memory: Int
    private let directory: String
    private let fanIn: Int
    private let block: SortBlock
    /// What was spilled, in the order of adding. As soon as `fanIn` runs of one level stand at the end they
    /// are merged into one of the next level, so that few files are open and each record is rewritten seldom.
    private var runs: [SortRun] = []

    /// - Parameters:
    ///   - memory: how many bytes may be in memory; a single record may always be.
    ///   - directory: where temporary files may be made; otherwise `$TMPDIR`, otherwise /tmp.
    public convenience init(memory: Int = 48 << 20, directory: String? = nil) {
        self.init(memory: memory, directory: directory, fanIn: 64)
    }

    init(memory: Int, directory: String?, fanIn: Int) {
        precondition(memory > 0 && fanIn > 1, "sizes of ExternalSort")
        self.memory = memory
        self.directory = directory ?? TemporaryFile.defaultDirectory
        self.fanIn = fanIn
        block = SortBlock(capacity: memory)
    }

    /// Adds one record; all bytes are copied.
    /// - Parameters:
    ///   - line: where the record came from.
    ///   - key: what it is sorted by, compared as unsigned bytes.
    ///   - record: the record, given back as it is.
    public func add(line: Int, key: UnsafeBufferPointer<UInt8>, record: Field) throws(TableError) {
        let length = SortRecord.length(key: key, record: record)
        if block.count > 0 && block.footprint + length > memory { try spill() }
        block.add(line: line, key: key, record: record)
        count += 1
    }

    /// Ends the adding and begins the reading in order.
    public func finish() throws(TableError) -> SortedRecords {
        if runs.isEmpty {
            block.sort()
            return SortedRecords(block: block)
        }
        if block.count > 0 { try spill() }
        block.release()
        return SortedRecords(merge: try RunMerge(runs, memory: memory))
    }

    private func spill() throws(TableError) {
        block.sort()
        let writer = try RunWriter(directory: directory)
        for place in 0..<block.count { try writer.append(block.record(at: place)) }
        runs.append(SortRun(file: try writer.finish(), level: 0))
        block.removeAll()
        while let level = runs.last?.level, runs.suffix(fanIn).filter({ $0.level == level }).count == fanIn {
            try mergeLast(level: level)
        }
    }

    private func mergeLast(level: Int) throws(TableError) {
        var merge = try RunMerge(Array(runs.suffix(fanIn)), memory: memory / 4)
        let writer = try RunWriter(directory: directory)
        while try merge.next() { try writer.append(merge.record) }
        runs.removeLast(fanIn)
        runs.append(SortRun(file: try writer.finish(), level: level + 1))
    }
}
