/// Several runs read as one, in order; equal keys in the order of the runs.
struct RunMerge {
    private let runs: [SortRun]
    /// A heap of places in `runs`, the run with the least record on top.
    private var heap: [Int] = []
    private var hasStarted = false

    /// - Parameter memory: what the buffers may take together.
    init(_ runs: [SortRun], memory: Int) throws(TableError) {
        self.runs = runs
        let buffer = min(max(memory / max(runs.count, 1), 256), 1 << 20)
        for place in runs.indices {
            runs[place].rewind(buffer: buffer)
            if try runs[place].next() { heap.append(place) }
        }
        for place in heap.indices.reversed() { sink(place) }
    }

    /// The least record; valid until the next call.
    var record: SortRecord { runs[heap[0]].record }

    /// - Returns: false at the end.
    mutating func next() throws(TableError) -> Bool {
        guard !heap.isEmpty else { return false }
        guard hasStarted else {
            hasStarted = true
            return true
        }
        if try !runs[heap[0]].next() {
            heap[0] = heap[heap.count - 1]
            heap.removeLast()
            if heap.isEmpty { return false }
        }
        sink(0)
        return true
    }

    private mutating func sink(_ place: Int) {
        var place = place
        let moving = heap[place]
        while true {
            var child = 2 * place + 1
            guard child < heap.count else { break }
            if child + 1 < heap.count && precedes(heap[child + 1], heap[child]) { child += 1 }
            if !precedes(heap[child], moving) { break }
            heap[place] = heap[child]
            place = child
        }
        heap[place] = moving
    }

    @inline(__always)
    private func precedes(_ first: Int, _ second: Int) -> Bool {
        let (a, b) = (runs[first], runs[second])
        if a.keyStart != b.keyStart { return a.keyStart < b.keyStart }
        let order = compareBytes(a.record.key, b.record.key)
        return order == 0 ? first < second : order < 0
    }
}
