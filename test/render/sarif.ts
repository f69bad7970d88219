/**
 * SARIF 2.1.0 as a reader takes it: the schema of the standard (release rtm.5, as SchemaStore publishes it and the npm
 * package @microsoft/jest-sarif 1.0.0-beta.0 carries it; its lines are laid out anew, and nothing else is changed).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ErrorObject } from 'ajv';

const isUri = (text: string): boolean => URL.canParse(text);
const isReference = (text: string): boolean =>
  URL.canParse(text, 'https://example.org/') && /^(?:[\w./~!$&'()*+,;=:@?#-]|%[\dA-F]{2})*$/i.test(text);

const {
  $schema: _,
  id: __,
  ...schema
} = JSON.parse(readFileSync(join(import.meta.dirname, 'sarif-2.1.0-rtm.5.schema.json'), 'utf8')) as Record<
  string,
  unknown
>;

/** The schema is of draft 4; what it uses of that draft later ones read alike, but for the name of itself. */
const validate = new Ajv({
  allErrors: true,
  strict: false,
  unicodeRegExp: false,
  formats: { uri: isUri, 'uri-reference': isReference, 'date-time': () => false },
}).compile<SarifLog>(schema);

export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [{ readonly physicalLocation: SarifPlace }];
  readonly relatedLocations?: readonly {
    readonly id: number;
    readonly physicalLocation: SarifPlace;
    readonly message: { readonly text: string };
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions?: readonly { readonly kind: string; readonly justification: string }[];
  readonly baselineState?: string;
}

export interface SarifPlace {
  readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
  readonly region: Readonly<Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number>>;
}

export interface SarifLog {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly automationDetails: { readonly id: string };
      readonly invocations: readonly [
        { readonly toolExecutionNotifications?: readonly { readonly message: { readonly text: string } }[] },
      ];
      readonly results: readonly SarifResult[];
    },
  ];
}

/** What the schema has against a log; nothing, where it is valid. */
export function faultsOf(text: string): readonly Partial<ErrorObject>[] {
  validate(JSON.parse(text));
  return validate.errors ?? [];
}

/** The run of a log that is valid. @throws Error for one that is not. */
export function runOf(text: string): SarifLog['runs'][0] {
  const log: unknown = JSON.parse(text);
  if (validate(log)) return log.runs[0];
  throw new Error(JSON.stringify(validate.errors, null, 2));
}

export type Part = string | { readonly link: number; readonly text: string };

/** A message as a reader takes it apart: text, and links to related places (SARIF 2.1.0, 3.11.6). */
export function partsOf(message: string): Part[] {
  const plain = (text: string): string => text.replaceAll(/\\([\\[\]])/g, '$1');
  const parts: Part[] = [];
  let rest = message;
  for (;;) {
    const link = /^((?:[^\\[\]]|\\.)*)\[((?:[^\\[\]]|\\.)*)\]\((\d+)\)/su.exec(rest);
    if (!link) break;
    parts.push(plain(link[1]!), { link: Number(link[3]), text: plain(link[2]!) });
    rest = rest.slice(link[0].length);
  }
  return [...parts, plain(rest)];
}
