/** The spillage guard: what is a classification marking, what only looks like one. Everything here is invented. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markingsByAllRules, markingsIn, markingsInPath, type Marking } from '../../src/reader/markings.ts';
import { cases } from '../reliability/figures.ts';

type Told = readonly [token: string, severity: Marking['severity']];
const told = (found: readonly Marking[]): readonly Told[] =>
  found.map(({ token, severity }) => [token, severity]);

/** Each row: what it is, the text, and all that is found in it. */
type Row = readonly [what: string, text: string, ...finds: readonly Told[]];
const tableOf = (rows: readonly Row[], read: (text: string) => readonly Marking[] = markingsIn): void => {
  test.each(rows.map(([what, text, ...finds]) => ({ what, text, finds })))('$what', ({ text, finds }) => {
    expect(told(read(text))).toEqual(finds);
    if (read === markingsIn) expect(told(markingsByAllRules(text))).toEqual(finds);
  });
};

describe('banners', () => {
  tableOf([
    ['a level as a value', 'title: TOP SECRET\n', ['TOP SECRET', 'error']],
    ['a level with a control as a value', 'summary: SECRET//NOFORN\n', ['SECRET//NOFORN', 'error']],
    ['a level in quotes', 'title: "CONFIDENTIAL"\n', ['CONFIDENTIAL', 'error']],
    ['a level in single quotes, with a comment', "title: 'SECRET' # old\n", ['SECRET', 'error']],
    ['a level as a list entry', 'tags:\n  - SECRET\n', ['SECRET', 'error']],
    ['a level in a list on one line', 'tags: [shells, SECRET, fuzes]\n', ['SECRET', 'error']],
    ['a level in a mapping on one line', '{ note: SECRET, url: x }\n', ['SECRET', 'error']],
    ['a level in a comment', '# SECRET\nkind: recipient\n', ['SECRET', 'error']],
    ['a level in a comment after a value', 'kind: recipient # SECRET\n', ['SECRET', 'error']],
    ['a level as a key', 'SECRET: the shells\n', ['SECRET', 'error']],
    ['a level in a block text', 'note: |\n  one\n  CONFIDENTIAL\n  two\n', ['CONFIDENTIAL', 'error']],
    ['a level in a quotation', '> SECRET\n', ['SECRET', 'error']],
    ['a level as a heading', '## TOP SECRET\n', ['TOP SECRET', 'error']],
    ['a level between rules', '===== SECRET =====\n', ['SECRET', 'error']],
    ['a level with an exclamation mark', 'SECRET!\n', ['SECRET', 'error']],
    ['a level in a table', '| SECRET | 12 shells |\n', ['SECRET', 'error']],
    ['a level in a template', '{% assign banner = "SECRET" %}\n', ['SECRET', 'error']],
    ['a level after a tag of a template', '{% if x %}SECRET{% endif %}\n', ['SECRET', 'error']],
    ['a level in a hidden comment', '<!-- SECRET -->\n', ['SECRET', 'error']],
    ['a level with a control number', 'CONFIDENTIAL 9876\n\n## A LETTER\n', ['CONFIDENTIAL', 'error']],
    ['a level with a page number', 'SECRET    Page 3 of 9\n', ['SECRET', 'error']],
    ['a level in both corners', 'SECRET          SECRET\n', ['SECRET', 'error']],
    ['a level with a caption', 'SECRET NODIS\n', ['SECRET', 'error']],
    ['the line of a cable', 'SECRET FREEDONIA CITY 001234\n', ['SECRET', 'error']],
    ['the spaced line of a cable', 'S E C R E T SECTION 01 OF 02 SYLVANIA\n', ['S E C R E T', 'error']],
    ['a level before parentheses', 'SECRET (draft)\n', ['SECRET', 'warning']],
    ['a level in a numbered list', '1. SECRET\n', ['SECRET', 'error']],
    ['a level behind a tag', 'title: !!str SECRET\n', ['SECRET', 'error']],
    ['a level behind an anchor', 'title: &x "SECRET"\n', ['SECRET', 'error']],
    ['a level with its compartments', 'TOP SECRET/SCI\n', ['TOP SECRET', 'error']],
    ['a level before a dash', 'title: SECRET - shells for Ruritania\n', ['SECRET', 'warning']],
    ['a level after a dash', 'title: Annex B - SECRET\n', ['SECRET', 'warning']],
    ['a level in brackets', 'title: Letter 12 [SECRET]\n', ['SECRET', 'warning']],
    ['a level in parentheses, before a text', 'note: (CONFIDENTIAL) Shells.\n', ['CONFIDENTIAL', 'warning']],
    ['a control anywhere', 'It reads SECRET//NOFORN on top.', ['SECRET//NOFORN', 'error']],
    ['several controls', 'TOP SECRET//SI/TK//ORCON/NOFORN\n', ['TOP SECRET//SI/TK//ORCON/NOFORN', 'error']],
    ['a control behind one stroke', 'SECRET/NOFORN\n', ['SECRET/NOFORN', 'error']],
    ['a release', 'SECRET//REL TO USA, FRE\n', ['SECRET//REL TO USA', 'error']],
    ['an unknown control', 'SECRET//ZEBRA\n', ['SECRET', 'error']],
    ['a code word, which is not told', 'TOP SECRET//SI-ZEBRA\n', ['TOP SECRET//SI', 'error']],
    ['a level in short', 'marked TS//SI today', ['TS//SI', 'error']],
    ['small letters', 'it is secret//noforn', ['secret//noforn', 'error']],
    ['a field that states a level', 'classification: Secret\n', ['Secret', 'error']],
    ['a field that states a level in short', 'marking: "TS"\n', ['TS', 'warning']],
    ['an alliance', '//NATO SECRET\n', ['//NATO SECRET', 'error']],
    ['joint owners', 'title: //JOINT SECRET CAN GBR USA\n', ['//JOINT SECRET', 'error']],
    ['another country', '//GBR RESTRICTED\n', ['//GBR RESTRICTED', 'error']],
    [
      'the highest of an alliance',
      '//COSMIC TOP SECRET//BOHEMIA\n',
      ['//COSMIC TOP SECRET//BOHEMIA', 'error'],
    ],
    ['a level in short, the first thing', 'TS//SI\n', ['TS//SI', 'error']],
    ['a level in quotes, before more', 'title: "SECRET" is its name\n', ['SECRET', 'error']],
    ['a level as a key in a comment after a value', 'kind: x # SECRET: shells\n', ['SECRET', 'error']],
    ['a level next to a released one', 'SECRET\n\nDECLASSIFIED\n\nX-12 2014-099\n', ['SECRET', 'error']],
  ]);
});

describe('portions', () => {
  tableOf([
    ['in a value', 'note: "(S) Shells left."\n', ['(S)', 'warning']],
    ['in a value without quotes', 'note: (TS) shells left\n', ['(TS)', 'warning']],
    ['in a list', '- (C//NF) something\n', ['(C//NF)', 'error']],
    ['in a block text', 'note: >-\n  (C) Shells left.\n', ['(C)', 'warning']],
    ['in a comment', '# (S) Shells left.\n', ['(S)', 'warning']],
    ['in a list of paragraphs', '- (U) Nothing here\n- (S) shells left\n', ['(S)', 'warning']],
    ['in a list with asterisks', '* (U) Nothing here\n* (S) shells left\n', ['(S)', 'warning']],
    ['in a numbered paragraph', '2. (C) Shells left.\n', ['(C)', 'warning']],
    ['in a lettered paragraph', '(A) (U) One.\n(B) (C) Two.\n', ['(C)', 'warning']],
    ['as a whole value', 'portion: (S)\n', ['(S)', 'warning']],
    ['after the paragraph', 'Support is kept up. (C)\n- (3) Next\n', ['(C)', 'warning']],
    ['after the paragraph, without a blank', 'Support is kept up.(C)\n', ['(C)', 'warning']],
    ['after the paragraph, struck out', 'Support is kept up. <del>(C)</del>\n', ['(C)', 'warning']],
    ['between two sentences', 'One left. (S) Two stayed. (U)\n', ['(S)', 'warning']],
    ['after a subject', 'SUBJECT: Shells for Ruritania (S)\n', ['(S)', 'warning']],
    ['with a control, anywhere', 'as said(S//NF) before', ['(S//NF)', 'error']],
    ['with a control and a release', 'x: (S//REL TO USA, FRE) text', ['(S//REL TO USA', 'error']],
    ['with a code word, which is not told', '(TS//SI-ZEBRA) text', ['(TS//SI', 'error']],
    ['with an unknown control', '(S//ZEBRA) text', ['(S', 'error']],
    ['with one stroke or a hyphen', '(S/NF) one (C-NF) two', ['(S/NF)', 'error'], ['(C-NF)', 'error']],
    ['in small letters', 'note: (s//nf) text', ['(s//nf)', 'error']],
    ['of an alliance', '(//NS) text', ['(//NS)', 'error']],
    ['of another country', '(//GBR S) text', ['(//GBR S)', 'error']],
    ['two in order', '(S) One.\n\n(TS) Two.\n', ['(S)', 'warning'], ['(TS)', 'warning']],
  ]);
});

describe('what comes with classified documents', () => {
  tableOf([
    [
      'an authority block with a level',
      'CONFIDENTIAL\n\nReason: 1.4(d)(e)\n\nDeclassify on: 1/1/30\n',
      ['CONFIDENTIAL', 'error'],
      ['Reason:', 'error'],
      ['Declassify on:', 'error'],
    ],
    [
      'an authority block with a level in a portion',
      'Derived From: a guide\n\n(S) Shells left.\n',
      ['Derived From:', 'error'],
      ['(S)', 'warning'],
    ],
    ['an authority alone', 'Classified By: J. Doe, Director\n', ['Classified By:', 'warning']],
    ['an exemption', 'until 25X1 applies', ['25X1', 'warning']],
    ['a longer exemption', 'see 50X1-HUM.', ['50X1-HUM', 'warning']],
    ['an alliance in a sentence', 'a NATO SECRET paper', ['NATO SECRET', 'warning']],
    ['the highest of an alliance', 'a COSMIC TOP SECRET paper', ['COSMIC TOP SECRET', 'warning']],
    [
      'a letter of transmittal',
      'Unclassified When Classified\nEnclosure Removed\n',
      ['Unclassified When Classified', 'warning'],
    ],
    [
      'attachments',
      'Upon removal of attachments, this document is UNCLASSIFIED.',
      ['Upon removal of attachments', 'warning'],
    ],
  ]);
});

describe('unclassified, but not for a public place', () => {
  tableOf([
    ['a banner', 'CUI//SP-LPROT\n', ['CUI//SP-LPROT', 'info']],
    ['a portion', '(CUI) text (SBU) text', ['(CUI)', 'info'], ['(SBU)', 'info']],
    ['an older portion', '(U//FOUO) text', ['(U//FOUO)', 'info']],
    ['an older banner', 'UNCLASSIFIED//FOUO\n', ['UNCLASSIFIED//FOUO', 'info']],
    ['a phrase', 'FOR OFFICIAL USE ONLY\n', ['FOR OFFICIAL USE ONLY', 'info']],
    ['the field of a report', 'report:\n  marking: CUI\n'],
    ['the field of a report, quoted', 'report: { marking: "CUI" }\n'],
    ['unclassified', 'UNCLASSIFIED\n(U) Shells. (U)\nmarking: U\n'],
  ]);
});

describe('evasions', () => {
  tableOf([
    ['emphasis', 'note: "**(S)** Shells"', ['(S)', 'warning']],
    ['emphasis, escaped', '\\*\\*SECRET\\*\\*\n', ['SECRET', 'error']],
    ['emphasis by entities', '&#42;&#42;SECRET&#42;&#42;\n', ['SECRET', 'error']],
    ['an asterisk, the last thing', 'SECRET *', ['SECRET', 'error']],
    ['an asterisk of a list, the first thing', '* (S) shells left\n', ['(S)', 'warning']],
    ['emphasis inside', 'x **SECRET//**_NOFORN_ y', ['SECRET//NOFORN', 'error']],
    ['emphasis by underscores', '__SECRET__\n', ['SECRET', 'error']],
    ['code', '`SECRET`\n', ['SECRET', 'error']],
    ['tags', '<b>SEC</b>RET<br>text\n', ['SECRET', 'error']],
    ['full-width parentheses', 'note: （S） Shells', ['(S)', 'warning']],
    ['full-width letters and strokes', 'ＳＥＣＲＥＴ／／ＮＯＦＯＲＮ', ['SECRET//NOFORN', 'error']],
    ['one character for three', 'note: \u{1f122} Shells', ['(S)', 'warning']],
    ['mathematical letters', '\u{1d412}\u{1d404}\u{1d402}\u{1d411}\u{1d404}\u{1d413}\n', ['SECRET', 'error']],
    ['decimal entities', 'note: &#40;S&#41; Shells', ['(S)', 'warning']],
    ['hexadecimal and named entities', 'note: &#x28;S&rpar; Shells', ['(S)', 'warning']],
    ['entities in a word', 'title: SE&#67;RET\n', ['SECRET', 'error']],
    ['an entity beyond all characters', 'SEC&#x110000;RET\n', ['SECRET', 'error']],
    ['escape sequences', 'title: "\\u0053ECRET"\n', ['SECRET', 'error']],
    ['an escaped line end', 'note: "one\\nSECRET\\ntwo"\n', ['SECRET', 'error']],
    ['escaped parentheses', '\\(S\\) Shells left', ['(S)', 'warning']],
    ['a joiner', 'SEC\u200dRET\n', ['SECRET', 'error']],
    ['a space of no width', 'note: (\u200bS\u2060) Shells', ['(S)', 'warning']],
    ['a soft hyphen and a tag character', 'SE\u00adCR\u{e0041}ET\n', ['SECRET', 'error']],
    ['combining marks', 'S\u0332E\u0332C\u0332R\u0332E\u0332T\u0332\n', ['SECRET', 'error']],
    ['a no-break space', 'title: TOP\u00a0SECRET\n', ['TOP SECRET', 'error']],
    ['Cyrillic letters', 'title: \u0405\u0415\u0421RET\n', ['SECRET', 'error']],
    ['a Cyrillic portion', 'note: (\u0421) Shells', ['(C)', 'warning']],
    ['Greek letters', 'title: C\u039fNFIDEN\u03a4IAL\n', ['CONFIDENTIAL', 'error']],
    ['a Cherokee letter', 'title: \u13daECRET\n', ['SECRET', 'error']],
    ['a wrapped level', 'note: |\n  TOP\n  SECRET\n', ['TOP SECRET', 'error']],
    ['a wrapped level in comments', '# TOP\n# SECRET//NOFORN\n', ['TOP SECRET//NOFORN', 'error']],
    ['a banner wrapped after the strokes', 'x SECRET//\r\n  NOFORN', ['SECRET//NOFORN', 'error']],
    ['a banner wrapped before the strokes', 'SECRET\n//NOFORN\n', ['SECRET//NOFORN', 'error']],
    ['an escaped wrap', 'note: "SEC\\\n  RET"\n', ['SECRET', 'error']],
    ['an underscore for a blank', 'level: TOP_SECRET\n', ['TOP_SECRET', 'error']],
    ['a tag with attributes', 'SE<span class="x">CR</span>ET\n', ['SECRET', 'error']],
    ['inside a tag', '<b SECRET//NOFORN>\n', ['SECRET//NOFORN', 'error']],
    ['dots', 'S.E.C.R.E.T.\n', ['S.E.C.R.E.T', 'error']],
    ['carriage returns', 'kind: x\rSECRET\rname: y\r', ['SECRET', 'error']],
    ['a level that ends the sentence above', 'It lies at the TOP\nSECRET\n', ['SECRET', 'error']],
    ['a longer word in the line above', 'a DESKTOP\nSECRET\n', ['SECRET', 'error']],
  ]);
});

describe('traps', () => {
  tableOf([
    ['1: a citation', 'under section 36(b)(5)(C) of the Act'],
    ['1: a citation at the end of a sentence', 'as in 36(b)(5)(C).\nand 22 U.S.C. 2318(a)(2)(A)\n'],
    ['1: a citation as a value', 'authority: 36(b)(5)(C)\nunder: 552(c)(2)\n'],
    ['1: a citation that is wrapped', 'note: >-\n  as section 36(b)(5)\n  (C) of the Act says\n'],
    ['1: a subparagraph that is wrapped', 'under subparagraph\n(C) of that paragraph.\n'],
    ['1: a subparagraph of a statute', '(C)(1) The Secretary shall\n'],
    ['2: an enumeration in small letters', '(a) one\n(b) two\n(c) three\n'],
    ['2: an enumeration in capitals', '(A) one.\n(B) two.\n(C) three.\n'],
    ['2: an enumeration in a sentence', 'Bring: (A) one. (B) Two. (C) Three.'],
    ['2: an enumeration that starts later', '(B) Two.\n\n(C) Three.\n\n(D) Four.\n'],
    ['2: a long enumeration', '(Q) One.\n(R) Two.\n(S) Three.\n(T) Four.\n'],
    ['3: a plural', 'note: the article(s) and the Secretary(S)\n'],
    ['3: a copyright', '(C) 2024 Freedonia\n# Copyright (C) 2024\n# (C) Copyright Freedonia\n'],
    ['3: a registered name', 'Shells(R) and (R) Shells\n'],
    ['3: a language', 'a tool in TypeScript (TS), see reader.ts\nwritten in the language\n(TS) and run\n'],
    ['3: a temperature', 'temperature (C): 12\nunit: (C)\ndegrees (C)\n'],
    ['3: south and seconds', 'lat: 12.5(S)\ntime (S) 33.9 (S)\n'],
    ['3: a first letter', 'note: (C)overed (S)hells\n'],
    ['4: keys in small letters', 'secret: abc\nsecretRef: abc\nsecret: SECRET_KEY\nAPI_SECRET: abc\n'],
    ['4: the Secretary', 'title: Secretary of State\nSECRETARY OF STATE\nby: SECRETARY\n'],
    ['4: a file of secrets', 'see secrets.yaml and SECRETS\n'],
    ['4: a trade secret', 'note: a trade secret, a TRADE SECRET of theirs\n'],
    ['4: an agreement on confidence', 'marked CONFIDENTIAL under the agreement\nCONFIDENTIALITY\n'],
    ['4: a letterhead', 'Confidential\nStrictly Confidential\n'],
    ['4: a film', 'title: The film TOP SECRET and its makers\ntitle: Top Secret!\n'],
    ['4: a service', 'name: SECRET SERVICE\nholds a TOP SECRET/SCI clearance\n'],
    ['4: a variable', 'key: $SECRET\n'],
    ['5: an address', 'url: https://example.org/SECRET/x//SI//y\nurl: https://example.org/a//NF\n'],
    ['5: a comment in code', 'const SECRET = 1; // TODO\nreturn C // RD\n// TODO TK\nx SECRET // TODO\n'],
    ['5: a regular expression', 'pattern: /^(S|TS|C)$/\npattern: //SI//\n'],
    ['5: a path of Windows', 'path: C:\\SECRET\\shells and C:\\new\\texts\n'],
    ['5: abbreviations', 'SI units, TK, RD, NF, HCS, EL, PR, OC, DS, ND and IMC\n- SI\n- ND\n'],
    ['6: a relation', 'costs REL TO contract\nREL TO USA\n'],
    ['6: countries in columns', '- USA\n- GBR\n- ISR\n| USA | GBR |\n'],
    ['7: a stamp of release alone', 'DECLASSIFIED\nX-12 2014-099\n'],
    ['7: a stamp of release hides nothing', 'SECRET\nDECLASSIFIED\n', ['SECRET', 'error']],
    [
      '8: words of training hide nothing',
      'Markings are for training only.\n(S//NF) Shells.\n',
      ['(S//NF)', 'error'],
    ],
    ['9: other schemes', 'title: SECRET D\u00c9FENSE\nVS-NfD\nRESTREINT UE\n[SEC=PROTECTED]\n'],
    ['10: text in another coding', 'U0VDUkVULy9OT0ZPUk4=\n'],
    ['10: words of other scripts', 'name: \u0421\u0415\u041a\u0420\u0415\u0422 \u0391\u0392\u0393\n'],
    [
      '11: nothing beside the marking is told',
      'note: "(S) shells" # SECRET\n',
      ['(S)', 'warning'],
      ['SECRET', 'error'],
    ],
    ['11: a key', '? SECRET//NOFORN\n: shells\n', ['SECRET//NOFORN', 'error']],
    ['words that begin like an authority', 'reason: weather\nReason: 1(d)(2)\nderived_from: a map\n'],
    ['a clause', 'exemption: { clause: "1(d)(2)", because: "air (C) defense" }\n'],
    ['words that go on from the line above', 'at the TOP\nSECRET keepers met here\n'],
    ['strokes of a path', 'see a/S//SI and xS//SI\n'],
    ['a field that states something else', 'marking: ts\nclassification: secret weapon\n'],
    ['a country in a sentence', 'see a //GBR SECRET\n//GBR SECRET and more words\n'],
    ['an entity that stands for nothing', 'title: SE&zzzz;CRET\n'],
    ['an origin, and longer words', 'Derived From: a guide\n\nSECRETS, CONFIDENTIALITY and CUIS\n'],
    ['letters that hang on those of others', 'SECRET\u00c9 and \u00c9CUI\n'],
    ['letters that hang on others', 'X25X12, a SENATO SECRET paper, ACUI\n'],
    ['a word of controls in a value', 'access: CONTROLLED\n'],
    ['a subparagraph wrapped after blanks', 'under subparagraph  \n(C) of that paragraph.\n'],
    ['nothing at all', ''],
  ]);
});

test('a level is found in more signs that nobody sees than are remembered', () => {
  const unseen = Array.from({ length: 0x1000 }, (_, index) => String.fromCodePoint(0xe0000 + index)).join('');
  expect(told(markingsIn(`SEC${unseen}RET\n`))).toEqual([['SECRET', 'error']]);
});

describe('paths', () => {
  tableOf(
    [
      ['a banner', 'cases/ruritania/SECRET//NOFORN.yaml', ['SECRET//NOFORN', 'error']],
      ['a folder', 'cases/SECRET/shells.yaml', ['SECRET', 'error']],
      ['a level in a name', 'cases/TOP_SECRET-letter.yaml', ['TOP SECRET', 'error']],
      ['a level behind an underscore', 'cases/letter_SECRET_2.yaml', ['SECRET', 'error']],
      ['a level with a control', 'cases/CONFIDENTIAL-NOFORN.yaml', ['CONFIDENTIAL-NOFORN', 'error']],
      ['small letters with a control', 'cases/secret-noforn.yaml', ['secret-noforn', 'error']],
      ['small letters', 'cases/top-secret.yaml', ['top-secret', 'warning']],
      ['a portion', 'cases/(S) letter.yaml', ['(S)', 'warning']],
      ['a portion without a blank', 'cases/(S)letter.yaml', ['(S)', 'warning']],
      ['a portion at the end', 'cases/letter (TS).yaml', ['(TS)', 'warning']],
      ['a portion behind an underscore', 'cases/letter_(C).yaml', ['(C)', 'warning']],
      ['a portion with a control', 'cases/(S//NF) letter.yaml', ['(S//NF)', 'error']],
      ['a portion with a hyphen', 'cases/(C-NF) letter.yaml', ['(C-NF)', 'error']],
      ['a level in short', 'cases/TS_SCI letter.yaml', ['TS SCI', 'error']],
      ['a full-width portion', 'cases/（S） letter.yaml', ['(S)', 'warning']],
      ['an exemption', 'cases/25X1.yaml', ['25X1', 'warning']],
      ['an alliance', 'cases/NATO-RESTRICTED.yaml', ['NATO-RESTRICTED', 'warning']],
      ['controlled, unclassified', 'cases/CUI/letter.yaml', ['CUI', 'info']],
      ['ordinary names', 'cases/ruritania/secretary-letter-2024.yaml'],
      ['secrets', 'cases/secrets.yaml'],
      ['a trade secret', 'cases/trade-secret.yaml'],
      ['the Secretariat', 'cases/SECRETARIAT/letters.yaml'],
      ['a citation', 'cases/section-36(b)(5)(C).yaml'],
      ['a plural', 'cases/article(s).yaml'],
      ['an aircraft', 'cases/(C-130) spares.yaml'],
      ['a copyright', 'cases/(C) 2024.yaml'],
      ['code', 'src/reader/markings.ts'],
    ],
    markingsInPath,
  );
});

describe('places and tokens', () => {
  test('offsets are those of the text as it is written', () => {
    const text = 'a: \u200b&#40;S\u200b) caf\u00e9\r\nb: **TOP**\u00a0\u0405ECRET\r\n';
    expect(markingsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '&#40;S\u200b)',
      'TOP**\u00a0\u0405ECRET',
    ]);
  });

  test('a token is one line and short, however long its marking', () => {
    const [marking] = markingsIn(`SECRET${'//NOFORN'.repeat(15)}\n`);
    expect(marking).toMatchObject({ start: 0, end: 126, severity: 'error' });
    expect(marking!.token).toHaveLength(40);
  });

  test('a hundred are told, and the gravest are among them', () => {
    const found = markingsIn(`${'(S) x\n\n'.repeat(500)}SECRET//NOFORN\n`);
    expect(found).toHaveLength(100);
    expect(found.at(-1)).toMatchObject({ token: 'SECRET//NOFORN', severity: 'error' });
  });
});

describe('this repository', () => {
  const files = ['README.md', 'src/README.md', 'nsm20.yaml'];
  for (const path of readdirSync('cases', { recursive: true, encoding: 'utf8' })) {
    if (path.endsWith('.yaml')) files.push(join('cases', path));
  }
  test.each(files)('%s holds no marking', (path) => {
    const found = [...markingsIn(readFileSync(path, 'utf8')), ...markingsInPath(path)];
    expect(found.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});

describe('properties', () => {
  const harmless = fc.array(
    fc.oneof(
      fc.constantFrom(
        'kind: recipient',
        'name: Freedonia',
        'note: >-',
        '  Secretary of State, section 36(b)(5)(C)',
        '# a comment at the TOP',
        '- title: Cable 12 of NATO',
        'url: https://example.org/12',
        '  "an open quotation',
        '&#40; <b> **',
        '',
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.string({ maxLength: 20 }),
    ),
    { maxLength: 12 },
  );

  test('a banner line is found at any line boundary', () => {
    fc.assert(
      fc.property(harmless, fc.nat(), (texts, seed) => {
        const above = texts.slice(0, seed % (texts.length + 1)).map((line) => `${line}\n`);
        const text = [...above, 'SECRET//NOFORN\n', ...texts.slice(above.length)].join('');
        const start = above.join('').length;
        const errors = markingsIn(text).filter(({ severity }) => severity === 'error');
        expect(errors.some((each) => each.start <= start && each.end >= start + 14)).toBe(true);
      }),
      { numRuns: cases(1_000) },
    );
  });

  const pieces = [
    'SECRET',
    'TOP ',
    '//',
    'NOFORN',
    '(S)',
    '(S//NF)',
    '(',
    ')',
    'CUI',
    '\n',
    ' ',
    '# ',
    'x: ',
  ];
  pieces.push(
    'NATO ',
    '25X1',
    '\u200b',
    '&#40;',
    '**',
    '\u0421',
    '"',
    '- ',
    '. ',
    '_',
    'Reason: 1.4',
    '\\',
    '\r\n',
  );
  test('markings are in order, in the text, and no two start at the same place', () => {
    const piece = fc.constantFrom(...pieces);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (chosen) => {
        const text = chosen.join('');
        for (const found of [markingsIn(text), markingsInPath(text)]) {
          let last = -1;
          for (const { start, end, token } of found) {
            expect(start).toBeGreaterThan(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(token).toMatch(/^\S(?:[^\n]{0,38}\S)?$/);
            last = start;
          }
        }
      }),
      { numRuns: cases(1_000) },
    );
  });
});

describe('a text of 1 MiB', () => {
  const pieces = [
    '(',
    ')',
    '/',
    '//',
    '\n',
    '\r',
    ' ',
    '#',
    '&',
    '\\',
    '*',
    '_',
    '<',
    'S',
    '\u0421',
    '\u200b',
  ];
  const more = [
    'SECRET ',
    'SECRET\n',
    '(S',
    '(S)',
    '(S//',
    'TOP ',
    'S//',
    '&#40;',
    '<a ',
    '[SECRET, ',
    '=SECRET',
  ];
  test.each([...pieces, ...more])('of %j alone is read', (piece) => {
    const text = piece.repeat(Math.floor(2 ** 20 / piece.length));
    expect(markingsIn(text).length).toBeLessThanOrEqual(100);
    expect(markingsInPath(text).length).toBeLessThanOrEqual(100);
  });
});
