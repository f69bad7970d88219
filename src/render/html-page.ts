/** A page that stands by itself: one file, no script, nothing loaded from anywhere. */
import { banners, type Marking } from './banner.ts';
import { html, htmlText, joinedHtml, styleText, type Html } from './html.ts';
import { styleOf } from './html-style.ts';

/** The SHA-256 of a text in base64, as a policy names a style sheet. */
export type Digest = (text: string) => string;

export interface Page {
  readonly title: string;
  readonly marking: Marking;
  /** What stands below the title. */
  readonly lead: readonly Html[];
  /** Where in the page its parts are; none: it is short. */
  readonly contents: readonly { readonly id: string; readonly title: Html }[];
  readonly main: readonly Html[];
  readonly foot: readonly Html[];
}

/** The whole page. Its policy lets nothing load, run or be sent, and only its own style sheet be used. */
export function htmlPage({ title, marking, lead, contents, main, foot }: Page, digest: Digest): Html {
  const style = styleOf(marking);
  const policy = htmlText(
    `default-src 'none'; style-src 'sha256-${digest(style)}'; base-uri 'none'; form-action 'none'`,
  );
  const banner = html`<p class="marking">${htmlText(banners[marking])}</p>`;
  const links = contents.map(({ id, title: text }) => html`<li><a href="#${htmlText(id)}">${text}</a></li>`);
  const nav = html`<nav aria-label="Contents"><ul>
${joinedHtml(links)}
</ul></nav>
`;
  const isLong = contents.length > 0;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${htmlText(title)}</title>
<style>${styleText(style)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to main content</a>
<header>
${banner}
<h1>${htmlText(title)}</h1>
${joinedHtml(lead)}
</header>
<div class="layout${isLong ? html` with-contents` : html``}">
${isLong ? nav : html``}<main id="main" tabindex="-1">
${joinedHtml(main)}
</main>
</div>
<footer>
${joinedHtml([...foot, banner])}
</footer>
</body>
</html>
`;
}
