import { createHash } from './crypto.ts';

/** The SHA-256 of a text in base64, as a page's policy names its style sheet. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('base64');
