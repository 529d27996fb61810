import { caseNumber } from '../../reminders/case-number.js';
import type { BirthDateEffect } from '../../subsidies/birth-date-effects.service.js';
import { EurosView } from '../step/euros-view.js';

/** Per placement what the birth date that was typed would do; gets the focus, for nothing is recorded yet. */
export function BirthDateEffectsView({ effects }: { readonly effects: readonly BirthDateEffect[] }) {
  return (
    <section class="deel" aria-labelledby="gevolgen" tabIndex={-1} autofocus>
      <h2 class="utrecht-heading-2" id="gevolgen">
        Eerst nakijken: wat deze geboortedatum doet
      </h2>
      <p class="utrecht-alert utrecht-alert--warning">
        Er is nog niets vastgelegd. Klopt de geboortedatum? Kies dan Vastleggen.
      </p>
      {effects.map(({ placement, euros, endsByAow }) => (
        <section class="stapel" key={placement} aria-label={`Zaak ${caseNumber(placement)}`}>
          <h3 class="utrecht-heading-3">
            <a class="utrecht-link" href={`/plaatsingen/${placement}`}>
              Zaak {caseNumber(placement)}
            </a>
          </h3>
          {endsByAow && (
            <p class="utrecht-alert utrecht-alert--warning">
              Met deze geboortedatum is de AOW-leeftijd bereikt. De plaatsing eindigt dan vanzelf in de komende nacht.
            </p>
          )}
          <EurosView effect={euros} />
        </section>
      ))}
      <div class="knoppen">
        <button class="utrecht-button utrecht-button--primary-action" type="submit">
          Vastleggen
        </button>
      </div>
    </section>
  );
}
