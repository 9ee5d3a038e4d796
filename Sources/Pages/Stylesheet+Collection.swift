extension Stylesheet {
    /// What the pages of a collection season need besides.
    static let collection = """
        .season { margin-top: var(--s4); }
        .season + .links { border-bottom: 1px solid var(--line); margin-top: 0; }
        .season ~ .links + * { margin-top: var(--s5); }
        .season ~ .sums { grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr)); max-width: 46rem; }
        .season ~ .sums small { font-size: .75em; font-weight: 400; }
        .choice + .aside { margin: var(--s2) 0; }
        .tasks { padding-left: 1.2em; }
        .tasks a { display: inline-flex; align-items: center; min-height: var(--touch); }
        .choice .amount { margin-left: auto; }
        fieldset.field .choice { border-bottom: 1px dotted var(--line); }
        .season ~ form { margin-top: var(--s5); }
        form.inline { margin: 0; }
        .notes { margin-top: var(--s5); padding-left: 1.2em; color: var(--quiet); font-size: .875em; }
        .notes li { max-width: 50rem; }
        .chart { display: block; width: 100%; max-width: 36rem; height: auto; margin-top: var(--s5); }
        .chart text { font-size: 13px; fill: var(--quiet); }
        .chart .grid { stroke: var(--line); stroke-width: 1; fill: none; }
        .chart .area { fill: var(--accent-shade); }
        .chart .line { fill: none; stroke: var(--accent); stroke-width: 2; }
        input[type=file] { padding: var(--s2); border-style: dashed; }
        .season ~ .facts code { overflow-wrap: anywhere; }
        """
}
