import Scheme
import Tabular
import Vocabulary

/// The claims file: one row a claim with its amounts, or one row a fee line with the lines of a claim together.
struct ClaimRows {
    /// Positions of the columns, looked up once.
    private let claim, person, kind, level, place, admission, discharge: Int?
    private let total, outOfCatalogue, overLimit, firstSelfPay: Int?
    private let itemClass, amount, limit, firstSelfPayRatio: Int?
    private let facilityClass, condition, transfer, babies: Int?
    private let bedCharge, bedDays: Int?

    /// Whether the rows are fee lines.
    let isByLine: Bool

    init(_ header: CsvHeader, file: String) throws(BulkError) {
        claim = header["claim"]
        person = header["person"]
        kind = header["kind"]
        level = header["level"]
        place = header["place"]
        admission = header["admission"]
        discharge = header["discharge"]
        total = header["total"]
        outOfCatalogue = header["out_of_catalogue"]
        overLimit = header["over_limit"]
        firstSelfPay = header["first_self_pay"]
        itemClass = header["class"]
        amount = header["amount"]
        limit = header["limit"]
        firstSelfPayRatio = header["first_self_pay_ratio"]
        facilityClass = header["facility_class"]
        condition = header["condition"]
        transfer = header["transfer"]
        babies = header["babies"]
        bedCharge = header["bed_charge"]
        bedDays = header["bed_days"]
        isByLine = total == nil
        if isByLine, itemClass == nil || amount == nil { throw .noAmounts(file: file) }
    }

    /// The key in whose order rows are read: person by person. Claims of one person are put in order when all are there.
    func order(_ reader: CsvReader, _ key: SortKey) {
        key.removeAll()
        key.append(reader.field(person).trimmed)
    }

    func person(_ reader: CsvReader) -> Field { reader.field(person).trimmed }
    func claim(_ reader: CsvReader) -> Field { reader.field(claim).trimmed }

    /// - Parameter meanings: what words mean under the plan of the day of discharge.
    func head(
        _ reader: CsvReader, in year: BenefitYear, under meanings: (Day) -> ClaimMeanings
    ) throws(RowFault) -> ClaimHead {
        let admitted = try reader.field(admission).day("admission")
        let discharged = try reader.field(discharge).day("discharge")
        guard admitted <= discharged else {
            throw RowFault("discharge", "出院日期早于入院日期", "discharged before admitted")
        }
        guard year.first <= discharged, discharged <= year.last else {
            throw RowFault(
                "discharge", "出院日期不在 \(year) 年度内", "the day of discharge is not in \(year)")
        }
        let meanings = meanings(discharged)
        let kind = try reader.field(kind).kind()
        let level = try reader.field(level).level(under: meanings)
        let (place, isElsewhereAlone) = try meanings.place(reader.field(place), kind)
        var head = ClaimHead(
            kind: kind, level: level, place: place, admission: admitted, discharge: discharged,
            isElsewhereAlone: isElsewhereAlone)
        if let facilityClass, let word = reader.field(facilityClass).word {
            head.facilityClass = try meanings.facilityClass(word, head.level, kind)
        }
        if let condition, let word = reader.field(condition).word {
            head.condition = try meanings.condition(word, kind)
        }
        if let transfer { head.isTransfer = try reader.field(transfer).yesOrNo("transfer") }
        if let babies, !reader.field(babies).isBlank {
            head.babies = try reader.field(babies).count("babies", in: 1...Claim.mostBabies)
        }
        head.bed = try bed(reader, from: admitted, to: discharged)
        return head
    }

    /// What the bed cost; without days, for those of the stay.
    private func bed(_ reader: CsvReader, from admission: Day, to discharge: Day) throws(RowFault)
        -> BedCharge?
    {
        let days = reader.field(bedDays)
        guard let bedCharge, !reader.field(bedCharge).isBlank else {
            guard days.isBlank else {
                throw RowFault(
                    "bed_days", "bed_days（床位天数）要和 bed_charge（床位费）一起写", "bed_days goes with bed_charge")
            }
            return nil
        }
        return BedCharge(
            charge: try reader.field(bedCharge).money("bed_charge"),
            days: days.isBlank
                ? Claim.days(from: admission, to: discharge)
                : try days.count("bed_days", in: 1...BedCharge.mostDays))
    }

    func amounts(_ reader: CsvReader) throws(RowFault) -> ClaimAmounts {
        let whole = try reader.field(total).moneyGiven("total")
        let out = try reader.field(outOfCatalogue).money("out_of_catalogue")
        let over = try reader.field(overLimit).money("over_limit")
        let first = try reader.field(firstSelfPay).money("first_self_pay")
        do {
            return try ClaimAmounts(total: whole, outOfCatalogue: out, overLimit: over, firstSelfPay: first)
        } catch {
            throw RowFault(error)
        }
    }

    func feeLine(_ reader: CsvReader) throws(RowFault) -> FeeLine {
        let limitField = reader.field(limit)
        let line = FeeLine(
            itemClass: try reader.field(itemClass).catalogueClass(),
            amount: try reader.field(amount).moneyGiven("amount"),
            limit: limitField.isBlank ? nil : try limitField.money("limit"),
            firstSelfPay: try reader.field(firstSelfPayRatio).ratio("first_self_pay_ratio"))
        if let fault = line.fault { throw RowFault("amount", fault.zh, fault.en) }
        return line
    }
}
