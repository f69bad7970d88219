/** Characters, raw and by escape sequence: what a reviewer sees must be what the program reads. */
import { describe } from 'vitest';
import { lines, recipient, tableOf } from './table.ts';

describe('characters that a reviewer would not see', () => {
  const name = (written: string): string => lines('kind: recipient', `name: ${written}`);
  const note = (written: string): string => recipient(`note: ${written}`);
  tableOf([
    {
      what: 'a byte order mark inside the file is found',
      text: recipient('note: a\ufeffb'),
      finds: [['unreadable 3:8', 'U+FEFF']],
    },
    {
      what: 'a bidirectional control in a comment is found',
      text: `kind: recipient # \u202e\nname: Freedonia\n`,
      finds: [['unreadable 1:19', 'U+202E']],
    },
    {
      what: 'a bidirectional control in a value is found',
      text: name('Free\u2066donia'),
      finds: [['unreadable 2:11', 'U+2066']],
    },
    {
      what: 'a character that comes again is told once, with how often',
      text: recipient('note: \u202ea\u202eb\u202e'),
      finds: [['unreadable 3:7', 'and 2 more times before the next field']],
    },
    {
      what: 'a character that comes twice is told once',
      text: recipient('note: \u202ea\u202eb'),
      finds: [['unreadable 3:7', 'and 1 more time before the next field']],
    },
    {
      what: 'a character in two fields is told in each',
      text: recipient('note: \u202ea', 'title: \u202eb\u202e'),
      finds: [
        ['unreadable 3:7', 'stands here | '],
        ['unreadable 4:8', 'and 1 more time before the next field'],
      ],
    },
    {
      what: 'of a character that the file is full of nothing more is told, nor is the rest read',
      text: recipient(`note: ${'\u200b'.repeat(1_500)}`, 'due: 2024-03-24'),
      finds: [['unreadable 3:7', 'U+200B', 'and many more times in this file']],
    },
    {
      what: 'of two characters that the file is full of each is told once',
      text: recipient(`note: ${'\u200b\u00ad'.repeat(600)}`, 'due: \u200b'),
      finds: [
        ['unreadable 3:7', 'U+200B', 'stands here, and more times in this file'],
        ['unreadable 3:8', 'U+00AD', 'stands here, and more times in this file'],
      ],
    },
    {
      what: 'of a blank that only looks like one it is the same',
      text: lines(...Array.from({ length: 1_500 }, () => '-\u00a0a')),
      finds: [['unreadable 1:2', 'U+00A0', 'and many more times in this file']],
    },
    {
      what: 'a character in the name of a field is told, and nothing that follows from it',
      text: lines('kind: recipient', 'na\u200bme: Freedonia'),
      finds: [['unreadable 2:3', 'U+200B']],
    },
    {
      what: 'a blank before the name of a field is told, and nothing that follows from it',
      text: lines('kind: recipient', '\u00a0name: Freedonia'),
      finds: [['unreadable 2:1', 'U+00A0']],
    },
    {
      what: 'marks of direction are found, each at its place',
      text: name('Freedonia\u200e\u061c'),
      finds: [
        ['unreadable 2:16', 'U+200E'],
        ['unreadable 2:17', 'U+061C'],
      ],
    },
    {
      what: 'a space of no width is found',
      text: name('Free\u200bdonia'),
      finds: [['unreadable 2:11', 'U+200B']],
    },
    {
      what: 'a soft hyphen is found',
      text: name('Free\u00addonia'),
      finds: [['unreadable 2:11', 'U+00AD']],
    },
    {
      what: 'a tag character is found',
      text: name('Free\u{e0069}donia'),
      finds: [['unreadable 2:11', 'U+E0069']],
    },
    {
      what: 'a line separator is found',
      text: name('Free\u2028donia'),
      finds: [['unreadable 2:11', 'U+2028']],
    },
    { what: 'a raw NUL is found', text: name('Free\u0000donia'), finds: [['unreadable 2:11', 'U+0000']] },
    {
      what: 'a raw escape character is found',
      text: name('Free\u001b[2Jdonia'),
      finds: [['unreadable 2:11', 'U+001B']],
    },
    {
      what: 'a control of the C1 range is found',
      text: name('Free\u009bdonia'),
      finds: [['unreadable 2:11', 'U+009B']],
    },
    {
      what: 'half a surrogate pair is found',
      text: name('Free\ud800donia'),
      finds: [['unreadable 2:11', 'U+D800']],
    },
    {
      what: 'a noncharacter is found',
      text: name('Free\ufffedonia'),
      finds: [['unreadable 2:11', 'U+FFFE']],
    },
    {
      what: 'a pile of combining marks is found',
      text: name(`Free\u0065${'\u0301'.repeat(300)}donia`),
      finds: [['unreadable 2:12', 'more than eight combining marks']],
    },
    {
      what: 'a joiner between letters is found',
      text: name('Free\u200ddonia'),
      finds: [['unreadable 2:11', 'U+200D']],
    },
    {
      what: 'an ideographic space after a colon is found',
      text: lines('kind: recipient', 'name:\u3000Freedonia'),
      finds: [['unreadable 2:6', 'U+3000']],
    },
    ...['\u{1fffe}', '\u{10ffff}', '\ufdd0'].map((character) => {
      const name = `U+${character.codePointAt(0)!.toString(16).toUpperCase()}`;
      return {
        what: `the noncharacter ${name} is found`,
        text: note(`Free${character}donia`),
        finds: [['unreadable 3:11', name]] as const,
      };
    }),
    {
      what: 'a noncharacter of a higher plane by escape is found',
      text: name('"Free\\U0001FFFEdonia"'),
      finds: [['unreadable 2:7', 'the value holds U+1FFFE']],
    },
    {
      what: 'a Hangul filler, which shows as nothing, is found',
      text: name('Free\u3164donia'),
      finds: [['unreadable 2:11', 'U+3164']],
    },
    ...['\u00a0', '\u2007', '\u202f', '\u3000', '\u2800'].flatMap((blank) => {
      const code = `U+${blank.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
      return [
        {
          what: `${code} before a value without quotes is found`,
          text: note(`${blank}a remark`),
          finds: [['unreadable 3:7', code]] as const,
        },
        {
          what: `${code} behind a value without quotes is found`,
          text: note(`a remark${blank}`),
          finds: [['unreadable 3:7', code]] as const,
        },
        {
          what: `${code} before what looks like a comment is found`,
          text: note(`a remark${blank}# and a comment`),
          finds: [['unreadable 3:7', code]] as const,
        },
        {
          what: `${code} in the name of a field is found`,
          text: lines('kind: recipient', 'name: Freedonia', `no${blank}te: a`),
          finds: [['unreadable 3:1', 'the name of a field']] as const,
        },
        {
          what: `${code} after the colon of a field in braces is found`,
          text: lines('kind: recipient', 'name: Freedonia', `group: { conflict:${blank}true }`),
          finds: [
            ['wrong-shape 3:1', '"conflict" is missing'],
            ['unreadable 3:10', 'the name of a field'],
          ] as const,
        },
        { what: `${code} in a sentence is harmless`, text: note(`100${blank}% of it`), finds: [] },
        { what: `${code} in quotes is harmless`, text: note(`"a${blank}# b${blank}"`), finds: [] },
      ];
    }),
    {
      what: 'no-break spaces of French typography are harmless, where a line ends or a dash stands',
      text: note('|\n  \u00ab\u00a0mot\u00a0\u00bb\u00a0: oui -\u00a0non\u00a0\n  fin'),
      finds: [],
    },
    {
      what: 'a no-break space after a colon is found',
      text: lines('kind: recipient', 'name:\u00a0Freedonia'),
      finds: [['unreadable 2:6', 'U+00A0']],
    },
    {
      what: 'an escape sequence for NUL is found, at the value',
      text: name('"Free\\0donia"'),
      finds: [['unreadable 2:7', 'the value holds U+0000']],
    },
    {
      what: 'an escape sequence for the escape character is found',
      text: name('"\\e[2JFreedonia"'),
      finds: [['unreadable 2:7', 'the value holds U+001B']],
    },
    {
      what: 'an escape sequence for a backspace is found',
      text: name('"Free\\bdonia"'),
      finds: [['unreadable 2:7', 'the value holds U+0008']],
    },
    {
      what: 'an escape sequence for a bidirectional control is found',
      text: name('"Free\\u202Edonia"'),
      finds: [['unreadable 2:7', 'the value holds U+202E']],
    },
    {
      what: 'an escape sequence for half a surrogate pair is found',
      text: name('"Free\\uD800donia"'),
      finds: [['unreadable 2:7', 'the value holds U+D800']],
    },
    {
      what: 'an escape sequence for a tag character is found',
      text: name('"Free\\U000E0069donia"'),
      finds: [['unreadable 2:7', 'the value holds U+E0069']],
    },
    {
      what: 'an escape sequence for a lone carriage return is found',
      text: name('"Free\\rdonia"'),
      finds: [['unreadable 2:7', 'carriage return']],
    },
    {
      what: 'an escape sequence that does not exist is found',
      text: name('"C:\\quarter"'),
      finds: [['unreadable 2:10', 'the backslash starts no known escape']],
    },
    { what: 'a line feed by escape sequence is harmless', text: name('"Free\\ndonia"'), finds: [] },
    { what: 'a no-break space inside a text is harmless', text: name('Free\u00a0donia'), finds: [] },
    { what: 'an ideographic space inside a text is harmless', text: name('Free\u3000donia'), finds: [] },
    {
      what: 'letters with accents, composed or not, are harmless',
      text: name('Caf\u00e9 Cafe\u0301'),
      finds: [],
    },
    { what: 'a name in another script is harmless', text: name('\u0420\u0443\u0440\u0438'), finds: [] },
    {
      what: 'a joiner in a family of emoji is harmless',
      text: name('\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'),
      finds: [],
    },
    {
      what: 'a joiner after a variation selector is harmless',
      text: name('\u{1f3f3}\ufe0f\u200d\u{1f308}'),
      finds: [],
    },
    {
      what: 'a non-joiner in Persian is harmless',
      text: name('\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645'),
      finds: [],
    },
    { what: 'eight combining marks in a row are harmless', text: name(`e${'\u0301'.repeat(8)}`), finds: [] },
  ]);
});
