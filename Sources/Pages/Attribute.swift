/// One attribute of an element. Its value is escaped when it is written.
///
/// There is none for scripts or inline style: the content policy of `Gateway` would refuse them.
package struct Attribute: Sendable {
    let name: String
    /// Nil where the name alone says it, as in `required`.
    let value: String?

    private init(_ name: String, _ value: String?) {
        self.name = name
        self.value = value
    }

    package static func `class`(_ names: String) -> Attribute { Attribute("class", names) }
    package static func id(_ id: String) -> Attribute { Attribute("id", id) }
    package static func name(_ name: String) -> Attribute { Attribute("name", name) }
    package static func value(_ value: String) -> Attribute { Attribute("value", value) }
    package static func type(_ type: String) -> Attribute { Attribute("type", type) }
    package static func `for`(_ id: String) -> Attribute { Attribute("for", id) }
    package static func lang(_ language: String) -> Attribute { Attribute("lang", language) }
    package static func role(_ role: String) -> Attribute { Attribute("role", role) }
    package static func scope(_ scope: String) -> Attribute { Attribute("scope", scope) }
    package static func content(_ content: String) -> Attribute { Attribute("content", content) }
    package static func method(_ method: String) -> Attribute { Attribute("method", method) }
    package static func rel(_ relation: String) -> Attribute { Attribute("rel", relation) }
    package static func datetime(_ text: String) -> Attribute { Attribute("datetime", text) }
    package static func autocomplete(_ kind: String) -> Attribute { Attribute("autocomplete", kind) }
    package static func label(_ text: String) -> Attribute { Attribute("label", text) }
    package static func inputmode(_ mode: String) -> Attribute { Attribute("inputmode", mode) }
    package static func placeholder(_ text: String) -> Attribute { Attribute("placeholder", text) }
    package static func aria(_ name: String, _ value: String) -> Attribute {
        Attribute("aria-\(name)", value)
    }
    package static func data(_ name: String, _ value: String) -> Attribute {
        Attribute("data-\(name)", value)
    }
    package static func max(_ most: String) -> Attribute { Attribute("max", most) }
    /// `refresh`: the page comes anew after the seconds in `content`.
    package static let refresh = Attribute("http-equiv", "refresh")
    package static func colspan(_ columns: Int) -> Attribute { Attribute("colspan", String(columns)) }
    package static func rowspan(_ rows: Int) -> Attribute { Attribute("rowspan", String(rows)) }
    package static func rows(_ rows: Int) -> Attribute { Attribute("rows", String(rows)) }
    package static func maxlength(_ length: Int) -> Attribute { Attribute("maxlength", String(length)) }
    package static func tabindex(_ index: Int) -> Attribute { Attribute("tabindex", String(index)) }
    package static func enctype(_ type: String) -> Attribute { Attribute("enctype", type) }
    package static func accept(_ types: String) -> Attribute { Attribute("accept", types) }
    /// Where a drawing's parts lie, in its own units.
    package static func viewBox(_ width: Int, _ height: Int) -> Attribute {
        Attribute("viewBox", "0 0 \(width) \(height)")
    }
    package static func d(_ path: String) -> Attribute { Attribute("d", path) }
    package static func x(_ x: Int) -> Attribute { Attribute("x", String(x)) }
    package static func y(_ y: Int) -> Attribute { Attribute("y", String(y)) }
    package static func anchor(_ anchor: String) -> Attribute { Attribute("text-anchor", anchor) }
    package static let charset = Attribute("charset", "utf-8")
    package static let hidden = Attribute("hidden", nil)
    package static let open = Attribute("open", nil)
    package static let required = Attribute("required", nil)
    package static let selected = Attribute("selected", nil)
    package static let checked = Attribute("checked", nil)
    package static let novalidate = Attribute("novalidate", nil)
    package static let noSpellcheck = Attribute("spellcheck", "false")

    /// Where a link leads: on this site (`/…`, `#…`, `?…`), or `http(s):`. Anything else becomes `#`, so that
    /// an address out of somebody's policy file can never run a script.
    package static func href(_ address: String) -> Attribute { Attribute("href", safe(address)) }

    /// Where a form goes: a path on this site.
    package static func action(_ path: String) -> Attribute { Attribute("action", safe(path)) }

    private static func safe(_ address: String) -> String {
        let lower = address.prefix(8).lowercased()
        let leads = lower.hasPrefix("https://") || lower.hasPrefix("http://")
        let stays =
            (lower.hasPrefix("/") && !lower.hasPrefix("//")) || lower.hasPrefix("#") || lower.hasPrefix("?")
        return (leads || stays) && !address.contains("\\") ? address : "#"
    }
}
