import { caseNumber } from '../../reminders/case-number.js';

/** The way to a page of a placement. */
export const crumbsOf = (id: string) => [
  { href: '/caseload', label: 'Caseload' },
  { href: `/plaatsingen/${id}`, label: `Zaak ${caseNumber(id)}` },
];
