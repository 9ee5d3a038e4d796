// Written by scripts/hospital-tables.py; change that, not this.

/// The tables of the interface as text, one line a field. `Transaction` and `CodeList` read them once.
///
/// `= 2207 门诊结算` begins a transaction; `<in data 1` and `>out setlinfo 1` a node with its number of rows (1, + at least one,
/// * any) and for a node inside rows of another the name of that; `<file` and `>file` the columns of a file. Then `name label
/// type`, where S30 is a text, N16,2 a number, D a day, T a time, F30 a serial number, B a file, R rows of a node; `!` required,
/// `!-x` required unless x is there, `~` required where the region says so, `~x=03` there if x is 03; `:list` a code of it.
enum Tables {
    static let all = [
        people, pharmacy, outpatient, inpatientFees, stays, filings, reconciliation, stock, catalogue,
        visits, queries,
    ]

    /// Numbers under which a transaction is known besides.
    static let aliases = ["2206A": "2206", "2207A": "2207"]
}
