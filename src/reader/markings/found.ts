/** One marking as it is found, with the offsets of the folded text. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly severity: Severity;
}

export type Severity = 'error' | 'warning' | 'info';
