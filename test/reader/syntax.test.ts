/** Text that is no YAML of this format: what is found, and where. */
import { describe, expect, test } from 'vitest';
import { YAMLParseError } from 'yaml';
import { syntaxProblems } from '../../src/reader/source-problems.ts';
import { assurance, found, lines, placed, recipient, tableOf } from './table.ts';

describe('of what the format leaves out of YAML there is found', () => {
  tableOf([
    {
      what: 'a directive for YAML 1.1, which would change the meaning of the file',
      text: `%YAML 1.1\n---\n${recipient()}`,
      finds: [['unreadable 1:1', '"%YAML 1.1" is a directive', 'remove the line']],
    },
    {
      what: 'a directive for tags',
      text: `%TAG ! tag:example.org,2000:\n---\n${recipient()}`,
      finds: [['unreadable 1:1', 'is a directive']],
    },
    {
      what: 'a tag of the core schema',
      text: lines('kind: recipient', 'name: !!str Freedonia'),
      finds: [['unreadable 2:7', 'the tag !!str', 'remove it']],
    },
    {
      what: 'a tag that would turn 30 February into 1 March',
      text: assurance('received: !!timestamp 2024-02-30'),
      finds: [
        ['unreadable 4:11', 'the tag !!timestamp'],
        ['wrong-shape 4:23', '"2024-02-30" is not a day on the calendar'],
      ],
    },
    {
      what: 'a tag that would run code elsewhere',
      text: lines('kind: recipient', 'name: !!js/function "function () {}"'),
      finds: [['unreadable 2:7', 'the tag !!js/function']],
    },
    {
      what: 'an anchor',
      text: lines('kind: recipient', 'name: &name Freedonia'),
      finds: [['unreadable 2:7', 'the anchor &name', 'remove it']],
    },
    {
      what: 'an anchor and its alias, each at its place',
      text: lines('kind: recipient', 'name: &name Freedonia', 'title: *name'),
      finds: [
        ['unreadable 2:7', 'the anchor &name'],
        ['unreadable 3:8', 'the alias *name', 'write the value out'],
      ],
    },
    {
      what: 'a list that contains itself',
      text: assurance('note: &all [*all]'),
      finds: [
        ['unreadable 4:7', 'the anchor &all'],
        ['unreadable 4:13', 'the alias *all'],
      ],
    },
    {
      what: 'a value in asterisks, which YAML takes for an alias',
      text: lines('kind: recipient', 'name: *Freedonia*'),
      finds: [['unreadable 2:7', 'the alias *Freedonia*']],
    },
    {
      what: 'a merge key, told once together with its alias',
      text: recipient('<<: *other'),
      finds: [['unreadable 3:1', 'merge keys (<<)', 'write the fields out']],
    },
    {
      what: 'a merge key with a mapping',
      text: recipient('<<: { title: Other }'),
      finds: [['unreadable 3:1', 'merge keys (<<)']],
    },
    {
      what: 'merge keys without end, of which six are told',
      text: recipient(...Array.from({ length: 9 }, () => '<<: {}')),
      finds: Array.from(
        { length: 6 },
        (_, index) => [`unreadable ${3 + index}:1`, 'merge keys (<<)'] as const,
      ),
    },
    {
      what: 'a "?" key',
      text: lines('? kind', ': recipient', 'name: Freedonia'),
      finds: [['unreadable 1:1', 'a "?" key', 'write the key as "key: value"']],
    },
    {
      what: 'a second document, at the line where it starts',
      text: `${recipient()}---\n${recipient()}`,
      finds: [['unreadable 3:1', 'a second document starts here', 'one record per file']],
    },
    {
      what: 'a second document after the end of the first',
      text: `${recipient()}...\n---\n${recipient()}`,
      finds: [['unreadable 4:1', 'a second document starts here']],
    },
    {
      what: 'a second document without a line that starts it',
      text: `${recipient()}...\ncode: FR\n`,
      finds: [['unreadable 4:1', 'a second document starts here']],
    },
    {
      what: 'an empty second document',
      text: `${recipient()}---\n`,
      finds: [['unreadable 3:1', 'a second document starts here']],
    },
  ]);
});

describe('of what YAML allows', () => {
  tableOf([
    { what: 'a leading --- is harmless', text: `---\n${recipient()}`, finds: [] },
    {
      what: 'a leading --- after a comment is harmless',
      text: `# The file of Freedonia\n--- # begins\n${recipient()}`,
      finds: [],
    },
    { what: 'a mark that ends the only document is harmless', text: `${recipient()}...\n# end\n`, finds: [] },
    {
      what: 'a record written with brackets is harmless',
      text: '{"kind":"recipient","name":"Freedonia"}',
      finds: [],
    },
  ]);
});

describe('text that is no YAML', () => {
  tableOf([
    {
      what: 'markers of a merge conflict inside a text are found',
      text: recipient('note: |', '  <<<<<<< HEAD', '  a', '  =======', '  b', '  >>>>>>> other'),
      finds: [['unreadable 4:3', 'a merge conflict is left in the file', '<<<<<<<']],
    },
    {
      what: 'a double quote never closed is found at the quote',
      text: lines('kind: recipient', 'name: "Freedonia', 'title: x'),
      finds: [['unreadable 2:7', 'the quotation mark is never closed']],
    },
    {
      what: 'a single quote never closed is found at the quote',
      text: lines('kind: recipient', "name: 'Freedonia", 'title: x'),
      finds: [['unreadable 2:7', 'the quotation mark is never closed']],
    },
    {
      what: 'a double quote closed by an escaped one is found',
      text: lines('kind: recipient', 'name: "Freedonia\\"'),
      finds: [['unreadable 2:7', 'the quotation mark is never closed']],
    },
    {
      what: 'a single quote closed by a doubled one is found',
      text: lines('kind: recipient', "name: 'Freedonia''"),
      finds: [['unreadable 2:7', 'the quotation mark is never closed']],
    },
    {
      what: 'a bracket never closed is found at the bracket',
      text: lines('kind: assurance', 'recipient: ruritania', 'covers: [ihl', 'received: 2024-03-01'),
      finds: [['unreadable 3:9', 'this "[" is never closed']],
    },
    {
      what: 'a brace never closed is found at the brace',
      text: recipient('group: { conflict: true'),
      finds: [['unreadable 3:8', 'this "{" is never closed']],
    },
    {
      what: 'of many brackets never closed the first is found',
      text: recipient(...Array.from({ length: 7 }, (_, index) => `list${index}: [a`)),
      finds: [['unreadable 3:8', 'this "[" is never closed', 'close it']],
    },
    {
      what: 'a bracket closed by a brace is found at the brace',
      text: lines('kind: assurance', 'recipient: ruritania', 'covers: [ihl}'),
      finds: [['unreadable 3:13', 'this "}" does not close the "[" before it', 'close what is open']],
    },
    {
      what: 'a text that begins with a sign of block texts is found where it cannot go on',
      text: recipient('note: >10 shells'),
      finds: [['unreadable 3:11', '"shells" cannot stand here', 'put the value in quotes']],
    },
    {
      what: 'a bracket too many is found',
      text: lines('kind: assurance', 'recipient: ruritania', 'covers: [ihl]]'),
      finds: [['unreadable 3:14']],
    },
    {
      what: 'a comma with nothing before it is found',
      text: lines('kind: assurance', 'recipient: ruritania', 'covers: [ihl,, ihl]'),
      finds: [['unreadable 3:14', 'nothing is written before this comma']],
    },
    {
      what: 'a colon inside a value is found',
      text: lines('kind: recipient', 'name: Freedonia: the land'),
      finds: [['unreadable 2:7', 'a colon followed by a space stands inside a value', 'quotes']],
    },
    {
      what: 'a colon inside the last value is found, although no line ends there',
      text: 'kind: recipient\nname: Freedonia: the land',
      finds: [['unreadable 2:7', 'a colon followed by a space stands inside a value', 'quotes']],
    },
    {
      what: 'a value that starts with a sign YAML keeps for itself is found',
      text: lines('kind: recipient', 'name: @freedonia'),
      finds: [['unreadable 2:7', 'a value cannot start with this character', 'quotes']],
    },
    {
      what: 'text after a closed quote is found',
      text: lines('kind: recipient', 'name: "Freedonia" land'),
      finds: [['unreadable 2:19', 'this cannot stand here']],
    },
    {
      what: 'a field indented under a finished value is found',
      text: lines('kind: recipient', 'name: Freedonia', '  code: FR'),
      finds: [['unreadable 3:3', 'the line is indented under a value that is already complete']],
    },
    {
      what: 'a field without a space after its colon is found',
      text: lines('kind: recipient', 'name:Freedonia'),
      finds: [['unreadable 2:1', 'a space is missing after the colon', 'write "name: value"']],
    },
    {
      what: 'a whole file without spaces after its colons is found',
      text: lines('kind:recipient', 'name:Freedonia'),
      finds: [['unreadable 1:1', 'a space is missing after the colon', 'write "kind: value"']],
    },
    {
      what: 'a field without a colon is found',
      text: lines('kind: recipient', 'name Freedonia'),
      finds: [['unreadable 2:1']],
    },
    {
      what: 'a field name longer than YAML allows is found',
      text: recipient(`${'k'.repeat(1100)}: x`),
      finds: [['unreadable 3:1', 'a field name is longer than 1,024 characters']],
    },
    {
      what: 'an empty file is found',
      text: '',
      finds: [['wrong-shape 1:1', 'the file holds no record']],
    },
    {
      what: 'a file of comments is found',
      text: '# Nothing yet\n',
      finds: [['wrong-shape 1:1', 'the file holds no record']],
    },
    {
      what: 'a file that holds nothing but the word null is found',
      text: 'null\n',
      finds: [['wrong-shape 1:1', 'the file holds no record']],
    },
    {
      what: 'a list at the top is found',
      text: lines('- kind: recipient', '  name: Freedonia'),
      finds: [['wrong-shape 1:1', 'the file holds a list where one record is meant', '"name: value"']],
    },
    {
      what: 'a text at the top is found',
      text: lines('The file of Freedonia'),
      finds: [['wrong-shape 1:1', 'the file holds a text where one record is meant']],
    },
  ]);
});

test('of a mistake that the library knows and this program has no words for, the place is told', () => {
  const problems = syntaxProblems([new YAMLParseError([6, 15], 'IMPOSSIBLE', 'Never')], recipient());
  expect(problems).toMatchObject([{ start: 6, end: 15, message: 'this is not YAML of this format' }]);
});

describe('an ordinary merge conflict', () => {
  test('is named first, at its first marker', () => {
    const { faults } = found({
      text: 'kind: recipient\n<<<<<<< HEAD\nname: Freedonia\n=======\nname: Sylvania\n>>>>>>> other\n',
    });
    expect(placed(faults[0]!)).toBe('unreadable 2:1');
    expect(faults[0]!.message).toBe('a merge conflict is left in the file');
  });
});

describe('line ends and tabs', () => {
  const windows = (text: string): string => text.replaceAll('\n', '\r\n');
  tableOf([
    { what: 'line ends of Windows are harmless', text: windows(recipient('title: x')), finds: [] },
    {
      what: 'line ends of Windows move no line and no column',
      text: windows(recipient('title: x', 'code: ru', 'due: 2024-03-24')),
      finds: [
        ['wrong-shape 4:7', '"ru" is not two capital letters'],
        ['unknown-key 5:1', '"due"'],
      ],
    },
    {
      what: 'line ends of both sorts move no line and no column',
      text: 'kind: recipient\r\nname: Freedonia\ncode: ru\r\n',
      finds: [['wrong-shape 3:7', '"ru"']],
    },
    {
      what: 'line ends of old Macs are found once',
      text: recipient('title: x').replaceAll('\n', '\r'),
      finds: [['unreadable 1:16', 'carriage-return line ends', 'save it with line feeds']],
    },
    {
      what: 'a carriage return inside a line is found',
      text: lines('kind: recipient', 'name: Free\rdonia'),
      finds: [['unreadable 2:11', 'carriage-return line ends']],
    },
    {
      what: 'a tab that indents is found at the tab',
      text: recipient('group:', '\tconflict: true'),
      finds: [['unreadable 4:1', 'a tab is used to indent', 'use spaces']],
    },
    {
      what: 'a tab before an item is found',
      text: lines('kind: assurance', 'recipient: ruritania', 'covers:', '\t- ihl'),
      finds: [['unreadable 4:1', 'a tab is used to indent']],
    },
    {
      what: 'a tab before the first field is found',
      text: `\t${recipient()}`,
      finds: [['unreadable 1:1', 'a tab is used to indent']],
    },
    {
      what: 'a tab after a colon is harmless',
      text: lines('kind:\trecipient', 'name:\tFreedonia'),
      finds: [],
    },
    { what: 'a tab at the end of a line is harmless', text: recipient('title: x\t'), finds: [] },
    {
      what: 'a tab inside a text is harmless',
      text: lines('kind: recipient', 'name: Free\tdonia'),
      finds: [],
    },
  ]);
});

describe('files that are too much', () => {
  const nested = (depth: number): string => recipient(`note: ${'['.repeat(depth)}x${']'.repeat(depth)}`);
  const keys = (count: number): string =>
    recipient(...Array.from({ length: count }, (_, index) => `key${index}: x`));
  /** So many lists of so many entries. */
  const listsOf = (lists: number, entries: number): string =>
    Array.from({ length: lists }, (_, index) => `list${index}:\n${'  - x\n'.repeat(entries)}`).join('');
  tableOf([
    {
      what: 'brackets nested 33 deep are found at the first one too many',
      text: nested(33),
      finds: [['unreadable 3:39', 'brackets are nested more than 32 deep']],
    },
    {
      what: 'brackets nested 31 deep are only of the wrong shape',
      text: nested(31),
      finds: [['wrong-shape 3:1', '"note" is a text']],
    },
    {
      what: 'fields nested 40 deep are found',
      text: lines(
        ...Array.from({ length: 40 }, (_, depth) => `${' '.repeat(depth)}a:`),
        `${' '.repeat(40)}x`,
      ),
      finds: [['unreadable 33:33', 'values are nested more than 32 deep']],
    },
    {
      what: 'more than 1,500 keys in one mapping are found once',
      text: keys(1501),
      finds: [['unreadable 1:1', 'one mapping has more than 1,500 keys']],
    },
    {
      what: 'more than 6,000 commas are found once, and soon',
      text: recipient(`note: [${'1,'.repeat(60_000)}]`),
      finds: [['unreadable 3:12009', 'the file holds more than 6,000 values']],
    },
    {
      what: 'more than 60,000 signs are found once, and soon',
      text: recipient(`note: ${'[]'.repeat(40_000)}`),
      finds: [['unreadable 3:59988', 'the file is too large to be one record']],
    },
    {
      what: 'more than 6,000 values in one file are found once',
      text: recipient(listsOf(5, 1_200)),
      finds: [['unreadable 8:5', 'the file holds more than 6,000 values']],
    },
    {
      what: 'more than 1,500 entries in one list are found once',
      text: recipient(listsOf(1, 1_501)),
      finds: [['unreadable 4:3', 'one list has more than 1,500 entries']],
    },
    {
      what: 'more than 20,000 lines are found at the first too many',
      text: `${lines('kind: recipient', 'name: Freedonia')}${'#\n'.repeat(19_998)}a`,
      finds: [['unreadable 20001:1', 'the file has more than 20,000 lines']],
    },
    {
      what: '20,000 lines are read',
      text: `${lines('kind: recipient', 'name: Freedonia')}${'#\n'.repeat(19_998)}`,
      finds: [],
    },
    {
      what: 'anchors without end are found six times',
      text: recipient(`note: [${'&a x, '.repeat(500)}]`),
      finds: Array.from(
        { length: 6 },
        (_, index) => [`unreadable 3:${8 + index * 6}`, 'the anchor &a'] as const,
      ),
    },
  ]);
});
