import type { LocalDate } from '../../../workflows/definition.js';
import type { PlacementThenView } from '../../placements/placement.views.js';
import { longDate, withDutchDates } from '../words/dutch-dates.js';
import { partName } from './part-names.js';
import { Tracks } from './placement-page.js';

type ThenProps = {
  readonly placement: string;
  readonly day: LocalDate | undefined;
  /** Undefined: it was not opened yet. */
  readonly was: PlacementThenView | undefined;
};

/** A placement as it was at the end of a day, computed from the journal. */
export function ThenPage({ placement, day, was }: ThenProps) {
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Zoals het was{day === undefined ? '' : ` op ${longDate(day)}`}</h1>
      <form class="filters" method="get" action={`/plaatsingen/${placement}/toen`}>
        <div>
          <label for="toen">Dag</label>
          <input class="utrecht-textbox" id="toen" type="date" name="dag" value={day ?? ''} />
        </div>
        <button class="utrecht-button utrecht-button--secondary-action" type="submit">
          Terugkijken
        </button>
      </form>
      {was === undefined ? (
        <p class="leeg">Op deze dag bestond de plaatsing nog niet. Kies een latere dag.</p>
      ) : (
        <>
          <p class="zacht">
            Berekend uit de eerste {was.entries} regels van het logboek.{' '}
            <a
              class="utrecht-link"
              href={`/plaatsingen/${placement}/ontstaan${day === undefined ? '' : `?dag=${day}`}`}
            >
              Hoe is dit ontstaan?
            </a>
          </p>
          <section class="deel">
            <h2 class="utrecht-heading-2">De sporen</h2>
            <Tracks view={was} />
          </section>
          {was.instances.map((instance) => (
            <section class="deel" key={instance.name}>
              <h2 class="utrecht-heading-2">{partName(instance.name)}</h2>
              <p>
                <strong>{instance.summary.label}.</strong> {withDutchDates(instance.summary.sentence)}
              </p>
              {instance.waitsFor.length > 0 && (
                <dl class="feiten">
                  {instance.waitsFor.map(({ name, label, dueOn }) => (
                    <>
                      <dt key={name}>{label}</dt>
                      <dd>{longDate(dueOn)}</dd>
                    </>
                  ))}
                </dl>
              )}
            </section>
          ))}
        </>
      )}
    </>
  );
}
