import Collection
import HTTPTypes
import Pages
import Payments
import Registry
import Scheme
import Storage
import Vocabulary

/// Schools of a season (代收代缴): their students, who has paid, and one sum for many of them.
extension Desk {
    /// The schools that have students here; a school's own operator sees that one.
    func schools(_ visit: Visit) throws -> Answer {
        try schools(try SeasonVisit(visit, office), typed: [:], faults: [])
    }

    /// Puts a school of the district on record, so that lists of students can name it.
    func addSchool(_ visit: Visit) throws -> Answer {
        let here = try SeasonVisit(visit, office)
        try here.wholly()
        let code = (visit.form[SchoolListPage.code] ?? "").trimmed
        let name = (visit.form[SchoolListPage.name] ?? "").trimmed
        let kind = visit.form[SchoolListPage.kind].flatMap { School.Kind(rawValue: $0) }
        var faults: [Fault] = []
        if code.isEmpty || code.count > 30 || !code.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
        {
            faults.append(
                Fault(
                    SchoolListPage.code,
                    Words("请写学校标识码：字母和数字，不超过 30 位", "write its code: letters and digits, 30 at most")))
        }
        if name.isEmpty || name.count > 60 {
            faults.append(
                Fault(
                    SchoolListPage.name,
                    Words("请写全名，不超过 60 字", "write its full name, of 60 characters at most")))
        }
        if kind == nil {
            faults.append(Fault(SchoolListPage.kind, Words("请选是哪一种学校", "choose what kind it is")))
        }
        guard faults.isEmpty, let kind else {
            return try schools(here, typed: visit.form.typed, faults: faults)
        }
        let school = School(
            id: ID(at: visit.moment), code: code, name: name, kind: kind, district: here.season.district)
        do {
            try office.database.transaction {
                try Schools($0).add(school, effective: visit.moment.dayInChina, recorded: visit.moment)
            }
        } catch RegistryError.taken {
            return try schools(
                here, typed: visit.form.typed,
                faults: [
                    Fault(SchoolListPage.code, Words("这个代码已经登记过", "a school of this code is on record"))
                ])
        }
        return here.seen(.school, code)
    }

    private func schools(
        _ here: SeasonVisit, typed: [String: String], faults: [Fault]
    ) throws -> Answer {
        let visit = here.visit
        let frame = frame(for: visit.visitor)
        return try office.database.read { connection in
            let `operator` = visit.visitor.operator
            var items: [SchoolListPage.Item] = []
            for school in try Schools(connection).all()
            where `operator`?.role != .school || `operator`?.school == school.id {
                let students = try here.students(of: school.id, connection)
                guard !students.isEmpty || school.district.lies(in: here.place) else { continue }
                items.append(
                    .init(school, tally: StudentTally(students), href: here.path(.school, school.code)))
            }
            let page = SchoolListPage(
                try here.heading(connection), items: items,
                report: here.link(to: .seasonReport, "coverage-class"),
                form: here.isWhole && Route.addSchool.permission.allows(`operator`?.role)
                    ? Form(action: here.path(.addSchool), token: frame.token, typed: typed, faults: faults)
                    : nil)
            return .page(page.html(in: frame), status: faults.isEmpty ? .ok : .badRequest)
        }
    }

    func school(_ visit: Visit) throws -> Answer {
        let here = try SeasonVisit(visit, office)
        return try school(
            here,
            typed: [SchoolPage.day: visit.moment.dayInChina.description, SchoolPage.paidFor: SchoolPage.all],
            faults: [])
    }

    private func school(
        _ here: SeasonVisit, typed: [String: String], faults: [Fault]
    ) throws -> Answer {
        let visit = here.visit
        let frame = frame(for: visit.visitor)
        return try office.database.read { connection in
            let school = try here.school(connection)
            let students = try here.students(of: school.id, connection)
            let choice = visit.query[SchoolPage.choice] ?? SchoolPage.all
            let standing = visit.query["standing"].flatMap { Season.Student.Standing(rawValue: $0) }
            let chosen = students.filter {
                SchoolPage.holds(choice, $0) && (standing == nil || $0.standing == standing)
            }
            let from = max(0, visit.query["after"].flatMap { Int($0) } ?? 0)
            let shown = chosen.dropFirst(from).prefix(Desk.studentsOnPage)
            let people = try shown.map { student -> SchoolPage.Item in
                let person = try Persons(connection).find(ID(of: student.person))
                return SchoolPage.Item(
                    student, name: person?.name ?? "", number: person?.number ?? "",
                    href: person.flatMap { here.link(to: .payer, $0.number) })
            }
            let path = here.path(.school, school.code)
            let groups = Dictionary(grouping: students) { $0.schoolClass ?? SchoolPage.none }
            let classes = groups.sorted { $0.key < $1.key }.map {
                SchoolPage.Class(
                    key: $0.key, tally: StudentTally($0.value),
                    href: "\(path)?\(SchoolPage.choice)=\(Fields.encoded($0.key))")
            }
            let page = SchoolPage(
                try here.heading(connection), school: school, tally: StudentTally(students),
                classes: classes, choice: choice, standing: standing, count: chosen.count, people: people,
                filter: Form(
                    action: path, token: "",
                    typed: [SchoolPage.choice: choice, "standing": standing?.rawValue ?? ""]),
                next: from + shown.count < chosen.count
                    ? Desk.address(
                        path, [SchoolPage.choice: choice, "standing": standing?.rawValue ?? ""],
                        after: String(from + shown.count)) : nil,
                form: here.mayChange && here.isWhole
                    ? Form(
                        action: here.path(.collectForSchool, school.code), token: frame.token, typed: typed,
                        faults: faults) : nil)
            return .page(page.html(in: frame), status: faults.isEmpty ? .ok : .badRequest)
        }
    }

    private static let studentsOnPage = 100

    /// One sum for all who owe, or for a class: first to be checked, then taken as a whole or not at all. The receipt's number
    /// makes it safe to press twice.
    func collectForSchool(_ visit: Visit) throws -> Answer {
        let here = try SeasonVisit(visit, office)
        try here.wholly()
        var faults: [Fault] = []
        let day = visit.form[SchoolPage.day].flatMap { Day($0.trimmed) }
        if day.map({ $0 > visit.moment.dayInChina }) ?? true {
            faults.append(
                Fault(
                    SchoolPage.day,
                    Words("请写今天或以前的日期，例如 2024-11-05", "write today or an earlier day, such as 2024-11-05")))
        }
        let frame = frame(for: visit.visitor)
        let found = try office.database.read { connection -> (School, [Season.Student], [String]) in
            let school = try here.school(connection)
            let choice = visit.form[SchoolPage.paidFor] ?? SchoolPage.all
            let owing = try here.students(of: school.id, connection).filter {
                SchoolPage.holds(choice, $0) && $0.standing == .owing
            }
            var left: Set<ID<Applicant>> = []
            var unknown: [String] = []
            for number in (visit.form[SchoolPage.except] ?? "").split(whereSeparator: {
                " ,，、;；\n\r\t".contains($0)
            }) {
                let person = try Persons(connection).find(number: String(number))
                let id = person.map { ID<Applicant>(of: $0.id) }
                if let id, owing.contains(where: { $0.person == id }) {
                    left.insert(id)
                } else {
                    unknown.append(String(number))
                }
            }
            return (school, owing.filter { !left.contains($0.person) }, unknown)
        }
        let (school, owing, unknown) = found
        if !unknown.isEmpty {
            faults.append(
                Fault(
                    SchoolPage.except,
                    Words(
                        "这里有 \(unknown.count) 个编号不是所选待缴学生的",
                        "\(unknown.count) of these are no numbers of chosen students who owe")))
        }
        // What was posted a moment ago leaves nobody who owes: the receipt says so.
        if let serial = visit.form["serial"], let receipt = try taken(serial) {
            return here.seen(.paymentReceipt, receipt.description)
        }
        if owing.isEmpty, faults.isEmpty {
            faults.append(Fault(SchoolPage.paidFor, Words("没有待缴的学生", "nobody of them owes anything")))
        }
        guard faults.isEmpty, let day else {
            return try self.school(here, typed: visit.form.typed, faults: faults)
        }
        let people = owing.map(\.person)
        guard visit.form["act"] == "post", let serial = visit.form["serial"], ID<Payment>(serial) != nil,
            let amount = visit.form["amount"].flatMap({ Money($0) })
        else {
            return try checkForSchool(here, school, people, day, frame)
        }
        let run = here.run(.counter, title: "学校代收：\(school.name)")
        try office.database.transaction { connection in
            _ = try here.season.take(
                .init(serial: serial, day: day, amount: amount, payer: .school, people: people), as: run,
                connection)
        }
        guard let payment = try taken(serial) else { throw Problem.ours }
        return here.seen(.paymentReceipt, payment.description)
    }

    private func taken(_ serial: String) throws -> ID<Payment>? {
        try office.database.read {
            try CashBook($0).known([serial], of: Season.counter)[serial]?.standing
        }
    }

    private func checkForSchool(
        _ here: SeasonVisit, _ school: School, _ people: [ID<Applicant>], _ day: Day, _ frame: Frame
    ) throws -> Answer {
        let dues = try office.database.read { try here.season.due(people, on: day, $0) }
        if let doubt = dues.compactMap(\.doubt).first {
            return try self.school(
                here, typed: here.visit.form.typed, faults: [Fault(SchoolPage.paidFor, doubt.words)])
        }
        let page = try office.database.read { connection in
            let rows = try dues.map { due -> (person: Person, owed: Money, isLate: Bool) in
                guard let person = try Persons(connection).find(ID(of: due.person)) else {
                    throw Problem.noSuchPerson
                }
                return (person, due.owed ?? .zero, due.isLate)
            }
            var carried = here.visit.form.typed.filter { !["token", "act"].contains($0.key) }
            carried["amount"] = rows.map(\.owed).sum.description
            carried["serial"] = ID<Payment>(at: here.visit.moment).description
            return TakePaymentPage(
                try here.heading(connection), people: rows, payer: .school, day: day, school: school.name,
                form: Form(
                    action: here.path(.collectForSchool, school.code), token: frame.token, typed: carried),
                back: here.path(.school, school.code))
        }
        return .page(page.html(in: frame))
    }
}

extension SeasonVisit {
    /// The school a path names; a school's operator has their own and no other.
    func school(_ connection: Connection) throws -> School {
        guard
            let school = try Schools(connection).find(code: visit.parameters["school"] ?? ""),
            visit.visitor.operator?.role != .school || visit.visitor.operator?.school == school.id
        else { throw Problem.noSuchPage }
        return school
    }

    /// The students of a school who are billed here, or not billed yet.
    func students(of school: ID<School>, _ connection: Connection) throws -> [Season.Student] {
        try season.students(of: school, connection).filter {
            $0.year.bill?.content.place.lies(in: place) ?? true
        }
    }

    /// A way on, where the visitor may go it.
    func link(to route: Route, _ more: String) -> String? {
        route.permission.allows(visit.visitor.operator?.role) ? path(route, more) : nil
    }
}
