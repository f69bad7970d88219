/** What tests take of the generator: the records of an invented office, one of a hundred with a mistake. */
export function records(
  count: number,
  recipients?: number,
  options?: { readonly seed?: number; readonly mistakes?: number },
): Iterable<{ readonly id: string; readonly text: string }>;
