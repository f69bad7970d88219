/** The long run: the tests that measure something, at their full scale, and every property with many cases. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { figuresTable } from './table.ts';

const test = join(import.meta.dirname, '..');

/** The test files that record a figure or hold a property. */
const measuring = readdirSync(test, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts'))
  .filter((path) =>
    /\bfigure\(|\bfc\.assert\(|\beveryWorldIsAnswered\(/.test(readFileSync(join(test, path), 'utf8')),
  )
  .map((path) => `test/${path}`);

export default defineConfig({
  test: {
    include: measuring,
    setupFiles: ['test/reliability/properties.ts', 'test/places-by-value.ts'],
    env: { NSM20_NIGHT: process.env['NSM20_NIGHT'] ?? '1' },
    maxWorkers: '100%',
    testTimeout: 6 * 60 * 60_000,
    hookTimeout: 60 * 60_000,
    reporters: ['default', figuresTable],
  },
});
