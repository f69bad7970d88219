/**
 * How pages look: colours, spaces and letters as the U.S. Web Design System gives them, on fonts that every machine has.
 * No banner of the government and no seal: a file that anyone can make must not look official.
 */
import { banners, type Marking } from './banner.ts';

/** The style sheet of a page with this marking; it loads nothing. */
export const styleOf = (marking: Marking): string => `
:root { color-scheme: light; --ink: #1b1b1b; --base: #565c65; --line: #a9aeb1; --link: #005ea2; --deep: #162e51; }
* { box-sizing: border-box; }
html { font: 106.25%/1.5 "Source Sans Pro", "Source Sans 3", "Helvetica Neue", Helvetica, Roboto, Arial, sans-serif; color: var(--ink);
  background: #fff; scroll-padding-top: 1rem; }
body { margin: 0; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, h6, caption { font-family: Merriweather, Georgia, Cambria, "Times New Roman", serif; line-height: 1.25; color: var(--deep); }
h1 { font-size: 2rem; margin: .5rem 0; }
h2 { font-size: 1.46rem; margin: 2.5rem 0 .75rem; padding-top: .75rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.17rem; margin: 1.75rem 0 .5rem; }
h4, h5, h6 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
p { margin: .75rem 0; max-width: 44rem; }
ul, ol { padding-left: 1.5rem; max-width: 44rem; }
blockquote { margin: .75rem 0; padding: 0 0 0 1rem; border-left: .25rem solid var(--line); }
a { color: var(--link); }
a:visited { color: #54278f; }
a:focus-visible, .scroll:focus-visible { outline: .25rem solid #2491ff; outline-offset: 0; }
td a { display: inline-block; line-height: 1.5rem; }
code { font-family: "Roboto Mono", Menlo, Consolas, monospace; font-size: .87em; }
header, .layout, footer { max-width: 75rem; margin: 0 auto; padding: 0 1rem; }
.marking { margin: .5rem 0; max-width: none; text-align: center; font-weight: 700; letter-spacing: .04em; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: .5rem; padding: .5rem 1rem; background: #fff; z-index: 1; }
nav ul { list-style: none; padding: 0; }
nav li { margin: .35rem 0; }
.gap { border-left: .5rem solid #ffbe2e; background: #faf3d1; padding: .75rem 1rem; }
.note { color: var(--base); }
.scroll { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .94rem; line-height: 1.4; overflow-wrap: normal; }
caption { text-align: left; font-size: 1rem; font-weight: 700; padding: .25rem 0 .5rem; }
th, td { border: 1px solid var(--ink); padding: .5rem; text-align: left; vertical-align: top; font-weight: 400; min-width: 3.5rem; }
thead th { background: #dfe1e2; font-weight: 700; vertical-align: bottom; }
.tag { display: inline-block; padding: 0 .5rem; border: 1px solid; border-radius: 2px; font-size: .87rem; font-weight: 700; white-space: nowrap; }
.tag.settled { color: #00513a; } .tag.open { color: #1a4480; } .tag.late { color: #5c410a; }
.tag.stopped { color: #8b0a03; } .tag.unknown, .tag.aside { color: #3d4551; }
figure { margin: 1rem 0; }
svg { display: block; min-width: 40rem; width: 100%; height: auto; }
.cards { display: flex; flex-wrap: wrap; gap: 1rem; list-style: none; padding: 0; max-width: none; }
.cards li { flex: 1 1 9rem; border: 1px solid var(--line); border-top: .5rem solid var(--deep); padding: .5rem 1rem; }
.cards strong { display: block; font-size: 1.75rem; line-height: 1.2; }
@media (min-width: 64em) {
  .layout.with-contents { display: grid; grid-template-columns: 16rem minmax(0, 1fr); gap: 2rem; }
  .layout.with-contents nav { position: sticky; top: 1rem; align-self: start; max-height: calc(100vh - 2rem); overflow-y: auto; font-size: .94rem; }
}
@media print {
  html { font-size: 10pt; }
  .skip, nav { display: none; }
  .layout.with-contents { display: block; }
  header, .layout, footer { max-width: none; padding: 0; }
  h2, h3, h4, caption { break-after: avoid; }
  tr, figure, .gap { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  svg { min-width: 0; }
  a { color: inherit; text-decoration: none; }
}
@page {
  size: letter; margin: 1in .75in;
  @top-center { content: "${banners[marking]}"; font-weight: bold; }
  @bottom-center { content: "${banners[marking]}"; font-weight: bold; }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); }
}
`;
