/** The files that a new case repository is made of. */
import { caseFileSchema, editorSchemas } from '../records/modeline.ts';
import { ciFiles, included, stillToSet } from './ci-files.ts';
import { madeFiles } from './made-files.ts';
import type { Service } from './services.ts';
import { settingsFile, type End } from './settings-file.ts';

/** A file to be made; `path` is relative to the new repository, with `/`. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
  /** What it is for, in a few words. */
  readonly purpose: string;
  /**
   * What has to be added where a file of that name is there already, and is left as it is: the lines that `text` gives
   * it, unless it has `sign`. Absent: nothing.
   */
  readonly addition?: { readonly sign: string; readonly lines: readonly string[] };
  /** What a person has to do, in a sentence or two, before it serves its purpose. Absent: nothing. */
  readonly toDo?: string;
}

export interface NewRepository {
  readonly end: End;
  readonly title?: string;
  readonly ci?: Service;
  /** Whether GitLab reads a file there already: then the job has a file of its own. */
  readonly hasGitlabFile?: boolean;
  /** The folder of the records. */
  readonly cases: string;
  /** Whether something is in that folder. */
  readonly hasCases: boolean;
  /** The schemas that editors check records against while they are typed. */
  readonly schemas: readonly Pick<NewFile, 'path' | 'text'>[];
  /** The records, and what goes with them; absent: there is none yet. */
  readonly content?: readonly Pick<NewFile, 'path' | 'text'>[];
}

/** The files of the repository, in the order in which they are told of. */
export function repositoryFiles(wanted: NewRepository): readonly NewFile[] {
  const { end, title, ci, hasGitlabFile = false, cases, hasCases, schemas, content } = wanted;
  const settings = settingsFile({ end, ...(title !== undefined && { title }) });
  const keeper = { path: `${cases}/.gitkeep`, text: '', purpose: 'keeps the folder of the records in git' };
  return [
    { path: madeFiles.settings, text: settings, purpose: 'the settings, each with a comment' },
    ...(content?.map((file) => ({ ...file, purpose: purposeOf(file.path) })) ?? (hasCases ? [] : [keeper])),
    {
      path: madeFiles.attributes,
      text: `# Records have the same bytes on every system.\n${lineEnds}\n`,
      purpose: 'the same line ends for everyone',
      addition: { sign: lineEnds, lines: [lineEnds] },
    },
    editorFile(cases),
    ...schemas.map((file) => ({ ...file, purpose: 'lets an editor check while you type' })),
    ...(ci === undefined ? [] : serviceFiles(ci, hasGitlabFile, content !== undefined)),
  ];
}

const serviceFiles = (service: Service, hasGitlabFile: boolean, hasRecords: boolean): readonly NewFile[] =>
  ciFiles[service].map(({ path: usual, text }) => {
    const path = hasGitlabFile && usual === included.by ? included.path : usual;
    return { path, text, purpose: 'checks every change', toDo: stillToSet(service, path, hasRecords) };
  });

const purposeOf = (path: string): string => (path.endsWith('.yaml') ? 'a record' : 'where to begin');

const lineEnds = '*.yaml text eol=lf';

function editorFile(cases: string): NewFile {
  const setting = { 'yaml.schemas': editorSchemas(cases) };
  return {
    path: madeFiles.editor,
    text: `${JSON.stringify(setting, null, 2)}\n`,
    purpose: 'tells VS Code where the schemas are',
    addition: { sign: caseFileSchema, lines: JSON.stringify(setting, null, 2).split('\n').slice(1, -1) },
  };
}
