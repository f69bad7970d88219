/** The rules of the memorandum, one file each. */
export * from './delivery-during-pause.ts';
export * from './delivery-before-assurances.ts';
export * from './delivery-during-suspension.ts';
export * from './undetermined-delivery.ts';
export * from './undeliverable-line.ts';
