import type { LocalDate } from '../../../workflows/definition.js';
import type { OriginEntry } from '../../origins/origin-entries.js';
import type { StateOrigin } from '../../origins/state-origin.service.js';
import { FilterChoice } from '../layout/filter-choice.js';
import { kindWord } from '../manager/decision-words.js';
import { partName } from '../placement/part-names.js';
import { longDate, momentText, withDutchDates } from '../words/dutch-dates.js';
import { capital, roleWord } from '../words/role-words.js';
import { DayForm, ProofView, Unknowns } from './origin-parts.js';

type StateOriginProps = {
  readonly placement: string;
  readonly part: string;
  readonly today: LocalDate;
  readonly on: LocalDate;
  /** Undefined: the placement was opened later. */
  readonly origin: StateOrigin | undefined;
  readonly members: ReadonlyMap<string, string>;
};

/** `Loonwaardemeting 1` or `Besluit 2`. */
export const originName = (part: string): string =>
  part.startsWith('decision-') ? `Besluit ${part.slice('decision-'.length)}` : partName(part);

/** How a state, or a decision, came about: the entries that led there, computed anew. */
export function StateOriginPage({ placement, part, today, on, origin, members }: StateOriginProps) {
  const action = `/plaatsingen/${placement}/ontstaan`;
  const parts = origin?.parts ?? ['placement'];
  const choices = [...new Set([...parts, part])].map((one) => [one, originName(one)] as const);
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Hoe is dit ontstaan: {originName(part).toLowerCase()}</h1>
      <DayForm action={action} on={on} today={today}>
        <FilterChoice name="deel" label="Onderdeel" value={part} choices={choices} />
      </DayForm>
      {origin === undefined ? (
        <p class="leeg">Op {longDate(on)} bestond de plaatsing nog niet. Kies een latere dag.</p>
      ) : (
        <>
          <Outcome origin={origin} members={members} />
          {origin.entries.length > 0 && <Way origin={origin} />}
          <ProofView proof={origin.proof} until={origin.until} />
          <Unknowns>
            <li>Wat iemand wist maar niet vastlegde, staat niet in het logboek.</li>
            <li>Herinneringen staan hier niet bij: zij veranderen niets.</li>
            <li>
              Een regel telt vanaf het moment waarop hij is vastgelegd, ook als hij over een eerdere dag gaat. Daarom
              staan beide dagen erbij.
            </li>
            <li>Toelichtingen en namen van betrokkenen staan hier niet; die leest u in het logboek van de zaak.</li>
          </Unknowns>
        </>
      )}
    </>
  );
}

function Outcome({ origin, members }: { readonly origin: StateOrigin; readonly members: StateOriginProps['members'] }) {
  const { part, on, isToday, state, decision, until, after } = origin;
  const when = isToday ? 'Nu' : `Aan het eind van ${longDate(on)}`;
  return (
    <section class="deel stapel" aria-labelledby="uitkomst">
      <h2 class="utrecht-heading-2" id="uitkomst">
        {when}
      </h2>
      {state !== null && (
        <>
          <p class="lead">
            <strong>{state.label}.</strong> {withDutchDates(state.sentence)}
          </p>
          <ul class="sporen">
            {state.states
              .filter(({ meaning }) => meaning !== '')
              .map(({ path, label, meaning }) => (
                <li class="vak" key={path}>
                  <p class="nadruk">{label}</p>
                  <p class="klein">{meaning}</p>
                </li>
              ))}
          </ul>
        </>
      )}
      {decision !== null && <DecisionFacts decision={decision} members={members} />}
      {state === null && decision === null && (
        <p class="leeg">{originName(part)} was er op deze dag nog niet. Kies een latere dag of een ander onderdeel.</p>
      )}
      <p class="zacht">
        Dit volgt uit de eerste {until} regels van het logboek.
        {after > 0 && ` Daarna zijn er nog ${after} bij gekomen; die tellen hier niet mee.`}
      </p>
    </section>
  );
}

function DecisionFacts({
  decision,
  members,
}: {
  readonly decision: Readonly<Record<string, unknown>>;
  readonly members: StateOriginProps['members'];
}) {
  const day = (name: string): string => {
    const value = decision[name];
    return typeof value === 'string' ? longDate(value) : 'nog niet';
  };
  const who = (name: string): string => {
    const value = decision[name];
    return typeof value === 'string' ? ` door ${members.get(value) ?? 'een oud-collega'}` : '';
  };
  const kind = decision['kind'];
  return (
    <dl class="feiten">
      <dt>Soort</dt>
      <dd>{typeof kind === 'string' ? kindWord(kind) : 'Onbekend'}</dd>
      <dt>Voorbereid</dt>
      <dd>
        {day('prepared_on')}
        {who('prepared_by')}
      </dd>
      <dt>Genomen</dt>
      <dd>
        {day('decided_on')}
        {who('decided_by')}
      </dd>
      <dt>Verstuurd aan werkgever</dt>
      <dd>{day('sent_to_employer_on')}</dd>
      <dt>Verstuurd aan werknemer</dt>
      <dd>{day('sent_to_worker_on')}</dd>
    </dl>
  );
}

function Way({ origin: { entries } }: { readonly origin: StateOrigin }) {
  return (
    <section class="deel" aria-labelledby="weg">
      <h2 class="utrecht-heading-2" id="weg">
        Zo is het gekomen
      </h2>
      <p class="zacht">
        {entries.length === 1 ? 'Eén regel' : `${entries.length} regels`} van het logboek, de oudste eerst.
      </p>
      <ol class="verhaal">
        {entries.map((entry) => (
          <li key={entry.number}>
            <p>{capital(withDutchDates(entry.sentence))}</p>
            <p class="zacht klein">
              Regel {entry.number} · vastgelegd op {momentText(entry.at)} · {roleWord(entry.actor.role)}
              {entry.on !== null && ` · gebeurd op ${longDate(entry.on)}`}
            </p>
            {entry.cause !== null && (
              <p class="klein">
                Door regel {entry.cause.number}: {withDutchDates(entry.cause.sentence)}
              </p>
            )}
            <Steps entry={entry} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Steps({ entry: { steps, number } }: { readonly entry: OriginEntry }) {
  if (steps.length === 0) return null;
  return (
    <details>
      <summary>
        Regels van de wet: {[...new Set(steps.map(({ rule }) => rule))].join(', ')}
        <span class="alleen-voorlezen"> bij regel {number} van het logboek</span>
      </summary>
      <ul class="stapel klein">
        {steps.map(({ rule, text }, index) => (
          <li key={index}>
            {withDutchDates(text)} <span class="zacht">(regel {rule})</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
