import Catalogue
import Visits
import Vocabulary

/// Divides lines of a fee list one after the other, and knows what is left of each for what gives it back.
///
/// What gives a line back takes from its parts what they have too much for what is left: the line and all that gives it back together
/// are always divided as the rest of it would be, and nothing is left when all of it is given back.
struct LineDivision {
    /// A line with what was given back of it.
    struct Left {
        let code: String
        let day: Day
        let approval: HospitalApproval
        var quantity: Int64
        var amount: Money
        var outOfCatalogue: Money
        var overLimit: Money
        var firstSelfPay: Money
    }

    /// What a line, or what gives one back, comes to.
    struct Parts {
        let outOfCatalogue: Money
        let overLimit: Money
        let firstSelfPay: Money
        /// Limit, share and class, as the reply says them.
        let told: ClassifiedLine
        let item: CatalogueItem?
    }

    private let classifier: LineClassifier
    /// Lines that may be given back, by their serials.
    private(set) var left: [String: Left] = [:]
    var items: [Day: [String: CatalogueItem]] = [:]

    /// - Parameter open: the lines that no settlement holds.
    init(_ open: [VisitLine], at level: FacilityLevel) {
        classifier = LineClassifier(at: level)
        for line in open where line.returns == nil {
            left[line.serial] = Left(
                code: line.code, day: line.occurred.dayInChina,
                approval: line.reported["hosp_appr_flag"].flatMap(HospitalApproval.init) ?? .notNeeded,
                quantity: line.quantity, amount: line.amount, outOfCatalogue: line.outOfCatalogue,
                overLimit: line.overLimit, firstSelfPay: line.firstSelfPay)
        }
        for line in open {
            guard let origin = line.returns else { continue }
            left[origin]?.quantity += line.quantity
            left[origin]?.amount += line.amount
            left[origin]?.outOfCatalogue += line.outOfCatalogue
            left[origin]?.overLimit += line.overLimit
            left[origin]?.firstSelfPay += line.firstSelfPay
        }
    }

    mutating func take(
        _ fee: FeeLine, code: String, on day: Day, as serial: String
    ) throws(DoorFault) -> Parts {
        guard fee.amount >= .zero, fee.quantity >= .zero else { throw .negativeLine(serial) }
        let item = items[day]?[code]
        let line = classifier.classify(fee, as: item)
        left[serial] = Left(
            code: code, day: day, approval: fee.approval, quantity: fee.quantity.tenThousandths,
            amount: fee.amount,
            outOfCatalogue: line.outOfCatalogue, overLimit: line.overLimit, firstSelfPay: line.firstSelfPay)
        return Parts(
            outOfCatalogue: line.outOfCatalogue, overLimit: line.overLimit, firstSelfPay: line.firstSelfPay,
            told: line, item: item)
    }

    mutating func giveBack(
        _ fee: FeeLine, code: String, of origin: String, as serial: String
    ) throws(DoorFault) -> Parts {
        guard let before = left[origin] else { throw .lineNotFound(origin) }
        guard before.code == code else { throw .returnsOther(serial) }
        guard fee.quantity < .zero, fee.amount <= .zero else { throw .negativeLine(serial) }
        // Neither sum can overflow: what is left is no more than one line, and so is what is given back.
        let quantity = before.quantity + fee.quantity.tenThousandths
        let amount = before.amount + fee.amount
        guard quantity >= 0, amount >= .zero else { throw .returnsTooMuch(origin) }
        let item = items[before.day]?[before.code]
        let rest = classifier.classify(
            FeeLine(
                quantity: Quantity(tenThousandths: quantity), amount: amount, approval: before.approval),
            as: item)
        left[origin] = Left(
            code: code, day: before.day, approval: before.approval, quantity: quantity, amount: amount,
            outOfCatalogue: rest.outOfCatalogue, overLimit: rest.overLimit, firstSelfPay: rest.firstSelfPay)
        return Parts(
            outOfCatalogue: rest.outOfCatalogue - before.outOfCatalogue,
            overLimit: rest.overLimit - before.overLimit,
            firstSelfPay: rest.firstSelfPay - before.firstSelfPay, told: rest, item: item)
    }
}
