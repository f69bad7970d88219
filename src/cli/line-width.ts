/** How many characters stand on a line for people: as many as the terminal has (undefined: there is none), and no more than are well read. */
export const lineWidth = (columns: number | undefined): number => Math.max(20, Math.min(columns || 80, 80));
