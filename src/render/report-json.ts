/** The report for machines: the document tree, with the records that each block rests on. */
import type { ReportDocument } from '../report/assemble.ts';

export const reportJson = ({ about, parts, gaps, index }: ReportDocument): unknown => ({
  format: 'nsm20.report/1',
  asOf: about.as_of?.earliest ?? null,
  revision: about.revision,
  version: about.version,
  fiscalYear: about.fiscal_year,
  period: about.period,
  title: about.title,
  marking: about.marking,
  instruments: about.instruments.map(({ cite, from, until }) => ({
    cite,
    from: from?.earliest ?? null,
    until: until?.latest ?? null,
  })),
  templates: about.own_templates,
  parts,
  gaps,
  index,
});
