package import Storage
package import Vocabulary

/// A report there is: its name in addresses and commands, its title, what it answers, and how it is made.
package struct ReportKind: Sendable {
    package let name: String
    package let title: Words
    package let purpose: Words
    /// Whether it can be given for a township or village alone.
    package let isByPlace: Bool
    /// Whether it can be given as it was known at an earlier moment (当时所知).
    package var knowsMoments: Bool {
        name.hasPrefix("coverage-") || ["arrears", "subsidies", "curve"].contains(name)
    }
    let make: @Sendable (ReportKind, ReportQuery, Connection) throws -> Report

    package static func named(_ name: String) -> ReportKind? { all.first { $0.name == name } }

    /// Every report, written out by hand, in the order of the list.
    package static let all: [ReportKind] = [
        ReportKind(
            name: "coverage-township", title: Words("各乡镇参保率", "Coverage by township"),
            purpose: Words("应参保的人里有多少已经参保。", "How many of those to be insured are."),
            isByPlace: true, make: CoverageReports.byTownship),
        ReportKind(
            name: "coverage-village", title: Words("各村参保率", "Coverage by village"),
            purpose: Words("每个村应参保、已参保、还差谁。", "Village by village: to be insured, insured, missing."),
            isByPlace: true, make: CoverageReports.byVillage),
        ReportKind(
            name: "coverage-school", title: Words("各学校参保率", "Coverage by school"),
            purpose: Words("由学校代收代缴的学生。", "Pupils and students whose school collects for them."),
            isByPlace: true, make: CoverageReports.bySchool),
        ReportKind(
            name: "coverage-class", title: Words("各班级参保率", "Coverage by class"),
            purpose: Words("每所学校每个班还差谁。", "Class by class of every school: to be insured, insured, missing."),
            isByPlace: true, make: CoverageReports.byClass),
        ReportKind(
            name: "coverage-category", title: Words("各类人员参保率", "Coverage by category"),
            purpose: Words("低保、特困、监测对象等各类人员是否都参保。", "Whether everybody of each category of need is insured."),
            isByPlace: true, make: CoverageReports.byCategory),
        ReportKind(
            name: "arrears", title: Words("各村未缴情况", "What is still to be paid"),
            purpose: Words("还有多少人没缴、多少钱没收。", "How many have not paid, and how much is missing."),
            isByPlace: true, make: ArrearsReport.make),
        ReportKind(
            name: "subsidies", title: Words("资助参保情况", "Subsidised enrolment"),
            purpose: Words(
                "谁资助、资助谁、参保了没有、部门结算了多少。", "Who helps whom, who is enrolled, what departments have settled."),
            isByPlace: true, make: SubsidyReport.make),
        ReportKind(
            name: "curve", title: Words("征缴进度", "The curve of collection"),
            purpose: Words("一天一天收了多少。", "What came in, day by day."),
            isByPlace: true, make: CurveReport.make),
        ReportKind(
            name: "doubts", title: Words("待处理缴费", "Payments in suspense"),
            purpose: Words("哪些钱还没有入账，为什么。", "Which money is not allocated yet, and why."),
            isByPlace: false, make: DoubtsReport.make),
        ReportKind(
            name: "reconciliation-day", title: Words("按日对账", "Reconciliation by day"),
            purpose: Words(
                "每天的缴费记录与账簿是否相等，到分。", "Whether payments and books agree for each day, to the fen."),
            isByPlace: false, make: ReconciliationReports.byDay),
        ReportKind(
            name: "reconciliation-file", title: Words("按批次对账", "Reconciliation by file"),
            purpose: Words(
                "每个文件的缴费记录与账簿是否相等，到分。", "Whether payments and books agree for each file, to the fen."),
            isByPlace: false, make: ReconciliationReports.byFile),
    ]

    /// Lists of people for the departments that recognise their categories, by name like the reports; not among them, because
    /// each names people, and is for one department.
    package static let departmental: [ReportKind] = [
        ReportKind(
            name: "subsidised", title: Words("资助参保台账", "Ledger of subsidised enrolment"),
            purpose: Words(
                "本部门的人里，谁得到资助、多少、参保了没有、结算了没有。",
                "Of the department's people, who is helped, with how much, whether enrolled and settled."),
            isByPlace: true, make: SubsidyLedger.make),
        ReportKind(
            name: "gaps", title: Words("应保未保名单", "Gap list"),
            purpose: Words(
                "名单、应缴、参保对不上的人：应保未保、应资助未资助、已不符合仍资助、死亡、重复。",
                "Whose list, bill and enrolment do not fit: not insured, not helped, helped no longer entitled, dead, double."
            ),
            isByPlace: true, make: GapList.make),
    ]

    package static func departmental(named name: String) -> ReportKind? {
        departmental.first { $0.name == name }
    }

    /// Makes the report, inside one picture of the database.
    package func report(_ query: ReportQuery, _ connection: Connection) throws -> Report {
        try make(self, query, connection)
    }
}
