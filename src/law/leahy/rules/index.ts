/** The rules of the Leahy laws, one file each. */
export * from './barred-unit.ts';
export * from './unvetted-unit.ts';
export * from './waiver-under-state-law.ts';
