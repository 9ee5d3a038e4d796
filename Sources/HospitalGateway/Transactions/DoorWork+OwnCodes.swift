import Catalogue
import HospitalMessages
import Vocabulary

/// 3301–3302: which national code each of a hospital's own codes stands for (目录对照).
extension DoorWork {
    func mapOwnCodes() throws -> Reply {
        let codes = OwnCodes(connection)
        for row in try input.rows("data") {
            try codes.add(
                OwnCode(
                    facility: envelope.institution, own: row.text("fixmedins_hilist_id"),
                    kind: kind(of: row), code: row.text("med_list_codg"),
                    name: row.text("fixmedins_hilist_name"), from: row.day("begndate"),
                    through: row.day("enddate"), unit: row.text(ifAny: "prcunt"),
                    doseForm: row.text(ifAny: "dosform"), specification: row.text(ifAny: "spec"),
                    approval: row.text(ifAny: "aprvno"), note: row.text(ifAny: "memo")), recorded: now)
        }
        return .success()
    }

    func withdrawOwnCodes() throws -> Reply {
        for row in try input.rows("data") {
            guard try row.text("fixmedins_code") == envelope.institution else {
                throw DoorFault.otherInstitution(field: "fixmedins_code")
            }
            try OwnCodes(connection).withdraw(
                row.text("fixmedins_hilist_id"), kind(of: row), row.text("med_list_codg"),
                of: envelope.institution, recorded: now)
        }
        return .success()
    }

    private func kind(of row: Node) throws -> CatalogueKind {
        guard let kind = CatalogueKind(rawValue: try row.text("list_type")) else {
            throw row.fault(
                "list_type", .unknownCode(list: "list_type", examples: ["101", "102", "201", "301"]))
        }
        return kind
    }
}
