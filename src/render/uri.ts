/** A path as a relative reference (RFC 3986), percent-encoded. */
export const uriOf = (path: string): string =>
  path
    .split('/')
    .map((name) => encodeURIComponent(name.replaceAll(/\p{Surrogate}/gu, '\ufffd')))
    .join('/');
