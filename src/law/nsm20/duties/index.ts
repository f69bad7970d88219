/** The nine clocks of the memorandum. */
export * from './obtain-assurances.ts';
export * from './update-president.ts';
export * from './report-assessment.ts';
export * from './notify-president-of-waiver.ts';
export * from './first-report.ts';
export * from './annual-report.ts';
export * from './notify-assessment-report.ts';
export * from './notify-waiver.ts';
export * from './notify-assurance.ts';
