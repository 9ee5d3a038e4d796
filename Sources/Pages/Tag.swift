/// An HTML element that has content and an end tag.
package enum Tag: String, Sendable {
    case a, abbr, article, aside, bdi, body, button, caption, code, dd, details, div, dl, dt, fieldset,
        footer, form
    case h1, h2, h3, head, header, html, label, legend, li, main, nav, ol, option, p, progress, section,
        select, small,
        span
    /// A drawing and its parts.
    case path, svg, text
    case optgroup, strong, summary, table, tbody, td, textarea, tfoot, th, thead, time, title, tr, ul
}

/// An HTML element that has no content.
package enum VoidTag: String, Sendable {
    case br, hr, input, link, meta
}
