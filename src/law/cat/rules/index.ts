/** The rules of the conventional arms transfer policy, one file each. */
export * from './approved-against-standard.ts';
export * from './missing-consideration.ts';
export * from './policy-gap.ts';
export * from './straddled-policies.ts';
export * from './unreviewed-approval.ts';
export * from './wrong-policy.ts';
export * from './wrong-standard.ts';
