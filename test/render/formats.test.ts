/** What `check` prints for services: whatever the records say, each format is read back as what was written. */
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { checkMarkdown } from '../../src/render/formats/markdown.ts';
import { github } from '../../src/render/formats/github.ts';
import { gitlab } from '../../src/render/formats/gitlab.ts';
import { junit } from '../../src/render/formats/junit.ts';
import { sarif } from '../../src/render/formats/sarif.ts';
import { visible } from '../../src/render/visible.ts';
import { propertyRuns } from '../law/random-repository.ts';
import { worldOf } from './a-view.ts';
import { commandsIn } from './github-runner.ts';
import { hostile } from './hostile.ts';
import { partsOf, runOf } from './sarif.ts';

const always = (check: (text: string) => void): void =>
  fc.assert(fc.property(hostile, check), { numRuns: propertyRuns(100) });

describe('a text of a record that would be something else is text', () => {
  test('in SARIF, which stays valid', () =>
    always((text) => {
      const view = worldOf(text);
      const { results } = runOf(sarif(view));
      expect(results).toHaveLength(view.shown.length);
      for (const [index, { message, locations, relatedLocations = [] }] of results.entries()) {
        const { related, record } = view.shown[index]!;
        const parts = partsOf(message.text);
        const whole = parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
        const told = visible(`${text}${record === null ? '' : ` (${text})`}`);
        expect(whole.startsWith(`${told[0]?.toUpperCase() ?? ''}${told.slice(1)}`)).toBe(true);
        expect(parts.flatMap((part) => (typeof part === 'string' ? [] : [part]))).toEqual(
          related.map((_, nth) => ({ link: nth + 1, text: visible(text) })),
        );
        const places = [...locations, ...relatedLocations].map(({ physicalLocation }) => physicalLocation);
        for (const { artifactLocation } of places)
          expect(decodeURIComponent(artifactLocation.uri)).toBe(
            `cases/${text.replaceAll(/\p{Surrogate}/gu, '\ufffd')}.yaml`,
          );
      }
    }));

  test('in annotations, and nothing else is a command', () =>
    always((text) => {
      const view = worldOf(text);
      const commands = commandsIn(github(view, 'the job summary'));
      const shown = view.shown.filter(({ ignored }) => !ignored);
      expect(commands).toHaveLength(shown.length);
      for (const [index, { name, properties, message }] of commands.entries()) {
        const { rule, severity, at, record } = shown[index]!;
        const file = visible(`cases/${text}.yaml`);
        expect(name).toBe(severity === 'info' ? 'notice' : severity);
        expect(properties).toMatchObject({ file, line: String(at.start.line), title: rule });
        const [first, ...details] = message.split('\n');
        const whose = record === null ? '' : ` (${text})`;
        expect(first).toBe(`${file}:${at.start.line}:${at.start.column}: ${visible(`${text}${whose}`)}`);
        expect(details.at(-1)).toBe(visible(`Help: ${text}`));
      }
    }));

  test('in a code quality report', () =>
    always((text) => {
      const view = worldOf(text);
      const entries = JSON.parse(gitlab(view)) as {
        description: string;
        location: { path: string };
        fingerprint: string;
      }[];
      expect(entries).toHaveLength(view.shown.length - 1);
      for (const { description, location } of entries) {
        expect(description).toContain(visible(text));
        expect(location.path).toBe(`cases/${text}.yaml`);
      }
      expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(entries.length);
    }));

  test('in JUnit, which stays well-formed', () =>
    always((text) => {
      const view = worldOf(text);
      const cases = elementsOf(junit(view), 'testcase');
      const own = view.shown.filter(({ deadline }) => deadline === null).length;
      expect(cases).toHaveLength(view.evaluation.deadlines.length + own);
      for (const { name, file } of cases) {
        expect(name).toContain(visible(text));
        expect(file).toBe(visible(`cases/${text}.yaml`));
      }
    }));

  test('in Markdown, which keeps its blocks', () => {
    const parser = new MarkdownIt({ html: true });
    const shapeOf = (text: string): string[] =>
      parser
        .parse(
          checkMarkdown(worldOf(text), { heading: '##', most: 200, quiet: false, linkTo: () => undefined }),
          {},
        )
        .flatMap(({ type, children }) => [
          type,
          ...(children ?? []).filter((each) => each.type !== 'text').map((each) => each.type),
        ]);
    const harmless = shapeOf('word');
    // A note that is empty makes no paragraph of its own.
    always((text) => {
      expect(shapeOf(`a${text}`)).toEqual(harmless);
    });
  });

  test('and no format holds a command for a service that reads logs', () =>
    always((text) => {
      const view = worldOf(text);
      const page = checkMarkdown(view, { heading: '#', most: 200, quiet: false, linkTo: () => undefined });
      for (const answer of [sarif(view), gitlab(view), junit(view), page]) {
        expect(answer).not.toMatch(/^\s*::|##\[/m);
        expect(commandsIn(answer)).toEqual([]);
      }
    }));
});

/** The attributes of the elements of a well-formed document. @throws Error for one that is not. */
function elementsOf(xml: string, name: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    if (tag.name === name) found.push(tag.attributes);
  });
  parser.write(xml).close();
  return found;
}
