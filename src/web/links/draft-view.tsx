import type { DraftWords, LinkFile } from '../../links/link-file.service.js';
import type { MeasurementContext } from '../../../workflows/measurement/measurement.context.js';
import { longDate } from '../words/dutch-dates.js';

export const decimalText = (value: string | number): string =>
  String(value)
    .replace(/\.00?$/, '')
    .replace('.', ',');

/** The fields of C8 in the order of the annex: no BSN, no benefit, no health. On a telephone each task is a card. */
export function DraftView({
  file,
  words,
  worker,
}: {
  readonly file: LinkFile & { readonly measurement: MeasurementContext };
  readonly words: DraftWords;
  readonly worker: string;
}) {
  const { measurement, parties } = file;
  const { report = {} } = words.draft;
  return (
    <section class="deel" aria-labelledby="rapport">
      <h2 class="utrecht-heading-2" id="rapport">
        {measurement.reportedOn === null ? 'Het concept' : 'Het rapport'}
      </h2>
      <dl class="feiten">
        <Fact label="Werknemer" value={worker} />
        <Fact label="Geboortedatum" value={dayOf(parties.person?.birthDate ?? null)} />
        <Fact label="Werkgever" value={parties.employerName} />
        <Fact label="Inlener" value={parties.sides.hired ? parties.sides.workplace.name : null} />
        <Fact label="Contactpersoon" value={report.contact ?? null} />
        <Fact label="Gesproken met" value={report.interviewed ?? null} />
        <Fact label="Bezoek" value={dayOf(measurement.visitedOn)} />
        <Fact
          label={measurement.reportedOn === null ? 'Concept van' : 'Rapport van'}
          value={dayOf(measurement.reportedOn ?? measurement.draftOn)}
        />
        <Fact label="Functie waarmee is vergeleken" value={report.referenceJob ?? null} />
        <Fact label="Werk dat is gedaan" value={report.performedJob ?? null} />
        <Fact label="Uren per week" value={decimalText(measurement.hours)} />
        <Fact label="Volle werkweek" value={decimalText(measurement.sectorFullTimeHours)} />
        <Fact label="Deskundige" value={words.expert} />
        <Fact label="Telefoon" value={report.expertPhone ?? null} />
      </dl>
      <p class="deel nadruk">Loonwaarde: {measurement.wageValue ?? measurement.draftValue ?? '–'} procent</p>
      {measurement.regular === true ? (
        <p>De werknemer presteert zoals iemand zonder ondersteuning.</p>
      ) : (
        <Tasks measurement={measurement} words={words} />
      )}
      {words.draft.explanation !== undefined && <p>{words.draft.explanation}</p>}
    </section>
  );
}

function Tasks({ measurement, words }: { readonly measurement: MeasurementContext; readonly words: DraftWords }) {
  const { tasks = [] } = words.draft;
  return (
    <div class="tabelvak">
      <table class="utrecht-table utrecht-table--kaarten">
        <caption class="alleen-voorlezen">Hoofdtaken met hun loonwaarde</caption>
        <thead class="utrecht-table__header">
          <tr>
            <th scope="col">Taak</th>
            <th scope="col" class="getal">
              Aandeel
            </th>
            <th scope="col" class="getal">
              Tempo
            </th>
            <th scope="col" class="getal">
              Kwaliteit
            </th>
            <th scope="col" class="getal">
              Netto werktijd
            </th>
            <th scope="col" class="getal">
              Deel van de loonwaarde
            </th>
          </tr>
        </thead>
        <tbody>
          {measurement.tasks.map(({ share, pace, quality, netWorkingTime, result }, index) => (
            <tr class="utrecht-table__row" key={index}>
              <td class="utrecht-table__cell">
                <strong>{tasks[index]?.name ?? `Taak ${index + 1}`}</strong>
                {tasks[index]?.explanation !== undefined && <p>{tasks[index].explanation}</p>}
              </td>
              <td class="utrecht-table__cell getal" data-kop="Aandeel">
                {decimalText(share)}%
              </td>
              <td class="utrecht-table__cell getal" data-kop="Tempo">
                {decimalText(pace)}%
              </td>
              <td class="utrecht-table__cell getal" data-kop="Kwaliteit">
                {decimalText(quality)}%
              </td>
              <td class="utrecht-table__cell getal" data-kop="Netto werktijd">
                {decimalText(netWorkingTime)}%
              </td>
              <td class="utrecht-table__cell getal" data-kop="Deel van de loonwaarde">
                {Number(result).toFixed(1).replace('.', ',')}%
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const dayOf = (day: string | null): string | null => (day === null ? null : longDate(day));

/** What the expert left out is not shown as a field. */
function Fact({ label, value }: { readonly label: string; readonly value: string | null }) {
  return value === null ? null : (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}
