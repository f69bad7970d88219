/** What stands in the place of a value that is not known: it says what goes there, and nobody would take it for one. */
import type { FieldDoc } from '../records/field-docs.ts';
import { withArticle } from '../records/kind-names.ts';

/** The most words of a list that are shown. */
const mostWords = 20;

/** `<day>`, `<letter | oral>`, `[{ item: <text> }]`: what goes there, as nobody would take for a value. */
export function placeholder(field: FieldDoc, shown: ReadonlySet<string>, path: string): string {
  const { form } = field;
  const one = (): string => {
    if (form.of === 'group') {
      const parts = field.fields
        .filter(({ name, mandatory }) => mandatory || shown.has(`${path}.${name}`))
        .map((part) => `${part.name}: ${placeholder(part, shown, `${path}.${part.name}`)}`);
      return `{ ${parts.join(', ')} }`;
    }
    const words = form.words ?? (form.offer && form.offer.words.map(([word]) => word));
    if (words && !form.target) {
      const more = words.length > mostWords ? [...words.slice(0, mostWords), '...'] : words;
      return `<${[...more, ...(form.offer?.open ? ['text'] : [])].join(' | ')}>`;
    }
    if (form.target) {
      const { kinds } = form.target;
      return `<id of ${kinds === 'any' ? 'a record' : kinds.map(withArticle).join(' or ')}>`;
    }
    return { text: '<text>', day: '<day>', number: '<whole number>', flag: '<true | false>' }[form.of];
  };
  return form.list ? `[${one()}]` : one();
}
