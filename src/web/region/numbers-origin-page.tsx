import type { LocalDate } from '../../../workflows/definition.js';
import type { NumbersOrigin, NumberState } from '../../origins/region/numbers-origin.service.js';
import { FilterChoice } from '../layout/filter-choice.js';
import { DayForm, ProofsView, Unknowns } from '../origins/origin-parts.js';
import { longDate, shortDate } from '../words/dutch-dates.js';
import { FigureGrid } from './figure-block.js';
import { KIND_LABELS, valueWords } from './number-words.js';
import { Grid } from './region-parts.js';

type NumbersOriginProps = { readonly origin: NumbersOrigin; readonly today: LocalDate };

const STATES: Readonly<Record<NumberState, string>> = {
  holds: 'geldt',
  replaced: 'vervangen door een later cijfer',
  withdrawn: 'ingetrokken',
};

/** How targets and what UWV counted came about: who recorded what, with which source, and what followed from it on a day. */
export function NumbersOriginPage({ origin, today }: NumbersOriginProps) {
  const { on, isToday, area, areas, numbers, figures, proofs } = origin;
  const when = isToday ? 'nu' : `aan het eind van ${longDate(on)}`;
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Hoe is dit ontstaan: doelen en realisatie</h1>
      <p>
        <a class="utrecht-link" href={`/regio?gebied=${area}`}>
          Terug naar doelen en realisatie
        </a>
      </p>
      <DayForm action="/regio/doelen/ontstaan" on={on} today={today}>
        <FilterChoice name="gebied" label="Gebied" value={area} choices={areas} />
      </DayForm>
      <section class="deel" aria-labelledby="cijfers">
        <h2 class="utrecht-heading-2" id="cijfers">
          Wat er stond, {when}
        </h2>
        {figures.length === 0 && <p class="leeg">Er was op deze dag nog niets vastgelegd.</p>}
        {figures.map(({ key, table }) => (
          <div class="deel" key={key}>
            <p class="lead">{table.sentence}</p>
            <FigureGrid table={table} totals={false} />
          </div>
        ))}
      </section>
      {numbers.length > 0 && (
        <section class="deel" aria-labelledby="regels">
          <h2 class="utrecht-heading-2" id="regels">
            Waaruit het volgt
          </h2>
          <Grid
            caption="Wat er is vastgelegd, de oudste regel eerst"
            columns={['Vastgelegd', 'Wat', 'Gebied en periode', 'Versie', 'Cijfer', 'Bron', 'Stand'].map((label) => ({
              label,
            }))}
            rows={numbers.map((one) => [
              `${shortDate(one.recordedOn)} door ${one.recordedBy}, regel ${one.entry}`,
              KIND_LABELS[one.kind],
              `${areas.find(([code]) => code === one.area)?.[1] ?? one.area}, ${one.period}`,
              one.version,
              one.value === null ? '–' : valueWords(one.value),
              one.source,
              STATES[one.state],
            ])}
          />
        </section>
      )}
      <ProofsView proofs={proofs} />
      <Unknowns>
        <li>Of de bron zelf klopt. Hier staat wat is overgenomen, door wie en waarvandaan.</li>
        <li>
          Hoe UWV telde: de realisatie wordt nooit uit eigen dossiers berekend, dus er staan geen dossiers achter.
        </li>
        <li>
          Namen van gemeenten en van collega’s zijn die van nu of van de dag van vastleggen; wie later anders heet, heet
          hier niet anders.
        </li>
      </Unknowns>
    </>
  );
}
