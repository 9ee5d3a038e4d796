package import Vocabulary

/// A kind of long work: its name, what it is called, and the function that does it.
package struct JobKind: Sendable {
    /// Does the work and says what came of it. Its own transaction is all or nothing; it reports between batches.
    package typealias Work = @Sendable (Job, JobProgress) async throws -> String

    package let name: String
    package let title: Words
    /// Whether anybody who may ask for jobs may ask for this one, with nothing further to say.
    package let isOffered: Bool
    package let work: Work

    package init(_ name: String, _ title: Words, isOffered: Bool = false, work: @escaping Work) {
        self.name = name
        self.title = title
        self.isOffered = isOffered
        self.work = work
    }
}

/// Why a job could not be done, in words for whoever asked.
package struct JobFailure: Error, Hashable, Sendable {
    package let words: Words

    package init(_ words: Words) { self.words = words }
}

/// Thrown out of the work when it is to stop: somebody cancelled it, or the program ends.
package struct JobStopped: Error, Hashable, Sendable {}
