/** The package as `npm pack` makes it, and the source it is made from. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { bareEnvironment, project, temporary } from '../cli/program.ts';

export interface Packed {
  /** The package file. */
  readonly file: string;
  /** Bytes of it, and of what it holds. */
  readonly size: number;
  readonly unpackedSize: number;
  /** The paths it holds. */
  readonly paths: readonly string[];
}

/** Packs what has been built. The hook that builds before packing is left out: other tests are reading that build. */
export async function pack(): Promise<Packed> {
  const folder = temporary();
  const { stdout } = await execa(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
    { cwd: project, env: offline(folder), extendEnv: false },
  );
  const [about] = JSON.parse(stdout) as {
    readonly filename: string;
    readonly size: number;
    readonly unpackedSize: number;
    readonly files: readonly { readonly path: string }[];
  }[];
  const { filename, size, unpackedSize, files } = about!;
  return { file: join(folder, filename), size, unpackedSize, paths: files.map(({ path }) => path) };
}

/** An environment in which npm has a home of its own and no network. */
export const offline = (home: string): Record<string, string> => ({
  ...bareEnvironment(),
  HOME: home,
  npm_config_offline: 'true',
  npm_config_update_notifier: 'false',
});

/** What the build reads. */
const source = [
  '.ci',
  '.github',
  '.npmrc',
  'bin',
  'CHANGELOG.md',
  'docs/example',
  'LICENSE',
  'package-lock.json',
  'package.json',
  'README.md',
  'rolldown.config.js',
  'src',
  'templates',
  'test/cli/mistakes',
  'test/repositories/clocks',
];

/** Copies into a folder what is needed to build the program there; what npm fetches is not with it. */
export function copySource(folder: string): void {
  for (const path of source) cpSync(join(project, path), join(folder, path), { recursive: true });
}
