import { count, text } from '../outcomes/figure-columns.js';
import type { LocalDate } from '../../workflows/definition.js';
import { counted, dateCell } from '../outcomes/figure-table.js';
import type { RiskKind } from '../oversight/risk-list.read-model.js';
import type { KeptFigure } from '../pictures/kept-figures.js';
import { caseNumber } from '../reminders/case-number.js';
import { changesSince, REPORT_TITLES, type ReportContent } from './report-content.js';
import type { Meeting } from './team-meeting.service.js';

const LOST = 'Werk verloren in de afgelopen zeven dagen';
const CONTACT = 'Contactmoment over tijd';
const RISKS: Readonly<Record<RiskKind, string>> = {
  held: 'Aangehouden zonder loonwaarde',
  undecided: 'Aangehouden, besluit ontbreekt',
  unreachable: 'Besluit kan niet meer op tijd',
  orderLate: 'Te laat besteld',
};
/** More than this are on the page alone. */
const MOST_LISTED = 100;

/** Seed 44: what a team meeting looks at first. Numbers, and the cases by their number: no name, no employer, no reason (decision 2032). */
export function meetingContent(meeting: Meeting, before: readonly KeptFigure[] | undefined): ReportContent {
  const figures = [countsFigure(meeting), casesFigure(meeting)];
  return {
    kind: 'teamMeeting',
    title: REPORT_TITLES.teamMeeting,
    introduction: [
      'Begin met het contact met werknemer en werkgever.',
      'Hier staan zaaknummers en geen namen. Zoek het zaaknummer in de toepassing, of open de pagina Banen behouden: daar staat om wie het gaat.',
    ],
    figures,
    changes: changesSince(before, figures),
    caveats: [],
  };
}

function countsFigure({ losses, riskTotals, contacts }: Meeting): KeptFigure {
  const risks = Object.entries(RISKS) as readonly (readonly [RiskKind, string])[];
  return {
    key: 'overleg',
    numbers: 'G6, G10, G14',
    title: 'Wat het overleg eerst bekijkt',
    definition: [
      'Werk verloren: de laatste werkdag lag in de afgelopen zeven dagen en er is geen ander werk bekend. Tot dag 31 kan dat nog komen.',
      'Contactmoment over tijd: het was gepland en is nog niet vastgelegd.',
    ],
    tables: [
      {
        caption: 'Plaatsingen',
        header: [text('Wat'), count('Plaatsingen')],
        rows: [
          [LOST, losses.length],
          ...risks.map(([kind, words]) => [words, riskTotals.byKind[kind]] as const),
          [CONTACT, contacts.length],
        ],
        sentence: `${losses.length} keer werk verloren en ${counted(contacts.length, 'contactmoment', 'contactmomenten')} over tijd.`,
      },
    ],
  };
}

type Case = { readonly id: string; readonly what: string; readonly day: LocalDate | null };

function casesFigure({ losses, risks, contacts }: Meeting): KeptFigure {
  const all: readonly Case[] = [
    ...contacts.map(({ id, day }) => ({ id, what: CONTACT, day })),
    ...losses.map(({ id, day }) => ({ id, what: LOST, day })),
    ...risks.map(({ placement, kinds, day }) => ({
      id: placement,
      what: kinds.map((kind) => RISKS[kind]).join(', '),
      day,
    })),
  ];
  const more = all.length - MOST_LISTED;
  return {
    key: 'zaken',
    numbers: 'G6, G10, G14',
    title: 'Welke zaken',
    definition: [
      'De dag is die van het geplande contact, de laatste werkdag, of de dag sinds wanneer het risico er is.',
      ...(more > 0 ? [`En nog ${more} andere. Die staan op de pagina Banen behouden.`] : []),
    ],
    tables: [
      {
        caption: 'Zaken, contact eerst',
        header: [text('Zaak'), text('Wat'), text('Dag')],
        rows: all
          .slice(0, MOST_LISTED)
          .map(({ id, what, day }) => [caseNumber(id), what, day === null ? '' : dateCell(day)]),
        sentence:
          all.length === 0
            ? 'Er zijn geen zaken om te bespreken.'
            : `${counted(all.length, 'zaak', 'zaken')} om te bespreken.`,
      },
    ],
  };
}
