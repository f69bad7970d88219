import type { Context, Doubt } from '../../engine/rule.ts';
import { at } from '../../records/case-repository.ts';
import { notificationGroups, type Group } from './figures.ts';

/** The groups of section 36 that a recipient may belong to, and what would settle which. */
export function groupsOf(
  { cases }: Context,
  id: string,
): { readonly groups: readonly Group[]; readonly doubts: readonly Doubt[] } {
  const [recipient] = cases.of('recipient', id);
  const group = recipient?.data.notification_group;
  if (group) return { groups: [group], doubts: [] };
  const doubt: Doubt = {
    field: 'notification_group',
    text: `"notification_group" of ${id} is not recorded`,
    at: recipient && at(recipient, 'notification_group'),
  };
  return { groups: notificationGroups, doubts: [doubt] };
}
