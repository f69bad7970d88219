/** Whether the long run without the short road is one: both the modules under test and the program that was built. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readYaml } from '../../src/reader/read-yaml.ts';
import { project } from '../cli/program.ts';
import * as noShortRoad from './no-short-road.ts';

const isLong = process.env['NSM20_LONG_ROAD'] === '1';

test('the reader takes the road that was asked for', () => {
  const before = noShortRoad.asked;
  const { value } = readYaml({ path: 'a.yaml', text: 'kind: recipient\nname: Ruritania\n' });
  expect(value).toEqual({ kind: 'recipient', name: 'Ruritania' });
  expect(noShortRoad.asked - before).toBe(isLong ? 1 : 0);
});

test('so does the program', () => {
  const folder = join(project, 'dist/bin');
  const built = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  expect(built.some((text) => text.includes('no-short-road'))).toBe(isLong);
});
