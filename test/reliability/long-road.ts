/** Takes the short road of the reader out of the program: for the modules that tests load, and for the one that is built. */
import { join } from 'node:path';
import { execa } from 'execa';
import { rolldown, type InputOptions, type OutputOptions, type Plugin } from 'rolldown';
import { project } from '../cli/program.ts';

const shortRoad = join(project, 'src/reader/plain-yaml.ts');

/** Gives the program another module for its short road; tests of that road still have it. Fits Vite as well as Rolldown. */
export const longRoad = {
  name: 'long-road',
  resolveId(source: string, importer: string | undefined): string | undefined {
    if (!source.endsWith('/plain-yaml.ts') || !importer?.startsWith(join(project, 'src'))) return undefined;
    return join(importer, '..', source) === shortRoad
      ? join(import.meta.dirname, 'no-short-road.ts')
      : undefined;
  },
} satisfies Plugin;

const config = '../../rolldown.config.js';

/** Before the tests: builds the program without its short road. */
export async function setup(): Promise<void> {
  const { default: usual } = (await import(config)) as { default: InputOptions & { output: OutputOptions } };
  const { output, ...input } = usual;
  const bundle = await rolldown({ ...input, plugins: [longRoad, input.plugins] });
  await bundle.write(output);
  await bundle.close();
}

/** After them: builds it as it is meant. */
export async function teardown(): Promise<void> {
  await execa('npm', ['run', 'build', '--silent'], { cwd: project });
}
