/** The header by which a relay says for whom; nothing when one acts for oneself. */
export function forWhom(colleague: string | undefined): { 'Encharge-On-Behalf-Of'?: string } {
  return colleague === undefined ? {} : { 'Encharge-On-Behalf-Of': colleague };
}
