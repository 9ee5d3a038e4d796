/// What was wrong with what someone asked of the catalogue. Data, for the door to put into words.
package enum CatalogueError: Error, Hashable, Sendable {
    /// Somebody else added a version of this region at the same moment: look again.
    case changedMeanwhile
    case noVersion
    case undoneAlready
    /// A later version stands on this one: it is taken back first.
    case builtUpon(Int)
    /// The undoing of a version is not taken back; import the file again.
    case undoingStays
    /// This file was imported as this version and still stands.
    case importedAlready(Int)
    /// A mapping ends before it begins.
    case endsBeforeStart
    /// No such mapping of a hospital's own code stands.
    case noMapping
}
