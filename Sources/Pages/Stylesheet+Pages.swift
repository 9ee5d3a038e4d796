import Vocabulary

extension Stylesheet {
    /// A question about some kinds of care is in view while one of them is chosen.
    private static let only = CareKind.allCases.map {
        "form:has([value=\($0.rawValue)]:checked) .only:not(.\($0.rawValue)) { display: none; }"
    }.joined(separator: "\n        ")

    /// What statements, policies and the office's forms need besides.
    static let pages = """
        code, .place { font: .875em/1.5 ui-monospace, Consolas, "DejaVu Sans Mono", monospace; }
        .place { font-size: .8125em; color: var(--quiet); }
        .block { display: block; }
        progress { width: 100%; max-width: 12rem; accent-color: var(--accent); }
        .states { display: flex; flex-wrap: wrap; gap: var(--s2); }
        .sums { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(12rem, 100%), 1fr));
          gap: var(--s3) var(--s5); border-top: 2px solid var(--edge); border-bottom: 1px solid var(--line);
          padding: var(--s3) 0; margin-top: var(--s5); }
        .sums dd { font-size: 1.5em; font-weight: 650; line-height: 1.3; }
        .sums + *, .attention + :not(h2), .query + *, .states + .facts { margin-top: var(--s5); }
        .halves { display: grid; gap: var(--s4) var(--s6); align-items: start;
          grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); }
        .halves h2 { margin-top: 0; padding: var(--s2) 0; font-size: 1em; }
        .halves h2 + * { margin-top: 0; }
        .halves .facts > div { grid-template-columns: 8rem 1fr; }
        .tally > div { display: flex; justify-content: space-between; gap: var(--s4); padding: var(--s2) 0;
          border-top: 1px solid var(--line); }
        .tally dt { color: inherit; }
        .tally > div:last-child { font-weight: 700; border-top: 2px solid var(--edge); }
        .facts.two { max-width: none; column-gap: var(--s6);
          grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr)); }
        .facts.two > div { grid-template-columns: 8rem 1fr; }
        .layers { max-width: 50rem; border-top: 1px solid var(--line); }
        .layers > details { border-bottom: 1px solid var(--line); }
        .head { display: inline-flex; justify-content: space-between; gap: var(--s4); vertical-align: top;
          width: calc(100% - 1.5em); }
        .result { flex: none; font-weight: 650; }
        .steps { list-style: none; padding: 0; }
        .steps > li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 var(--s4);
          max-width: none; padding: var(--s2) 0; border-bottom: 1px dotted var(--line); }
        .steps .figure { margin-left: auto; text-align: right; }
        .steps .basis { flex: 1 0 100%; }
        .basis > summary, p.basis { color: var(--quiet); font-size: .875em; }
        .documents, .missed { padding-left: 1.2em; }
        .missed > li, p.basis { max-width: 50rem; }
        .missed > li { margin-top: var(--s2); }
        .inside .documents { font-size: .9375em; }
        .noted { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: var(--s2) var(--s6);
          padding: var(--s3) 0; border-top: 1px solid var(--line); margin-top: 0; align-items: start; }
        .noted table { margin-top: 0; }
        .numbers > div { display: grid; grid-template-columns: 1fr auto 11.5em; gap: 0 var(--s4); padding: 2px 0;
          align-items: baseline; }
        .numbers dt { color: inherit; }
        .years { list-style: none; margin: 0; padding: 0; }
        .years li { display: flex; flex-wrap: wrap; gap: 0 var(--s4); }
        .years span { flex: 1 1 14rem; font-size: .875em; color: var(--quiet); }
        .margin { font-size: .875em; color: var(--quiet); }
        .margin p, .margin ul, .margin li { max-width: none; margin: 0; padding: 0; list-style: none; }
        .margin li { min-height: 1.625rem; }
        .examples { list-style: none; margin: 0; padding: var(--s2) 0; border-top: 1px dotted var(--line);
          font-size: .875em; color: var(--quiet); }
        .sheet.wide { max-width: none; margin-top: var(--s6); }
        .parts { display: grid; gap: var(--s5) var(--s6);
          grid-template-columns: repeat(auto-fit, minmax(min(19rem, 100%), 1fr)); }
        .part h2 { margin: 0; border-bottom: 2px solid var(--edge); }
        .part .field { margin-top: var(--s4); }
        .part input:not([type=radio], [type=checkbox]) { max-width: 14rem; }
        .pair { display: flex; flex-wrap: wrap; gap: 0 var(--s4); }
        .pair .field { flex: 1 1 8rem; }
        form:has(#who:checked) .described, form:has(#who-2:checked) .registered { display: none; }
        \(only)
        .attention h2 { margin-top: 0; }
        h2 + table > caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        .office td, .office tbody th, .office tfoot th { font-size: .9375em; }
        @media (min-width: 40.01rem) {
          .office :is(th, td):not(:last-child) { padding-right: var(--s3); }
          .compare table { table-layout: fixed; }
          .samples td:first-of-type { min-width: 6.5em; }
          .compare :is(th, td):first-child { width: 24%; }
          .compare :is(th, td):last-child { width: 9.5em; white-space: normal; }
        }
        @media (min-width: 40.01rem) and (max-width: 64rem) {
          #samples ~ table { display: block; overflow-x: auto; }
          #samples ~ table :is(th, td):first-child { min-width: 8em; }
        }
        table + p { margin-top: var(--s4); }
        td.word, td time, th time { white-space: nowrap; }
        small .word { display: inline-block; }
        .links a[aria-current] { color: inherit; font-weight: 650; text-decoration: none; }
        .query { display: flex; flex-wrap: wrap; align-items: end; gap: var(--s3) var(--s4); }
        .query .field { margin: 0; flex: 0 1 13rem; }
        .struck .amount, .struck time { text-decoration: line-through; }
        tr:has(+ .more) > td { border-bottom-color: transparent; padding-bottom: 0; }
        :lang(en) :is(dt, th, td, label, legend, h2, h3, li, .steps span, .head strong, .mark)::first-letter {
          text-transform: uppercase; }
        .mark, .head strong { display: inline-block; }
        @media (pointer: fine) {
          .basis > summary { min-height: 0; padding: 0; }
          .choice { min-height: 2rem; }
          .choice label { padding-block: 0; }
        }
        @media (max-width: 64rem) {
          .samples :is(th, td) { font-size: .8125em; }
          .noted { grid-template-columns: minmax(0, 1fr); }
        }
        @media (max-width: 40rem) {
          .numbers > div { display: flex; flex-wrap: wrap; justify-content: space-between; }
          .numbers dt { flex: 1 1 9rem; }
          .numbers dd:last-child { flex: 1 0 100%; }
          .facts.two > div, .halves .facts > div { grid-template-columns: 1fr; }
          tr.first { border-bottom: 0; }
          .compare td { text-align: left; }
          .compare td::before { float: none; display: block; }
        }
        @media print {
          .screen, .query { display: none; }
          .noted { grid-template-columns: 1fr 1fr; gap: 0 5mm; }
          .numbers > div { grid-template-columns: minmax(8em, 1fr) fit-content(11em); }
          .numbers dd:last-child { display: none; }
          .compare .inside { font-size: .8125em; padding-left: 2mm; }
          .halves, .facts.two { grid-template-columns: 1fr 1fr; }
          .layers, .missed > li, p, p.basis, li, dd { max-width: none; }
          .layers > details { break-inside: auto; }
          .steps > li, .missed > li, .noted { break-inside: avoid; }
          .documents { padding: 0; margin: 0; font-size: .875em; }
          .documents li { display: inline; }
          .documents li + li::before { content: "；"; }
          .signs.print-only { display: flex; justify-content: space-between; padding: 10mm 25mm 0 0; }
        }
        """
}
