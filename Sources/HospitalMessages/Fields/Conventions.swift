/// What a region or one institution's software does differently (地方约定). All of it is data; these are the choices.
public struct Conventions: Hashable, Sendable {
    /// Line numbers (feedetl_sn) are 1 to 15 digits and not 0; elsewhere letters are common.
    public var digitsOnlySerials = false
    /// Fields are required that one province's tables print as required and running clients elsewhere do not send.
    public var localFields = false
    /// Codes beyond our lists, by list.
    public var localCodes: [String: Set<String>] = [:]
    /// Lists of which every code is taken.
    public var openLists: Set<String> = []

    public init() {}

    /// Whether a field of this list may hold this code. A list that we do not hold takes every code.
    public func allow(_ code: String, in list: String) -> Bool {
        guard let held = CodeList.find(list), !openLists.contains(list) else { return true }
        return held.canonical(code) != nil || localCodes[list]?.contains(code) == true
    }
}
