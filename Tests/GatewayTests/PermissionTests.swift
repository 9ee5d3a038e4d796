import Registry
import Testing

@testable import Gateway

struct PermissionTests {
    @Test(
        arguments: [
            (Permission.everyone, nil, true), (.everyone, .auditor, true),
            (.whoeverSignedIn, nil, false), (.whoeverSignedIn, .hospital, true),
            (.only([.clerk, .hospital]), nil, false), (.only([.clerk, .hospital]), .hospital, true),
            (.only([.clerk, .hospital]), .administrator, false), (.only([]), .administrator, false),
        ] as [(Permission, Operator.Role?, Bool)])
    func `who may pass is what is written, and nobody more`(
        permission: Permission, role: Operator.Role?, passes: Bool
    ) {
        #expect(permission.allows(role) == passes)
    }
}
