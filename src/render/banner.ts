/** The words of a marking, as they stand above and below a page. */
export const banners = { U: 'UNCLASSIFIED', CUI: 'CUI' } as const;

/** A marking that a report or a page may carry. */
export type Marking = keyof typeof banners;
