extension Stylesheet {
    static let forms = """
        form.sheet { max-width: 34rem; }
        form.sheet + .aside { margin-top: var(--s5); }
        .field { border: 0; padding: 0; margin: var(--s5) 0 0; min-width: 0; }
        input[type=hidden] + .field { margin-top: 0; }
        .field > label, .field > legend { display: block; font-weight: 650; padding: 0; }
        .field legend + * { margin-top: var(--s1); }
        .hint { color: var(--quiet); font-size: .9375em; }
        .wrong { color: var(--red); font-weight: 650; }
        .field.faulty { border-left: 4px solid var(--red); padding-left: var(--s4); }
        input, select, textarea { font: inherit; color: inherit; background: var(--paper);
          border: 1px solid var(--edge); border-radius: 4px; min-height: var(--touch); padding: var(--s2) var(--s3);
          width: 100%; max-width: 100%; margin-top: var(--s1); }
        input:focus-visible, select:focus-visible, textarea:focus-visible { outline-offset: 0;
          box-shadow: inset 0 0 0 2px var(--ink); border-radius: 4px; }
        .faulty input, .faulty select, .faulty textarea { border: 2px solid var(--red); }
        .short { max-width: 14rem; }
        .entry { display: flex; align-items: center; gap: var(--s2); }
        .entry input { text-align: right; font-variant-numeric: tabular-nums; max-width: 12rem; }
        .choice { display: flex; align-items: center; gap: var(--s3); min-height: var(--touch); }
        .choice input { width: 1.375rem; height: 1.375rem; min-height: 0; margin: 0; flex: none;
          accent-color: var(--accent); }
        .choice label { padding-block: var(--s2); flex: 1; }
        button.act, a.act { display: inline-flex; align-items: center; justify-content: center; font: inherit;
          font-weight: 650; min-height: var(--touch); padding: var(--s2) var(--s5); border-radius: 4px;
          border: 1px solid var(--accent); background: var(--accent); color: var(--accent-ink);
          text-decoration: none; cursor: pointer; }
        button.act:hover, a.act:hover { background: var(--accent-deep); border-color: var(--accent-deep);
          color: var(--accent-ink); }
        button.second, a.second { background: none; color: var(--accent); }
        .acts { display: flex; flex-wrap: wrap; gap: var(--s3) var(--s4); align-items: center;
          margin-top: var(--s5); }
        .faults { border: 3px solid var(--red); padding: var(--s4) var(--s5); margin-bottom: var(--s5);
          max-width: 42rem; }
        .faults h2 { margin: 0; font-size: 1.125em; }
        .faults ul { margin-top: var(--s2); padding-left: 1.25em; }
        .faults a { color: var(--red); font-weight: 650; }
        @media (max-width: 30rem) {
          .acts > .act, form.sheet .act { width: 100%; }
          .faults { padding: var(--s3) var(--s4); }
        }
        """

    static let tables = """
        table { border-collapse: collapse; width: 100%; margin-top: var(--s5); }
        caption { text-align: left; font-weight: 650; padding-bottom: var(--s2); }
        th, td { text-align: left; vertical-align: baseline; padding: var(--s2) var(--s4) var(--s2) 0;
          border-bottom: 1px solid var(--line); font-weight: 400; }
        th:last-child, td:last-child { padding-right: 0; }
        th.figure, td.figure { text-align: right; }
        thead th { font-weight: 650; color: var(--quiet); font-size: .9375em; background: var(--paper);
          position: sticky; top: 0; border-bottom: 2px solid var(--edge); vertical-align: bottom; }
        thead small { display: block; font-weight: 400; }
        tbody tr:hover { background: var(--shade); }
        tfoot th, tfoot td { font-weight: 700; border-top: 2px solid var(--edge); border-bottom: 0; }
        .facts { display: grid; gap: 0; max-width: 46rem; }
        .facts > div { display: grid; grid-template-columns: minmax(9rem, 15rem) 1fr; gap: var(--s1) var(--s5);
          padding: var(--s2) 0; border-bottom: 1px solid var(--line); align-items: baseline; }
        dt { color: var(--quiet); }
        dd { margin: 0; }
        @media (max-width: 40rem) {
          table, tbody, tfoot, tr, td, tbody th, tfoot th, caption { display: block; }
          thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          tr { padding: var(--s3) 0; border-bottom: 1px solid var(--line); }
          tbody th, tfoot th { font-weight: 650; }
          tbody th, tfoot th, td, tfoot td { border: 0; padding: var(--s1) 0; }
          td, td.figure { display: flow-root; text-align: right; }
          td::before { content: attr(data-label); color: var(--quiet); float: left; margin-right: var(--s4);
            font-weight: 400; }
          td:empty { display: none; }
          tbody tr:last-child, tfoot tr { border-bottom: 0; }
          tfoot tr { border-top: 2px solid var(--edge); }
          .facts > div { grid-template-columns: 1fr; gap: 0; }
        }
        """

    static let marks = """
        .mark { white-space: nowrap; font-size: .875em; }
        .dots { letter-spacing: .08em; margin-right: .4em; }
        .confidence-high { color: var(--quiet); }
        .confidence-medium { color: var(--quiet); }
        .confidence-low { color: var(--amber); }
        .unknown { color: var(--amber); border: 1px dashed var(--amber-line); border-radius: 4px;
          padding: 0 .5em; }
        .unknown .dots { margin-right: 0; }
        .state-plain, .state-good, .state-attention, .state-reversal { border: 1px solid currentcolor;
          border-radius: 4px; padding: 0 .5em; color: var(--quiet); }
        .state-good { color: var(--good); }
        .state-attention { color: var(--amber); }
        .state-reversal { color: var(--red); }
        .attention { border-left: 4px solid var(--amber-line); background: var(--amber-shade);
          padding: var(--s3) var(--s4); margin-top: var(--s5); max-width: 46rem; }
        .nothing { color: var(--quiet); border-top: 1px solid var(--line); border-bottom: 1px solid var(--line);
          padding: var(--s5) 0; margin-top: var(--s4); max-width: none; }
        summary { cursor: pointer; min-height: var(--touch); padding: var(--s2) 0; }
        summary:hover { color: var(--accent); }
        summary::marker { color: var(--accent); }
        .inside { border-left: 3px solid var(--line); padding: 0 0 var(--s2) var(--s4); margin-bottom: var(--s3); }
        """

    /// A4, no navigation, everything opened, page numbers, who printed when.
    static let print = """
        @page { size: A4; margin: 17mm 15mm 18mm; @bottom-right { content: counter(page) " / " counter(pages);
          font-size: 9pt; } }
        @media print {
          :root { color-scheme: light; --ink: #000; --quiet: #333; --paper: #fff; --shade: #fff; --line: #999;
            --edge: #000; --accent: #000; --accent-deep: #000; --amber: #000; --amber-shade: #fff;
            --amber-line: #000; --red: #000; --red-shade: #fff; --good: #000; --touch: 0;
            --s1: .5mm; --s2: .8mm; --s3: 1.5mm; --s4: 3mm; --s5: 4mm; --s6: 6mm; }
          body { font-size: 10.5pt; line-height: 1.5; display: block; }
          .top, .skip, .acts, .demo a, form.sheet, .notice, .links { display: none; }
          .bar, main, .foot, .demo p { max-width: none; padding: 0; }
          .print-only { display: block; }
          .bottom { border: 0; margin-top: 8mm; font-size: 9pt; }
          a { text-decoration: none; }
          h1, h2, h3, summary, caption { break-after: avoid; }
          tr, .facts > div, details { break-inside: avoid; }
          thead { display: table-header-group; }
          thead th { position: static; }
          tfoot { display: table-row-group; }
          details::details-content { content-visibility: visible; display: block; block-size: auto; }
          summary { list-style: none; min-height: 0; padding: 1mm 0; }
          summary::-webkit-details-marker { display: none; }
        }
        """
}
