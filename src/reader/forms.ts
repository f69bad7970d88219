/**
 * The form of every kind of record, and of the settings. The build puts a module in the place of this one that holds
 * them as data, so that the program reads what is well-formed without building a schema.
 */
import type { Form } from '../records/form.ts';
import type { Kind } from '../records/kind-names.ts';
import { schemaOf } from '../records/kinds.ts';
import { derivedForm } from './derived-forms.ts';
import { settingsSchema } from './settings-schema.ts';

const known = new Map<Kind | 'settings', Form>();

/** The form of a record of the kind `name`. */
export function formOf(name: Kind | 'settings'): Form {
  const form = known.get(name) ?? derivedForm(name === 'settings' ? settingsSchema : schemaOf(name));
  known.set(name, form);
  return form;
}
