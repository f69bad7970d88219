/** The house rules, one file each. */
export * from './unreadable.ts';
export * from './wrong-shape.ts';
export * from './unknown-key.ts';
export * from './dangling-reference.ts';
export * from './wrong-kind-of-reference.ts';
export * from './colliding-ids.ts';
export * from './impossible-order.ts';
export * from './no-source.ts';
export * from './future-fact.ts';
export * from './draft-with-facts.ts';
export * from './changed-source.ts';
export * from './expired-ignore.ts';
export * from './unused-ignore.ts';
export * from './classified-marking.ts';
