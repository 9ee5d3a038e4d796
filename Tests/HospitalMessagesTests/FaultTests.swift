import HospitalMessages
import Testing
import Vocabulary

struct FaultTests {
    @Test(arguments: [
        (Fault("input.data.psn_no", .missing), "data psn_no（人员编号）必填，不能为空 / data psn_no is required"),
        (
            Fault("input.feedetail[2].cnt", .tooManyDecimals(scale: 4)),
            "feedetail 第3条 cnt（数量）最多 4 位小数 / feedetail row 3 cnt has more than 4 decimals"
        ),
        (Fault("infno", .tooLong(characters: 6)), "infno（交易编号）超过 6 个字符 / infno is longer than 6 characters"),
        (
            Fault("input.data.med_type", .unknownCode(list: "med_type", examples: ["11", "13"])),
            "data med_type（医疗类别）不在代码表内（如 11、13） / data med_type is not in its code list (11, 13, …)"
        ),
        (
            Fault("", .unreadable(WireError(kind: .badNumber, byte: 7))),
            "第 7 字节：这里的数字不合 JSON 写法 / byte 7: this number is not written as JSON has it"
        ),
    ])
    func `a fault names the field, its Chinese name and what to write`(fault: Fault, message: String) {
        #expect(fault.message == message)
    }

    private static let kinds: [Fault.Kind] = [
        .missing, .missingWhen(field: "mdtrt_cert_type", is: "03"), .notText, .notNumber,
        .tooManyDecimals(scale: 2),
        .tooLarge(digits: 14), .notDay, .notMoment, .notFlag, .notDigits(upTo: 15), .notBytes,
        .tooLong(characters: 4000),
        .unknownCode(list: "fixmedins_refd_setl_flag", examples: ["310", "320", "330", "340"]), .notObject,
        .notRows, .notOne,
        .unreadable(WireError(kind: .tooMany(values: 4_000_000), byte: 16_777_216)),
        .unsupported(Words("不行", "no")),
    ]

    @Test(arguments: kinds)
    func `every fault of every field fits into err_msg`(kind: Fault.Kind) {
        var long: [String] = []
        for transaction in Transaction.all {
            for table in transaction.inputs {
                for field in table.fields {
                    let fault = Fault("input.\(table.name)[99999].\(field.name)", kind)
                    let fits = fault.message.unicodeScalars.count <= 200 && fault.message.contains(field.name)
                    if !fits { long.append(fault.message) }
                    // Only the longest, about JSON within a field, may have to say it in Chinese alone.
                    if case .unreadable = kind { continue }
                    if fault.message != fault.words.both { long.append(fault.message) }
                }
            }
        }
        #expect(long == [])
    }
}
