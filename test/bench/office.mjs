/**
 * The case files of an invented office, in accord with the law on 31 December 2025: assurances come before deliveries, and
 * notices within their days to all committees. Every kind of record, the optional fields of each used somewhere.
 */
import { everyday, ordinary } from './everyday.mjs';
import { drawn, founding, reviews, seldom } from './seldom.mjs';
import { shared } from './shared.mjs';
import { eras, transfers } from './transfers.mjs';
import { day, nameOf, six, writer } from './writing.mjs';

/** Determinations share one ceiling a year. */
const mostDrawdowns = 120;

/** `count` records, each as `{ id, kind, text }`: at least 10, and at least 8 for each recipient. */
export function* office(count, recipients, seed = 20) {
  const desk = deskOf(seed);
  let made = 0;
  for (const bundle of shared(desk, count)) {
    yield* bundle;
    made += bundle.length;
  }
  for (let nth = 0; nth < recipients && made < count; nth += 1) {
    const until = made + Math.ceil((count - made) / (recipients - nth));
    for (const bundle of ofRecipient(desk.of(nth, until - made))) {
      // What no longer fits is left out; single transfers fill the rest.
      if (made + bundle.length > until) continue;
      yield* bundle;
      made += bundle.length;
      if (made === until) break;
    }
  }
}

/** Bundles without end. */
function* ofRecipient(desk) {
  const { nth } = desk;
  yield [...founding(desk)];
  for (let round = 1; ; round += 1) {
    // Another one first for each recipient, so that what is cut off at the end is not always the same.
    const bundles = turned(everyday, nth);
    // Rounds 1, 2, 4, 8, ...: of notices, waivers and assurances there are few, however many transfers there are.
    if (Number.isInteger(Math.log2(round)))
      bundles.splice(
        3,
        0,
        round === 1 ? reviews : turned(seldom, nth + Math.log2(round))[0],
        turned(seldom, nth * 3 + 1)[0],
      );
    if (round === 1 && nth < mostDrawdowns) bundles.push(drawn);
    for (const bundle of bundles) {
      const records = [...bundle(desk, eras[(round + nth) % eras.length])];
      if (bundle === ordinary) for (const each of records) yield [each];
      else yield records;
    }
  }
}

const turned = (list, by) => [...list.slice(by % list.length), ...list.slice(0, by % list.length)];

/** Where records are written: with names, numbers and texts that follow from the seed. */
function deskOf(seed) {
  const write = writer(seed);
  const transfer = transfers(write);
  const { between, chance, pick, rest, remark } = write;
  let given = 0;

  /** A record; `field` is one that a correction may name. */
  const record = (id, kind, about, lines, field = 'title') => {
    const all = lines.flat();
    const titled = all.some((line) => /^(title|name):/.test(line));
    const title = `title: ${about[0].toUpperCase()}${about.slice(1)} (file ${between(100, 9999)})`;
    const head = [`kind: ${kind}`, ...(titled ? [] : [title]), ...(chance(0.3) ? ['', remark()] : [])];
    return { id, kind, text: `${[...head, ...all, ...rest(about, field)].join('\n')}\n` };
  };
  const notice = (id, about, lines) => record(id, 'notice', `the notice on ${about}`, lines, 'sent');

  /** The desk of the nth recipient, which has `room` for so many records. */
  function of(nth, room) {
    const name = nameOf(nth);
    const id = `${name.toLowerCase()}-${nth}`;
    // Where there are very many, in folders of some hundred.
    const part = () => (room > 2000 ? `${Math.floor(given / 500)}/` : '');
    const number = () => (given += 1);
    const own = (local) => `${id}/${part()}${local}-${number()}`;
    const apart = (folder, local) => `${folder}/${part()}${nth}-${local}-${number()}`;
    const told = (about, subject, to, under, sent) =>
      notice(own('notice'), subject, [
        `to: ${to}`,
        `under: ${under}`,
        `about: [${about.join(', ')}]`,
        `sent: ${day(sent)}`,
        `from: [${pick(['state', 'state', 'state, defense'])}]`,
        to === 'president' ? 'through: apnsa' : six,
        `form: ${pick(['letter', 'memorandum'])}`,
      ]);
    /** A transfer that is delivered within `era`, with its path. */
    const plain = (era, more = {}) => {
      const path = own(pick(['case', 'package', 'fms', 'order', 'delivery']));
      const fields = { recipient: id, from: era.approvals[1] + 1, to: era.last, ...more };
      return { path, made: record(path, 'transfer', name, transfer(fields), 'announced') };
    };
    return { ...write, record, notice, nth, name, id, own, apart, told, plain, given: () => given };
  }

  return { ...write, record, notice, of };
}
