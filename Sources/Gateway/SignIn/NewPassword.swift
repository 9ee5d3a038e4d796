/// A password nobody has to think up: sixteen letters and digits that are not mistaken for one another, in fours.
/// About 79 bits.
func newPassword() -> String {
    let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
    var generator = SystemRandomNumberGenerator()
    let fours = (0..<4).map { _ in
        String((0..<4).map { _ in letters[Int.random(in: letters.indices, using: &generator)] })
    }
    return fours.joined(separator: "-")
}

/// A secret that a program signs with: twice as long.
package func newSecret() -> String { newPassword() + "-" + newPassword() }
