import Scheme
import Vocabulary

/// Claims that were read and not yet written, in the order of the file, each in the block of its plan.
///
/// A block holds whole persons; only a person whose year has more claims than a block goes on from one to the next.
struct PendingClaims {
    struct Row {
        let line: Int
        let amounts: ClaimAmounts
        /// In `bytes`.
        let key: Range<Int>
        let person: Range<Int>
        let block: Int
        let row: Int
        /// Nil where it is settled.
        let refusal: RefusalText?
    }

    private static let capacity = 2048

    private let plan: (RegionCode?) -> Plan
    private var blocks: [Block] = []
    private var ofDistrict: [RegionCode?: Int] = [:]
    private var told: [RefusalCase: RefusalText] = [:]
    private var rows: [Row] = []
    private var bytes: [UInt8] = []
    /// Where the person at hand stands in `bytes`, and in which block.
    private var person = 0..<0
    private var block = 0
    private var district: RegionCode?

    init(plan: @escaping (RegionCode?) -> Plan) {
        self.plan = plan
        rows.reserveCapacity(PendingClaims.capacity)
    }

    /// Whether it is time to write, before the next person begins.
    var isFull: Bool { rows.count >= PendingClaims.capacity / 2 }

    /// Whether the person at hand has filled their block.
    var mustGoOn: Bool { blocks[block].count == PendingClaims.capacity }

    mutating func begin(_ key: [UInt8], _ year: YearToDate, of district: RegionCode?) {
        block = position(of: district)
        person = put(key[...])
        blocks[block].begin(year)
    }

    mutating func add(_ claim: ReadClaim, for insured: Insured, key: ArraySlice<UInt8>, line: Int) {
        let row = blocks[block].count
        let amounts = blocks[block].add(claim.claim, for: insured)
        let refusal = blocks[block].refusal(row).map { self.refusal($0, claim, insured) }
        rows.append(
            Row(
                line: line, amounts: amounts, key: put(key), person: person, block: block, row: row,
                refusal: refusal))
    }

    private mutating func refusal(
        _ reason: Refusal.Reason, _ claim: ReadClaim, _ insured: Insured
    ) -> RefusalText {
        let plan = blocks[block].plan
        let alike = RefusalCase(reason, of: claim, for: insured, in: block, under: plan)
        if let told = told[alike] { return told }
        let text = RefusalText(reason, of: claim, for: insured, under: plan)
        told[alike] = text
        return text
    }

    /// Settles all, gives each row away in order, and begins anew, or goes on with the person at hand.
    mutating func settle(
        goingOn: Bool, write: (Row, UnsafeBufferPointer<UInt8>, BulkResult) throws -> Void
    ) throws {
        for (index, block) in blocks.enumerated() {
            if goingOn, index == self.block { block.settleGoingOn() } else { block.settle() }
        }
        try bytes.withUnsafeBufferPointer { bytes in
            for row in rows {
                try write(row, bytes, blocks[row.block].result(row.row, total: row.amounts.total))
            }
        }
        rows.removeAll(keepingCapacity: true)
        let key = Array(bytes[person])
        bytes.removeAll(keepingCapacity: true)
        for (index, block) in blocks.enumerated() {
            if goingOn, index == self.block { block.goOn() } else { block.removeAll() }
        }
        if goingOn { person = put(key[...]) }
    }

    private mutating func put(_ key: ArraySlice<UInt8>) -> Range<Int> {
        let start = bytes.count
        bytes.append(contentsOf: key)
        return start..<bytes.count
    }

    private mutating func position(of district: RegionCode?) -> Int {
        // Mostly that of the person before.
        if district == self.district, block < blocks.count { return block }
        self.district = district
        if let known = ofDistrict[district] { return known }
        blocks.append(Block(for: plan(district), capacity: PendingClaims.capacity))
        ofDistrict[district] = blocks.count - 1
        return blocks.count - 1
    }
}
