"""How a chat looks as a page: in the window's colours, light and dark, and on paper."""

STYLE = """
:root { color-scheme: light dark; --paper: #FBFAF7; --raised: #FFFFFF; --sunken: #F3F1EB; --ink: #22201C; --second: #6B665C;
  --hairline: #E2DED4; --accent: #1E6A64; --notice: #8A5A12; --notice-paper: #FBF1DD; --ended: #5B4A72; --ended-paper: #F0ECF6;
  --support: #1F5E8C; }
@media screen and (prefers-color-scheme: dark) { :root { --paper: #1A1917; --raised: #232220; --sunken: #141312; --ink: #ECE9E2;
  --second: #A39D91; --hairline: #35322D; --accent: #6CC3B8; --notice: #E6B566; --notice-paper: #2E2617; --ended: #BBA7DA;
  --ended-paper: #262030; --support: #8CC3EA; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 44rem; padding: 3rem 1.5rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, h6 { line-height: 1.3; margin: 1.5rem 0 .5rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.2rem; } h3 { font-size: 1.07rem; } h4, h5, h6 { font-size: 1rem; }
header h1 { font-size: 1.6rem; margin: 0; }
header { margin: 0 0 2.5rem; }
header p { color: var(--second); font-size: .85rem; margin: .35rem 0 0; }
article { margin: 0 0 1.75rem; }
.who { color: var(--second); font-size: .85rem; margin: 0 0 .35rem; }
.who b { color: var(--ink); font-weight: 600; }
.user .text { background: var(--raised); border: 1px solid var(--hairline); border-radius: 12px; padding: .6rem 1rem; }
p, ul, ol, blockquote, .code, .table, .file { margin: .75rem 0; }
.text > :first-child, li > :first-child, .body > :first-child { margin-top: 0; }
.text > :last-child, li > :last-child, .body > :last-child { margin-bottom: 0; }
.typed { white-space: pre-wrap; }
p, li, td, th, h1, h2, h3, h4, h5, h6, .typed { unicode-bidi: plaintext; text-align: start; }
ul, ol { padding-inline-start: 1.6rem; } li { margin: .25rem 0; } li::marker { color: var(--second); }
li > ul, li > ol { margin: .25rem 0; }
.task-list-item { list-style: none; }
.box { display: inline-block; width: 1.4rem; margin-inline-start: -1.4rem; color: var(--accent); }
code { font: .9em/1.5 ui-monospace, monospace; background: var(--sunken); border-radius: 4px; padding: .1em .3em; }
pre { margin: 0; overflow-x: auto; font: .9rem/1.5 ui-monospace, monospace; tab-size: 4; overflow-wrap: normal; }
pre code { font: inherit; background: none; padding: 0; }
.code, .file pre { background: var(--sunken); border-radius: 8px; padding: .75rem 1rem; text-align: left; }
.language { color: var(--second); font-size: .8rem; margin-bottom: .35rem; }
.keyword { color: var(--accent); } .string { color: var(--notice); } .number { color: var(--support); }
.name { color: var(--ended); } .comment { color: var(--second); font-style: italic; }
.table { overflow-x: auto; } table { border-collapse: collapse; overflow-wrap: normal; }
td, th { border-bottom: 1px solid var(--hairline); padding: .3rem .75rem; vertical-align: top; }
td.end, th.end { text-align: end; } td.centre, th.centre { text-align: center; }
blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--hairline); }
hr { border: 0; border-top: 1px solid var(--hairline); margin: 1rem 0; }
a { color: var(--accent); }
.formula { position: relative; } .formula svg { max-width: 100%; overflow: visible; }
.display { display: block; text-align: center; margin: 1rem 0; overflow-x: auto; } .display svg { vertical-align: middle; }
.source { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
details { color: var(--second); margin-bottom: .6rem; } summary { cursor: pointer; font-size: .85rem; }
details .body { border-inline-start: 2px solid var(--hairline); padding-inline-start: 1rem; margin-top: .5rem; }
.file summary { color: var(--ink); } .file pre { max-height: 24rem; margin-top: .5rem; white-space: pre-wrap; color: var(--ink); }
.notice { margin-top: 1rem; padding: .6rem 1rem; border-inline-start: 2px solid var(--notice); background: var(--notice-paper); }
footer { padding: 1rem; border-radius: 8px; background: var(--ended-paper); margin-top: 2.5rem; }
footer p { margin: 0; } footer .ended { color: var(--ended); } footer .because { color: var(--second); margin-top: .25rem; }
@page { margin: 18mm 20mm; @bottom-center { content: counter(page); font: 8pt system-ui, sans-serif; color: #6B665C; } }
@media print {
  :root { --paper: #FFFFFF; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; overflow: visible; } .file pre { max-height: none; }
  .table, .display { overflow: visible; } table { overflow-wrap: anywhere; }
  .who, h1, h2, h3, h4, h5, h6, .language, thead { break-after: avoid; }
  tr, svg, footer, .notice, img { break-inside: avoid; }
  p, li, pre { orphans: 3; widows: 3; }
  .code, .notice, footer, .user .text { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .code, .user .text { box-decoration-break: clone; -webkit-box-decoration-break: clone; }
}
"""
