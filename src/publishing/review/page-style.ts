/** The look of the review: the reader's paper and ink, the article in the middle, remarks in the margin. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #f8f5ef; --ink: #1f1d1a; --soft: #57514a; --quiet: #6f675c; --rule: #ded6c8; --accent: #a3352a; --wash: #efe0cf;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16150f; --ink: #e3ded2; --soft: #b3ac9d; --quiet: #979082; --rule: #37342a; --accent: #e29382; --wash: #4a3a2a;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 16px; }
body {
  margin: 0 auto; max-width: 1080px; padding: 32px 22px 96px;
  background: var(--paper); color: var(--ink);
  font: 17px/1.8 system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif;
  overflow-wrap: anywhere;
}
h1, h2, h3 { font-family: "Noto Serif CJK SC", "Songti SC", serif; line-height: 1.4; text-wrap: balance; }
h1 { margin: 0 0 8px; font-size: 22px; }
h2 { margin: 0 0 12px; font-size: 28px; }
h3 { margin: 28px 0 8px; font-size: 20px; }
p, blockquote { margin: 0 0 16px; text-align: justify; }
blockquote { padding-left: 16px; border-left: 2px solid var(--rule); }
small { display: block; margin: 0 0 8px; color: var(--soft); font-size: 15px; }
figcaption { margin: 0 0 16px; padding: 10px 14px; border: 1px solid var(--rule); color: var(--soft); font-size: 15px; }
a { color: inherit; text-decoration-color: var(--rule); text-underline-offset: 4px; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
nav ul { margin: 0; padding: 0; list-style: none; font-size: 15px; }
.count { color: var(--accent); font-weight: 400; font-variant-numeric: tabular-nums; }
section { margin-top: 40px; padding-top: 24px; border-top: 1px solid var(--rule); }
.file { color: var(--quiet); font-size: 13px; }
.remarks { margin: 0 0 16px; padding: 0; list-style: none; font-size: 14px; line-height: 1.6; }
.remarks li { margin-bottom: 8px; padding-left: 12px; border-left: 2px solid var(--rule); color: var(--soft); }
.remarks .error, .remarks .warning { border-left-color: var(--accent); }
.remarks .error { color: var(--accent); }
.at { color: var(--quiet); font-variant-numeric: tabular-nums; }
mark { background: var(--wash); color: inherit; border-bottom: 1px solid var(--accent); }
mark.error { color: var(--accent); }
@media (min-width: 900px) {
  .row { display: grid; grid-template-columns: minmax(0, 36em) minmax(0, 1fr); gap: 40px; }
  .remarks { margin-top: 4px; }
}
`
