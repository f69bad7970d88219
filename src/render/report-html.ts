/** The report as a page that stands by itself. */
import { reference, type DocumentPart, type ReportDocument } from '../report/assemble.ts';
import type { Block, DocumentSection, Inline, Row } from '../report/document.ts';
import { indexSection } from '../report/draft.ts';
import type { Marking } from './banner.ts';
import { html, htmlText, joinedHtml, type Html } from './html.ts';
import { htmlPage, type Digest } from './html-page.ts';
import { htmlTable, scrolled } from './html-table.ts';
import { pictureSvg } from './picture-svg.ts';
import { aboutText, gapText, headingText, plainText } from './report-text.ts';
import { uriOf } from './uri.ts';

/** The whole report, or those sections of it that `document` has. */
export function reportHtml(document: ReportDocument, digest: Digest): Html {
  const { about, parts } = document;
  const sections = parts.filter((part) => part.type === 'section');
  const draw = drawing(document);
  return htmlPage(
    {
      title: about.title,
      marking: about.marking as Marking,
      lead: [html`<p class="note">${htmlText(aboutText(document))}</p>`],
      contents:
        sections.length < 2
          ? []
          : sections.map(({ id, title }) => ({
              id: anchorOf(id),
              title: htmlText(headingText({ id, title })),
            })),
      main: parts.map(draw),
      foot: [html`<p class="note">${htmlText(`Drawn by nsm20 ${about.version}.`)}</p>`],
    },
    digest,
  );
}

const anchorOf = (id: string): string => `section-${id.replaceAll(/[^a-z0-9]+/g, '-').replace(/-$/, '')}`;
const recordAnchor = (record: string): string => `record-${uriOf(record).replaceAll('/', '.')}`;

/** The most rows of a picture. */
const mostRows = 60;

/** What draws the parts of one document: it counts tables and pictures, and knows what can be linked to. */
function drawing({ about, parts, index }: ReportDocument): (part: DocumentPart) => Html {
  const sections = new Set(parts.flatMap((part) => (part.type === 'section' ? [part.id] : [])));
  const listed = sections.has(indexSection.id)
    ? new Set(index.map(({ record }) => record))
    : new Set<string>();
  let tables = 0;
  let figures = 0;
  let within = about.title;
  let level = 1;
  let isIndex = false;

  function partHtml(part: DocumentPart): Html {
    level = 1;
    within = about.title;
    isIndex = false;
    if (part.type === 'prose') return blocksHtml(part.blocks);
    return sectionHtml(part);
  }

  function sectionHtml(section: DocumentSection): Html {
    const anchor = htmlText(anchorOf(section.id));
    within = headingText(section);
    level = 2;
    isIndex = section.id === indexSection.id;
    return html`<section id="${anchor}" aria-labelledby="${anchor}-title">
<h2 id="${anchor}-title">${htmlText(within)}</h2>
${blocksHtml(section.blocks)}
</section>`;
  }

  const blocksHtml = (blocks: readonly Block[]): Html => joinedHtml(blocks.map(blockHtml));

  function blockHtml(block: Block): Html {
    switch (block.type) {
      case 'heading': {
        // No level is passed over, whatever a template asks for.
        level = Math.min(6, block.level, level + 1);
        within = plainText(block.content);
        return html`<h${level}>${lineHtml(block.content)}</h${level}>`;
      }
      case 'paragraph':
        return html`<p>${lineHtml(block.content)}</p>`;
      case 'list': {
        const items = joinedHtml(block.items.map((item) => html`<li>${itemHtml(item)}</li>`));
        return block.ordered ? html`<ol>\n${items}\n</ol>` : html`<ul>\n${items}\n</ul>`;
      }
      case 'quote':
        return html`<blockquote>\n${blocksHtml(block.blocks)}\n</blockquote>`;
      case 'table':
        return tableHtml(within, block.head, block.rows);
      case 'figure': {
        level = Math.min(6, 3, level + 1);
        within = block.title;
        figures += 1;
        const id = `figure-${figures}`;
        const { title, says } = block;
        const { svg, left } = pictureSvg(block.picture, { title, says, id, mostRows });
        const picture = scrolled(`${id}-title`, svg);
        return joinedHtml([
          html`<h${level}>${htmlText(block.title)}</h${level}>`,
          html`<p>${htmlText(block.says)}</p>`,
          html`<figure>${picture}</figure>`,
          ...(left > 0
            ? [
                html`<p class="note">The picture has the first ${mostRows} rows; ${left} more are in the table alone.</p>`,
              ]
            : []),
          tableHtml(block.title, block.head, block.rows),
        ]);
      }
      case 'gap': {
        const { lead, text, records } = gapText(block);
        const told = [html`<strong>${htmlText(lead)}</strong>`, htmlText(text), ...records.map(recordHtml)];
        return html`<p class="gap">${joinedHtml(told, ' ')}</p>`;
      }
    }
  }

  /** What an item holds; its one line needs no paragraph. */
  const itemHtml = (blocks: readonly Block[]): Html =>
    joinedHtml(
      blocks.map((block, nth) =>
        nth === 0 && block.type === 'paragraph' ? lineHtml(block.content) : blockHtml(block),
      ),
    );

  function tableHtml(title: string, head: Row, rows: readonly Row[]): Html {
    tables += 1;
    return htmlTable(
      `table-${tables}`,
      html`Table ${tables}. ${htmlText(title)}`,
      head.cells.map(lineHtml),
      rows.map(({ cells }) => {
        const entry = isIndex && cells[0]?.[0];
        if (!entry || entry.type !== 'record') return { cells: cells.map(lineHtml) };
        const others = cells.slice(1).map(lineHtml);
        return { anchor: recordAnchor(entry.record), cells: [codeHtml(entry.record), ...others] };
      }),
    );
  }

  function lineHtml(content: readonly Inline[]): Html {
    const line = content.map((part) => {
      switch (part.type) {
        case 'text':
          return htmlText(part.text);
        case 'strong':
          return html`<strong>${lineHtml(part.content)}</strong>`;
        case 'emphasis':
          return html`<em>${lineHtml(part.content)}</em>`;
        case 'record':
          return recordHtml(part.record);
        case 'section': {
          const text = htmlText(reference(part.section));
          return sections.has(part.section)
            ? html`<a href="#${htmlText(anchorOf(part.section))}">${text}</a>`
            : text;
        }
        case 'break':
          return html`<br>`;
      }
    });
    return joinedHtml(line, '');
  }

  const codeHtml = (record: string): Html => html`<code>${htmlText(record)}</code>`;

  const recordHtml = (record: string): Html =>
    listed.has(record)
      ? html`<a href="#${htmlText(recordAnchor(record))}">${codeHtml(record)}</a>`
      : codeHtml(record);

  return partHtml;
}
