package import Storage

extension Schema {
    /// The benefit catalogue of each region by version, and hospitals' own codes.
    package static let catalogue = Schema(name: "catalogue", versions: [versions + items + ownCodes])

    /// `form` is that of the file's headings, `columns` how they were read: remembered for the next file of the form.
    private static let versions =
        [
            """
            CREATE TABLE catalogue_version(
                region TEXT NOT NULL, number INTEGER NOT NULL,
                effective INTEGER NOT NULL, title TEXT NOT NULL, fingerprint TEXT NOT NULL, complete INTEGER NOT NULL,
                recorded INTEGER NOT NULL, operator TEXT NOT NULL, undoes INTEGER, form TEXT, columns TEXT,
                PRIMARY KEY (region, number), UNIQUE (region, undoes)
            ) STRICT, WITHOUT ROWID
            """
        ] + appendOnly("catalogue_version")

    /// A version holds what it changed: an item that stayed as it was has no row in it. Prices are millionths of a yuan.
    private static let items =
        [
            """
            CREATE TABLE catalogue_item(
                region TEXT NOT NULL, code TEXT NOT NULL, effective INTEGER NOT NULL, version INTEGER NOT NULL,
                gone INTEGER NOT NULL, list_code TEXT NOT NULL, kind TEXT NOT NULL, charge TEXT NOT NULL,
                name TEXT NOT NULL, class TEXT NOT NULL,
                self_pay INTEGER NOT NULL, self_pay_of INTEGER NOT NULL,
                limit_primary INTEGER, limit_secondary INTEGER, limit_tertiary INTEGER,
                limited INTEGER NOT NULL, limited_to TEXT, dual_channel INTEGER NOT NULL, negotiated INTEGER NOT NULL,
                procured_price INTEGER, unit TEXT, dose_form TEXT, specification TEXT, maker TEXT, through INTEGER,
                PRIMARY KEY (region, code, effective, version),
                FOREIGN KEY (region, version) REFERENCES catalogue_version(region, number)
            ) STRICT, WITHOUT ROWID
            """,
            "CREATE INDEX catalogue_item_version ON catalogue_item(region, version)",
        ] + appendOnly("catalogue_item")

    /// A mapping is withdrawn by a further row; `turn` counts them.
    private static let ownCodes =
        [
            """
            CREATE TABLE own_code(
                facility TEXT NOT NULL, own TEXT NOT NULL, kind TEXT NOT NULL, code TEXT NOT NULL, turn INTEGER NOT NULL,
                name TEXT NOT NULL, effective INTEGER NOT NULL, through INTEGER, withdrawn INTEGER NOT NULL,
                unit TEXT, dose_form TEXT, specification TEXT, approval TEXT, note TEXT, recorded INTEGER NOT NULL,
                PRIMARY KEY (facility, own, kind, code, turn)
            ) STRICT, WITHOUT ROWID
            """
        ] + appendOnly("own_code")
}
