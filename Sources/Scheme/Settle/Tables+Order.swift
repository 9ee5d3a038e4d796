import Vocabulary

extension Tables {
    /// Each layer once, in an order in which every benefit's layers come one after the other: the benefits' own first,
    /// then those that several share, as they come up in the stacks; one that is for few kinds of care waits for what
    /// comes before it.
    static func ordered(_ benefits: [Benefit]) -> [Layer] {
        let stacks = benefits.map { $0.layers.map(\.key) }
        var waiting: [Layer] = []
        for isOwn in [true, false] {
            for layer in benefits.flatMap(\.layers)
            where (layer.payer == .basicFund) == isOwn && !waiting.contains(where: { $0.key == layer.key }) {
                waiting.append(layer)
            }
        }
        var ordered: [Layer] = []
        while !waiting.isEmpty {
            let keys = Set(waiting.map(\.key))
            let next = waiting.firstIndex { layer in
                !stacks.contains { stack in
                    stack.contains(layer.key)
                        && stack.prefix { $0 != layer.key }.contains(where: keys.contains)
                }
            }
            // Where none comes first, the stacks contradict each other: that is found out later.
            ordered.append(waiting.remove(at: next ?? 0))
        }
        return ordered
    }
}
