import { z } from 'zod';
import { contextSchema, templateNames } from '../report/context.ts';
import { toText } from '../render/json.ts';
import { exitCode, type ExitCode } from './answer.ts';
import { suggest } from '../reader/suggest.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

/** `nsm20 schema report-context`: what each template of the report is given, as JSON Schema. */
export function schema(what: string, world: World): ExitCode {
  if (what !== 'report-context') {
    const near = suggest(what, ['report-context']);
    throw new Refusal(
      `there is no schema "${what}"`,
      near === undefined ? 'the schemas are report-context' : `did you mean "${near}"?`,
    );
  }
  world.print(toText(reportContextSchema()));
  return exitCode.clean;
}

/** One schema; each template is a definition by its name. */
export function reportContextSchema(): unknown {
  const definitions = Object.fromEntries(
    templateNames.map((name) => {
      const { $schema: _, ...definition } = z.toJSONSchema(contextSchema(name), { target: 'draft-7' });
      return [name, definition];
    }),
  );
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'What the templates of the report are given, version 1',
    definitions,
  };
}
