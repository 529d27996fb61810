import { dutchNumber } from '../../../workflows/law/dutch.js';
import { facts, heading, list, note, text, type Block, type Content } from '../letter.js';
import type { LetterFacts, ReportFacts } from '../letter-facts.js';
import { dayOrNothing, on, whereRows, type Given } from './content-parts.js';

const BASIS: Readonly<Record<string, string>> = {
  partlyAtWork: 'De werknemer werkte een deel van de uren. De afgesproken taken zijn gezien.',
  observedBefore: 'Dit rapport rust op wat eerder op de werkplek is gezien.',
  onWhatThereIs: 'Het bezoek is niet gelukt. Dit rapport rust op de gegevens die er zijn.',
};
const HOW: Readonly<Record<string, string>> = {
  oral: 'mondeling, opgeschreven en voorgelezen',
  written: 'schriftelijk',
};

/** The report with the fields of C8 and no others; no BSN, nothing medical. */
export function reportContent({ facts: given }: Given): Content {
  const { report } = given;
  const draft = given.kind === 'draft-report';
  const subject = draft ? 'Concept van het loonwaarderapport' : 'Loonwaarderapport';
  if (report === null) return { subject, blocks: [] };
  return {
    subject,
    blocks: [
      ...(draft && report.viewsUntil !== null
        ? [
            note(
              `U kunt reageren tot en met ${on(report.viewsUntil)}. Bent u het eens met het concept? Dan hoeft u niets te doen.`,
            ),
          ]
        : []),
      fields(given, report),
      ...(BASIS[report.basis] === undefined ? [] : [text(BASIS[report.basis] ?? '')]),
      ...performance(report),
      ...explanations(report),
      ...(draft ? [] : views(report)),
    ],
  };
}

function fields(given: LetterFacts, report: ReportFacts): Block {
  const { worker, employer, job } = given;
  return facts([
    ['Naam werknemer', worker.name],
    ['Geboortedatum', dayOrNothing(worker.birthDate)],
    ['Datum rapport', on(report.reportedOn)],
    ['Datum bezoek', on(report.visitedOn)],
    ['Werkgever', employer.name],
    ...whereRows(given),
    ['Contactpersoon', report.contact ?? employer.contact ?? 'niet ingevuld'],
    ['Gesproken met', report.interviewed ?? 'niet ingevuld'],
    ['Normfunctie', report.referenceJob ?? 'niet ingevuld'],
    ['Uitgevoerd werk', report.performedJob ?? report.tasks.map(({ name }) => name).join(', ')],
    ['Uren per week', `${dutchNumber(job.hours)} uur`],
    ['Volledige werkweek', `${dutchNumber(job.sectorFullTimeHours)} uur`],
    ['Deskundige', report.expert.name],
    ['Telefoon deskundige', report.expert.phone ?? 'niet ingevuld'],
    ['Hoofdtaken', report.tasks.map(({ name, share }) => `${name} (${dutchNumber(share)} %)`).join(', ')],
    ['Reguliere prestatie', report.regular ? 'ja' : 'nee'],
  ]);
}

/** C3–C5: a regular performance has no table. */
function performance(report: ReportFacts): readonly Block[] {
  const total = report.total === null ? 'nog niet bekend' : `${report.total} procent`;
  if (report.regular) {
    return [heading('Loonwaarde'), text(`De prestatie is regulier. De loonwaarde is ${total}.`)];
  }
  const rows = report.tasks.map((task) => [
    task.name,
    ...[task.share, task.pace, task.quality, task.netWorkingTime].map((value) => dutchNumber(value)),
    dutchNumber(task.result, 2),
  ]);
  return [
    heading('Loonwaarde per hoofdtaak'),
    text('Per taak: aandeel × tempo × kwaliteit × netto werktijd. De som is afgerond op een heel procent.'),
    {
      kind: 'table',
      head: ['Hoofdtaak', 'Aandeel', 'Tempo', 'Kwaliteit', 'Netto werktijd', 'Resultaat'],
      rows: [...rows, ['Totaal: de loonwaarde', '', '', '', '', total]],
      numbers: [1, 2, 3, 4, 5],
    },
  ];
}

/** Per task (C8), and on the whole: of a regular performance that is all there is. */
function explanations({ regular, tasks, explanation }: ReportFacts): readonly Block[] {
  const perTask = regular ? [] : tasks;
  return [
    ...(perTask.length === 0
      ? []
      : [
          heading('Toelichting per taak'),
          list(perTask.map(({ name, explanation: why }) => `${name}: ${why ?? 'geen toelichting.'}`)),
        ]),
    ...(explanation === null ? [] : [heading('Toelichting op het geheel'), text(explanation)]),
  ];
}

/** C7: what both said, and the answer to each point; without a view the report says so. */
function views(report: ReportFacts): readonly Block[] {
  return [
    heading('Wat werknemer en werkgever ervan vinden'),
    ...report.views.flatMap(({ party, given, how, agrees, points }): readonly Block[] => {
      const who = party === 'worker' ? 'De werknemer' : 'De werkgever';
      if (!given) return [text(`${who} heeft geen zienswijze gegeven. Daarvoor was wel de tijd.`)];
      const said = `${who} heeft een zienswijze gegeven (${HOW[how ?? ''] ?? 'schriftelijk'}) en is het ${agrees === true ? '' : 'niet '}eens met het concept.`;
      const answered = points.map(({ point, answer }) => `${point} Antwoord: ${answer ?? 'nog geen antwoord.'}`);
      return [text(said), ...(answered.length === 0 ? [] : [list(answered)])];
    }),
  ];
}
