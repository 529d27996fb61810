import type { DraftReportView, ReportContent, ReportTask } from '../../../measurements/draft-report.js';
import { longDate } from '../../words/dutch-dates.js';
import { decimalComma } from '../../words/dutch-numbers.js';

const BASIS: Readonly<Record<string, string>> = {
  visit: 'een bezoek op de werkplek',
  partlyAtWork: 'een bezoek terwijl de werknemer een deel van de tijd werkte',
  observedBefore: 'wat eerder op de werkplek is gezien',
  onWhatThereIs: 'wat er bekend is; de deskundige kon de werkplek niet bezoeken',
};

/** A report with exactly the fields of C8, for everybody who may read it. It holds no BSN and no health. */
export function ReportSection({ report }: { readonly report: DraftReportView }) {
  return (
    <div class="stapel">
      <ReportFacts report={report} />
      <ReportTable content={report} />
    </div>
  );
}

function ReportFacts({ report }: { readonly report: DraftReportView }) {
  const { words } = report;
  const lines: readonly (readonly [string, string | null | undefined])[] = [
    ['Werknemer', report.worker],
    ['Geboortedatum', dayOr(report.birthDate)],
    ['Werkgever', [report.employer, report.employerPlace].filter(Boolean).join(', ')],
    ['Contactpersoon', words.contact],
    ['Gesproken met', words.interviewed],
    ['Functie', words.performedJob],
    ['Normfunctie', words.referenceJob],
    ['Uren per week', `${decimalComma(report.hours)} van ${decimalComma(report.fullTimeHours)} in een volle week`],
    ['Datum bezoek', dayOr(report.visitedOn)],
    ['Gebaseerd op', BASIS[report.basis]],
    [
      'Datum rapport',
      report.reportedOn === null ? `concept van ${longDate(report.draftOn)}` : longDate(report.reportedOn),
    ],
    ['Deskundige', [report.expert, words.expertPhone].filter(Boolean).join(', telefoon ')],
    ['Registratienummer', report.registrationNumber],
  ];
  return (
    <dl class="feiten">
      {lines.map(([label, value]) =>
        value ? (
          <>
            <dt key={label}>{label}</dt>
            <dd>{value}</dd>
          </>
        ) : null,
      )}
    </dl>
  );
}

const dayOr = (day: string | null): string | null => (day === null ? null : longDate(day));

/** The tasks with their part of the wage value, or that the performance is regular (C3–C5). */
export function ReportTable({ content }: { readonly content: ReportContent }) {
  const { regular, tasks, wageValue, explanation } = content;
  return (
    <>
      <p>
        Reguliere prestatie: <strong>{regular ? 'ja' : 'nee'}</strong>. Loonwaarde: <strong>{wageValue} procent</strong>
        .
      </p>
      {!regular && (
        <div class="tabelvak">
          <table class="utrecht-table utrecht-table--kaarten">
            <caption class="alleen-voorlezen">Hoofdtaken met aandeel, tempo, kwaliteit en netto werktijd</caption>
            <thead class="utrecht-table__header">
              <tr>
                <th scope="col">Hoofdtaak</th>
                {COLUMNS.map(({ head }) => (
                  <th scope="col" class="getal" key={head}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody class="utrecht-table__body">
              {tasks.map((task) => (
                <tr class="utrecht-table__row" key={task.name}>
                  <th scope="row" class="utrecht-table__cell">
                    {task.name}
                  </th>
                  {COLUMNS.map(({ head, of }) => (
                    <td class="utrecht-table__cell getal" key={head} data-kop={head}>
                      {percents(of(task))}
                    </td>
                  ))}
                </tr>
              ))}
              <tr class="utrecht-table__row">
                <th scope="row" class="utrecht-table__cell">
                  Samen, afgerond op hele procenten
                </th>
                <td class="utrecht-table__cell leeg-op-telefoon" colSpan={4} />
                <td class="utrecht-table__cell getal nadruk">{wageValue} %</td>
              </tr>
            </tbody>
          </table>
        </div>
      )}
      {tasks.some(hasWords) && (
        <dl class="tekst">
          {tasks.filter(hasWords).map(({ name, explanation: why, quantity }) => (
            <>
              <dt key={name}>{name}</dt>
              <dd>
                {why !== null && <p>{why}</p>}
                {quantity !== null && (
                  <p class="zacht">
                    Geteld: {decimalComma(quantity.made)} van {decimalComma(quantity.norm)} {quantity.what ?? ''} (
                    {percents((Number(quantity.made) * 100) / Number(quantity.norm))})
                  </p>
                )}
              </dd>
            </>
          ))}
        </dl>
      )}
      {explanation !== null && (
        <div class="tekst">
          <h3 class="utrecht-heading-3">Toelichting op het geheel</h3>
          <p>{explanation}</p>
        </div>
      )}
    </>
  );
}

const COLUMNS: readonly { readonly head: string; readonly of: (task: ReportTask) => number }[] = [
  { head: 'Aandeel', of: ({ share }) => share },
  { head: 'Tempo', of: ({ pace }) => pace },
  { head: 'Kwaliteit', of: ({ quality }) => quality },
  { head: 'Netto werktijd', of: ({ netWorkingTime }) => netWorkingTime },
  { head: 'Draagt bij', of: ({ result }) => Number(result) },
];
const hasWords = ({ explanation, quantity }: ReportTask): boolean => explanation !== null || quantity !== null;
/** `87,5 %`: at most two decimals. */
const percents = (value: number): string => `${decimalComma(String(Math.round(value * 100) / 100))} %`;
