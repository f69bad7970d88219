/** The duties of the Act that have a day, one file each. */
export * from './first-inventory.ts';
