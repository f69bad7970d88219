/** What the compiler holds: each line that it must refuse says so, and one that it would not refuse fails the type check. */
import { expect, test } from 'vitest';
import type { World } from '../../src/cli/world.ts';
import { writeWhole } from '../../src/cli/write.ts';
import { line, lines, terminal } from '../../src/render/ink.ts';
import { toText } from '../../src/render/json.ts';
import { inlineText, markup } from '../../src/render/markdown.ts';
import type { Finished, Shown } from '../../src/render/text.ts';
import { cut, shown, visible } from '../../src/render/visible.ts';

const raw: string = 'a\u202eb\n::error::';

/** Never called: it is there to be compiled. */
export function refused({ print, complain, undisturbed }: World): void {
  // @ts-expect-error raw text is no answer
  print(raw);
  // @ts-expect-error what shows is not laid out yet
  print(visible(raw));
  // @ts-expect-error a template that is nobody's is raw
  print(`${line`a`}${raw}`);
  // @ts-expect-error raw text is no complaint
  complain(raw);
  // @ts-expect-error Markdown is for readers of Markdown
  complain(inlineText(raw));
  // @ts-expect-error raw text is not written
  void writeWhole([{ file: 'answer.md', text: raw }], () => '', { undisturbed });
  // @ts-expect-error raw text is not laid out
  lines([raw]);
  // @ts-expect-error raw text is put among pieces by the tag that makes it visible
  print(terminal`${raw}`);
  // @ts-expect-error raw text is no Markdown
  print(markup`${raw}`);
  // @ts-expect-error nor is what shows: Markdown escapes it
  print(markup`${visible(raw)}`);
  // @ts-expect-error what is finished is not escaped a second time
  inlineText(inlineText(raw));
  // @ts-expect-error what is finished for one medium is none of another
  print(markup`${toText(raw)}`);
  // @ts-expect-error lines that are laid out are not one line
  cut(lines([visible(raw)]));
}

test('the tags make visible what is put into them, and leave alone what is', () => {
  const told: Shown = shown`Created ${raw}, ${2}`;
  expect(told).toBe(String.raw`Created a\u202eb ::error::, 2`);
  expect(shown`${told}`).toBe(told);
  const written: Finished = terminal`${told}\n${line`::error::${raw}`}`;
  expect(written).toBe(`${told}\n\\u003a:error::a\\u202eb ::error::\n`);
});
