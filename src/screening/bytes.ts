/** `parts`, one after another. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** `bytes` without the control characters that ends of files and broken programs leave: NUL and SUB. */
export const withoutLeftovers = (bytes: Uint8Array): Uint8Array =>
  bytes.includes(0) || bytes.includes(26) ? bytes.filter((byte) => byte !== 0 && byte !== 26) : bytes;

/** `bytes` in memory of their own. `slice` of a Node buffer would share it with who may fill it anew. */
export const copied = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes);
