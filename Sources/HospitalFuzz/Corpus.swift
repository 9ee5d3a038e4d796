import HospitalMessages
private import Vocabulary

/// The messages that fuzzing starts from: an example of every transaction and of its answer, and whatever is given besides.
package struct Corpus: Sendable {
    let bytes: [[UInt8]]
    let wires: [Wire]

    package init(besides recorded: [[UInt8]] = []) {
        let own = Transaction.all.flatMap { [Corpus.request($0), Corpus.reply($0)] }
        bytes = own.map(\.bytes) + recorded
        wires = own + recorded.compactMap { try? Wire($0) }
    }

    package var count: Int { bytes.count }

    private static func request(_ transaction: Transaction) -> Wire {
        [
            "infno": .text(transaction.number), "msgid": "H97000000001202305010930000001",
            "mdtrtarea_admvs": "970000", "insuplc_admdvs": "970000", "recer_sys_code": "99", "dev_no": "null",
            "cainfo": "null", "signtype": "SM2", "infver": "V1.0", "opter_type": "1", "opter": "0001",
            "opter_name": "操作员", "inf_time": "2023-05-01 09:30:00", "fixmedins_code": "H97000000001",
            "fixmedins_name": "江洲市第一人民医院", "sign_no": "null", "input": .object(transaction.example.members),
        ]
    }

    private static func reply(_ transaction: Transaction) -> Wire {
        var output = Members()
        for table in transaction.outputs { output[table.name] = .object(table.blank) }
        return [
            "infcode": 0, "inf_refmsgid": "970000202305010930000000000001",
            "refmsg_time": "20230501093000000",
            "respond_time": "20230501093000120", "err_msg": nil, "output": .object(output),
        ]
    }
}
