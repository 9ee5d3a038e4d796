import HTTPTypes
import HospitalGateway
import HospitalMessages
import Pages
import Registry
import Storage
import Visits
import Vocabulary

/// The hospital interface as its programmer sees it, and as the administrator opens and closes it.
extension Desk {
    private typealias Name = InterfacePage.Name

    func interface(_ visit: Visit) throws -> Answer {
        try interface(of: try interfaceFacility(visit), visit, wrong: [], secret: nil)
    }

    func changeInterface(_ visit: Visit) throws -> Answer {
        let facility = try interfaceFacility(visit)
        guard let vault = office.vault else { throw Problem.noSuchPage }
        let (key, networks, wrong) = asked(visit)
        guard wrong.isEmpty else {
            return try interface(of: facility, visit, wrong: wrong, secret: nil)
        }
        let typed = visit.form.typed
        func has(_ option: InterfacePage.Option) -> Bool { typed[option.field] != nil }
        let secret = newSecret()
        do {
            try office.database.transaction {
                try Institutions($0, vault).record(
                    Institution(
                        facility: facility.code, key: .init(access: key, secret: secret), networks: networks,
                        infcodeAsText: has(.infcodeAsText), digitsOnly: has(.digitsOnly),
                        localFields: has(.localFields), isDisabled: has(.closed)), at: visit.moment)
            }
        } catch Institutions.Fault.keyTaken {
            return try interface(of: facility, visit, wrong: [.accessKeyTaken], secret: nil)
        }
        return try interface(of: facility, visit, wrong: [], secret: secret)
    }

    private func asked(_ visit: Visit) -> (key: String, networks: [String], wrong: [WrongField]) {
        let key = visit.form.typed[Name.key.rawValue]?.trimmed ?? ""
        let networks = (visit.form.typed[Name.networks.rawValue] ?? "").split(whereSeparator: \.isWhitespace)
            .map(String.init)
        var wrong: [WrongField] = []
        if !Institution.Key.isAccess(key) { wrong.append(.noAccessKey) }
        if networks.contains(where: { Network($0) == nil }) { wrong.append(.noNetwork) }
        return (key, networks, wrong)
    }

    private func interface(
        of facility: Facility, _ visit: Visit, wrong: [WrongField], secret: String?
    ) throws -> Answer {
        let frame = frame(for: visit.visitor)
        let known = try office.vault.flatMap { vault in
            try office.database.read { try Institutions($0, vault).find(facility.code) }
        }
        var form: Form?
        if Right.manageFacilities.roles.contains(visit.visitor.operator?.role ?? .collector),
            office.vault != nil
        {
            var typed = visit.form.pairs.isEmpty ? [:] : visit.form.typed
            if typed.isEmpty {
                typed[Name.key.rawValue] = known?.key?.access ?? ""
                typed[Name.networks.rawValue] = known?.networks.joined(separator: " ") ?? ""
                for option in known?.options ?? [] { typed[option.field] = "yes" }
            }
            form = Form(
                action: Route.changeInterface.path(facility.id.description), token: frame.token, typed: typed,
                faults: wrong.map { Fault($0.field, $0.words) })
        }
        let page = InterfacePage(
            facility, isOpen: office.hospitals != nil,
            access: known.map {
                InterfacePage.Access(
                    key: $0.key?.access, networks: $0.networks, isClosed: $0.isDisabled)
            },
            messages: (office.hospitals?.recent.of(facility.code) ?? []).map {
                InterfacePage.Message(
                    transaction: $0.infno, name: Transaction.find($0.infno)?.name ?? "", number: $0.msgid,
                    at: $0.at, fault: $0.isSuccess ? nil : $0.words)
            }, form: form, secret: secret)
        return .page(page.html(in: frame), status: wrong.isEmpty ? .ok : .badRequest)
    }

    /// The facility that the path names: a hospital's own, or one of the administrator's area.
    private func interfaceFacility(_ visit: Visit) throws -> Facility {
        guard let id = ID<Facility>(visit.parameters["facility"] ?? "") else { throw Problem.noSuchFacility }
        if visit.visitor.operator?.role == .hospital {
            guard let own = visit.visitor.facility, own.id == id else { throw Problem.noSuchFacility }
            return own
        }
        return try office.database.read { connection in
            let area = try Jurisdiction(of: visit.visitor, connection).scope
            guard let facility = try Facilities(connection).find(id), facility.district.lies(in: area) else {
                throw Problem.noSuchFacility
            }
            return facility
        }
    }
}

extension Institution {
    fileprivate var options: [InterfacePage.Option] {
        let all: [(InterfacePage.Option, Bool)] = [
            (.infcodeAsText, infcodeAsText), (.digitsOnly, digitsOnly), (.localFields, localFields),
            (.closed, isDisabled),
        ]
        return all.filter(\.1).map(\.0)
    }
}

extension WrongField {
    fileprivate static let noAccessKey = WrongField(
        InterfacePage.Name.key.rawValue,
        Words("接入账号应是 1–64 个字母、数字或符号", "an access key has 1 to 64 letters, digits or signs"),
        Words("请改一改，不含空格", "write it without spaces"))

    fileprivate static let accessKeyTaken = WrongField(
        InterfacePage.Name.key.rawValue,
        Words("这个接入账号已有别的机构用", "another institution has this access key"),
        Words("请换一个", "take another"))

    fileprivate static let noNetwork = WrongField(
        InterfacePage.Name.networks.rawValue,
        Words("网络写得不对", "this is no network"),
        Words("请写成 10.3.0.0/16 这样，几个用空格隔开", "write it like 10.3.0.0/16, several parted by spaces"))
}
