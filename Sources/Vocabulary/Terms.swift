/// A term of the field (术语): its word in both languages and what it means here. One word, one meaning.
///
/// The table of all terms. Pages take their labels from it, and `Docs/glossary.md` is written from it.
public enum Term: String, CaseIterable, Sendable {
    // Places and time
    case poolingRegion, district, benefitYear, noticeYear, tier
    // People
    case enrolment, enrolmentWindow, waitingPeriod, repair, personCategory, coverage, household
    // Money in
    case contribution, fiscalSubsidy, subsidisedEnrolment, collector, round, contact
    // Care and its bill
    case facility, facilityLevel, careKind, careElsewhere, filing, catalogueClass, outOfCatalogue, overLimit
    case firstSelfPay, inScope, feeLine
    // The benefit
    case layer, deductible, band, ratio, cap, uplift, byClaim, byYear, yearToDate, rounding
    case basicInsurance, criticalIllness, medicalAid, tiltAid
    case outpatientPooling, twoDiseases, chronicDisease
    // The claim and its answer
    case claim, settlement, statement, refusal, presettlement, receipt, reversal, replay, journal, lead
    // Where numbers come from
    case citation, confidence, carriedFrom, unknown, undecided, unmodelled, fingerprint

    public var words: Words { entry.words }

    /// What it means here, in a line.
    public var note: Words { entry.note }

    /// The types in code that bear it; empty where none does yet.
    public var types: [String] { entry.types }

    /// The terms under their headings, in the order in which a newcomer should read them.
    public static let chapters: [(title: Words, terms: [Term])] = [
        (Words("地区与时间", "Places and time"), [.poolingRegion, .district, .benefitYear, .noticeYear, .tier]),
        (
            Words("人", "People"),
            [.enrolment, .enrolmentWindow, .waitingPeriod, .repair, .personCategory, .coverage, .household]
        ),
        (
            Words("筹资", "Money in"),
            [.contribution, .fiscalSubsidy, .subsidisedEnrolment, .collector, .round, .contact]
        ),
        (
            Words("就医与费用", "Care and its bill"),
            [
                .facility, .facilityLevel, .careKind, .careElsewhere, .filing, .catalogueClass,
                .outOfCatalogue,
                .overLimit, .firstSelfPay, .inScope, .feeLine,
            ]
        ),
        (
            Words("待遇", "The benefit"),
            [
                .layer, .deductible, .band, .ratio, .cap, .uplift, .byClaim, .byYear, .yearToDate, .rounding,
                .basicInsurance, .criticalIllness, .medicalAid, .tiltAid, .outpatientPooling, .twoDiseases,
                .chronicDisease,
            ]
        ),
        (
            Words("费用单与答复", "The claim and its answer"),
            [
                .claim, .settlement, .statement, .refusal, .presettlement, .receipt, .reversal, .replay,
                .journal,
                .lead,
            ]
        ),
        (
            Words("依据", "Where numbers come from"),
            [.citation, .confidence, .carriedFrom, .unknown, .undecided, .unmodelled, .fingerprint]
        ),
    ]

    struct Entry {
        let words: Words
        let note: Words
        let types: [String]

        init(_ zh: String, _ en: String, _ noteZh: String, _ noteEn: String, _ types: String...) {
            words = Words(zh, en)
            note = Words(noteZh, noteEn)
            self.types = types
        }
    }
}
