/** What is worked out of the records as of a day is worked out once. */
import type { Context } from './rule.ts';

/** What `work` gives for a key within a context: the first time it is asked for, and from then on the same. */
export type Once<Key, Value> = (context: Context, key: Key, work: () => Value) => Value;

/** A memory of its own; what it holds goes with the context. */
export function oncePerContext<Key, Value extends object>(): Once<Key, Value> {
  const known = new WeakMap<Context, Map<Key, Value>>();
  return (context, key, work) => {
    let values = known.get(context);
    if (!values) known.set(context, (values = new Map()));
    let value = values.get(key);
    if (!value) values.set(key, (value = work()));
    return value;
  };
}
