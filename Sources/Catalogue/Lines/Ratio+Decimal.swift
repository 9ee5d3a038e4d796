package import Vocabulary

extension Ratio {
    /// The form of the national interface (`selfpay_prop`, 5 digits with 4 decimals): `0.05`, `1`; a third is `0.3333`.
    package var decimal: String {
        let tenThousandths = Rounding.halfUp.divide(numerator * 10_000, by: denominator)
        return Quantity(tenThousandths: tenThousandths).description
    }
}
