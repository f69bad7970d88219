/** Commands in a log: only ours are read, by a runner that is not ours, and to the same texts. */
import { describe, expect, test } from 'vitest';
import { annotationLine, annotationLines, behind, type Commands } from '../../src/render/github-command.ts';
import { asLines, type Terminal } from '../../src/render/ink.ts';
import { commandsIn } from './github-runner.ts';

describe('an annotation', () => {
  test('is read back, whatever stands in it', () => {
    const line = annotationLine({
      kind: 'error',
      properties: { file: 'a,b:c%2C.yaml', line: 3 },
      message: ['100 %0A::error::', 'second'],
    });
    expect(line).toBe('::error file=a%2Cb%3Ac%252C.yaml,line=3::100 %250A::error::%0Asecond\n');
    expect(commandsIn(line)).toEqual([
      {
        name: 'error',
        properties: { file: 'a,b:c%2C.yaml', line: '3' },
        message: '100 %0A::error::\nsecond',
      },
    ]);
  });

  test('ends with its line, whatever ends a line in its texts', () => {
    const text = 'a\r::error::b\r\n::error::c\u2028::error::d';
    const line = annotationLine({ kind: 'notice', properties: { title: text }, message: [text] });
    const read = String.raw`a ::error::b ::error::c\u2028::error::d`;
    expect(commandsIn(line)).toEqual([{ name: 'notice', properties: { title: read }, message: read }]);
    expect(line).toMatch(/^[^\r\n]*\n$/);
  });

  test('holds four thousand characters', () => {
    const [command] = commandsIn(
      annotationLine({ kind: 'notice', properties: {}, message: ['a', 'b'.repeat(5_000)] }),
    );
    expect(command!.message).toBe(`a\n${'b'.repeat(3_995)}...`);
  });
});

describe('text for people before commands', () => {
  const commands = annotationLines([{ kind: 'warning', properties: {}, message: ['seen'] }]);
  const seen = { name: 'warning', properties: {}, message: 'seen' };

  test.each<[what: string, text: Terminal, log: string]>([
    ['a text', asLines('one\ntwo\n'), '::stop-commands::t0\none\ntwo\n::t0::\n::warning ::seen\n'],
    ['without a line end', asLines('one'), '::stop-commands::t0\none\n::t0::\n::warning ::seen\n'],
    ['no text', asLines(''), '::warning ::seen\n'],
  ])('%s', (_, text, log) => {
    expect(behind(text, 't0', commands)).toBe(log);
  });

  test('holds no command of its own', () => {
    const text = '::error::no\n ::set-env name=a::b\n##[error]no\n' as Terminal;
    expect(commandsIn(behind(text, 't0', commands)).slice(-1)).toEqual([seen]);
    expect(commandsIn(behind(text, 't0', '' as Commands)).some(({ name }) => name === 'error')).toBe(false);
  });
});
