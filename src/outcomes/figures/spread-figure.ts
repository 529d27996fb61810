import { spanOf } from '../calendar.js';
import { count, decimal, text } from '../figure-columns.js';
import { nothingBehind, placementsBehind, type Behind } from '../behind.js';
import { NEVER } from '../columns.js';
import type { FigureDefinition, FigureQuestion } from '../figure-table.js';
import { someOf } from '../selection.js';
import { expertSpreads, FEWEST_MEASUREMENTS } from './expert-spread.js';

const YEARS = 3;
const MEASURED = 'gemeten';
const rounded = (value: number): number => Math.round(value * 10) / 10;

/** G12: asked only where the body switched it on; see the policy `expertSpread`. */
export const spreadFigure: FigureDefinition = {
  key: 'spreiding',
  numbers: 'G12',
  title: 'Spreiding per deskundige',
  definition: [
    'Het gemiddelde verschil tussen de vastgestelde loonwaarden van een deskundige en die van collega’s in dezelfde sector en hetzelfde kwartaal, in procentpunten, over de laatste drie jaar; met de bandbreedte waarin het echte verschil met 95 procent kans ligt. Werk waarvan de sector niet is ingevuld, telt niet mee.',
    `Alleen van deskundigen met minstens ${FEWEST_MEASUREMENTS} metingen waar collega’s naast staan. Een verschil kan ook komen door ander werk of andere mensen: het is een aanleiding voor een gesprek, geen oordeel.`,
    'Alleen de manager van deze deskundigen ziet dit, en alleen als de organisatie het heeft aangezet, na overleg met de ondernemingsraad.',
  ],
  roles: ['manager'],
  switchedBy: 'expertSpread',
  answer: (question) => {
    const { selection, year, experts } = question;
    const span = { from: spanOf(String(year - YEARS + 1)).from, until: spanOf(String(year)).until };
    const names = selection.codes.expert.names;
    const rows = expertSpreads(selection, span.from, span.until)
      .flatMap((one) => {
        const name = experts.get(names[one.expert] ?? '');
        return name === undefined ? [] : [{ name, ...one }];
      })
      .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
    return {
      tables: [
        {
          caption: `Verschil met collega’s, ${year - YEARS + 1} tot en met ${year}`,
          header: [
            text('Deskundige'),
            count('Metingen'),
            decimal('Gemiddeld verschil'),
            decimal('van'),
            decimal('tot'),
          ],
          rows: rows.map((one) => [
            one.name,
            one.measurements,
            rounded(one.mean),
            rounded(one.lower),
            rounded(one.upper),
          ]),
          sentence:
            rows.length === 0
              ? `Er is geen deskundige met minstens ${FEWEST_MEASUREMENTS} metingen waar collega’s naast staan.`
              : 'Ligt 0 tussen "van" en "tot", dan wijkt de deskundige niet aantoonbaar af.',
          chart: { kind: 'bars', columns: [2], unit: 'procentpunten' },
        },
      ],
      lists: [{ key: MEASURED, label: 'Gemeten door deze deskundigen', count: measuredBy(question).count }],
    };
  },
  behind: (question, list) => (list === MEASURED ? measuredBy(question) : nothingBehind),
};

/** Placements with a value determined in these years by an expert of the manager's own team. */
function measuredBy({ selection, year, experts }: FigureQuestion): Behind {
  const own = Uint8Array.from(selection.codes.expert.names, (id) => (experts.has(id) ? 1 : 0));
  const [from, until] = [spanOf(String(year - YEARS + 1)).from, spanOf(String(year)).until];
  return placementsBehind(selection, ({ measurements }, index) =>
    someOf(measurements, index, (at) => {
      const on = measurements.determined[at] ?? NEVER;
      return on >= from && on <= until && own[measurements.expert[at] ?? 0] === 1;
    }),
  );
}
