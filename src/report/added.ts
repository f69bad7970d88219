/** The sections that the program adds itself, whichever templates a repository has. */
import type { Policy } from '../engine/evaluate.ts';
import type { AddedSection } from './assemble.ts';
import { indexSection } from './draft.ts';
import type { Question } from './drafted.ts';
import { glance, glanceSection } from './glance.ts';
import { catPolicy } from '../law/cat/index.ts';
import { reviews, reviewsSection } from './reviews.ts';
import { statutes, statutesSection } from './statutes.ts';

/** Those but the index of records, which is made of all others. */
export const addedSections = [glanceSection, statutesSection, reviewsSection] as const;

/** Whether a frame has to ask for each of them. */
export const filledLater = {
  [indexSection.id]: 'asked for',
  [glanceSection.id]: 'asked for or not',
  [statutesSection.id]: 'asked for or not',
  [reviewsSection.id]: 'asked for or not',
} as const;

/**
 * The added sections of a report. That on other instruments is there where one of them is awake, that on reviews where
 * arms transfer policy is, and both where they are in `only`, the sections that are asked for alone.
 */
export function added(
  question: Question,
  policies: readonly Policy[],
  only: readonly string[] = [],
): readonly AddedSection[] {
  const neighbours = policies.filter(({ kinds }) => kinds !== undefined);
  return [
    { ...glanceSection, blocks: glance(question), usually: 'before the items' },
    ...(neighbours.length > 0 || only.includes(statutesSection.id)
      ? [
          {
            ...statutesSection,
            blocks: statutes(question, neighbours),
            usually: 'at the end',
          } as const,
        ]
      : []),
    ...(policies.includes(catPolicy) || only.includes(reviewsSection.id)
      ? [{ ...reviewsSection, blocks: reviews(question), usually: 'at the end' } as const]
      : []),
  ];
}
