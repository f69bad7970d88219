/**
 * Which texts the rules for markings need not look at: nearly all of them. One pass over the signs asks of each, and of
 * the one or two before it, whether anything begins there; only where something does, an expression is asked.
 */

/**
 * What every rule needs at least: the first letters of a level, strokes that are not those of an address, a mark in
 * parentheses, or a word.
 */
export const worthALook =
  /S[ .\-\\\n\t]{0,40}E[ .\-\\\n\t]{0,40}(?:C[ .\-\\\n\t]{0,40}R|N)|C[ .\-\\\n\t]{0,40}O[ .\-\\\n\t]{0,40}[NS]|(?:^|[^:])\/ ?\n?\/|\( ?[A-Z]{1,2}[ )/\\\n\t-]|\( ?(?:[Tt]?[Ss]|[Cc])\/|\( ?\/|[SC]\/|\/\/ ?[A-Z]{3}|25X|50X|NATO|CUI|SBU|FOUO|OFFICIAL|[Cc][Ll][Aa][Ss][Ss][Ii][Ff][Ii](?:[Cc]|[Ee][Dd][\s#>"_]{1,24}[BbWwUuOoAa])|(?:[Mm][Aa][Rr][Kk][Ii][Nn][Gg]|[Bb][Aa][Nn][Nn][Ee][Rr])(?:[ _-][Ll][Ee][Vv][Ee][Ll])?["']?[ \t]*[:=][ \t]*["']?[TtSsCc]|[Cc][Ll][ _][Bb][Yy]|[Dd][Ee][Rr][Ii][Vv][Ee][Dd][ _]|[Dd][Rr][Vv][ _]|[Dd][Ee][Cc][Ll](?:[Aa][Ss][Ss](?:[Ii][Ff][Yy])?)?[ _][Oo][Nn]|12356|12958|13526|[Rr][Ee][Aa][Ss][Oo][Nn][ \t]*:[ \t]*["']?(?:[Ee]\.?[Oo]|[Ss][Ee][Cc]|1\.)|[Rr][Ee][Mm][Oo][Vv][Aa][Ll]|[Ss][Ee][Cc][Rr][Ee][Tt]\/|[Tt][Ii][Aa][Ll]\//;
const beginsHere = new RegExp(worthALook, 'y');

const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The first sign of what is worth a look, and all that may come second. */
const firstTwo: readonly (readonly [string, string])[] = [
  ['S', ' .-\n\tE/'],
  ['C', ' .-\n\tO/'],
  ['/', ' \n/'],
  ['(', ` /${capitals}`],
];
/** Its first three signs, where other texts often have the first two. */
const firstThree = '25X 50X NAT CUI SBU FOU OFF 123 129 135'.split(' ');
/** The same in letters of either case. */
const firstLetters = ['cl ', ...'cla mar ban cl_ der drv dec rea rem sec tia (s/ (c/ (ts'.split(' ')];

/** What two signs one after the other tell: that folding changes them, that something may begin with them, … */
const folds = 1;
const begins = 2;
/** … or that they are the first two of three of one of these groups; eight bits further up, the last two. */
const groups = [4, 8, 16, 32, 64, 128] as const;
const toLastTwo = 8;

const lineFeed = 10;
const tab = 9;

/** What is told by two signs, seven bits of each. */
const told = new Uint16Array(1 << 14);

function tell(first: string, second: string, what: number): void {
  told[(first.charCodeAt(0) << 7) | second.charCodeAt(0)]! |= what;
}
for (const [first, seconds] of firstTwo) for (const second of seconds) tell(first, second, begins);
for (const [index, three] of [...firstThree, ...firstLetters].entries()) {
  const group = groups[index % groups.length]!;
  const [first, second, third] = Array.from(three, (sign) =>
    firstThree.includes(three) ? [sign] : [sign, sign.toUpperCase()],
  );
  for (const middle of second!) {
    for (const each of first!) tell(each, middle, group);
    for (const each of third!) tell(middle, each, group << toLastTwo);
  }
}
tell('-', '>', folds);
for (const second of '&\\<*`~')
  for (let pair = second.charCodeAt(0); pair < told.length; pair += 1 << 7) told[pair]! |= folds;
for (let code = 0; code < 1 << 7; code += 1) {
  const sign = String.fromCharCode(code);
  if (/[A-Za-z0-9]/.test(sign)) continue;
  if (sign !== '_') tell(sign, '_', folds);
  tell('_', sign, folds);
}

/** Whether folding may change `text`, or {@link worthALook} find something in it; never false where one does. */
export function mayHoldMarking(text: string): boolean {
  let pair = lineFeed;
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 126 || (code < 32 && code !== lineFeed && code !== tab)) return true;
    pair = ((pair << 7) | code) & 0x3fff;
    const now = told[pair]!;
    const hit = (now & (folds | begins)) | (before & (now >> toLastTwo));
    before = now;
    if (hit !== 0 && ((now & folds) !== 0 || beginsAt(text, at))) return true;
  }
  return text.endsWith('_');
}

/** Whether something worth a look begins one or two signs before `at`. */
function beginsAt(text: string, at: number): boolean {
  for (const back of [2, 1]) {
    beginsHere.lastIndex = Math.max(0, at - back);
    if (beginsHere.test(text)) return true;
  }
  return false;
}
