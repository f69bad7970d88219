/** Where the schemas for editors lie in a case repository, and how a record names the one that it is to be held against. */

/** The folder of the schemas, from the root of the repository. */
export const schemaFolder = '.nsm20/schema';
/** The schema of any case file. */
export const caseFileSchema = `${schemaFolder}/case-file.json`;
/** The schema of `nsm20.yaml`. */
export const configSchema = `${schemaFolder}/config.json`;

/**
 * The first line of the record at `path` (from the repository's root), by which editors with the YAML language server
 * find its schema without a network: `# yaml-language-server: $schema=../.nsm20/schema/case-file.json`.
 */
export const modeline = (path: string): string =>
  `# yaml-language-server: $schema=${'../'.repeat(path.split('/').length - 1)}${caseFileSchema}`;

/**
 * The setting `yaml.schemas` of Visual Studio Code for a repository whose records lie in `cases`: for records without
 * a {@link modeline}.
 */
export const editorSchemas = (cases: string): Readonly<Record<string, string | readonly string[]>> => ({
  [caseFileSchema]: cases === '.' ? ['*.yaml', '**/*.yaml', '!nsm20.yaml'] : `${cases}/**/*.yaml`,
  [configSchema]: 'nsm20.yaml',
});
