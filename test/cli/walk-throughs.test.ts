/** The walk-throughs that people follow: every command in them is run, every edit made, every output compared. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../support.ts';
import { cleanUp, project, temporary } from './program.ts';

cleanUp();

/** A shell that knows the program and three words more. */
class Shell {
  #cwd: string;
  #code = 0;

  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  async answer(line: string): Promise<string> {
    const [word, ...args] = [...line.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)].map(([written]) =>
      written.replaceAll(/["']/g, ''),
    );
    switch (word) {
      case 'nsm20': {
        const { code, out, err } = await run(this.#cwd, args);
        this.#code = code;
        return out + err;
      }
      case 'mkdir':
        mkdirSync(join(this.#cwd, args[0]!));
        return '';
      case 'cd':
        this.#cwd = join(this.#cwd, args[0]!);
        return '';
      case 'cat':
        return readFileSync(join(this.#cwd, args[0]!), 'utf8');
      case 'echo':
        return `${args.join(' ').replaceAll('$?', String(this.#code))}\n`;
      default:
        throw new Error(`the walk-through runs ${line}`);
    }
  }

  /** Makes the edit of a block of changed lines: what goes must stand in the file, once. */
  edit(block: string): void {
    const [head, ...lines] = block.trimEnd().split('\n');
    const file = join(this.#cwd, head!.replace('--- ', ''));
    const side = (sign: string): string =>
      lines
        .filter((line) => line.startsWith(sign))
        .map((line) => `${line.slice(1)}\n`)
        .join('');
    const parts = readFileSync(file, 'utf8').split(side('-'));
    expect(parts, block).toHaveLength(2);
    writeFileSync(file, parts.join(side('+')));
  }
}

/** The document with every output as it is now. */
async function executed(document: string, shell: Shell): Promise<string> {
  let done = '';
  for (const part of document.split(/(?<=^```(?:console|diff)\n[^]*?^```\n)|(?=^```(?:console|diff)\n)/m)) {
    const [, sort, body] = /^```(console|diff)\n([^]*?)^```\n$/m.exec(part) ?? [];
    if (sort === 'diff') shell.edit(body!);
    if (sort !== 'console') {
      done += part;
      continue;
    }
    const commands = [...body!.matchAll(/^\$ (?:.*\\\n)*.*$/gm)].map(([command]) => command);
    let block = '';
    for (const [index, command] of commands.entries()) {
      const answer = await shell.answer(command.slice(2).replaceAll('\\\n', ' '));
      const isLast = index === commands.length - 1;
      block += `${command}\n${answer}${isLast || answer === '' || answer.endsWith('\n\n') ? '' : '\n'}`;
    }
    done += `\`\`\`console\n${block}\`\`\`\n`;
  }
  return done;
}

test('the example is found faulty, mended, and clean', async () => {
  const folder = temporary();
  expect((await run(folder, ['init', '--example'])).code).toBe(0);
  const document = readFileSync(join(folder, 'README.md'), 'utf8');
  const now = await executed(document, new Shell(folder));
  expect([...now.matchAll(/^\$ echo \$\?\n(\d+)$/gm)].map(([, code]) => code)).toEqual(['0', '0']);
  await expect(now).toMatchFileSnapshot(join(project, 'docs', 'example', 'README.md'));
});

test('the README starts a repository as it says', async () => {
  const document = readFileSync(join(project, 'README.md'), 'utf8');
  const now = await executed(document, new Shell(temporary()));
  expect([...now.matchAll(/^\$ echo \$\?\n(\d+)$/gm)].map(([, code]) => code)).toEqual(['0']);
  await expect(now).toMatchFileSnapshot(join(project, 'README.md'));
});
