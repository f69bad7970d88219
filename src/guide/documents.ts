/** The pages that stand in the repository: generated from the law and the schemas, and held to them by a test. */
import { law } from '../law/index.ts';
import { memorandumKinds, neighbourKinds, type Kind } from '../records/kind-names.ts';
import { limitsInWords } from '../reader/limits.ts';
import { settingsSchema } from '../reader/settings-schema.ts';
import { everyRecord, fieldsOf, notRecorded, objectFields, type FieldDoc } from '../records/field-docs.ts';
import { kindTexts } from '../records/kind-texts.ts';
import { modeline, schemaFolder } from '../records/modeline.ts';
import { markdownTable, pagesMarkdown, type Page } from '../render/page.ts';
import { coveragePage, readingPage } from './law-pages.ts';
import { templatesDocument } from './template-docs.ts';

/** The path of each generated page, and its text in Markdown before the formatter has seen it. */
export const documents = (): ReadonlyMap<string, string> =>
  new Map([
    ...law
      .filter(({ instrument }) => instrument.id !== 'house')
      .map(
        (policy) =>
          [
            `src/law/${policy.instrument.id}/README.md`,
            generated(coverageDocument(coveragePage(policy))),
          ] as const,
      ),
    ['docs/format.md', generated(formatDocument())],
    ['docs/readings.md', generated(readingsDocument())],
    ['docs/templates.md', generated(templatesDocument())],
  ]);

const generated = (text: string): string =>
  `<!-- Generated from the code by \`npm run docs\`. Change the code, not this page. -->\n\n${text}`;

const coverageDocument = (page: Page): string => pagesMarkdown([page]);

function readingsDocument(): string {
  const policies = law.filter(({ instrument }) => instrument.readings.length > 0);
  return [
    '# Where the text allows more than one reading',
    'Each place, the ways it can be read, the one this program takes, and why. Outputs name a reading where another would change the result. `nsm20 explain AMB-08` prints one of these.',
    ...policies.map((policy) =>
      pagesMarkdown(
        policy.instrument.readings.map((reading) => readingPage(policy, reading)),
        2,
      ),
    ),
  ].join('\n\n');
}

function formatDocument(): string {
  return [
    '# Case files: every kind and field',
    'A record is one YAML file below `cases/`; its id is its path without `.yaml`. A field that is absent is **not recorded**: it never means no. A value that is empty, `null` or `n/a` is a finding; leave the field out instead.',
    'Any other file below `cases/` is a finding, unless a record names it in its `sources`. Let pass are only `.gitignore`, `.gitattributes`, `.DS_Store`, an empty `.gitkeep` or `.keep`, and what the program itself leaves there while it writes.',
    'A **day** is written `2024-03-20`. One that is not known to the day is written as the span it lies in: `2024-03-14/2024-03-24`, `../2024-03-24`, `2024-03-14/..`, `2024-03` or `2024`. A **ref** is the id of another record.',
    limitsInWords,
    [...memorandumKinds, ...neighbourKinds].map((kind) => `[${kind}](#${kind})`).join(' \u00b7 '),
    `An editor with the [YAML language server](https://github.com/redhat-developer/yaml-language-server) checks a record while it is written. \`nsm20 schema --write\` puts the schemas into \`${schemaFolder}/\`, so that nothing is fetched, and a record names its schema in the first line, from where it lies. \`cases/ruritania/letter.yaml\` begins:`,
    `\`\`\`yaml\n${modeline('cases/ruritania/letter.yaml')}\n\`\`\``,
    '## Every record',
    'Every record has `kind`, and may have:',
    fieldTable(everyRecord()),
    '# Kinds of the memorandum',
    ...memorandumKinds.map(kindSection),
    '# Kinds of the neighbouring instruments',
    ...neighbourKinds.map(kindSection),
    '# The settings, nsm20.yaml',
    'Every setting can be left out, and so can the file. `nsm20 schema config` prints this as JSON Schema, with the rules and instruments that it may name.',
    markdownTable(
      ['Setting', 'Type', 'Meaning'],
      rowsOf(objectFields(settingsSchema)).map(([name, type, meaning, without]) => [
        name!,
        type!,
        without === 'mandatory' ? `${meaning} (mandatory)` : meaning!,
      ]),
    ),
  ].join('\n\n');
}

function kindSection(kind: Kind): string {
  const { meaning, id, example } = kindTexts[kind];
  return [
    `## ${kind}`,
    meaning,
    fieldTable(fieldsOf(kind)),
    `\`cases/${id}.yaml\`:`,
    `\`\`\`yaml\n${example.trim()}\n\`\`\``,
  ].join('\n\n');
}

const fieldTable = (fields: readonly FieldDoc[]): string =>
  markdownTable(['Field', 'Type', 'Meaning', 'If absent'], rowsOf(fields));

const rowsOf = (fields: readonly FieldDoc[], within = ''): (readonly string[])[] =>
  fields.flatMap(({ name, mandatory, type, meaning, absent, fields: parts }) => [
    [`\`${within}${name}\``, type, meaning, mandatory ? 'mandatory' : absent === notRecorded ? '' : absent],
    ...rowsOf(parts, `${within}${name}.`),
  ]);
