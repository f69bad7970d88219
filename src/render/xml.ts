/** XML 1.0: what a record says stands in it as text, and as nothing else. */
import type { Finished, Text } from './text.ts';
import { cut, olderCommand } from './visible.ts';

/** XML, whole or a part of it. */
export type Xml = Finished<'xml'>;

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * `text` for an attribute or between tags. Characters that XML does not allow are among those made visible; what a
 * service that reads logs could take for a command is written as a reference.
 */
export const xmlText = (text: Text): Xml =>
  cut(text)
    .replaceAll(/[&<>"]/g, (sign) => named[sign]!)
    .replaceAll(olderCommand, '#&#35;') as Xml;

export type Attributes = Readonly<Record<string, string | number>>;

/** An element on lines of its own, `children` being elements already. */
export function element(name: string, attributes: Attributes, children: readonly Xml[] = []): Xml {
  const start = startOf(name, attributes);
  if (children.length === 0) return `<${start}/>` as Xml;
  const inner = children.map((child) => child.replaceAll(/^(?= *<)/gm, '  '));
  return `<${start}>\n${inner.join('\n')}\n</${name}>` as Xml;
}

/** An element that holds lines of text. */
export const textElement = (name: string, attributes: Attributes, lines: readonly string[]): Xml =>
  `<${startOf(name, attributes)}>${lines.map(xmlText).join('\n')}</${name}>` as Xml;

/** A document of one element. */
export const xmlDocument = (root: Xml): Xml => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n` as Xml;

const startOf = (name: string, attributes: Attributes): string =>
  [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${xmlText(String(value))}"`)].join(' ');
