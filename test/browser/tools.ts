/** Programs that a machine may lack: a browser and an office. Where they are required, their absence is a failure. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Whether a test that needs such a program may be left out: `.ci/run` says that none may. */
const isRequired = process.env['NSM20_PROGRAMS'] === 'required';

/** The path of the first of `names` that there is; undefined: none. @throws where it is required. */
export function programNamed(...names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
  if (found === undefined && isRequired) throw new Error(`${names.join(' or ')} is required, and not there`);
  return found;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
