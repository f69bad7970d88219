/** Node's own cryptography, loaded when something is to be digested: most answers need none of it. */
const crypto = () => process.getBuiltinModule('node:crypto');

export const createHash = (algorithm: string) => crypto().createHash(algorithm);
export const randomBytes = (count: number): Buffer => crypto().randomBytes(count);
