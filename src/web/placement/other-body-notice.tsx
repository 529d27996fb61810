import type { OtherBody } from '../../placements/other-body.js';
import { OTHER_BODY_WORDS } from '../particulars/particular-words.js';
import { longDate } from '../words/dutch-dates.js';

/** M46, said plainly: who decides and pays, why, and what stays with us. */
export function OtherBodyNotice({ placement, other }: { readonly placement: string; readonly other: OtherBody }) {
  const { body, ground, from } = other;
  return (
    <section class="utrecht-alert utrecht-alert--warning deel" aria-labelledby="wie-beslist">
      <h2 class="utrecht-heading-3" id="wie-beslist">
        {body === null ? 'Een andere organisatie moet hier beslissen' : `${body} beslist en betaalt`}
      </h2>
      <p>
        {OTHER_BODY_WORDS[ground]}.{from !== null && ` Dit geldt vanaf ${longDate(from)}.`} Daarom nemen wij in deze
        zaak geen besluiten, stellen wij geen loonwaarde vast en betalen wij geen subsidie.
      </p>
      <p>
        Bij ons blijven: begeleiding en contact met werknemer en werkgever, de afspraken bij de start, een advies aan
        wie beslist, en bezwaar tegen wat wij eerder zelf hebben besloten.
      </p>
      <p>
        <a class="utrecht-link" href={`/plaatsingen/${placement}/bijzonderheden`}>
          {body === null ? 'Vastleggen welke organisatie beslist' : 'Wie beslist, met de geschiedenis'}
        </a>
      </p>
    </section>
  );
}
