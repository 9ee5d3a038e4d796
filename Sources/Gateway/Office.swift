package import Claims
package import Collection
package import Jobs
package import Policies
package import Sealing
package import Storage
package import Vocabulary

/// The office whose doors stand open (经办机构): its facts, its law, and the work on claims.
package struct Office: Sendable {
    package let database: Database
    package let claims: ClaimDesk
    /// What does long work here; nil where this program does none.
    package let jobs: JobRunner?
    /// Opens the numbers of documents and phones; nil where this program has no key: then nobody is found by one, and
    /// none is shown.
    package let vault: Vault?

    /// The tables of registry, receipts and ledger have been prepared.
    package init(
        database: Database, book: PolicyBook, region: RegionCode, program: String, jobs: JobRunner? = nil,
        vault: Vault? = nil
    ) {
        self.database = database
        self.jobs = jobs
        self.vault = vault
        claims = ClaimDesk(book: book, region: region, program: program)
    }

    /// Long work of a season, as it is asked for here.
    package var seasonJobs: SeasonJobs { SeasonJobs(book: book, region: region, vault: vault) }

    package var book: PolicyBook { claims.book }
    /// The pooling region it works for.
    package var region: RegionCode { claims.region }
}
