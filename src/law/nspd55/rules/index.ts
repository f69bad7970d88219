/** The rules of NSPD-55, one file each. */
export * from './delivery-to-listed-party.ts';
export * from './possible-match.ts';
export * from './unscreened-party.ts';
export * from './validated-end-user-facility-not-listed.ts';
export * from './validated-end-user-item-not-listed.ts';
export * from './validated-end-user-lapsed.ts';
