import Catalogue
import HospitalMessages
import Scheme
import Vocabulary

/// 1312, 1316–1319: the catalogue and the hospital's own codes, page by page. Pages are of items, in the order of their codes.
extension DoorWork {
    /// 医保目录信息
    func catalogueItems() throws -> Reply {
        try page { fact in
            var row = base(fact)
            row["hilist_name"] = .text(fact.item.name)
            row["med_chrgitm_type"] = .text(fact.item.charge.rawValue)
            row["chrgitm_lv"] = .text(fact.item.catalogueClass.code)
            row["lmt_used_flag"] = fact.item.isLimited ? "1" : "0"
            row["list_type"] = .text(fact.item.kind.rawValue)
            row["med_use_flag"] = "1"
            row["matn_used_flag"] = "1"
            row["hilist_use_type"] = "1"
            row["lmt_cpnd_type"] = "1"
            row["memo"] = Wire(fact.item.limitedTo)
            return [row]
        }
    }

    /// 医疗目录与医保目录匹配: the national code beside the region's own.
    func catalogueMatches() throws -> Reply {
        try page { fact in
            var row = base(fact)
            row["med_list_codg"] = .text(fact.item.code)
            row["list_type"] = .text(fact.item.kind.rawValue)
            return [row]
        }
    }

    /// 限价: a row for each level of facilities that has a limit.
    func priceLimits() throws -> Reply {
        try page { fact in
            let limits: [(String, UnitPrice?)] = [
                ("1", fact.item.limits.primary), ("2", fact.item.limits.secondary),
                ("3", fact.item.limits.tertiary),
            ]
            return limits.compactMap { level, limit in
                guard let limit else { return nil }
                var row = base(fact, level)
                row["hilist_lmtpric_type"] = .text(level)
                row["overlmt_dspo_way"] = "1"
                row["hilist_pric_uplmt_amt"] = Wire(limit)
                return row
            }
        }
    }

    /// 先自付比例
    func firstSelfPays() throws -> Reply {
        try page { fact in
            var row = base(fact)
            row["selfpay_prop_psn_type"] = "390"
            row["selfpay_prop_type"] = "10"
            row["selfpay_prop"] = Wire(fact.item.firstSelfPay)
            return [row]
        }
    }

    /// 医药机构目录匹配: of the institution that asks.
    func ownCodes() throws -> Reply {
        let data = try input.node("data")
        let asked = try data.text(ifAny: "fixmedins_code") ?? envelope.institution
        guard asked == envelope.institution else {
            throw DoorFault.otherInstitution(field: "fixmedins_code")
        }
        let query = OwnCodes.Query(
            own: try data.text(ifAny: "medins_list_codg"), code: try data.text(ifAny: "med_list_codg"),
            kind: try data.text(ifAny: "list_type"), name: try data.text(ifAny: "medins_list_name"),
            day: try data.day(ifAny: "query_date"))
        let page = try Page(of: data)
        let codes = OwnCodes(connection)
        let count = try codes.count(query, of: asked)
        let found =
            page.before < count
            ? try codes.search(query, of: asked, skipping: page.before, limit: page.size) : []
        let rows: [Members] = found.map { code in
            var row = around(
                from: code.from, through: code.through,
                number: "\(code.own)-\(code.kind.rawValue)-\(code.code)")
            row["fixmedins_code"] = .text(code.facility)
            row["medins_list_codg"] = .text(code.own)
            row["medins_list_name"] = .text(code.name)
            row["list_type"] = .text(code.kind.rawValue)
            row["med_list_codg"] = .text(code.code)
            row["aprvno"] = Wire(code.approval)
            row["dosform"] = Wire(code.doseForm)
            row["prcunt"] = Wire(code.unit)
            row["spec"] = Wire(code.specification)
            row["memo"] = Wire(code.note)
            return row
        }
        return .success(page.output(rows, of: count))
    }

    // MARK: - Parts

    /// The items that a query asks for, a page of them, each as its rows.
    private func page(_ rows: (CatalogueFact) -> [Members]) throws -> Reply {
        let data = try input.node("data")
        let page = try Page(of: data)
        let day = try data.day(ifAny: "query_date") ?? now.dayInChina
        let text =
            try data.text(ifAny: "med_list_codg") ?? data.text(ifAny: "hilist_code")
            ?? data.text(ifAny: "hilist_name") ?? ""
        let kind = try data.text(ifAny: "list_type").flatMap { CatalogueKind(rawValue: $0) }
        let book = CatalogueBook(connection)
        let count = try book.count(text, kind: kind, in: door.region, on: day)
        let items =
            page.before < count
            ? try book.search(
                text, kind: kind, in: door.region, on: day, skipping: page.before, limit: page.size) : []
        let facts = try book.facts(of: items.map(\.code), in: door.region)
        let found = items.compactMap { facts[$0.code]?.holding(on: day) }
        return .success(page.output(found.flatMap(rows), of: count))
    }

    private func base(_ fact: CatalogueFact, _ part: String = "0") -> Members {
        var row = around(
            from: fact.effective, through: fact.item.through,
            number: "\(fact.item.code)-\(fact.version)-\(part)")
        row["hilist_code"] = .text(fact.item.listCode)
        return row
    }

    private func around(from: Day, through: Day?, number: String) -> Members {
        [
            "insu_admdvs": .text(door.region.description), "begndate": Wire(from), "enddate": Wire(through),
            "vali_flag": "1", "rid": .text(String(number.unicodeScalars.suffix(40))), "updt_time": Wire(from),
            "crte_time": Wire(from),
        ]
    }
}

/// A page that is asked for (分页), from the first on.
private struct Page {
    let number: Int
    let size: Int

    var before: Int { (number - 1) * size }

    static let most = 500

    init(of data: Node) throws {
        number = max(1, try data.count("page_num"))
        size = max(1, try data.count("page_size"))
        guard size <= Page.most else { throw data.fault("page_size", .tooManyRows(Page.most)) }
    }

    func output(_ rows: [Members], of count: Int) -> Wire {
        let pages = (count + size - 1) / size
        return [
            "data": .list(rows.map(Wire.object)), "pageNum": Wire(number), "pageSize": Wire(size),
            "recordCounts": Wire(count), "pages": Wire(pages), "startRow": Wire(count == 0 ? 0 : before + 1),
            "firstPage": .text(number == 1 ? "true" : "false"),
            "lastPage": .text(number >= pages ? "true" : "false"), "size": Wire(rows.count),
        ]
    }
}
