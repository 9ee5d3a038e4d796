/// How a facility's software reaches us (接入): how it signs, from where it comes, what it wants differently.
package struct Institution: Hashable, Sendable {
    package let facility: String
    /// What it signs with; nil: it signs nothing, and is let in from this machine alone.
    package var key: Key?
    /// Networks it may come from, such as `10.3.0.0/16`; none: from everywhere.
    package var networks: [String]
    /// Replies say `"infcode":"0"`.
    package var infcodeAsText: Bool
    /// Line numbers are digits only.
    package var digitsOnly: Bool
    /// The fields are required that one province's tables require.
    package var localFields: Bool
    /// 沙箱: for trying; what it settles counts like any other's of its database.
    package var isSandbox: Bool
    package var isDisabled: Bool

    package struct Key: Hashable, Sendable {
        /// `x-tif-paasid`, `_api_access_key`
        package let access: String
        package let secret: String

        package init(access: String, secret: String) {
            self.access = access
            self.secret = secret
        }
    }

    package init(
        facility: String, key: Key? = nil, networks: [String] = [], infcodeAsText: Bool = false,
        digitsOnly: Bool = false, localFields: Bool = false, isSandbox: Bool = false, isDisabled: Bool = false
    ) {
        self.facility = facility
        self.key = key
        self.networks = networks
        self.infcodeAsText = infcodeAsText
        self.digitsOnly = digitsOnly
        self.localFields = localFields
        self.isSandbox = isSandbox
        self.isDisabled = isDisabled
    }
}
