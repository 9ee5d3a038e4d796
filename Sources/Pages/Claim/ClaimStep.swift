/// A claim as typed on its way to the next page: where it is sent, and what it says.
package struct ClaimStep: Sendable {
    /// Where every button of the form leads; `act` says which it was.
    let action: String
    let token: String
    let claim: ClaimForm
    /// Whether this reader may post it: for a registered person, in a role that settles.
    let mayPost: Bool

    package init(action: String, token: String, claim: ClaimForm, mayPost: Bool) {
        self.action = action
        self.token = token
        self.claim = claim
        self.mayPost = mayPost
    }
}
