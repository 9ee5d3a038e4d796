import ArgumentParser
import Policies
import Vocabulary

/// How a policy command answers: `--format`, with `--json` and `--markdown` for short, and in which language.
struct PolicyShape: ParsableArguments {
    enum Form: String, ExpressibleByArgument, CaseIterable {
        case text, json, csv, markdown
    }

    @Option(help: "text、json、csv 或 markdown（有的命令没有 csv 或 markdown）/ not every command has csv or markdown")
    var format: Form?

    @Flag(help: "同 --format json / for short")
    var json = false

    @Flag(help: "同 --format markdown / for short")
    var markdown = false

    @Flag(help: "英文 / in English")
    var english = false

    func validate() throws {
        if (format == nil ? 0 : 1) + (json ? 1 : 0) + (markdown ? 1 : 0) > 1 {
            throw ValidationError(
                "--format、--json、--markdown 只写一个 / write one of --format, --json and --markdown")
        }
    }

    var language: Language { english ? .english : .chinese }

    /// The form that was asked for, if this command has it.
    func chosen(of forms: [Form]) throws -> Form {
        let form: Form = json ? .json : markdown ? .markdown : format ?? .text
        guard forms.contains(form) else {
            let known = forms.map(\.rawValue)
            throw ValidationError(
                "这个命令没有 \(form.rawValue)，只有 \(known.joined(separator: "、"))"
                    + " / this command has no \(form.rawValue), only \(known.joined(separator: ", "))")
        }
        return form
    }
}

enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
}
