package import Policies
package import Vocabulary

/// The regions and years whose policies are at hand, by province, with what each of them can do; searched and sorted out
/// in the address, so that an answer can be sent as a link.
package struct PolicyListPage: Sendable {
    /// What is to be seen.
    package enum Choice: String, CaseIterable, Sendable {
        case all, settles, assesses, examples

        var words: Words {
            switch self {
            case .all: Words("全部", "all")
            case .settles: Words("能结算费用", "settle claims")
            case .assesses: Words("能算参保缴费", "assess contributions")
            case .examples: Words("只有算例，没有年度", "examples without a year")
            }
        }
    }

    /// Examples of a place whose year or whole policy is not known.
    package struct Undated: Sendable {
        let region: RegionCode
        let names: [String]

        package init(region: RegionCode, names: [String]) {
            self.region = region
            self.names = names
        }
    }

    /// In the order of the page, changes within a year too, each with where it is shown.
    let files: [(file: PolicyFile, href: String)]
    let undated: [Undated]
    /// Files that did not load, and why.
    let issues: [PolicyIssue]
    /// Where two of them are compared; nil where that is not offered.
    let comparison: String?
    /// What was looked for; nil where searching is not offered.
    let form: Form?

    package static let search = "q"
    package static let choice = "what"

    package init(
        files: [(file: PolicyFile, href: String)], undated: [Undated] = [], issues: [PolicyIssue] = [],
        comparison: String? = nil, form: Form? = nil
    ) {
        self.files = files
        self.undated = undated
        self.issues = issues
        self.comparison = comparison
        self.form = form
    }

    package func html(in frame: Frame) -> HTML {
        frame.page(
            Words("政策", "Policies"),
            lead: Words(
                "选一个统筹区和年度，查看每个数字和它的依据，以及还不知道什么。",
                "Choose a region and a year to see every number with its basis, and what is not known.")
        ) { h in
            if files.isEmpty, undated.isEmpty {
                h.nothing(
                    Words(
                        "还没有政策文件。把统筹区的文件放进 Policy 目录，再启动一次。",
                        "No policy file yet. Put the region's file into the Policy folder and start again."))
            } else {
                if let comparison {
                    h.element(.ul, .class("links")) { h in
                        h.element(.li) { h in
                            h.element(
                                .a, .href(comparison),
                                text: Words("对照两个年度或两个地区", "Compare two years or two regions"))
                        }
                    }
                }
                if let form { query(form, into: &h) }
                list(into: &h)
                h.element(
                    .p, .class("aside"),
                    text: Words(
                        "没有列出的统筹区和年度没有政策文件，不能结算。尚无依据的部分算到那里为止，不当作零。",
                        "A region or year that is not listed has no policy file and nothing is settled. Where no basis is known the settlement stops; it is never taken for zero."
                    ))
            }
            refused(into: &h)
        }
    }

    // MARK: What is looked for

    private var sought: String {
        (form?.typed[PolicyListPage.search] ?? "").filter { !$0.isWhitespace }.lowercased()
    }

    private var chosen: Choice { form?.typed[PolicyListPage.choice].flatMap(Choice.init) ?? .all }

    private func query(_ form: Form, into h: inout HTML) {
        h.query(form, act: Words("查找", "Search")) { h in
            h.field(
                .text(
                    PolicyListPage.search, Words("地区或代码", "Region or code"),
                    hint: Words("例如 银川、宁夏、5001", "For example 银川, Ningxia, 5001")
                ).mayBeEmpty, in: form)
            h.field(
                .list(
                    PolicyListPage.choice, Words("能做什么", "What it can do"),
                    Choice.allCases.map { .init($0.rawValue, $0.words) }), in: form)
        }
    }

    private func isSought(_ region: RegionCode, _ name: Words) -> Bool {
        guard !sought.isEmpty else { return true }
        let province = Province(of: region).words
        return region.description.hasPrefix(sought)
            || [name.zh, name.en, province.zh, province.en].contains { $0.lowercased().contains(sought) }
    }

    private func isChosen(_ file: PolicyFile) -> Bool {
        switch chosen {
        case .all: true
        case .settles: !file.settles.isEmpty
        case .assesses: file.assesses
        case .examples: false
        }
    }

    // MARK: The list

    private func list(into h: inout HTML) {
        let shown = files.filter { isChosen($0.file) && isSought($0.file.region, $0.file.name) }
        let examples = undated.filter { isSought($0.region, Words("", "")) }
        let regions = Set(shown.map(\.file.region)).count
        let policies = shown.count { $0.file.from == nil }
        h.element(
            .p, .class("aside"),
            text: Words(
                "\(regions) 个统筹区，\(policies) 份政策"
                    + (examples.isEmpty ? "" : "；另有 \(examples.count) 个地区只有算例"),
                "\(regions) regions, \(policies) policies"
                    + (examples.isEmpty ? "" : "; of \(examples.count) more places examples only")))
        if shown.isEmpty, examples.isEmpty {
            h.nothing(
                Words("没有找到。换一个字，或选“全部”。", "Nothing found. Try another word, or choose “all”."))
        }
        let provinces = PolicyListPage.byProvince(shown)
        let isShort = !sought.isEmpty || provinces.count < 4
        h.element(.div, .class("layers")) { h in
            for (province, regions) in provinces { self.province(province, regions, isShort, into: &h) }
            if !examples.isEmpty { self.examples(examples, chosen == .examples || isShort, into: &h) }
        }
    }

    /// A fold for each province, open where few were found.
    private func province(
        _ province: Province, _ regions: [(region: RegionCode, years: Years)], _ isOpen: Bool,
        into h: inout HTML
    ) {
        let policies = regions.map { $0.years.count { $0.file.from == nil } }.reduce(0, +)
        h.opening(open: isOpen) { h in
            h.element(.strong, text: province.words)
            h.text(" ")
            h.element(
                .small,
                text: Words(
                    "\(regions.count) 个统筹区，\(policies) 份政策", "\(regions.count) regions, \(policies) policies")
            )
        } content: { h in
            h.facts { h in
                for (region, years) in regions { self.region(region, years, into: &h) }
            }
        }
    }

    private func examples(_ examples: [Undated], _ isOpen: Bool, into h: inout HTML) {
        h.opening(open: isOpen) { h in
            h.element(.strong, text: Words("只有算例，没有年度", "Examples without a year"))
            h.text(" ")
            h.element(.small, text: Words("\(examples.count) 个地区", "\(examples.count) places"))
        } content: { h in
            h.element(
                .p, .class("aside"),
                text: Words(
                    "公布的例子没有写年份，或只写了政策的一部分，所以没有整份政策可看、也不能结算；例子本身验算过。",
                    "Published without a year or with part of a policy only: there is no policy to read or settle by, but the examples are held to the fen."
                ))
            h.facts { h in
                for place in examples {
                    h.fact(Province(of: place.region).words) { h in
                        h.text("\(place.region) ")
                        h.text(Words("\(place.names.count) 个算例：", "\(place.names.count) examples: "))
                        h.list(place.names.map { Words($0, $0) })
                    }
                }
            }
        }
    }

    private typealias Years = [(file: PolicyFile, href: String)]

    private static func byProvince(
        _ files: Years
    ) -> [(province: Province, regions: [(region: RegionCode, years: Years)])] {
        let regions = Dictionary(grouping: files, by: \.file.region).sorted { $0.key < $1.key }
        let provinces = Dictionary(grouping: regions) { Province(of: $0.key) }
        return provinces.sorted { $0.key < $1.key }.map { province, regions in
            (
                province,
                regions.map { ($0.key, $0.value.sorted { $0.file.firstDay > $1.file.firstDay }) }
            )
        }
    }

    private func region(_ region: RegionCode, _ years: Years, into h: inout HTML) {
        // A change within the year is named with its day.
        guard let newest = years.first(where: { $0.file.from == nil }) ?? years.first else { return }
        h.element(.div) { h in
            h.element(.dt) { h in
                h.original(newest.file.name)
                h.text(" ")
                h.element(.small, verbatim: region.description)
            }
            h.element(.dd) { h in
                h.element(.ul, .class("years")) { h in
                    for (file, href) in years {
                        h.element(.li) { h in
                            h.element(
                                .a, .href(href),
                                text: file.from == nil ? Words("\(file.year)年", "\(file.year)") : file.since)
                            h.element(.span, text: file.abilities)
                        }
                    }
                }
            }
        }
    }

    /// Mistakes stand in view; what was remarked on files that did load is told on their own pages, too, and folded away.
    private func refused(into h: inout HTML) {
        let errors = issues.filter { $0.severity == .error }
        if !errors.isEmpty {
            h.element(.h2, text: Words("没有载入的", "Not loaded"))
            h.issues(errors)
        }
        let others = issues.filter { $0.severity != .error }
        guard !others.isEmpty else { return }
        h.opening {
            $0.text(Words("要留意的 \(others.count) 处", "To be noticed: \(others.count)"))
        } content: {
            $0.issues(others)
        }
    }
}

extension PolicyFile {
    /// What one can do with it, and how much of it is open: `结算住院、普通门诊；算参保缴费；尚无依据 4 处`.
    fileprivate var abilities: Words {
        var zh: [String] = []
        var en: [String] = []
        if !settles.isEmpty {
            zh.append("结算" + settles.map(\.words.zh).joined(separator: "、"))
            en.append("settles " + settles.map(\.words.en).joined(separator: ", "))
        }
        if assesses {
            zh.append("算参保缴费")
            en.append("assesses contributions")
        }
        if zh.isEmpty {
            zh.append("只可查看")
            en.append("to read only")
        }
        let unknown = items.count { $0.kind == .unknown }
        if unknown > 0 {
            zh.append("尚无依据 \(unknown) 处")
            en.append("\(unknown) not known")
        }
        return Words(zh.joined(separator: "；"), en.joined(separator: "; "))
    }
}

extension HTML {
    /// What is wrong in policy files: where, and what to write instead.
    mutating func issues(_ issues: [PolicyIssue]) {
        element(.ul, .class("missed")) { h in
            for issue in issues {
                h.element(.li) { h in
                    h.state(
                        issue.severity == .error ? Words("错误", "error") : Words("留意", "warning"),
                        issue.severity == .error ? .reversal : .attention)
                    h.text(" ")
                    h.original(issue.words)
                    h.text(" ")
                    h.place(issue.place)
                }
            }
        }
    }
}
