/** The files that a new case repository is made of. */
import { editorSchemas } from '../records/modeline.ts';
import { ciFiles } from './ci-files.ts';
import { madeFiles } from './made-files.ts';
import { settingsFile, type End } from './settings-file.ts';

/** A file to be made; `path` is relative to the new repository, with `/`. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
  /** What it is for, in a few words. */
  readonly purpose: string;
}

export interface NewRepository {
  readonly end: End;
  readonly title?: string;
  readonly ci?: 'github' | 'gitlab';
  /** The schemas that editors check records against while they are typed. */
  readonly schemas: readonly Pick<NewFile, 'path' | 'text'>[];
  /** The records, and what goes with them; absent: there is none yet. */
  readonly content?: readonly Pick<NewFile, 'path' | 'text'>[];
}

/** The files of the repository, in the order in which they are told of. */
export function repositoryFiles({ end, title, ci, schemas, content }: NewRepository): readonly NewFile[] {
  const settings = settingsFile({ end, ...(title !== undefined && { title }) });
  return [
    { path: madeFiles.settings, text: settings, purpose: 'the settings, with a comment for each' },
    ...(content?.map((file) => ({ ...file, purpose: purposeOf(file.path) })) ?? [
      { path: 'cases/.gitkeep', text: '', purpose: 'keeps the folder of the records in git' },
    ]),
    { path: madeFiles.attributes, text: attributes, purpose: 'the same line ends for everyone' },
    { path: madeFiles.editor, text: editor, purpose: 'tells VS Code where the schemas are' },
    ...schemas.map((file) => ({ ...file, purpose: 'lets an editor check while you type' })),
    ...(ci === undefined ? [] : ciFiles[ci].map((file) => ({ ...file, purpose: 'checks every change' }))),
  ];
}

const purposeOf = (path: string): string => (path.endsWith('.yaml') ? 'a record' : 'where to begin');

const attributes = `# Records have the same bytes on every system.
*.yaml text eol=lf
`;

const editor = `${JSON.stringify({ 'yaml.schemas': editorSchemas('cases') }, null, 2)}\n`;
