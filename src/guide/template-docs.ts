/** The page on templates: what each is given, from the same schema that tests hold the facts to. */
import { z } from 'zod';
import { contextSchema, contextVersion, templateNames } from '../report/context.ts';
import { outline } from '../report/draft.ts';
import { markdownTable } from '../render/page.ts';
import { templateFilters, templateTags } from './template-words.ts';

/** The page in Markdown. */
export function templatesDocument(): string {
  const { report, section } = contextSchema('front').shape;
  return [
    '# Templates of the report',
    `\`nsm20 report\` draws each section from a template in [Liquid](https://liquidjs.com). The built-in ones lie in [\`templates/\`](../templates/); a file of the same name in the repository's own folder (\`templates\` in \`nsm20.yaml\`) takes the place of one. \`report.md\` is the frame: it says which section stands where. A template may render another by name (\`{% render "incident", incident: incident %}\`).`,
    'A template writes Markdown: headings, paragraphs, lists, quotes, tables, strong and emphasized words. Nothing else is markup, and what a record says never is. The page becomes a document of typed blocks, from which every format is written.',
    '- A name that is not known, a filter or tag that does not exist, and a section that is left out or asked for twice are mistakes with file, line and column.',
    '- A section has to name every record it is given, with the filter `record`: a template cannot leave a fact out unseen.',
    '- `{% gaps %}` says where the gaps of the section stand; without it they stand at its end.',
    '- The program adds two sections itself: `glance`, the pictures of the period, which stands before the first item unless the frame says where, and `annex-records`, the index of records.',
    '- There is no clock, no chance, no file and no network in a template, and it is drawn in a process that is stopped when it takes too long or too much.',
    '## Filters and tags',
    markdownTable(['Filter', 'Prints'], templateFilters),
    markdownTable(['Tag', 'Meaning'], templateTags),
    `## Every template (version ${contextVersion})`,
    `A value that is not recorded is null; it prints as "not recorded". \`nsm20 schema report-context\` prints all of this as JSON Schema.`,
    fields({ report, section }),
    ...templateNames.flatMap((name) => {
      const { report: _report, section: _section, ...own } = contextSchema(name).shape as Shape;
      const titles = outline
        .filter(({ template }) => template === name)
        .map(({ id, title }) => `${id}: ${title}`);
      const rows = Object.keys(own).length === 0 ? 'Nothing beside these.' : fields(own);
      return [`## ${name}.md`, titles.join('; '), rows];
    }),
  ].join('\n\n');
}

type Shape = Readonly<Record<string, z.ZodType>>;

const fields = (shape: Shape): string => markdownTable(['Name', 'Type', 'Meaning'], rowsOf(shape, ''));

function rowsOf(shape: Shape, within: string): (readonly string[])[] {
  return Object.entries(shape).flatMap(([name, schema]) => {
    const { inner, type } = unwrapped(schema);
    const path = `${within}${name}`;
    const parts = inner instanceof z.ZodObject && type !== 'day' ? rowsOf(inner.shape, `${path}.`) : [];
    return [[`\`${path}\``, type, schema.description ?? ''], ...parts];
  });
}

/** What a schema holds, and what its values are called. */
function unwrapped(schema: z.ZodType): { readonly inner: z.ZodType; readonly type: string } {
  if (schema instanceof z.ZodNullable) {
    const { inner, type } = unwrapped(schema.unwrap() as z.ZodType);
    return { inner, type };
  }
  if (schema instanceof z.ZodArray) {
    const { inner } = unwrapped(schema.element as z.ZodType);
    return { inner, type: inner instanceof z.ZodObject ? 'list of groups' : 'list of texts' };
  }
  if (schema instanceof z.ZodObject) {
    const isDay = 'earliest' in schema.shape;
    return { inner: schema, type: isDay ? 'day' : 'group' };
  }
  if (schema instanceof z.ZodBoolean) return { inner: schema, type: 'true or false' };
  return { inner: schema, type: schema instanceof z.ZodString ? 'text' : 'number' };
}
