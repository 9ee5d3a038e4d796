#!/usr/bin/env python3
"""Writes Sources/HospitalMessages/Tables from the field and code lists of the 定点医药机构接口.

    scripts/hospital-tables.py <folder with fields.json and codes.json>

Both files hold facts alone: numbers, names, types, lengths, codes. What is changed on the way, and why, stands in this
script: fields that running clients do not send are required only where a region says so, and slips of the pen are mended.
"""
import json
import pathlib
import sys
import textwrap

source = pathlib.Path(sys.argv[1])
target = pathlib.Path(__file__).resolve().parent.parent / "Sources/HospitalMessages/Tables"
transactions = json.loads((source / "fields.json").read_text())["transactions"]
codes = json.loads((source / "codes.json").read_text())

FILES = {
    "People": "9001 9002 1101 2001 90100 9101 9102".split(),
    "Pharmacy": "2101 2102 2103".split(),
    "Outpatient": "2201 2202 2203 2203A 2204 2205 2206 2207 2208".split(),
    "InpatientFees": "2301 2302 2303 2304 2305".split(),
    "Stays": "2401 2402 2403 2404 2405".split(),
    "Filings": "2501 2502 2503 2504 2505 2506 2507 2601".split(),
    "Reconciliation": "3201 3202 3301 3302".split(),
    "Stock": [str(n) for n in range(3501, 3508)],
    "Catalogue": [str(n) for n in range(1301, 1320)],
    "Visits": "5201 5202 5203".split(),
    "Queries": "5204 5205 5206 5301 5302 5303 5304".split(),
}

# The tables of the edition with a password check hold for the one without.
ALIASES = {"2206A": "2206", "2207A": "2207"}

# Printed as required in one province, not sent by running clients: required only where the region says so.
LOCAL = {}
for number in "2101 2102 2201 2206 2207 2303 2304".split():
    LOCAL.update({(number, name): "~" for name in "certno psn_cert_type psn_name psn_type".split()})
for number in "2303 2304 2401".split():
    LOCAL.update({(number, name): "~" for name in "mdtrtarea_admvs insuplc_admdvs".split()})
LOCAL.update({("2401", name): "~" for name in "cert_type certno".split()})
LOCAL.update({("2203", name): "~" for name in "dise_codg dise_name".split()})
LOCAL[("3201", "fixmedins_refd_setl_flag")] = "~"
LOCAL[("3202", "fixmedins_refd_setl_flag")] = "~"
# 1101 asks by a credential or, as the official example does, by the number of an identity document.
LOCAL.update({("1101", name): "~" for name in "certno psn_cert_type psn_name".split()})
LOCAL.update({("1101", name): "!-certno" for name in "mdtrt_cert_type mdtrt_cert_no".split()})

# Lengths that real values exceed.
LENGTHS = {
    ("2601", "omsgid"): 40, ("2601", "oinfno"): 6,
    **{(n, "certno"): 50 for n in "2101 2102 2201 2206 2207 2303 2304 2401".split()},
    **{(n, "psn_name"): 50 for n in "2101 2102 2201 2206 2207 2303 2304".split()},
    **{(n, "psn_type"): 6 for n in "2101 2102 2201 2206 2207 2303 2304".split()},
}

# Fields whose list bears another name, and fields without one.
LISTS = {
    "agnter_cert_type": "psn_cert_type", "prsc_dr_cert_type": "psn_cert_type", "phar_cert_type": "psn_cert_type",
    "hilist_lmtpric_type": "hilist_lmtpric_type",
}
# Lists printed in a note beside the field.
NOTED = {
    "prod_geay_flag": {"name": "商品赠送标志", "values": {"0": "否", "1": "是"}},
    "inv_data_type": {
        "name": "进销存数据类型",
        "values": {"1": "盘存信息", "2": "库存变更信息", "3": "采购信息", "4": "销售信息"},
    },
}
# Asked for in `exp_content`.
EXTRA_LISTS = "MDTRT_GRP_TYPE TRUM_FLAG REL_TTP_FLAG IPT_TYPE OTP_ER_REFL_FLAG fixmedins_refd_setl_flag".split()

# How many rows a node has: 1 one, + at least one, * any number, ? at most one. Inputs first.
ROWS = {"feedetail": "+", "drugdetail": "+", "invinfo": "+", "purcinfo": "+", "selinfo": "+", "durg_trac_info": "*",
        "drugtracinfo": "*"}
INPUT_ROWS = {("2203", "diseinfo"): "+", ("2203A", "diseinfo"): "*", ("2401", "diseinfo"): "+", ("2402", "diseinfo"): "*",
              ("2403", "diseinfo"): "*", ("2302", "data"): "+", ("3301", "data"): "+", ("3302", "data"): "+",
              ("3507", "data"): "+"}
MANY_OUT = set("insuinfo idetinfo trtinfo setldetail detlcutinfo feedetail diseinfo cuminfo psnfixmedin refmedin".split())
MANY_OUT_OF = {("2204", "result"), ("2301", "result"), ("5201", "mdtrtinfo"), ("5303", "data"),
               *((str(n), "data") for n in range(1301, 1320))}
NESTED = {"durg_trac_info": "drugdetail", "drugtracinfo": {"3501": "invinfo", "3505": "selinfo", "3506": "selinfo"}}
PAGED = {"1304", "1312", "1316", "1317", "1318", "1319"}
PAGES = [("pageNum", "页码"), ("pageSize", "每页条数"), ("recordCounts", "总条数"), ("pages", "总页数"), ("startRow", "起始行"),
         ("firstPage", "是否首页"), ("lastPage", "是否末页"), ("size", "本页条数")]

# Spelled wrongly in one table alone.
MENDED = {("2208", "pdn_cash_pay"): "psn_cash_pay"}

used = set(EXTRA_LISTS)


def kind(number, field):
    """S30 text, N16,2 number, D day, T time, F digits of a serial, B bytes, R rows of a node."""
    type_, length = field["type"], str(LENGTHS.get((number, field["name"]), field["len"])).replace("，", ",")
    if type_ == "" and field["name"] in NESTED:
        return "R"
    if type_ == "字节数组":
        return "B"
    if type_ == "日期型":
        return "T" if "HH:mm:ss" in field["note"] else "D"
    if type_ == "日期时间型":
        return "T"
    if type_ == "数字型":
        return "F" + length
    if type_ in ("数值型", "BigDecimal") or (type_ == "字符型" and length == "16,2"):
        known = {"hilist_pric_uplmt_amt": "16,6", "selfpay_prop": "5,4", "age": "4,1"}
        if type_ == "BigDecimal" or not length:
            length = known.get(field["name"], length)
        return "N" + length
    if type_ in ("字符型", "VARCHAR"):
        return "S" + length.replace(",", "")
    raise SystemExit(f"{number} {field['name']}: type {type_!r}")


def line(number, direction, field):
    name = MENDED.get((number, field["name"]), field["name"])
    words = [name, field["label"].replace(" ", ""), kind(number, field)]
    required = "!" if field["req"] else ""
    if direction == "<in":
        required = LOCAL.get((number, field["name"]), required)
        if name == "card_sn":
            required = "~mdtrt_cert_type=03"
    elif name == "setl_time" and number in ("2101", "2206", "2303"):
        # Nothing is settled yet: real replies leave it null.
        required = ""
    if required:
        words.append(required)
    list_ = LISTS.get(name, name)
    if field["code"] and (list_ in codes["lists"] or list_ in NOTED):
        used.add(list_)
        words.append(":" + list_)
    return " ".join(words)


def nodes(number):
    for node in transactions[number]["nodes"]:
        if node["dir"].startswith("file"):
            yield f"{'<' if node['dir'] == 'file-in' else '>'}file rows *"
            yield from (line(number, ">", field) for field in node["fields"])
            continue
        direction = "<in" if node["dir"] == "in" else ">out"
        name = node["node"].replace("[]", "").split(" ")[0]
        if name == "?":
            name = "drugtracinfo" if direction == "<in" else ("data" if number in PAGED else "-")
        if name == "(output":
            name = "[]" if "数组" in node["node"] else "-"
        parent = NESTED.get(name)
        parent = parent.get(number) if isinstance(parent, dict) else parent
        if direction == "<in":
            rows = INPUT_ROWS.get((number, name)) or ROWS.get(name, "1")
        else:
            rows = "*" if name in MANY_OUT or name == "[]" or (number, name) in MANY_OUT_OF else "1"
        yield f"{direction} {name} {rows}" + (f" {parent}" if parent else "")
        # One table names a field twice.
        fields = {field["name"]: field for field in reversed(node["fields"])}
        yield from (line(number, direction, field) for field in reversed(fields.values()))
    if number in PAGED:
        yield ">out - 1"
        yield from (f"{name} {label} N10 !" if "Page" not in name[1:] else f"{name} {label} S5 !" for name, label in PAGES)


PAYMENT_QUERY = """= 90100 缴费查询
<in data 1
psn_no 人员编号 S30 !
>out [] *
poolarea_no 统筹区 S6 !
poolarea_no_name 统筹区名称 S200
insutype 险种类型 S6 ! :insutype
insutype_name 险种类型名称 S50
clct_type 缴费类型 S3 !
clct_type_name 缴费类型名称 S50
clct_flag 到账标志 S3 !
clct_flag_name 到账标志名称 S50
accrym_begn 费款所属期起 S6 !
accrym_end 费款所属期止 S6 !
clct_time 到账时间 D"""


def text(numbers):
    for number in numbers:
        if number == "90100":
            yield PAYMENT_QUERY
            continue
        name = transactions[number]["name"].split("（")[0]
        yield f"= {number} {name}"
        yield from nodes(number)


def write(name, doc, property_, lines):
    body = "\n".join(f"        {line}" for part in lines for line in part.split("\n"))
    (target / f"{name}.swift").write_text(
        "// Written by scripts/hospital-tables.py; change that, not this.\n\n"
        f"extension Tables {{\n    /// {doc}\n    static let {property_} = \"\"\"\n{body}\n        \"\"\"\n}}\n")


target.mkdir(parents=True, exist_ok=True)
for old in target.glob("Tables+*.swift"):
    old.unlink()
for family, numbers in FILES.items():
    property_ = family[0].lower() + family[1:]
    write(f"Tables+{family}", f"Transactions {', '.join(numbers)}.", property_, list(text(numbers)))

# The codes that fields of these transactions take. Of the kinds of care the portable ones besides: 21 is 2101 elsewhere.
lists = []
for name in sorted(used):
    entry = codes["lists"].get(name) or NOTED[name]
    values = dict(entry["values"])
    for variant in codes.get("variants", {}).get(name, {}).items():
        if name == "med_type" and variant[0] == "portable_core":
            values.update({code: label.split(" ")[0] for code, label in variant[1]["values"].items()})
    if name == "opter_type":
        values = {"1": "经办人", "2": "自助终端", "3": "移动终端"}
    lists.append(f"= {name} {entry['name'].replace(' ', '')}")
    lists += [f"{code} {label.replace(' ', '')}" for code, label in sorted(values.items())]
write("Tables+Codes", "Code lists that fields of these transactions take.", "codes", lists)

properties = textwrap.fill(
    ", ".join(family[0].lower() + family[1:] for family in FILES), 109, initial_indent=" " * 8, subsequent_indent=" " * 8)
aliases = ", ".join(f'"{alias}": "{number}"' for alias, number in ALIASES.items())
(target / "Tables.swift").write_text(f"""// Written by scripts/hospital-tables.py; change that, not this.

/// The tables of the interface as text, one line a field. `Transaction` and `CodeList` read them once.
///
/// `= 2207 门诊结算` begins a transaction; `<in data 1` and `>out setlinfo 1` a node with its number of rows (1, + at least one,
/// * any) and for a node inside rows of another the name of that; `<file` and `>file` the columns of a file. Then `name label
/// type`, where S30 is a text, N16,2 a number, D a day, T a time, F30 a serial number, B a file, R rows of a node; `!` required,
/// `!-x` required unless x is there, `~` required where the region says so, `~x=03` there if x is 03; `:list` a code of it.
enum Tables {{
    static let all = [
{properties},
    ]

    /// Numbers under which a transaction is known besides.
    static let aliases = [{aliases}]
}}
""")
