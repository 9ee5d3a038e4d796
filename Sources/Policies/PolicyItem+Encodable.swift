import Vocabulary

/// As programs read it: the same from the command line and from `/api/v1`.
extension PolicyItem: Encodable {
    private enum CodingKeys: String, CodingKey {
        case kind, path, section, name, value, citation, departs, district
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind.rawValue, forKey: .kind)
        try container.encode(path, forKey: .path)
        try container.encode(section, forKey: .section)
        try container.encode(name, forKey: .name)
        try container.encode(value, forKey: .value)
        try container.encodeIfPresent(citation, forKey: .citation)
        try container.encodeIfPresent(departs, forKey: .departs)
        try container.encodeIfPresent(district, forKey: .district)
    }
}
