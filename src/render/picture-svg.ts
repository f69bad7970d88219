/** Pictures as SVG. What they show by shape and pattern as well as by colour stands in a table beside them. */
import { addDays, daysBetween, lastOfMonth, type PlainDate } from '../calendar/plain-date.ts';
import { monthInProse } from '../calendar/prose.ts';
import type { Mark, Picture, Tone } from '../report/document.ts';
import { html, htmlText, joinedHtml, type Html } from './html.ts';
import type { Text } from './text.ts';
import { cut } from './visible.ts';

export interface Drawn {
  readonly svg: Html;
  /** How many rows are left out; 0: none. */
  readonly left: number;
  /** In units of its own. */
  readonly width: number;
  readonly height: number;
}

/** What is said of a picture, and how it is drawn. */
export interface Drawing {
  readonly title: Text;
  readonly says: Text;
  /** Tells it from the other pictures of the page: letters and digits. */
  readonly id: string;
  /** More rows are not drawn, and that is said; the table has all. */
  readonly mostRows: number;
}

/** `picture` with a title and a description. */
export function pictureSvg(picture: Picture, { title, says, id, mostRows }: Drawing): Drawn {
  const { body, height } =
    picture.type === 'timeline' ? timeline(picture, mostRows) : bars(picture, mostRows);
  const name = htmlText(id);
  const left = Math.max(0, picture.rows.length - mostRows);
  const more =
    left > 0 ? htmlText(` Drawn are the first ${mostRows} of ${picture.rows.length} rows.`) : nothing;
  return {
    width,
    height,
    left,
    svg: html`<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${name}-title ${name}-says" viewBox="0 0 ${width} ${height}" font-family="Source Sans Pro, Helvetica Neue, Helvetica, Arial, sans-serif" font-size="13" fill="${color('ink')}">
<title id="${name}-title">${htmlText(title)}</title>
<desc id="${name}-says">${htmlText(says)}${more} The table below says the same in words.</desc>
${body}
</svg>`,
  };
}

interface Body {
  readonly body: Html;
  readonly height: number;
}

const width = 960;
const nothing = html``;

const colors = {
  ink: '#1b1b1b',
  axis: '#565c65',
  faint: '#dfe1e2',
  paper: '#ffffff',
  green: '#00663e',
  blue: '#2378c3',
  gold: '#e5a000',
  brown: '#5c410a',
  red: '#b50909',
} as const;
const color = (name: keyof typeof colors): Html => htmlText(colors[name]);

/** Attributes, not a style sheet: a picture is drawn alike in a page and in a document. */
const paints: Readonly<Record<Tone, Html>> = {
  settled: html`fill="${color('green')}" stroke="${color('green')}"`,
  open: html`fill="${color('paper')}" stroke="${color('blue')}" stroke-width="2"`,
  late: html`fill="${color('gold')}" stroke="${color('brown')}"`,
  stopped: html`fill="${color('paper')}" stroke="${color('red')}" stroke-width="2"`,
  unknown: html`fill="${color('paper')}" stroke="${color('axis')}" stroke-dasharray="3 2"`,
  aside: html`fill="${color('faint')}" stroke="${color('axis')}"`,
};

/** What a tone means in a timeline, for the legend. */
const meanings: Readonly<Record<Tone, string>> = {
  settled: 'assured, or met',
  open: 'may be delivered for now, or pending',
  late: 'met late',
  stopped: 'may not be delivered, or overdue',
  unknown: 'the case files do not show',
  aside: 'does not apply',
};

const labels = 190;
const margin = 20;
const rowHeight = 34;

function timeline({ from, to, rows }: Extract<Picture, { type: 'timeline' }>, mostRows: number): Body {
  const days = daysBetween(from, to) + 1;
  const x = (day: PlainDate): number => labels + (daysBetween(from, day) / days) * (width - labels - margin);
  const drawn = rows.slice(0, mostRows);
  const marks = drawn.flatMap(({ stretches, days: each }) => [...stretches, ...each]);
  const tones = [...new Set(marks.map(({ tone }) => tone))];
  const words = legend(tones.map((tone) => [tone, meanings[tone]]));
  const top = 62 + words.deeper;
  const height = top + drawn.length * rowHeight + 8;
  const months = monthsIn(from, to);
  const step = Math.ceil(months.length / 9);
  const grid = months.map((day, index) => {
    const fits = x(day) + 4 + monthInProse(day).length * 7.5 < width;
    const name = index % step === 0 && fits ? label(x(day) + 4, top - 8, monthInProse(day)) : nothing;
    return joinedHtml([line(x(day), top - 20, 'V', height - 8, 'faint'), name], '');
  });
  const body = drawn.map((row, index) => {
    const y = top + index * rowHeight;
    return joinedHtml([
      label(0, y + 16, cut(row.label, 26)),
      ...row.stretches.map((mark) =>
        bar(x(mark.from), y + 6, x(addDays(mark.to, 1)) - x(mark.from), 10, mark.tone),
      ),
      ...sideBySide(together(row.days), x).map(({ mark, at }) => dayMark(mark, at, x, y + 25)),
    ]);
  });
  return {
    height,
    body: joinedHtml([words.body, ...grid, line(labels, top, 'H', width - margin, 'axis'), ...body]),
  };
}

/** The first days of the months that begin from `from` to `to`. */
function monthsIn(from: PlainDate, to: PlainDate): readonly PlainDate[] {
  const found: PlainDate[] = [];
  for (let day = addDays(lastOfMonth(from), 1); day <= to; day = addDays(lastOfMonth(day), 1))
    found.push(day);
  return found;
}

/** Marks that would be drawn over each other, as one with their number. */
function together(marks: readonly Mark[]): readonly Together[] {
  const found = new Map<string, Mark & { count: number }>();
  for (const mark of marks) {
    const key = `${mark.from} ${mark.to} ${mark.tone}`;
    const before = found.get(key);
    if (before) before.count += 1;
    else found.set(key, { ...mark, count: 1 });
  }
  return [...found.values()];
}

type Together = Mark & { readonly count: number };

/** Where each mark is drawn: at its day, or beside what would hide it. */
function sideBySide(
  marks: readonly Together[],
  x: (day: PlainDate) => number,
): readonly { readonly mark: Together; readonly at: number }[] {
  const taken: { readonly from: number; readonly to: number }[] = [];
  return marks.map((mark) => {
    let at = x(mark.to);
    const room = mark.count > 1 ? 20 : 7;
    for (const { from, to } of taken.toSorted((a, b) => a.from - b.from))
      if (from - 7 < at && at < to + 7) at = to + 7;
    taken.push({ from: at - 5, to: at + room - 5 });
    return { mark, at };
  });
}

/** A day; one that is not known is a line over the days that it can be. */
function dayMark(mark: Together, at: number, x: (day: PlainDate) => number, y: number): Html {
  return joinedHtml(
    [
      mark.from === mark.to ? nothing : line(x(mark.from), y, 'H', x(mark.to), 'axis'),
      shape(at, y, mark.tone),
      mark.count > 1 ? label(at + 8, y + 5, `${mark.count}`) : nothing,
    ],
    '',
  );
}

/** A shape of its own for each tone: what is told by colour is told by it too. */
function shape(at: number, y: number, tone: Tone): Html {
  const points = (...places: readonly (readonly [number, number])[]): Html =>
    html`<polygon ${paints[tone]} points="${joinedHtml(
      places.map(([right, down]) => html`${px(at + right)},${px(y + down)}`),
      ' ',
    )}"/>`;
  switch (tone) {
    case 'settled':
    case 'open':
      return html`<circle ${paints[tone]} cx="${px(at)}" cy="${y}" r="5"/>`;
    case 'late':
      return points([0, -6], [6, 5], [-6, 5]);
    case 'stopped':
      return points([0, -6], [6, 0], [0, 6], [-6, 0]);
    case 'unknown':
    case 'aside':
      return points([-4, -4], [4, -4], [4, 4], [-4, 4]);
  }
}

const barRow = 46;

function bars({ rows }: Extract<Picture, { type: 'bars' }>, mostRows: number): Body {
  const drawn = rows.slice(0, mostRows).map((row) => {
    const parts = row.parts.filter(({ amount }) => amount > 0);
    return { ...row, parts, sum: parts.reduce((sum, { amount }) => sum + amount, 0) };
  });
  const most = Math.max(1, ...drawn.map(({ sum }) => sum));
  const kinds = new Map(drawn.flatMap(({ parts }) => parts.map(({ says, tone }) => [says, tone] as const)));
  const words = legend([...kinds].map(([says, tone]) => [tone, says]));
  const start = 34 + words.deeper;
  const body = drawn.map((row, index) => {
    const y = start + index * barRow;
    let at = 0;
    const parts = row.parts.map(({ amount, tone }) => {
      const long = Math.max(2, (amount / most) * (width - 170));
      at += long;
      return bar(at - long, y + 20, long, 14, tone);
    });
    return joinedHtml([label(0, y + 14, cut(row.label, 120)), ...parts, label(at + 8, y + 32, row.total)]);
  });
  return {
    height: start + drawn.length * barRow + 4,
    body: joinedHtml([words.body, ...body]),
  };
}

/** What tones mean, in as many lines as that takes; `deeper` is how far all else is moved down by them. */
function legend(entries: readonly (readonly [Tone, string])[]): {
  readonly body: Html;
  readonly deeper: number;
} {
  let [at, line] = [1, 0];
  const drawn = entries.map(([tone, says]) => {
    const long = 50 + says.length * 6.6;
    if (at > 1 && at + long > width) [at, line] = [1, line + 1];
    const start = at;
    at += long;
    const y = line * 20;
    return joinedHtml([bar(start, 4 + y, 22, 12, tone), label(start + 28, 15 + y, says)], '');
  });
  return { body: joinedHtml(drawn), deeper: line * 20 };
}

/** A stretch or an amount. What is stopped is crossed out, so that it is known without its colour. */
function bar(x: number, y: number, long: number, high: number, tone: Tone): Html {
  const box = html`<rect ${paints[tone]} x="${px(x)}" y="${y}" width="${px(long)}" height="${high}"/>`;
  if (tone !== 'stopped') return box;
  const strokes: Html[] = [];
  for (let at = 0; at + high <= long; at += 8)
    strokes.push(html`M${px(x + at)} ${y + high}l${high} -${high}`);
  return strokes.length === 0
    ? box
    : html`${box}<path fill="none" stroke="${color('red')}" d="${joinedHtml(strokes, '')}"/>`;
}

const line = (x: number, y: number, way: 'H' | 'V', end: number, tint: 'axis' | 'faint'): Html =>
  html`<path fill="none" stroke="${color(tint)}" d="M${px(x)} ${px(y)}${htmlText(way)}${px(end)}"/>`;

const label = (x: number, y: number, text: Text): Html =>
  html`<text x="${px(x)}" y="${y}">${htmlText(text)}</text>`;

/** A length with one decimal. */
const px = (length: number): number => Math.round(length * 10) / 10;
