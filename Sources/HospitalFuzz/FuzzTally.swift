/// What became of the inputs: a run that reached nothing deep proves nothing.
package struct FuzzTally: Hashable, Sendable, Codable {
    package var inputs = 0
    /// Were JSON.
    package var json = 0
    /// Were an envelope.
    package var envelopes = 0
    /// Were an input of a transaction in which the tables find no fault.
    package var wellFormed = 0
    /// Were an answer with a settlement in it.
    package var settlements = 0
    package var files = 0
    package var readFiles = 0
    package var signatures = 0
    package var goodSignatures = 0

    package init() {}

    package static func += (a: inout FuzzTally, b: FuzzTally) {
        a.inputs += b.inputs
        a.json += b.json
        a.envelopes += b.envelopes
        a.wellFormed += b.wellFormed
        a.settlements += b.settlements
        a.files += b.files
        a.readFiles += b.readFiles
        a.signatures += b.signatures
        a.goodSignatures += b.goodSignatures
    }

    package var text: String {
        """
        \(inputs) inputs: \(json) were JSON, \(envelopes) of them envelopes, \(wellFormed) with a well-formed input; \
        \(settlements) answers with a settlement; \(files) files of rows, \(readFiles) of them read; \(signatures) signatures, \(goodSignatures) of them unchanged and taken
        """
    }
}
