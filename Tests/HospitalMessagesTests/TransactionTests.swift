import HospitalMessages
import Testing

struct TransactionTests {
    @Test func `all transactions of the door have tables`() {
        let wanted =
            [9001, 9002, 1101, 2001, 9101, 9102, 2601, 3201, 3202, 3301, 3302, 90100].map(String.init)
            + [
                2101...2103, 2201...2208, 2301...2305, 2401...2405, 2501...2507, 3501...3507, 1301...1319,
                5201...5206, 5301...5304,
            ]
            .flatMap { $0.map(String.init) } + ["2203A", "2206A", "2207A"]
        for number in wanted { #expect(Transaction.find(number) != nil, "\(number)") }
        #expect(Transaction.all.count == wanted.count - 2)
        #expect(Transaction.find("2207A")?.number == "2207")
        #expect(Transaction.find("2206A")?.number == "2206")
        #expect(Transaction.find("6101") == nil)
    }

    @Test func `a field is as the tables have it`() throws {
        let lines = try #require(Transaction.find("2204")?.input("feedetail"))
        #expect(lines.rows == .atLeastOne)
        #expect(lines.fields.count == 34)
        let serial = try #require(lines.field("feedetl_sn"))
        #expect(serial.kind == .serial(30))
        #expect(serial.requirement == .always)
        #expect(lines.field("pric")?.kind == .number(digits: 16, scale: 6))
        #expect(lines.field("pric")?.label == "单价")
        #expect(lines.field("hosp_appr_flag")?.list == "hosp_appr_flag")
        let settled = try #require(Transaction.find("2207")?.output("setlinfo"))
        #expect(settled.fields.count == 43)
        #expect(settled.field("setl_time")?.kind == .moment)
        #expect(
            Transaction.find("2208")?.output("setlinfo")?.field("psn_cash_pay")?.kind
                == .number(digits: 16, scale: 2))
    }

    @Test
    func
        `what is printed as required and not sent by running clients is required only where the region says so`()
    {
        for (number, node, fields) in [
            ("2207", "data", ["certno", "psn_cert_type"]),
            ("2304", "data", ["certno", "insuplc_admdvs", "mdtrtarea_admvs"]),
            ("2401", "mdtrtinfo", ["certno", "cert_type", "insuplc_admdvs"]),
            ("2203", "mdtrtinfo", ["dise_codg"]),
            ("3201", "data", ["fixmedins_refd_setl_flag"]),
        ] {
            for field in fields {
                #expect(
                    Transaction.find(number)?.input(node)?.field(field)?.requirement == .locally,
                    "\(number).\(field)")
            }
        }
    }

    @Test func `every name, node and list of the tables is sound`() {
        for transaction in Transaction.all {
            #expect(!transaction.inputs.isEmpty, "\(transaction.number)")
            for table in transaction.inputs + transaction.outputs {
                #expect(!table.fields.isEmpty, "\(transaction.number).\(table.name)")
                #expect(
                    Set(table.fields.map(\.name)).count == table.fields.count,
                    "\(transaction.number).\(table.name)")
                for field in table.fields {
                    if let list = field.list { #expect(CodeList.find(list) != nil, "\(list)") }
                    if field.kind == .rows, transaction.inputs.contains(table) {
                        #expect(transaction.input(field.name)?.parent == table.name, "\(field.name)")
                    }
                }
            }
        }
    }

    @Test func `a blank row has every field, numbers as 0`() throws {
        let table = try #require(Transaction.find("2207")?.output("setlinfo"))
        let blank = table.blank
        #expect(blank.list.map(\.key) == table.fields.map(\.name))
        #expect(blank["medfee_sumamt"] == 0)
        #expect(blank["psn_name"] == "")
    }

    @Test func `a code is found also without its zero, and regions add their own`() throws {
        let list = try #require(CodeList.find("mdtrt_cert_type"))
        #expect(list["02"] == "居民身份证")
        #expect(list["2"] == "居民身份证")
        #expect(list.canonical("002") == nil)
        #expect(list["9"] == nil)
        #expect(CodeList.find("med_type")?["21"] != nil)
        #expect(CodeList.find("med_type")?["2101"] != nil)
        var conventions = Conventions()
        #expect(!conventions.allow("8801", in: "med_type"))
        conventions.localCodes["med_type"] = ["8801"]
        #expect(conventions.allow("8801", in: "med_type"))
        #expect(!conventions.allow("8802", in: "med_type"))
        conventions.openLists = ["med_type"]
        #expect(conventions.allow("8802", in: "med_type"))
        #expect(conventions.allow("x", in: "a list we do not hold"))
    }
}
