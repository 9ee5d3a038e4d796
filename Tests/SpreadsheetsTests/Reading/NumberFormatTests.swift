import Testing

@testable import Spreadsheets

struct NumberFormatTests {
    @Test(arguments: [
        ("General", NumberFormat.plain), ("0.00", .plain), ("#,##0.00_);[Red](#,##0.00)", .plain),
        ("@", .plain),
        ("0.00E+00", .plain), ("0%", .plain), ("\"日期\"0", .plain), ("\"day\"#", .plain),
        ("¥#,##0.00", .plain),
        ("[$¥-804]#,##0.00", .plain), ("yyyy-mm-dd", .day), ("yyyy/m/d;@", .day), ("m/d/yy h:mm", .day),
        ("yyyy\"年\"m\"月\"d\"日\"", .day), ("[$-804]yyyy\"年\"m\"月\"", .day), ("m\"月\"d\"日\"", .day),
        ("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", .day), ("h:mm:ss", .time), ("[h]:mm", .time),
        ("mm:ss.0", .time),
        ("上午/下午h:mm", .time), ("", .plain), ("yyyy\\-mm\\-dd", .day), ("\\d0", .plain), ("[Red]0", .plain),
    ])
    func `a format says whether a number is a day`(code: String, format: NumberFormat) {
        #expect(NumberFormat(code: code) == format)
    }

    @Test(arguments: [
        (0, NumberFormat.plain), (4, .plain), (10, .plain), (14, .day), (22, .day), (20, .time), (31, .day),
        (45, .time), (49, .plain), (57, .day),
    ])
    func `so do the formats that are not listed`(id: Int, format: NumberFormat) {
        #expect(NumberFormat(builtIn: id) == format)
    }
}
