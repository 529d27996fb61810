import { nothingBehind } from '../behind.js';
import { determinationNormLastDay } from '../../../workflows/law/norms.js';
import { dateOf, lastQuarters, spanOf } from '../calendar.js';
import { dayOf } from '../columns.js';
import { count, percent, text } from '../figure-columns.js';
import { shareOf, type FigureDefinition } from '../figure-table.js';
import {
  objectionsInTerm,
  supportsInTerm,
  decisionsInTerm,
  determinationsInNorm,
  findingsInNorm,
  lateDecisions,
} from './terms.js';

const LATE = 'laat';

export const termsFigure: FigureDefinition = {
  key: 'termijnen',
  numbers: 'G9',
  title: 'Besluiten op tijd',
  definition: [
    'Van de besluiten waarvan de laatste dag in het kwartaal lag: welk deel uiterlijk op die dag was verstuurd, aan werkgever en werknemer. Wat dan nog open staat, telt niet als op tijd. Van het lopende kwartaal telt wat uiterlijk vandaag klaar moest zijn: wat later moet, telt nog niet mee, ook niet als het al is verstuurd. Zo staat het ook bij Risico.',
    'De termijn van vijf weken na een bevinding of vaststelling staat apart van die van acht weken na een aanvraag, van die van een bezwaar en van die van een aanvraag voor ondersteuning. Een bezwaar is op tijd als de beslissing is verstuurd, ondersteuning als er is besloten. Wat is ingetrokken, telt niet.',
    'De laatste dag is die na opschorting en na de Algemene termijnenwet.',
    'De eigen normen staan apart: van aanvraag tot bevinding, en van geaccepteerd rapport tot vaststelling van de loonwaarde. Dat zijn geen wettelijke termijnen.',
  ],
  answer: ({ selection, today, year, policies, tables }) => {
    const periods = lastQuarters(today, year);
    const spans = periods.map(spanOf);
    const decisions = decisionsInTerm(selection, spans, today, 'finding');
    const others = [
      decisionsInTerm(selection, spans, today, 'application'),
      objectionsInTerm(selection, spans, today),
      supportsInTerm(selection, spans, today),
    ];
    const findings = findingsInNorm(selection, spans, today);
    const determinations = determinationsInNorm(selection, spans, today, (accepted) =>
      dayOf(determinationNormLastDay(dateOf(accepted), policies, tables)),
    );
    const last = decisions.at(-1);
    return {
      tables: [
        {
          caption: 'Wettelijke termijn: besluiten na een bevinding of vaststelling, op tijd per kwartaal',
          header: [text('Kwartaal'), count('Besluiten'), count('Op tijd'), percent('Op tijd (%)')],
          rows: periods.map((period, at) => [
            period,
            decisions[at]?.due ?? 0,
            decisions[at]?.inTime ?? 0,
            shareOf(decisions[at]?.inTime ?? 0, decisions[at]?.due ?? 0),
          ]),
          sentence: `In ${periods.at(-1) ?? ''} waren ${last?.inTime ?? 0} van de ${last?.due ?? 0} besluiten op tijd.`,
          chart: { kind: 'bars', columns: [1, 2], unit: 'besluiten' },
        },
        {
          caption: 'Eigen normen per kwartaal',
          header: [
            text('Kwartaal'),
            count('Bevindingen'),
            count('Binnen de norm'),
            percent('Binnen de norm (%)'),
            count('Vaststellingen'),
            count('Vastgesteld binnen de norm'),
            percent('Vastgesteld binnen de norm (%)'),
          ],
          rows: periods.map((period, at) => [
            period,
            findings[at]?.due ?? 0,
            findings[at]?.inTime ?? 0,
            shareOf(findings[at]?.inTime ?? 0, findings[at]?.due ?? 0),
            determinations[at]?.due ?? 0,
            determinations[at]?.inTime ?? 0,
            shareOf(determinations[at]?.inTime ?? 0, determinations[at]?.due ?? 0),
          ]),
          sentence: `In ${periods.at(-1) ?? ''} waren ${findings.at(-1)?.inTime ?? 0} van de ${findings.at(-1)?.due ?? 0} bevindingen en ${determinations.at(-1)?.inTime ?? 0} van de ${determinations.at(-1)?.due ?? 0} vaststellingen binnen de norm.`,
        },
        {
          caption: 'Andere wettelijke termijnen, op tijd per kwartaal',
          header: [
            text('Kwartaal'),
            ...['Aanvragen', 'Bezwaren', 'Ondersteuning'].flatMap((of) => [
              count(of),
              count(`${of} op tijd`),
              percent(`${of} op tijd (%)`),
            ]),
          ],
          rows: periods.map((period, at) => [
            period,
            ...others.flatMap((of) => {
              const { due, inTime } = of[at] ?? { due: 0, inTime: 0 };
              return [due, inTime, shareOf(inTime, due)];
            }),
          ]),
          sentence: `In ${periods.at(-1) ?? ''} waren er ${others.reduce((sum, of) => sum + (of.at(-1)?.due ?? 0), 0)} besluiten met een andere wettelijke termijn.`,
        },
      ],
      lists: spans.slice(-1).map((span) => ({
        key: LATE,
        label: `Te laat in ${periods.at(-1) ?? ''}`,
        count: lateDecisions(selection, span, today).count,
      })),
    };
  },
  behind: ({ selection, today, year }, list) => {
    const period = lastQuarters(today, year).at(-1);
    return list !== LATE || period === undefined ? nothingBehind : lateDecisions(selection, spanOf(period), today);
  },
};
