/// How much goes wrong in a list: shares in ten thousand (损坏比例). Assumed, not measured: real lists are not ours to publish.
package struct DamageRates: Sendable {
    package var notRegistered = 1000
    /// A row that stands in the list again.
    package var repeated = 100

    // The number; at most one of these befalls a row.
    package var numberForm = 600
    package var numberMissing = 600
    package var numberTyped = 400
    package var numberSwapped = 200
    package var numberZeros = 300
    package var numberScientific = 100
    package var numberOld = 200
    package var numberLength = 100
    package var numberMasked = 100
    /// Another member's of the household.
    package var numberOfFamily = 200

    // The name; at most one.
    package var nameForm = 300
    package var nameTraditional = 200
    package var nameCharacter = 300
    package var nameUntyped = 100
    package var nameShort = 50
    package var nameNoted = 100

    // The rest
    package var birthLeftOut = 3000
    package var birthWrong = 300
    package var sexLeftOut = 2000
    package var placeLeftOut = 2000
    package var moved = 800
    package var addressLeftOut = 3000
    package var phoneLeftOut = 6000
    package var phoneOther = 3000

    package init() {}

    /// The usual list: one row in three is damaged in number or name, one in ten means somebody who is not registered.
    package static let usual = DamageRates()
}
