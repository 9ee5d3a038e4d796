/// What every key of a benefit block does, each said by an example whose plan is laid over Riverside's.
///
/// Riverside pays at a tertiary hospital, in the first tier, 60% above 800 yuan, up to 100,000 a year.
enum Keys {
    static let all = [grading, deductibles, limits, order, places]
}
