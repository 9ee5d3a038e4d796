public import Vocabulary

/// One number or choice of a policy file, as an official would read it: name, value, source.
public struct PolicyItem: Hashable, Sendable {
    public enum Kind: String, Sendable {
        case number
        /// A choice that is no number, such as 按年累计 or for whom a layer is; cited where the file cites it.
        case choice
        /// A number of the national file, taken over because the region's own is not known.
        case national
        /// Not known to us.
        case unknown
        /// A clause the rules do not carry out.
        case unmodelled
    }

    public let kind: Kind
    /// Where it stands in the file: `inpatient.ratio.first.primary`.
    public let path: String
    /// Where it stands, as messages name it: `500000/2023.yaml:38`.
    public let at: String
    /// The part of the policy it belongs to: 住院, 大病保险, 渝北区 · 大额医疗费用救助.
    public let section: Words
    /// Its name within the section: 报销比例 · 一档 · 一级.
    public let name: Words
    /// `80%`, `800.00 元`, or the text of what is unknown or unmodelled.
    public let value: Words
    public let citation: Citation?
    /// Why the number leaves the national bounds, where it does.
    public let departs: String?
    /// The district whose own rule it is.
    public let district: RegionCode?
}
