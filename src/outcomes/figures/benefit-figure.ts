import { dutchNumber } from '../../../workflows/law/dutch.js';
import { policyOn } from '../../../workflows/law/policies.js';
import { nothingBehind, type Behind } from '../behind.js';
import { count, decimal, euros, text } from '../figure-columns.js';
import { BENEFIT_DURATIONS, type BenefitDuration } from '../benefit-duration.js';
import { NONE } from '../columns.js';
import { counted, type Cell, type FigureDefinition, type FigureQuestion, type FigureTable } from '../figure-table.js';
import {
  outOfBenefit,
  savedIn,
  worksWithoutBenefit,
  WITH_BENEFIT,
  type BenefitParameters,
  type PeopleAndMonths,
  type YearOut,
} from './benefit-saved.js';

const YEARS = 5;
const rounded = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;

const COUNTS = 'telt-mee';

export const benefitFigure: FigureDefinition = {
  key: 'bespaard',
  numbers: 'G19, E4',
  title: 'Bespaarde uitkering',
  definition: [
    'Bruto (a): maanden gewerkt zonder uitkering, gedeeld door twaalf, maal de uitkering per jaar, maal het deel dat uit de uitkering is. Alleen plaatsingen van de Praktijkroute van mensen die bij de start een uitkering van de gemeente hadden; maanden na terugkeer in de uitkering tellen niet.',
    'Netto (b), vanaf 2022: bruto, min de instrumenten, min de loonkostensubsidie, plus het budget voor loonkostensubsidie dat een jaar later volgt op wat in het jaar ervoor netto is uitgegeven. Elk deel staat apart.',
    'Instrumenten zijn de toegekende uren ondersteuning per week maal het tarief, over de dagen van de toekenning.',
    'Dit is een theoretisch bedrag. Het echte bedrag hangt af van de in- en uitstroom in het hele land, het macrobudget en het verdeelmodel.',
  ],
  answer: (question) => {
    const { selection, year, today } = question;
    // One year more in front: its subsidy makes the budget of the next.
    const years = Array.from({ length: YEARS + 1 }, (_none, back) => year - YEARS + back);
    const out = outOfBenefit(selection, years, today, ['circle', 'benefitDuration']);
    const [circles = [], durations = []] = out.by;
    return {
      tables: [
        savedTable(question, years, out.years),
        circlesTable(question, circles),
        durationsTable(question, durations),
      ],
      lists: [{ key: COUNTS, label: `Telt mee in ${year}`, count: countsIn(question).count }],
    };
  },
  behind: (question, list) => (list === COUNTS ? countsIn(question) : nothingBehind),
};

const countsIn = ({ selection, year, today }: FigureQuestion): Behind => worksWithoutBenefit(selection, year, today);

/** The choices that hold at the end of a year. */
function parametersOf({ policies }: FigureQuestion, year: number): BenefitParameters {
  const day = `${year}-12-31`;
  return {
    perYear: Number(policyOn(policies, 'benefitPerYear', day)),
    outPercent: policyOn(policies, 'benefitOutSharePercent', day),
    budgetPercent: policyOn(policies, 'budgetFollowsPercent', day),
  };
}

function savedTable(question: FigureQuestion, years: readonly number[], out: readonly YearOut[]): FigureTable {
  const { year } = question;
  const rows = years.slice(1).flatMap((one, index): readonly (readonly Cell[])[] => {
    const [before, now] = [out[index], out[index + 1]];
    if (before === undefined || now === undefined) return [];
    const { gross, budget, net } = savedIn(one, now, before, parametersOf(question, one));
    return [
      [
        String(one),
        now.persons,
        rounded(now.months, 1),
        rounded(gross, 0),
        rounded(now.instruments, 0),
        rounded(now.subsidy, 0),
        rounded(budget, 0),
        net === null ? null : rounded(net, 0),
      ],
    ];
  });
  const { perYear, outPercent, budgetPercent } = parametersOf(question, year);
  return {
    caption: 'Bespaarde uitkering per jaar',
    header: [
      text('Jaar'),
      count('Mensen'),
      decimal('Maanden'),
      euros('Bruto, a (€)'),
      euros('Instrumenten (€)'),
      euros('Loonkostensubsidie (€)'),
      euros('Budget dat volgt (€)'),
      euros('Netto, b (€)'),
    ],
    rows,
    sentence: `Gerekend met een uitkering van € ${dutchNumber(perYear, 0)} per jaar, waarvan ${outPercent} procent uit de uitkering is, en ${budgetPercent} procent budget dat volgt.`,
    chart: { kind: 'bars', columns: [3, 7], unit: 'euro' },
  };
}

const CIRCLE_WORDS: Readonly<Record<string, string>> = {
  generalAssistance: 'Bijstand',
  ioaw: 'IOAW',
  ioaz: 'IOAZ',
  anw: 'Anw',
};

const DURATION_WORDS: Readonly<Record<BenefitDuration | 'unknown', string>> = {
  underYear: 'Korter dan 1 jaar',
  oneToThree: '1 tot 3 jaar',
  threeToFive: '3 tot 5 jaar',
  overFive: '5 jaar of langer',
  unknown: 'Niet bekend',
};

/** By number of a code. */
type Found = readonly PeopleAndMonths[];

function durationsTable({ selection, year }: FigureQuestion, found: Found): FigureTable {
  const rows = [...BENEFIT_DURATIONS, 'unknown' as const].map((duration): readonly Cell[] => {
    const out = found[selection.codes.benefitDuration.find(duration === 'unknown' ? NONE : duration)];
    return [DURATION_WORDS[duration], out?.persons ?? 0, rounded(out?.months ?? 0, 1)];
  });
  const long = rows.slice(2, 4).reduce((sum, [, persons]) => sum + Number(persons), 0);
  const known = rows.slice(0, 4).reduce((sum, [, persons]) => sum + Number(persons), 0);
  return {
    caption: `Maanden zonder uitkering in ${year}, naar hoe lang iemand bij de start al uitkering had`,
    header: [text('Uitkering bij de start'), count('Mensen'), decimal('Maanden')],
    rows,
    sentence:
      known === 0
        ? 'Van niemand is bekend hoe lang de uitkering bij de start al duurde.'
        : `Van de ${counted(known, 'mens', 'mensen')} van wie het bekend is, ${long === 1 ? 'had' : 'hadden'} er ${long} bij de start al drie jaar of langer uitkering.`,
    chart: { kind: 'bars', columns: [1], unit: 'mensen' },
  };
}

function circlesTable({ selection, year }: FigureQuestion, found: Found): FigureTable {
  const rows = WITH_BENEFIT.map((circle): readonly Cell[] => {
    const out = found[selection.codes.circle.find(circle)];
    return [CIRCLE_WORDS[circle] ?? circle, out?.persons ?? 0, rounded(out?.months ?? 0, 1)];
  });
  return {
    caption: `Maanden zonder uitkering in ${year}, naar soort uitkering bij de start`,
    header: [text('Uitkering bij de start'), count('Mensen'), decimal('Maanden')],
    rows,
    sentence: `In ${year} zijn ${String(rows.reduce((sum, [, , months]) => sum + Number(months), 0).toFixed(1)).replace('.', ',')} maanden gewerkt zonder uitkering.`,
  };
}
