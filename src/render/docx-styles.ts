/** How a Word document looks: its lists, and its styles. Sizes of letters are in half points, all else in twentieths of one. */
import { AlignmentType, BorderStyle, LevelFormat, ShadingType } from 'docx';

/** How far each level of a list or a quotation is moved to the right. */
export const indent = 360;
/** The deepest level of a list, counted from 0. */
export const deep = 8;

const levels = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: (level: number) => string) =>
  Array.from({ length: deep + 1 }, (_, level) => ({
    level,
    format,
    text: text(level),
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: (level + 1) * indent, hanging: indent } } },
  }));

/** The lists that there are, by reference. */
export const numbering = [
  { reference: 'bullets', levels: levels(LevelFormat.BULLET, () => '\u2022') },
  { reference: 'numbers', levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`) },
];

const serif = 'Times New Roman';
const headed = (size: number) => ({
  run: { font: serif, size, bold: true, color: '162E51' },
  paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
});
const of = (id: string, name: string, more: object) => ({ id, name, basedOn: 'Normal', ...more });

/** The styles of a document, by the names that its paragraphs give. */
export const styles = {
  default: {
    document: {
      run: { font: serif, size: 22, language: { value: 'en-US' } },
      paragraph: { spacing: { after: 120 } },
    },
    title: {
      run: { font: serif, size: 36, bold: true, color: '162E51' },
      paragraph: { spacing: { after: 120 } },
    },
    heading1: headed(30),
    heading2: headed(26),
    heading3: headed(24),
    heading4: headed(22),
    heading5: headed(22),
    heading6: headed(22),
    hyperlink: { run: { color: '005EA2' } },
  },
  paragraphStyles: [
    of('Lead', 'Lead', { run: { color: '565C65' } }),
    of('ContentsHeading', 'Report Contents', {
      run: { size: 26, bold: true, color: '162E51' },
      paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
    }),
    of('Contents', 'Report Contents Entry', { paragraph: { spacing: { after: 60 } } }),
    of('Caption', 'caption', {
      run: { bold: true, size: 20 },
      paragraph: { spacing: { before: 160, after: 80 } },
    }),
    of('Cell', 'Table Text', { run: { size: 18 }, paragraph: { spacing: { after: 0 } } }),
    of('CellHead', 'Table Heading', {
      run: { size: 18, bold: true },
      paragraph: { spacing: { after: 0 } },
    }),
    of('Pages', 'Page Number Line', { run: { size: 18 }, paragraph: { alignment: AlignmentType.RIGHT } }),
    of('AfterTable', 'After Table', { run: { size: 12 }, paragraph: { spacing: { after: 0 } } }),
    of('Gap', 'Gap', {
      paragraph: {
        shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'FAF3D1' },
        border: { left: { style: BorderStyle.SINGLE, size: 24, space: 6, color: 'FFBE2E' } },
      },
    }),
  ],
  characterStyles: [{ id: 'Record', name: 'Record', run: { font: 'Courier New', size: 17 } }],
};
