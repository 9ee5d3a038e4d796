import Audit
import Catalogue
import Collection
import Jobs
import Ledger
import Payments
import Receipts
import Registry
package import Storage
import Visits

extension Office {
    /// All tables of a Yikao, in the order in which they are made: a table comes after those it refers to. What serves,
    /// simulates and copies goes by this list.
    package static let schemas: [Schema] = [
        .registry, .receipts, .ledger, .payments, .collection, .paymentFiles, .catalogue, .visits, .audit,
        .jobs,
    ]
}
