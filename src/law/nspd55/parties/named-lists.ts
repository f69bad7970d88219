/** The four lists that NSPD-55 names, among all that the government publishes. */

/** How the lists begin when their name is printed, or what their code is. */
const named =
  /^(?:the )?(?:unverified list|entity list|general orders?|denied persons list)\b|(?:^|\()(?:uvl|el|dpl)(?:$|\))/i;

/** Whether `source`, a list by its printed name or its code, is one of the four that NSPD-55 names. */
export const isNamedInNspd55 = (source: string): boolean => named.test(source.trim());
