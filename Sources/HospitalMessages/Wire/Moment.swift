public import Vocabulary

/// A date with a time of day in China (日期时间), to the second: `2021-11-29 18:09:52`. What a hospital's clock said.
public struct Moment: Hashable, Comparable, Sendable {
    public let day: Day
    /// Since midnight, 0 to 86,399.
    public let second: Int

    public init(_ day: Day, second: Int = 0) {
        precondition((0..<86_400).contains(second), "a day has 86,400 seconds")
        self.day = day
        self.second = second
    }

    /// The last second of the day: where a range given as days ends.
    public static func end(of day: Day) -> Moment { Moment(day, second: 86_399) }

    public static func < (a: Moment, b: Moment) -> Bool { (a.day, a.second) < (b.day, b.second) }

    /// This moment on our own clock; China is eight hours ahead of UTC.
    public var instant: Instant {
        Instant(microseconds: (Int64(day.number) * 86_400 + Int64(second) - 8 * 3600) * 1_000_000)
    }

    public init(_ instant: Instant) {
        let day = instant.dayInChina
        let microseconds = instant.microseconds - Moment(day).instant.microseconds
        self.init(day, second: Int(microseconds / 1_000_000))
    }
}

extension Moment: CustomStringConvertible {
    public var description: String {
        "\(day) \(Moment.two(second / 3600)):\(Moment.two(second / 60 % 60)):\(Moment.two(second % 60))"
    }

    /// `yyyyMMddHHmmss`, the form within message numbers.
    public var packed: String { String(description.filter { $0.isNumber }) }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// `2021-11-29 18:09:52`; also with a `T`, with fractions of a second (which Java prints), and a date alone, which is
    /// its midnight or, as the end of a range, its last second.
    public init?(_ text: String, endOfRange: Bool = false) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 10, let day = Moment.day(bytes[..<10]) else { return nil }
        if bytes.count == 10 {
            self = endOfRange ? .end(of: day) : Moment(day)
            return
        }
        guard bytes.count >= 19, bytes.count <= 29, bytes[10] == 0x20 || bytes[10] == UInt8(ascii: "T"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let hour = Moment.number(bytes[11..<13]), let minute = Moment.number(bytes[14..<16]),
            let second = Moment.number(bytes[17..<19]), hour < 24, minute < 60, second < 60
        else { return nil }
        if bytes.count > 19 {
            guard bytes[19] == UInt8(ascii: "."), bytes.count > 20, Moment.number(bytes[20...]) != nil else {
                return nil
            }
        }
        self.init(day, second: hour * 3600 + minute * 60 + second)
    }

    /// `yyyy-MM-dd` and nothing else.
    static func day(_ bytes: ArraySlice<UInt8>) -> Day? {
        let start = bytes.startIndex
        guard bytes.count == 10, bytes[start + 4] == UInt8(ascii: "-"), bytes[start + 7] == UInt8(ascii: "-"),
            let year = number(bytes[start..<start + 4]), let month = number(bytes[start + 5..<start + 7]),
            let day = number(bytes[start + 8..<start + 10])
        else { return nil }
        return Day(year, month, day)
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
