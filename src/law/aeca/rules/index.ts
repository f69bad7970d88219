/** The rules of the Act, one file each. */
export * from './approved-within-waiting-period.ts';
export * from './lease-over-five-years.ts';
export * from './new-holder-without-nsm20-assurances.ts';
export * from './renewal-chain.ts';
export * from './retransfer-not-returned.ts';
export * from './retransfer-without-assurance.ts';
export * from './retransfer-without-consent.ts';
export * from './split-lease.ts';
export * from './uncertified-lease.ts';
export * from './unfavorable-without-incident.ts';
