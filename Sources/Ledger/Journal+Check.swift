import Storage
package import Vocabulary

/// What a look through the whole journal found wrong. There should never be any.
package enum LedgerProblem: Hashable, Sendable {
    /// The debits of this entry in this fund exceed its credits by so much.
    case unbalanced(ID<Entry>, Fund, by: Money)
    case tooFewPostings(ID<Entry>)
    /// A reversal whose postings are not those of its entry with the sides swapped.
    case reversalDiffers(ID<Entry>)
    case unknownAccount(String)

    package var words: Words {
        switch self {
        case .unbalanced(let entry, let fund, let money):
            Words(
                "分录 \(entry) 在\(fund.words.zh)借方比贷方多 \(money.grouped) 元",
                "entry \(entry): debits exceed credits by \(money.grouped) yuan in \(fund.words.en)")
        case .tooFewPostings(let entry):
            Words("分录 \(entry) 不足两笔", "entry \(entry) has fewer than two postings")
        case .reversalDiffers(let entry):
            Words("冲正分录 \(entry) 与原分录不是正好相反", "reversal \(entry) does not mirror its entry")
        case .unknownAccount(let code):
            Words("有记在科目 \(code) 上的账，但没有这个科目", "there are postings to \(code), which is no account")
        }
    }
}

extension Journal {
    /// Looks through the whole journal: every entry balances within each fund, every reversal mirrors its entry,
    /// and so all accounts add up to zero. Empty when all is well.
    package func check() throws -> [LedgerProblem] {
        let unknown: [LedgerProblem] = try connection.rows(
            "SELECT DISTINCT account FROM posting ORDER BY account"
        )
        .map { try $0[0] as String }
        .filter { Account(code: $0) == nil }
        .map { .unknownAccount($0) }
        return try unknown + unbalanced() + tooFewPostings() + reversalsThatDiffer()
    }

    private func unbalanced() throws -> [LedgerProblem] {
        try Fund.allCases.flatMap { fund -> [LedgerProblem] in
            let codes = Account.all.filter { $0.fund == fund }.map(\.code)
            return try connection.rows(
                """
                SELECT entry, sum(fen) AS fen FROM posting WHERE account IN (\(all: codes))
                GROUP BY entry HAVING sum(fen) <> 0
                """
            ).map { .unbalanced(try $0["entry"], fund, by: try $0["fen"]) }
        }
    }

    private func tooFewPostings() throws -> [LedgerProblem] {
        try connection.rows(
            "SELECT id FROM entry WHERE (SELECT count(*) FROM posting WHERE entry = id) < 2"
        ).map { .tooFewPostings(try $0["id"]) }
    }

    private func reversalsThatDiffer() throws -> [LedgerProblem] {
        try connection.rows(
            """
            SELECT DISTINCT id FROM (
                SELECT entry.id, account, party, fen FROM entry JOIN posting ON posting.entry = entry.id
                WHERE reverses IS NOT NULL
                UNION ALL
                SELECT entry.id, account, party, fen FROM entry JOIN posting ON posting.entry = entry.reverses
            ) AS mirrored GROUP BY id, account, party HAVING sum(fen) <> 0 ORDER BY id
            """
        ).map { .reversalDiffers(try $0["id"]) }
    }
}
