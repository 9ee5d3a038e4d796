import Scheme
package import Vocabulary

extension Difference {
    /// What differs, for whoever has to look into it.
    package var words: Words {
        switch kind {
        case .planMissing(let fingerprint):
            Words(
                "当时的政策文件（指纹 \(fingerprint.prefix(12))）不在手上，无法重算",
                "the policy file it was settled under (fingerprint \(fingerprint.prefix(12))) is not at hand")
        case .counters:
            Words("当时用的本年累计与之前的结算对不上", "the year to date it was settled with is not what came before")
        case .amount(let payer, let filed, let now):
            Words(
                "\(payer.words.zh)原来 \(filed.grouped) 元，现在应为 \(now.grouped) 元",
                "\(payer.words.en): \(filed.grouped) yuan then, \(now.grouped) now")
        case .kept:
            Words("存档旁的累计、日期或指纹与结算单不符", "the counters, day or fingerprint kept beside it are not its own")
        case .layers:
            Words("各层之间分法不同，合计相同", "the layers share the amount otherwise; the sum is the same")
        case .uses:
            Words("各方付的相同，用掉的本年累计不同", "everybody pays the same, but the year is used up otherwise")
        case .refused(let refusal):
            Words("现在会不予支付：\(refusal.words.zh)", "it would be refused now: \(refusal.words.en)")
        }
    }
}
