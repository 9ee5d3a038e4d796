/// The looks of the cells we write, by their numbers in the style sheet.
enum CellStyle: Int {
    case plain
    case title
    case subtitle
    case heading
    /// Format `@`: what is typed over it stays text too.
    case text
    case yuan
    case day
    case wholeNumber
    case percent
    case footnote

    /// The style sheet, in the order of the cases.
    static let sheet = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
        <numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>\
        <fonts count="4">\(font(11))\(font(11, bold: true))\(font(16, bold: true))\(font(9))</fonts>\
        <fills count="3"><fill><patternFill patternType="none"/></fill>\
        <fill><patternFill patternType="gray125"/></fill>\
        <fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/><bgColor indexed="64"/></patternFill></fill></fills>\
        <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>\
        <border>\(edge("left"))\(edge("right"))\(edge("top"))\(edge("bottom"))<diagonal/></border></borders>\
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
        <cellXfs count="10">\
        \(look(format: 0))\
        \(look(format: 49, font: 2, alignment: centred))\
        \(look(format: 49))\
        \(look(format: 49, font: 1, fill: 2, border: 1, alignment: centredLines))\
        \(look(format: 49, border: 1))\
        \(look(format: 4, border: 1))\
        \(look(format: 164, border: 1, alignment: centred))\
        \(look(format: 1, border: 1))\
        \(look(format: 10, border: 1))\
        \(look(format: 49, font: 3, alignment: topLines))\
        </cellXfs>\
        <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>\
        </styleSheet>
        """

    private static let centred = #"horizontal="center" vertical="center""#
    private static let centredLines = centred + #" wrapText="1""#
    private static let topLines = #"vertical="top" wrapText="1""#

    private static func font(_ size: Int, bold: Bool = false) -> String {
        "<font>\(bold ? "<b/>" : "")<sz val=\"\(size)\"/><name val=\"宋体\"/><charset val=\"134\"/></font>"
    }

    private static func edge(_ side: String) -> String {
        "<\(side) style=\"thin\"><color rgb=\"FFBFBFBF\"/></\(side)>"
    }

    private static func look(
        format: Int, font: Int = 0, fill: Int = 0, border: Int = 0, alignment: String? = nil
    ) -> String {
        let start =
            "<xf numFmtId=\"\(format)\" fontId=\"\(font)\" fillId=\"\(fill)\" borderId=\"\(border)\" xfId=\"0\" "
            + "applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\""
        guard let alignment else { return start + "/>" }
        return start + " applyAlignment=\"1\"><alignment \(alignment)/></xf>"
    }
}
