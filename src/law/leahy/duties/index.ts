/** The duties of the Leahy laws, one file each. */
export * from './report-exception.ts';
