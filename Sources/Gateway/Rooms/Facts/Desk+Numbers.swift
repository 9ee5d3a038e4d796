import HTTPTypes
import Pages
import Registry
import Sealing
import Storage
import Vocabulary

/// The numbers of a person's documents and phones: masked on their page, whole for a purpose that goes on record.
extension Desk {
    /// Nil where this program has no key.
    func numbers(
        of person: Person, _ visit: Visit, faults: [WrongField] = [], _ connection: Connection
    ) throws -> PersonNumbers? {
        guard let vault = office.vault else { return nil }
        let mayAsk = Route.unmask.permission.allows(visit.visitor.operator?.role)
        return PersonNumbers(
            documents: try Documents(connection, vault).of(person.id),
            phones: try Phones(connection, vault).of(person.id, on: visit.moment.dayInChina),
            form: mayAsk
                ? Form(
                    action: Route.unmask.path(person.number), token: frame(for: visit.visitor).token,
                    typed: visit.form.typed, faults: faults.map { Fault($0.field, $0.words) }) : nil)
    }

    /// Shows one whole number. What is shown is on record before it is shown.
    func unmask(_ visit: Visit) throws -> Answer {
        guard let vault = office.vault else { throw Problem.noSuchPerson }
        return try office.database.read { connection in
            let jurisdiction = try Jurisdiction(of: visit.visitor, connection)
            guard let person = try jurisdiction.person(number: visit.parameters["number"] ?? "") else {
                throw Problem.noSuchPerson
            }
            let back = yearPath(person, on: visit.moment.dayInChina)
            do {
                let whole = try wholeNumber(of: person, visit, vault, connection)
                let page = WholeNumberPage(
                    person, shown: whole.shown,
                    numbers: PersonNumbers(documents: [], phones: [], form: nil), back: back)
                var answer = Answer.page(page.html(in: frame(for: visit.visitor)))
                answer.noted = Answer.Noted(
                    subject: whole.subject, key: person.number, purpose: whole.shown.purpose)
                return answer
            } catch {
                guard let wrong = Problem(error)?.fields,
                    let numbers = try numbers(of: person, visit, faults: wrong, connection)
                else { throw error }
                let page = WholeNumberPage(person, shown: nil, numbers: numbers, back: back)
                return .page(page.html(in: frame(for: visit.visitor)), status: .badRequest)
            }
        }
    }

    private func wholeNumber(
        of person: Person, _ visit: Visit, _ vault: Vault, _ connection: Connection
    ) throws -> (shown: WholeNumberPage.Shown, subject: String) {
        let (documents, phones) = (Documents(connection, vault), Phones(connection, vault))
        let (which, purpose) = (
            visit.form[PersonNumbers.which] ?? "", visit.form[PersonNumbers.purpose] ?? ""
        )
        let note = (visit.form[PersonNumbers.note] ?? "").trimmed
        guard note.count <= 200, note.filter({ $0.isASCII && $0.isNumber }).count < 8 else {
            throw Problem.wrongFields([.noteWithNumbers])
        }
        func said(_ words: Words) -> String { note.isEmpty ? words.zh : "\(words.zh)：\(note)" }
        // Only what is this person's, whatever the form brings.
        let today = visit.moment.dayInChina
        if let document = try documents.of(person.id).first(where: { PersonNumbers.value($0) == which }) {
            guard let why = UnmaskingPurpose(rawValue: purpose) else {
                throw Problem.wrongFields([.noPurpose])
            }
            if why == .other, note.isEmpty { throw Problem.wrongFields([.noNote]) }
            let (whole, unmasking) = try documents.unmask(document.id, purpose: said(why.words))
            return (
                .init(kind: whole.kind.words, number: whole.number, purpose: unmasking.purpose),
                whole.kind.rawValue
            )
        }
        if let phone = try phones.of(person.id, on: today).first(where: { PersonNumbers.value($0) == which })
        {
            guard let why = Phone.Purpose(rawValue: purpose), phone.consents[why] != nil else {
                throw Problem.wrongFields([.noConsent])
            }
            let (number, _) = try phones.unmask(phone.id, for: why, on: today)
            return (.init(kind: Words("电话", "Phone"), number: number, purpose: said(why.words)), "phone")
        }
        throw Problem.wrongFields([.missing(PersonNumbers.which, Words("请选一个号码", "choose a number"))])
    }
}

extension WrongField {
    fileprivate static let noPurpose = WrongField(
        PersonNumbers.purpose, Words("没有选证件的用途", "no purpose for a document was chosen"),
        Words("请在“证件”下选一个", "choose one under “documents”"))

    fileprivate static let noConsent = WrongField(
        PersonNumbers.purpose, Words("本人没有同意电话用于这个用途", "the owner of the phone does not agree to this use"),
        Words("请在“电话”下选一个同意了的用途", "choose one under “phones” that they agree to"))

    fileprivate static let noNote = WrongField.missing(
        PersonNumbers.note, Words("用途选“其他”时请写明", "say what the other purpose is"))

    fileprivate static let noteWithNumbers = WrongField(
        PersonNumbers.note, Words("太长，或像是写了号码", "it is too long, or looks as if a number stood in it"),
        Words("请写 200 字以内，不要写号码", "write at most 200 characters, and no numbers"))
}
