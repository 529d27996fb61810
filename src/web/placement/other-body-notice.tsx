import { Fragment } from 'preact';
import type { ParticularView } from '../../particulars/particular-view.js';
import type { OtherBody } from '../../placements/other-body.js';
import { particularLines } from '../particulars/particular-lines.js';
import { KIND_WORDS, OTHER_BODY_WORDS } from '../particulars/particular-words.js';
import { longDate } from '../words/dutch-dates.js';

type NoticeProps = {
  readonly placement: string;
  readonly other: OtherBody;
  /** What it decided on the subsidy and on support, where that was recorded. */
  readonly decided: readonly ParticularView[];
};

/** M46, said plainly: who decides and pays, why, what was decided, and what stays with us. */
export function OtherBodyNotice({ placement, other, decided }: NoticeProps) {
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
      {decided.every(({ kind }) => kind !== 'otherDecision') && (
        <p>Wat er over de subsidie is beslist, staat hier nog niet.</p>
      )}
      {decided.map((one) => (
        <Fragment key={one.kind}>
          <p>
            <strong>
              {KIND_WORDS[one.kind]}, vanaf {longDate(one.from)}
            </strong>
          </p>
          <ul>
            {particularLines(one).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Fragment>
      ))}
      <p>
        <a class="utrecht-link" href={`/plaatsingen/${placement}/bijzonderheden`}>
          {body === null ? 'Vastleggen welke organisatie beslist' : 'Wie beslist en wat, met de geschiedenis'}
        </a>
      </p>
    </section>
  );
}
