/** The files that `init` makes beside the records and what a service runs, from the root of the repository. */
import { caseFileSchema, configSchema } from '../records/modeline.ts';

export const madeFiles = {
  settings: 'nsm20.yaml',
  attributes: '.gitattributes',
  editor: '.vscode/settings.json',
  /** With `--example`: where to begin. */
  readme: 'README.md',
  caseFileSchema,
  configSchema,
} as const;
