/** What each policy has a review weigh, and finding it in what a review says it has weighed. */

/** One subject, as the phrases by which a review may name it; any of them counts. The first is its name. */
export type Part = readonly [string, ...string[]];

/** A factor that a policy lists. */
export interface Factor {
  /** In kebab-case; a consideration that is named so covers all of it. */
  readonly id: string;
  readonly name: string;
  /** The subjects it joins: each can be weighed on its own, so each has to be found. */
  readonly parts: readonly Part[];
}

/** What is left unsaid of a factor: all of it, or some of the subjects it joins. */
export interface Silence {
  readonly factor: Factor;
  readonly parts: readonly Part[];
}

const partners: Part = [
  'partners',
  'partner',
  'partnership',
  'partnerships',
  'ally',
  'allies',
  'allied',
  'alliance',
  'alliances',
  'burden sharing',
  'interoperability',
  'coalition',
];

const civilianHarm: Part = [
  'civilian harm',
  'harm to civilians',
  'civilian',
  'civilians',
  'noncombatants',
  'chmr',
];

const humanRights: Part = ['human rights', 'ihrl', 'human right', 'gvhr', 'leahy'];

const nonproliferation: Part = [
  'nonproliferation',
  'proliferation',
  'counterproliferation',
  'diversion',
  'arms control',
];

const industry: Part = ['industrial base', 'defense industry', 'defence industry', 'industry', 'industries'];

/** The factors of NSPM-10. */
export const factorsOf2018: readonly Factor[] = [
  {
    id: 'peace-through-strength',
    name: 'peace through strength',
    parts: [
      [
        'peace through strength',
        'strength',
        'peace',
        'deterrence',
        'national security',
        'security interests',
        'security interest',
      ],
    ],
  },
  { id: 'allies-and-partners', name: 'allies and partners', parts: [partners] },
  {
    id: 'economic-security-and-innovation',
    name: 'economic security and innovation',
    parts: [
      ['economic security', 'economic', 'economics', 'economy', 'jobs', 'trade', 'exports', ...industry],
      ['innovation', 'innovative', 'technology', 'technologies', 'technological', 'research'],
    ],
  },
  {
    id: 'human-rights-and-nonproliferation',
    name: 'human rights and nonproliferation',
    parts: [humanRights, nonproliferation],
  },
  { id: 'civilian-harm-reduction', name: 'civilian-harm reduction', parts: [civilianHarm] },
];

/** The factors of NSM-18. */
export const factorsOf2023: readonly Factor[] = [
  {
    id: 'human-rights-and-humanitarian-law',
    name: 'human rights and humanitarian law',
    parts: [
      humanRights,
      [
        'humanitarian law',
        'ihl',
        'law of armed conflict',
        'loac',
        'law of war',
        'laws of war',
        'geneva conventions',
        'international law',
      ],
    ],
  },
  { id: 'reduction-of-civilian-harm', name: 'reduction of civilian harm', parts: [civilianHarm] },
  {
    id: 'corruption-and-governance',
    name: 'corruption and governance',
    parts: [
      ['corruption', 'anticorruption', 'corrupt', 'bribery'],
      ['governance', 'government institutions', 'rule of law', 'democratic', 'democracy', 'accountability'],
    ],
  },
  { id: 'partnerships', name: 'partnerships', parts: [partners] },
  {
    id: 'nonproliferation-and-regional-stability',
    name: 'nonproliferation and regional stability',
    parts: [
      nonproliferation,
      ['regional stability', 'stability', 'destabilizing', 'regional', 'region', 'arms race'],
    ],
  },
  { id: 'industrial-base', name: 'industrial base', parts: [industry] },
];

/** The names of all factors that join several subjects. */
export const joined: readonly string[] = [...factorsOf2018, ...factorsOf2023]
  .filter(({ parts }) => parts.length > 1)
  .map(({ name }) => name);

/** Lower case, every sign but letters and digits a blank, `&` written out, and a blank at both ends. */
const plain = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** What of `factor` none of `texts` names, whole words alone; undefined: all of it is named. */
export function silenceOn(factor: Factor, texts: readonly string[]): Silence | undefined {
  const said = texts.map(plain);
  const isSaid = (phrase: string): boolean => said.some((text) => text.includes(plain(phrase)));
  if (isSaid(factor.id)) return undefined;
  const parts = factor.parts.filter((phrases) => !phrases.some(isSaid));
  return parts.length === 0 ? undefined : { factor, parts };
}

/** The factor as a sentence names it; where only a part of it is left unsaid, that part. */
export function silenceInWords({ factor, parts }: Silence): string {
  if (parts.length === factor.parts.length) return factor.name;
  return parts.map(([name]) => name).join(' and ');
}
