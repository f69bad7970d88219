/** How far a pointer leads through fields of the format. */
import { kindNames } from '../records/kind-names.ts';
import { pointerTo, stepsOf } from '../records/case-repository.ts';
import type { Form } from '../records/form.ts';
import { formOf } from './forms.ts';

/**
 * The part of `pointer` that leads through fields that a record of some kind or the settings have: what a file calls
 * a field, and the format does not, is a text of that file.
 */
export function knownPointer(pointer: string): string {
  const steps = stepsOf(pointer);
  const lengths = ['settings' as const, ...kindNames].map((name) => knownSteps(formOf(name), steps));
  return pointerTo(...steps.slice(0, Math.max(...lengths)));
}

/** How many of `steps` lead through fields and lists of `form`; whatever else may hold something is not gone into. */
function knownSteps(form: Form, [step, ...more]: readonly string[]): number {
  if (step === undefined) return 0;
  const below = (inner: Form | undefined): number => (inner === undefined ? 0 : 1 + knownSteps(inner, more));
  switch (form.of) {
    case 'fields':
      return below(form.fields.find(({ name }) => name === step)?.form);
    case 'list':
      return below(/^\d+$/.test(step) ? form.item : undefined);
    default:
      return 0;
  }
}
