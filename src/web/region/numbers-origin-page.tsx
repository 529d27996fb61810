import type { LocalDate } from '../../../workflows/definition.js';
import type { NumbersOrigin, NumbersProof, NumberState } from '../../origins/region/numbers-origin.service.js';
import { FilterChoice } from '../layout/filter-choice.js';
import { DayForm, Unknowns } from '../origins/origin-parts.js';
import { longDate, shortDate } from '../words/dutch-dates.js';
import { countText } from '../words/dutch-numbers.js';
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
  const { on, isToday, area, areas, numbers, figures } = origin;
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
      <Proofs origin={origin} />
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

function Proofs({ origin: { proofs } }: { readonly origin: NumbersOrigin }) {
  if (proofs.length === 0) return null;
  return (
    <section class="deel" aria-labelledby="bewijs">
      <h2 class="utrecht-heading-2" id="bewijs">
        Klopt dit?
      </h2>
      <ul class="stapel">
        {proofs.map((proof) => (
          <li key={proof.body}>{proofWords(proof)}</li>
        ))}
      </ul>
    </section>
  );
}

function proofWords({ body, entries, differences, seal, until }: NumbersProof): string {
  const record =
    differences.length === 0
      ? `Ja. Het logboek van ${body} is zojuist nagerekend: alle ${countText(entries)} regels sluiten op elkaar aan, en wat is opgeslagen is wat er staat.`
      : `Nee. In het logboek van ${body} staat iets anders dan is opgeslagen. Meld dit aan uw functioneel beheerder.`;
  if (seal === null) return `${record} Regel ${until} is nog niet verzegeld; dat gebeurt elke dag vanzelf.`;
  return seal.holds
    ? `${record} Regel ${until} klopt met het verzegelde logboek van ${longDate(seal.day)} (zegel ${seal.number}).`
    : `${record} Regel ${until} klopt niet met het verzegelde logboek van ${longDate(seal.day)} (zegel ${seal.number}). Meld dit aan uw functioneel beheerder.`;
}
