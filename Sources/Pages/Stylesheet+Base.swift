extension Stylesheet {
    /// Named colours, sizes and spaces; dark mode changes these and nothing else.
    static let tokens = """
        :root {
          color-scheme: light dark;
          --ink: #1a2225; --quiet: #526066; --paper: #fff; --shade: #f3f6f6; --line: #d3dbdc; --edge: #66757a;
          --accent: #0b5563; --accent-ink: #fff; --accent-deep: #083e49; --accent-shade: #e6f0f1;
          --amber: #7a4b00; --amber-shade: #fff5df; --amber-line: #d99a26;
          --red: #a11b1b; --red-shade: #fdf0ef; --good: #1d6138;
          --focus: #ffbf1f; --focus-ink: #1a2225;
          --fonts: system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC",
            "Noto Sans SC", sans-serif;
          --size: 1rem; --leading: 1.65; --touch: 2.75rem;
          --s1: .25rem; --s2: .5rem; --s3: .75rem; --s4: 1rem; --s5: 1.5rem; --s6: 2.25rem; --s7: 3.5rem;
          --page: 76rem; --prose: 38em;
        }
        .public { --size: 1.125rem; --leading: 1.75; --quiet: #45535a; }
        @media (prefers-color-scheme: dark) {
          :root {
            --ink: #e4e9ea; --quiet: #a7b4b8; --paper: #13191b; --shade: #1c2427; --line: #344044; --edge: #85969b;
            --accent: #7cc7d2; --accent-ink: #0b2329; --accent-deep: #a3dbe3; --accent-shade: #17333a;
            --amber: #f0c06a; --amber-shade: #2e2410; --amber-line: #b07f22;
            --red: #ff9d94; --red-shade: #371a18; --good: #85cf9f;
          }
          .public { --quiet: #b5c0c4; }
        }
        """

    static let base = """
        *, *::before, *::after { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: var(--size)/var(--leading) var(--fonts);
          overflow-wrap: anywhere; min-height: 100vh; display: flex; flex-direction: column; }
        h1, h2, h3, p, ul, ol, dl, table, figure { margin: 0; }
        h1 { font-size: 1.75em; line-height: 1.3; font-weight: 650; text-wrap: balance; }
        h2 { font-size: 1.25em; line-height: 1.4; font-weight: 650; margin-top: var(--s6); }
        h3 { font-size: 1em; font-weight: 650; margin-top: var(--s5); }
        p, li, dd { max-width: var(--prose); }
        p + p, p + ul, ul + p { margin-top: var(--s3); }
        h2 + *, h3 + * { margin-top: var(--s3); }
        small { font-size: .875em; color: var(--quiet); }
        a { color: var(--accent); text-underline-offset: .2em; text-decoration-thickness: 1px; }
        a:hover { color: var(--accent-deep); text-decoration-thickness: 2px; }
        :focus-visible { outline: 3px solid var(--focus); outline-offset: 0; box-shadow: 0 0 0 5px var(--focus-ink);
          border-radius: 2px; }
        main:focus { outline: none; box-shadow: none; }
        .amount, .figure { font-variant-numeric: tabular-nums lining-nums; }
        .amount { white-space: nowrap; }
        .minus { color: var(--red); }
        .lead { color: var(--quiet); margin-top: var(--s2); }
        .aside { color: var(--quiet); font-size: .875em; }
        .print-only { display: none; }
        .hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden;
          clip-path: inset(50%); white-space: nowrap; }
        """

    static let frame = """
        .skip { position: absolute; left: -999rem; padding: var(--s3) var(--s4); background: var(--paper); }
        .skip:focus { left: var(--s2); top: var(--s2); z-index: 9; }
        .bar, .notice, main, .foot { width: 100%; max-width: var(--page); margin-inline: auto;
          padding-inline: clamp(1rem, 4vw, 2.5rem); }
        .top { border-bottom: 1px solid var(--line); border-top: 4px solid var(--accent); }
        .bar { display: flex; flex-wrap: wrap; align-items: center; column-gap: var(--s5); }
        .brand { display: inline-flex; align-items: center; gap: var(--s2); min-height: var(--touch);
          color: var(--ink); font-weight: 700; font-size: 1.125em; text-decoration: none; white-space: nowrap; }
        .brand small { font-weight: 400; font-size: .75em; }
        .top nav ul { display: flex; flex-wrap: wrap; list-style: none; padding: 0; gap: 0 var(--s1); }
        .top nav a { display: inline-flex; align-items: center; min-height: 3.25rem; padding: 0 var(--s3);
          color: var(--ink); text-decoration: none; border-bottom: 3px solid transparent;
          border-top: 3px solid transparent; }
        .top nav a:hover { border-bottom-color: var(--line); }
        .top nav a[aria-current] { color: var(--accent); font-weight: 650; border-bottom-color: var(--accent); }
        .who { display: flex; flex-wrap: wrap; align-items: center; gap: 0 var(--s4); margin-left: auto;
          font-size: .875em; color: var(--quiet); }
        .who a, .who button { display: inline-flex; align-items: center; min-height: var(--touch);
          padding: 0 var(--s1); }
        .who form { margin: 0; display: flex; }
        .who > span a { display: block; line-height: var(--touch); overflow: hidden; text-overflow: ellipsis; }
        button.quiet { border: 0; background: none; color: var(--accent); font: inherit; cursor: pointer;
          text-decoration: underline; text-underline-offset: .2em; text-decoration-thickness: 1px; }
        .demo { background: var(--amber-shade); color: var(--amber); font-size: .875em; }
        .demo p { width: 100%; max-width: var(--page); margin-inline: auto;
          padding: var(--s1) clamp(1rem, 4vw, 2.5rem); }
        main { flex: 1; padding-block: var(--s6) var(--s7); }
        main > h1 + *:not(.lead), .lead + * { margin-top: var(--s5); }
        .notice { padding-block: var(--s4) 0; }
        .notice p { border-left: 4px solid var(--accent); background: var(--accent-shade); max-width: none;
          padding: var(--s3) var(--s4); }
        .bottom { border-top: 1px solid var(--line); color: var(--quiet); font-size: .875em; }
        .foot { display: flex; flex-wrap: wrap; gap: var(--s1) var(--s5); padding-block: var(--s4); }
        .jobs { list-style: none; padding: 0; display: grid; gap: var(--s2) var(--s6);
          grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); }
        .jobs li { border-top: 1px solid var(--line); padding-block: var(--s3); }
        .jobs a { display: inline-flex; align-items: center; min-height: var(--touch); font-weight: 650;
          font-size: 1.125em; }
        .links { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0 var(--s5); max-width: none; }
        .links a { display: inline-flex; align-items: center; min-height: var(--touch); }
        @media (max-width: 48rem) {
          :root { --s6: 1.75rem; --s7: 2.5rem; }
          h1 { font-size: 1.5em; }
          .bar { column-gap: var(--s3); }
          .brand small { display: none; }
          .who { flex: 1; flex-wrap: nowrap; justify-content: flex-end; min-width: 0; gap: 0 var(--s3); }
          .who > * { flex: none; }
          .who > span { flex: 0 1 auto; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
          .top nav { order: 3; width: 100%; margin-inline: calc(-1 * var(--s3)); }
          .top nav a { min-height: var(--touch); }
        }
        """
}
