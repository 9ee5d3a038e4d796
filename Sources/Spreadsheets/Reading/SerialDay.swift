import Glibc

/// A day and time as a spreadsheet counts them: days since the end of 1899, or since the beginning of 1904
/// in files from old Macintoshes.
struct SerialDay: Equatable {
    var year = 0
    var month = 0
    var day = 0
    var seconds = 0

    /// Days in the system of 1900 take a 29 February 1900 into account that never was; 60 stands for it and
    /// becomes 28 February.
    init?(_ serial: Double, since1904: Bool) {
        guard serial >= 0, serial < 2_958_466 else { return nil }
        var whole = Int(serial)
        seconds = Int(((serial - Double(whole)) * 86_400).rounded())
        if seconds == 86_400 {
            whole += 1
            seconds = 0
        }
        if since1904 {
            whole += 1462
        } else if whole < 60 {
            whole += 1
        }
        (year, month, day) = SerialDay.civil(whole - 25_569)
    }

    /// The serial of a day in the system of 1900; nil before March 1900.
    static func serial(year: Int, month: Int, day: Int) -> Int? {
        let serial = daysSince1970(year, month, day) + 25_569
        return serial > 60 && serial < 2_958_466 ? serial : nil
    }

    /// Days of the Gregorian calendar around 1970-01-01, by counting years from March.
    private static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func civil(_ days: Int) -> (Int, Int, Int) {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        return (yearOfEra + era * 400 + (month < 10 ? 0 : 1), month + (month < 10 ? 3 : -9), day)
    }
}
