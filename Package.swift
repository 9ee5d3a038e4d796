// swift-tools-version: 6.2
//
// The map of Yikao, floor by floor. Imports go down only; see Docs/tour.md.
// `Tests/TidyTests/FloorsTests.swift` reads the imports and holds every file to this list.
//
// `YIKAO_FLOORS=rules` leaves out everything above the rules, `YIKAO_FLOORS=engine` everything above policy files and
// bulk settlement, `YIKAO_FLOORS=facts` pages, the web server and the program: so that the inner loop builds no more than
// it needs. `make rules`, `make engine`, `make facts`.

import PackageDescription

let floors = Context.environment["YIKAO_FLOORS"] ?? "all"

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, exclude: ["README.md"], swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.byName(name: name), "TestSupport"] + dependencies,
        exclude: exclude, swiftSettings: strict)
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

// MARK: - Floors 0 and 1: words, and the rules

let rules: [Target] = [
    module("Vocabulary"),
    module("Scheme", ["Vocabulary"]),
    module("SecondOpinion", ["Vocabulary", "Scheme"]),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests("Vocabulary", []),
    tests("Scheme", ["Vocabulary", "SecondOpinion"], exclude: ["Golden"]),
    .testTarget(name: "TidyTests", dependencies: ["Vocabulary", "TestSupport"], swiftSettings: strict),
]

// MARK: - The engine: policy files, and settlement in bulk

let engine: [Target] = [
    module("Tabular"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    // Apart from Tabular, so that settlement in bulk needs neither C library.
    module("Spreadsheets", ["Tabular", "CZlib", "CExpat"]),
    module("Matching", ["Vocabulary"]),
    module("DamagedLists", ["Vocabulary", "Matching"]),
    module("Policies", ["Vocabulary", "Scheme", yams, crypto]),
    module("Bulk", ["Vocabulary", "Scheme", "Tabular"]),

    .executableTarget(
        name: "YikaoBench",
        dependencies: ["Vocabulary", "Scheme", "SecondOpinion", "Policies", "Matching", "DamagedLists"],
        exclude: ["README.md"],
        swiftSettings: strict),

    tests("Tabular", []),
    tests("Spreadsheets", ["Tabular"]),
    tests("Matching", ["Vocabulary"]),
    tests("DamagedLists", ["Vocabulary", "Matching"]),
    tests("Policies", ["Vocabulary", "Scheme"]),
    tests("Bulk", ["Vocabulary", "Scheme", "Tabular", "Policies"]),
]

// MARK: - The facts and the work: everything but pages, the web server and the program

let facts: [Target] = [
    // MARK: - Floor 1: means
    .systemLibrary(
        name: "CPostgreSQL", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    module(
        "Storage",
        [
            "Vocabulary", grdb, sqlite, crypto,
            .target(name: "CPostgreSQL", condition: .when(traits: ["PostgreSQL"])),
        ]),

    module("Sealing", ["Vocabulary", crypto]),
    module("HospitalMessages", ["Vocabulary", crypto]),
    module("HospitalFuzz", ["Vocabulary", "HospitalMessages"]),
    .executableTarget(
        name: "HospitalFuzzRunner", dependencies: ["HospitalFuzz"], exclude: ["README.md"],
        swiftSettings: strict),

    // MARK: - Floor 2: facts
    module("Registry", ["Vocabulary", "Storage", "Sealing"]),
    module("Receipts", ["Vocabulary", "Storage", "Scheme"]),
    module("Visits", ["Vocabulary", "Storage", "Sealing"]),
    module("Payments", ["Vocabulary", "Scheme", "Storage"]),
    module("Catalogue", ["Vocabulary", "Storage", "Tabular", "Spreadsheets", crypto]),
    module("Audit", ["Vocabulary", "Storage", crypto]),
    module("Ledger", ["Vocabulary", "Storage"]),
    module("Jobs", ["Vocabulary", "Storage"]),
    module("Population", ["Vocabulary"]),

    // MARK: - Floor 3: joined
    module(
        "Entitlements",
        ["Vocabulary", "Scheme", "Storage", "Policies", "Registry", "Receipts", "Payments"]),

    // MARK: - Floor 4: work
    module(
        "Claims",
        ["Vocabulary", "Scheme", "Storage", "Policies", "Registry", "Receipts", "Ledger", "Entitlements"]),

    module(
        "Collection",
        [
            "Vocabulary", "Scheme", "Storage", "Sealing", "Tabular", "Spreadsheets", "Matching", "Policies",
            "Registry", "Payments", "Ledger", "Jobs", "Entitlements", crypto,
        ]),

    .executableTarget(
        name: "CrashProof",
        dependencies: [
            "Vocabulary", "Scheme", "Storage", "Sealing", "Spreadsheets", "Policies", "Registry", "Payments",
            "Ledger", "Collection",
        ],
        exclude: ["README.md"], swiftSettings: strict),

    .executableTarget(
        name: "SeasonBench",
        dependencies: [
            "Vocabulary", "Scheme", "Storage", "Policies", "Registry", "Payments", "Ledger", "Collection",
        ],
        exclude: ["README.md"], swiftSettings: strict),

    // MARK: - Floor 7: a door without HTTP, so that it is tried without a server
    module(
        "HospitalGateway",
        [
            "Vocabulary", "HospitalMessages", "Scheme", "Storage", "Sealing", "Policies", "Catalogue",
            "Registry", "Audit",
            "Receipts", "Visits", "Entitlements", "Claims",
        ]),

    // MARK: - Floor 5: insight
    module(
        "Reports",
        [
            "Vocabulary", "Scheme", "Storage", "Tabular", "Spreadsheets", "Registry", "Payments", "Ledger",
            "Collection",
        ]),
    module(
        "SeasonProof",
        [
            "Vocabulary", "Scheme", "Storage", "Sealing", "Tabular", "Spreadsheets", "Matching",
            "DamagedLists",
            "Policies", "Registry", "Payments", "Ledger", "Collection", "Reports", crypto,
        ]),
    .executableTarget(
        name: "SeasonProofRunner", dependencies: ["Storage", "SeasonProof"], exclude: ["README.md"],
        swiftSettings: strict),

    module(
        "Simulator",
        [
            "Vocabulary", "Scheme", "Storage", "Sealing", "Policies", "Registry", "Catalogue", "Ledger",
            "Population",
            "Payments", "Collection", "Claims",
        ]),

    // MARK: - Tests
    .target(
        name: "TestDatabase", dependencies: ["Storage"], path: "Tests/TestDatabase", swiftSettings: strict),
    tests("Storage", ["Vocabulary", "TestDatabase"]),
    tests("Sealing", []),
    tests("HospitalMessages", ["Vocabulary"]),
    tests("HospitalFuzz", ["HospitalMessages"]),
    tests("Audit", ["Vocabulary", "TestDatabase", "Storage"]),
    tests("Registry", ["Vocabulary", "TestDatabase", "Storage", "Sealing"]),
    tests("Visits", ["Vocabulary", "TestDatabase", "Storage", "Sealing"]),
    tests(
        "HospitalGateway",
        [
            "Vocabulary", "TestDatabase", "HospitalMessages", "Scheme", "Storage", "Sealing", "Policies",
            "Catalogue",
            "Payments", "Audit", "Registry", "Receipts", "Visits", "Ledger", "Claims",
        ]),
    tests("Receipts", ["Vocabulary", "TestDatabase", "Storage", "Scheme"]),
    tests("Catalogue", ["Vocabulary", "TestDatabase", "Storage", "Spreadsheets"]),
    tests("Ledger", ["Vocabulary", "TestDatabase", "Storage"]),
    tests("Jobs", ["Vocabulary", "TestDatabase", "Storage"]),
    tests("Population", ["Vocabulary"]),
    tests(
        "Entitlements",
        [
            "Vocabulary", "TestDatabase", "Scheme", "Storage", "Policies", "Registry", "Receipts", "Payments",
        ], exclude: ["Golden"]),
    tests(
        "Claims",
        [
            "Vocabulary", "TestDatabase", "Scheme", "Storage", "Policies", "Registry", "Receipts", "Ledger",
            "Payments", "Entitlements",
        ]),
    tests(
        "Collection",
        [
            "Vocabulary", "TestDatabase", "Scheme", "Storage", "Sealing", "Tabular", "Spreadsheets",
            "Policies", "Registry", "Payments", "Ledger", "Jobs", "Receipts", "Entitlements",
        ]),
    tests("SeasonProof", ["TestDatabase", "Storage"]),
    tests(
        "Reports",
        [
            "Vocabulary", "TestDatabase", "Scheme", "Storage", "Tabular", "Spreadsheets", "Policies",
            "Registry", "Payments", "Ledger", "Collection",
        ], exclude: ["Golden"]),
    tests(
        "Simulator",
        [
            "Vocabulary", "TestDatabase", "Scheme", "Storage", "Sealing", "Policies", "Registry", "Catalogue",
            "Receipts",
            "Ledger",
            "Population", "Payments", "Collection",
            "Claims",
        ]),
]

let house: [Target] = [
    // MARK: - Floor 6: faces
    module(
        "Pages",
        [
            "Vocabulary", "Scheme", "Spreadsheets", "Policies", "Registry", "Catalogue", "Receipts",
            "Payments", "Ledger",
            "Jobs", "Claims", "Entitlements", "Collection", "Reports", "Audit",
        ]),

    // MARK: - Floor 7: doors
    module(
        "Gateway",
        [
            "Vocabulary", "Scheme", "Storage", "Sealing", "Policies", "Registry", "Receipts", "Ledger",
            "Payments",
            "Audit", "Jobs", "Catalogue", "Entitlements", "Tabular", "Spreadsheets", "Claims", "Collection",
            "Reports",
            // HTTP is known here alone, so the hospital door is put behind it here.
            "HospitalGateway", "HospitalMessages", "Visits",
            "Pages",
            hummingbird, hummingbirdCore, httpTypes, nioCore, nioPosix,
            crypto, cryptoExtras, logging,
        ]),

    // MARK: - Floor 8: programs
    .executableTarget(
        name: "yikao",
        dependencies: [
            "Vocabulary", "Scheme", "Storage", "Sealing", "Tabular", "Policies", "Registry", "Catalogue",
            "Receipts",
            "Ledger",
            "Audit", "Jobs", "Spreadsheets", crypto, "Bulk", "Payments", "Collection", "Reports",
            "Entitlements", "Claims", "Population", "Simulator", "Gateway", argumentParser, logging,
            "HospitalGateway", "HospitalMessages", "Visits",
        ],
        exclude: ["README.md"], swiftSettings: strict),

    // MARK: - Tests
    tests(
        "Pages",
        [
            "Vocabulary", "Scheme", "Storage", "Policies", "Registry", "Catalogue", "Receipts", "Payments",
            "Ledger",
            "Jobs",
            "Claims", "Entitlements",
            "Collection", "Reports", "Audit",
        ]),
    tests(
        "Gateway",
        [
            "Vocabulary", "TestDatabase", "Scheme", "Storage", "Sealing", "Policies", "Registry", "Receipts",
            "Ledger", "Audit", "Jobs", "Catalogue", "Entitlements", "Payments", "HospitalGateway",
            "HospitalMessages", "Visits", "Collection",
            "Claims", "Pages",
            hummingbird, nioCore, hummingbirdTesting, httpTypes, logging,
        ]),
    tests("yikao", ["Vocabulary"]),
]

let enginePackages: [Package.Dependency] = [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
]

let factsPackages: [Package.Dependency] = [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0")
]

let housePackages: [Package.Dependency] = [
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
]

let bench = Product.executable(name: "yikao-bench", targets: ["YikaoBench"])

let seasonBench = Product.executable(name: "yikao-season-bench", targets: ["SeasonBench"])

let seasonProof = Product.executable(name: "yikao-season-proof", targets: ["SeasonProofRunner"])
let crashProof = Product.executable(name: "yikao-crash-proof", targets: ["CrashProof"])

let hospitalFuzz = Product.executable(name: "yikao-fuzz", targets: ["HospitalFuzzRunner"])

let postgreSQL = Trait.trait(
    name: "PostgreSQL", description: "yikao serve --database postgres://…; needs libpq")

let package: Package =
    switch floors {
    case "rules":
        Package(name: "Yikao", targets: rules, swiftLanguageModes: [.v6])
    case "engine":
        Package(
            name: "Yikao", products: [bench], dependencies: enginePackages, targets: rules + engine,
            swiftLanguageModes: [.v6])
    case "facts":
        Package(
            name: "Yikao", products: [bench, seasonBench, seasonProof, crashProof, hospitalFuzz],
            traits: [postgreSQL],
            dependencies: enginePackages + factsPackages, targets: rules + engine + facts,
            swiftLanguageModes: [.v6])
    default:
        Package(
            name: "Yikao",
            products: [
                .executable(name: "yikao", targets: ["yikao"]),
                bench,
                seasonBench,
                seasonProof,
            ],
            traits: [postgreSQL],
            dependencies: enginePackages + factsPackages + housePackages,
            targets: rules + engine + facts + house,
            swiftLanguageModes: [.v6])
    }
