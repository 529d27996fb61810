import { nothingBehind } from '../behind.js';
import { lastQuarters, spanOf } from '../calendar.js';
import { dutchNumber } from '../../../workflows/law/dutch.js';
import { count, hundredths, percent, text } from '../figure-columns.js';
import { counted, shareOf, type FigureDefinition } from '../figure-table.js';
import { flowsBehind, flowsIn, type FlowKind } from './flows.js';
import { jobsOf, workOn } from './persons-and-jobs.js';

const LISTS: readonly (readonly [key: string, kind: FlowKind, word: string])[] = [
  ['verloren', 'lost', 'Verloren'],
  ['gevonden', 'found', 'Gevonden'],
  ['overstap', 'transferred', 'Overstap'],
];

const CAPTION = 'Gevonden en verloren per kwartaal';

export const flowFigure: FigureDefinition = {
  key: 'stromen',
  numbers: 'G6, G7',
  title: 'Werk gevonden en verloren',
  definition: [
    'Alle plaatsingen met loonkostensubsidie. Verloren: een einde zonder ander betaald werk binnen 31 dagen; overlijden, AOW en overgang naar een andere gemeente tellen niet. Ook wie stopte voor ander werk, verloor geen werk. De laatste 31 dagen zijn voorlopig.',
    'Overstap: een andere werkgever binnen 31 dagen, of een einde met de reden "ander werk". Stopt één van twee banen en gaat de andere door, dan is dat geen verlies en geen overstap. Gevonden: een start van iemand die in de 31 dagen ervoor geen betaald werk had. Wie uit een andere gemeente kwam, had al werk en telt niet bij gevonden. Netto is gevonden min verloren; een overstap telt in geen van beide.',
    'Gevonden, verloren, netto en overstap tellen mensen: ieder één keer per kwartaal. Daaronder staan dezelfde als banen: de uren van hun contracten, bij de start en aan het einde, gedeeld door 25,5. Ook wie op dag 1 werkte, staat daar als mensen en als banen.',
    'Uitval telt plaatsingen: verloren, gedeeld door wat op de eerste dag van het kwartaal liep. Wat die dag begon, hoort daarbij; wat later in het kwartaal begon, staat apart.',
    'UWV vergelijkt twee peildagen en komt daarom op andere aantallen.',
  ],
  answer: ({ selection, today, year }) => {
    const periods = lastQuarters(today, year);
    const spans = periods.map(spanOf);
    const found = flowsIn(selection, spans, today);
    const work = workOn(
      selection,
      spans.map(({ from }) => from),
    );
    const quarters = periods.flatMap((period, index) => {
      const [flows, onFirst] = [found[index], work[index]];
      return flows === undefined || onFirst === undefined ? [] : [{ period, onFirst, ...flows }];
    });
    const last = quarters.at(-1);
    return {
      tables: [
        {
          caption: CAPTION,
          header: [
            text('Kwartaal'),
            count('Gevonden'),
            count('Verloren'),
            count('Netto'),
            count('Overstap'),
            count('Plaatsingen op dag 1'),
            percent('Uitval (%)'),
            count('Plaatsingen begonnen'),
            percent('Uitval begonnen (%)'),
            count('Nog voorlopig'),
          ],
          rows: quarters.map((one) => [
            one.period,
            one.found.persons,
            one.lost.persons,
            one.net,
            one.transferred.persons,
            one.working,
            shareOf(one.lostOfWorking, one.working),
            one.starters,
            shareOf(one.lostOfStarters, one.starters),
            one.provisional,
          ]),
          sentence: last
            ? `In ${last.period} ${last.found.persons === 1 ? 'vond' : 'vonden'} ${counted(last.found.persons, 'mens', 'mensen')} werk en ${last.lost.persons === 1 ? 'verloor' : 'verloren'} ${counted(last.lost.persons, 'mens', 'mensen')} werk.`
            : 'Er is nog niets gebeurd.',
          chart: { kind: 'bars', columns: [1, 2], unit: 'mensen' },
        },
        {
          caption: 'Hetzelfde in banen van 25,5 uur',
          header: [
            text('Kwartaal'),
            hundredths('Gevonden'),
            hundredths('Verloren'),
            hundredths('Netto'),
            hundredths('Overstap'),
            count('Mensen op dag 1'),
            hundredths('Banen op dag 1'),
          ],
          rows: quarters.map((one) => [
            one.period,
            jobsOf(one.found.hours),
            jobsOf(one.lost.hours),
            jobsOf(one.netHours),
            jobsOf(one.transferred.hours),
            one.onFirst.persons,
            jobsOf(one.onFirst.hours),
          ]),
          sentence: last
            ? `In ${last.period} waren dat ${dutchNumber(jobsOf(last.found.hours), 2)} banen gevonden en ${dutchNumber(jobsOf(last.lost.hours), 2)} banen verloren.`
            : 'Er is nog niets gebeurd.',
        },
      ],
      lists: quarters.toReversed().flatMap(({ period, ...flows }) =>
        LISTS.map(([key, kind, word]) => ({
          key: `${key}-${period}`,
          label: `${word} in ${period}`,
          count: flows[kind].placements,
          cell: { caption: CAPTION, row: period, column: word },
        })),
      ),
    };
  },
  behind: ({ selection, today, year }, list) => {
    const [, key = '', asked = ''] = /^([a-z]+)-(.+)$/.exec(list) ?? [];
    const kind = LISTS.find(([one]) => one === key)?.[1];
    const period = lastQuarters(today, year).find((one) => one === asked);
    return kind === undefined || period === undefined
      ? nothingBehind
      : flowsBehind(selection, spanOf(period), today, kind);
  },
};
