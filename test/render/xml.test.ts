/** What a record says is text in XML, as an attribute and between tags: a parser that is not ours says so. */
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { element, textElement, xmlDocument, xmlText } from '../../src/render/xml.ts';

/** The attributes and the texts of a document, in order. */
function readBack(xml: string): string[] {
  const seen: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('attribute', ({ value }) => void seen.push(value));
  parser.on('text', (text) => void (text.trim() && seen.push(text)));
  parser.write(xml).close();
  return seen;
}

test.each([
  ['markup', '<a href="b">&amp;</a>', '<a href="b">&amp;</a>'],
  ['the end of a section', ']]>', ']]>'],
  ['a command to a service', '##[error]', '##[error]'],
  ['what would not show', 'a\u202eb\u0000c', 'a\\u202eb\\u0000c'],
])('%s', (_, text, read) => {
  const xml = xmlDocument(element('a', { name: text }, [textElement('b', {}, [text])]));
  expect(readBack(xml)).toEqual([read, read]);
  expect(xml).not.toContain('##[');
});

test('a document shows by its blanks what lies in what, and moves no line of a text', () => {
  const leaf = element('leaf', { n: 1, name: 'a "b"' });
  const words = textElement('words', { of: 'one' }, ['first <line>', '', '  third']);
  const root = element('root', {}, [element('branch', {}, [leaf, words]), element('none', {}, [])]);
  expect(xmlDocument(root)).toBe(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<root>',
      '  <branch>',
      '    <leaf n="1" name="a &quot;b&quot;"/>',
      '    <words of="one">first &lt;line&gt;',
      '',
      '  third</words>',
      '  </branch>',
      '  <none/>',
      '</root>',
      '',
    ].join('\n'),
  );
});

test('a text of more than four thousand characters is cut before it is escaped', () => {
  expect(xmlText('&'.repeat(5_000))).toBe(`${'&amp;'.repeat(3_997)}...`);
});
