/** The number by which people call a placement in subject lines and calendars: the start of its id, no personal data. */
export function caseNumber(placement: string): string {
  return placement.replaceAll('-', '').slice(0, 8).toUpperCase();
}
