/// How a facility's software reaches us (接入): how it signs, from where it comes, what it wants differently.
package struct Institution: Hashable, Sendable {
    package let facility: String
    /// What it signs with; nil where a demonstration lets in this machine itself, which is on no record.
    package var key: Key?
    /// Networks it may come from, such as `10.3.0.0/16`; none: from everywhere.
    package var networks: [String]
    /// Replies say `"infcode":"0"`.
    package var infcodeAsText: Bool
    /// Line numbers are digits only.
    package var digitsOnly: Bool
    /// The fields are required that one province's tables require.
    package var localFields: Bool
    package var isDisabled: Bool

    /// What an institution signs with.
    package struct Key: Hashable, Sendable {
        /// `x-tif-paasid`, `_api_access_key`
        package let access: String
        package let secret: String

        package init(access: String, secret: String) {
            self.access = access
            self.secret = secret
        }

        /// Whether it can be an access key: 1 to 64 visible characters.
        package static func isAccess(_ text: String) -> Bool {
            (1...64).contains(text.utf8.count) && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        }
    }

    package init(
        facility: String, key: Key? = nil, networks: [String] = [], infcodeAsText: Bool = false,
        digitsOnly: Bool = false, localFields: Bool = false, isDisabled: Bool = false
    ) {
        self.facility = facility
        self.key = key
        self.networks = networks
        self.infcodeAsText = infcodeAsText
        self.digitsOnly = digitsOnly
        self.localFields = localFields
        self.isDisabled = isDisabled
    }
}
