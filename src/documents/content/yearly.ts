import { dutchMonth } from '../../../workflows/law/dutch.js';
import { facts, heading, text, type Content } from '../letter.js';
import { calculation, euros, theJob, type Given } from './content-parts.js';
import { percent } from './decisions.js';

/** B11 row 2: the amount of the new year beside that of the old one. */
export function yearlyReset({ facts: given }: Given): Content {
  const { amount, amountBefore } = given;
  const year = amount?.month.slice(0, 4) ?? '';
  // A letter that is made late is about that day: the lump sum may have run on it.
  const measured = given.grant !== null && given.grant.from <= `${year}-01-01` ? given.grant.wageValue : null;
  return {
    subject: `Nieuw bedrag loonkostensubsidie vanaf 1 januari ${year}`,
    blocks: [
      heading('Ons besluit'),
      facts([
        ['Nieuw bedrag per hele maand', amount === null ? null : (amount.note ?? euros(amount.perMonth))],
        ['Vanaf', `1 januari ${year}`],
        [
          'Bedrag tot nu toe',
          amountBefore === null || amountBefore.note !== null
            ? null
            : `${euros(amountBefore.perMonth)} (${dutchMonth(amountBefore.month)})`,
        ],
        ['Loonwaarde', percent(measured)],
      ]),
      theJob(given),
      ...calculation(amount),
      heading('Waarom wij dit besluiten'),
      text(
        'Het wettelijk minimumloon verandert. Daarom verandert ook de loonkostensubsidie.',
        measured === null
          ? 'De periode van het eerdere besluit blijft hetzelfde.'
          : 'De loonwaarde en de periode van het eerdere besluit blijven hetzelfde.',
        'Dit staat in artikel 10d, zesde en zevende lid, van de Participatiewet.',
      ),
    ],
  };
}

/** M34: what an employer gets over a year and what was paid, one line per case. */
export function yearStatement({ facts: given }: Given): Content {
  const { year } = given;
  if (year === null) return { subject: 'Jaaropgave loonkostensubsidie', blocks: [] };
  const some = (amount: string): string | null => (Number(amount) === 0 ? null : euros(amount));
  return {
    subject: `Jaaropgave loonkostensubsidie ${year.year}`,
    blocks: [
      {
        kind: 'table',
        head: ['Werknemer en zaak', 'Recht', 'Betaald', 'Nog open'],
        rows: year.rows.map((row) => [
          `${row.name} (${row.caseNumber})`,
          euros(row.entitled),
          euros(row.booked),
          euros(row.open),
        ]),
        numbers: [1, 2, 3],
      },
      facts(
        [
          [`Recht over ${year.year}`, euros(year.entitled)],
          [`Overgemaakt in ${year.year}`, euros(year.paidInYear)],
          ['Wij betalen nog', some(year.stillToPay)],
          ['Wij verrekenen nog', some(year.stillToReceive)],
          [`Teruggevorderd in ${year.year}`, some(year.claimed)],
        ],
        ['Samen', 'Bedrag'],
      ),
      text(
        `Het recht en wat is betaald horen bij de maanden van ${year.year}. Overgemaakt is wat in ${year.year} naar uw rekening ging: daar kunnen maanden van een ander jaar bij zijn.`,
        ...(year.provisional ? ['Een deel staat nog niet vast.'] : []),
        'Dit overzicht is geen besluit. Klopt er iets niet? Laat het ons weten.',
      ),
    ],
  };
}
