/** Tables of pages: with a caption, heads for columns and rows, and a way to reach what is wider than the screen. */
import { html, htmlText, joinedHtml, type Html } from './html.ts';

export interface HtmlRow {
  /** What links can point to; absent: nothing does. */
  readonly anchor?: string;
  /** The first of them names the row. */
  readonly cells: readonly Html[];
}

/** A table; `id` is of its caption, and tells it from the others of the page. */
export function htmlTable(id: string, caption: Html, head: readonly Html[], rows: readonly HtmlRow[]): Html {
  const heads = head.map((cell) => html`<th scope="col">${cell}</th>`);
  const body = rows.map(({ anchor, cells: [first = html``, ...others] }) => {
    const named = anchor === undefined ? html`` : html` id="${htmlText(anchor)}"`;
    const told = others.map((cell) => html`<td>${cell}</td>`);
    return html`<tr${named}><th scope="row">${first}</th>${joinedHtml(told, '')}</tr>`;
  });
  return scrolled(
    id,
    html`<table>
<caption id="${htmlText(id)}">${caption}</caption>
<thead><tr>${joinedHtml(heads, '')}</tr></thead>
<tbody>
${joinedHtml(body)}
</tbody>
</table>`,
  );
}

/** What may be wider than the screen, in a part that the keyboard can move; it is called what `name` says. */
export const scrolled = (name: string, inside: Html): Html =>
  html`<div class="scroll" role="region" aria-labelledby="${htmlText(name)}" tabindex="0">
${inside}
</div>`;
