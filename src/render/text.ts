/**
 * Three conditions of text, as types: raw, shown, and finished for a medium. Writers take only what is finished, so raw
 * text cannot reach one; and what is finished is taken by nothing that would make it visible or escape it once more.
 * A text is first made visible, then cut, then escaped. Each medium is made in one module, which alone may say so.
 */
declare const shows: unique symbol;
declare const finished: unique symbol;

/** What an answer is written for. */
export type Medium = 'terminal' | 'commands' | 'markdown' | 'html' | 'csv' | 'calendar' | 'json' | 'xml';

/** Text finished for a medium: what anyone wrote stands in it as text, and as nothing else. */
export type Finished<For extends Medium = Medium> = string & { readonly [finished]: For };

/** One line without colours, every character of which shows. It is still text: a medium may have to escape it. */
export type Shown = string & { readonly [shows]: true };

/** Text from anywhere, raw or shown, that is finished for no medium yet. */
export type Text = string & { readonly [finished]?: never };

/** A file that is no text, finished: a Word document. */
export type FinishedBytes = Uint8Array & { readonly [finished]: 'docx' };
