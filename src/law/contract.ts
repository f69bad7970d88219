/** The rules that the public contract names, with their level and whether configuration may lower them. */
import type { Severity } from '../engine/rule.ts';

export interface NamedRule {
  readonly severity: Severity;
  readonly legal: boolean;
}

const legal = (
  instrument: string,
  severity: Severity,
  ...names: readonly string[]
): (readonly [string, NamedRule])[] =>
  names.map((name) => [`${instrument}/${name}`, { severity, legal: true }]);
const open = (
  instrument: string,
  severity: Severity,
  ...names: readonly string[]
): (readonly [string, NamedRule])[] =>
  names.map((name) => [`${instrument}/${name}`, { severity, legal: false }]);

export const contract: ReadonlyMap<string, NamedRule> = new Map([
  ...legal(
    'nsm20',
    'error',
    'delivery-during-pause',
    'delivery-before-assurances',
    'delivery-during-suspension',
    'oral-assurance',
    'rejected-assurance',
    'unexplained-exemption',
    'assessment-without-next-steps',
    'unjustified-waiver',
    'waiver-of-reporting',
    'missing-committee',
    'lookback-not-covered',
    'obtain-assurances',
    'update-president',
    'report-assessment',
    'notify-president-of-waiver',
    'first-report',
    'annual-report',
    'notify-assessment-report',
    'notify-waiver',
    'notify-assurance',
  ),
  ...legal(
    'nsm20',
    'warning',
    'undetermined-delivery',
    'half-assured',
    'assurance-not-assessed',
    'undecided-group',
    'unrecorded-receiving-at-issuance',
    'contradicted-exemption',
    'undecided-scope',
    'continued-after-assessment',
    'open-ended-waiver',
  ),
  ...open('nsm20', 'warning', 'representative-below-minister', 'unrecorded-committees', 'missing-department'),
  ...open(
    'nsm20',
    'info',
    'undeliverable-line',
    'service-without-determination',
    'not-through-apnsa',
    'second-report-in-year',
    'conflict-after-issuance',
    'incident-without-finding',
  ),
  ...legal(
    'faa',
    'error',
    'ceiling-exceeded',
    'assistance-while-restricting',
    'exception-before-notice',
    'unnotified-eda',
    'approved-within-eda-notice',
  ),
  ...legal(
    'faa',
    'warning',
    'announced-above-determined',
    'unnotified-drawdown',
    'eda-at-united-states-cost',
  ),
  ...open('faa', 'info', 'near-ceiling', 'determined-after-announced'),
  ...legal(
    'aeca',
    'error',
    'lease-over-five-years',
    'uncertified-lease',
    'retransfer-without-consent',
    'approved-within-waiting-period',
    'first-inventory',
  ),
  ...legal(
    'aeca',
    'warning',
    'retransfer-not-returned',
    'retransfer-without-assurance',
    'unfavorable-without-incident',
  ),
  ...open('aeca', 'info', 'renewal-chain', 'split-lease', 'new-holder-without-nsm20-assurances'),
  ...legal('leahy', 'error', 'barred-unit', 'waiver-under-state-law', 'report-exception'),
  ...legal('leahy', 'warning', 'unvetted-unit'),
  ...legal('cat', 'error', 'wrong-policy', 'wrong-standard', 'approved-against-standard'),
  ...legal('cat', 'warning', 'unreviewed-approval', 'missing-consideration'),
  ...open('cat', 'info', 'policy-gap', 'straddled-policies'),
  ...legal('nspd55', 'error', 'complete-task', 'delivery-to-listed-party'),
  ...legal(
    'nspd55',
    'warning',
    'unscreened-party',
    'possible-match',
    'validated-end-user-lapsed',
    'validated-end-user-facility-not-listed',
    'validated-end-user-item-not-listed',
  ),
  ...open(
    'house',
    'error',
    'unreadable',
    'wrong-shape',
    'unknown-key',
    'dangling-reference',
    'wrong-kind-of-reference',
    'colliding-ids',
    'impossible-order',
    'changed-source',
  ),
  ...open('house', 'warning', 'draft-with-facts', 'expired-ignore', 'unused-ignore'),
  ...open('house', 'info', 'future-fact', 'no-source'),
  ['house/classified-marking', { severity: 'error', legal: true }] as const,
]);

/** The instruments beside the memorandum that a configuration may switch. */
export const neighbours = ['faa', 'aeca', 'leahy', 'cat', 'nspd55'] as const;
