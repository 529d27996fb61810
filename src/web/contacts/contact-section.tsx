import type { LocalDate } from '../../../workflows/definition.js';
import { DueDay } from '../layout/due-day.js';
import { shortDate } from '../words/dutch-dates.js';
import { KeptDays } from '../words/kept-days.js';
import { choiceWord } from '../words/field-words.js';
import type { HeldContact, MomentKind, SchemeMoment } from './contact-scheme.js';

type ContactProps = {
  readonly placement: string;
  readonly today: LocalDate;
  readonly scheme: readonly SchemeMoment[];
  readonly held: readonly HeldContact[];
  readonly members: ReadonlyMap<string, string>;
  /** Whether this role writes contacts down. */
  readonly mayRecord: boolean;
  /** Whether somebody may revoke one. */
  readonly mayRevoke: (contact: HeldContact) => boolean;
};

const word = (name: string, value: string): string => choiceWord('contact.recorded', name, value);

/** The contact scheme with what was done of it, and every contact that was written down. */
export function ContactSection({ placement, today, scheme, held, members, mayRecord, mayRevoke }: ContactProps) {
  return (
    <div class="stapel">
      {mayRecord && (
        <p class="rij">
          <a
            class="utrecht-button utrecht-button--secondary-action utrecht-button-link"
            href={`/plaatsingen/${placement}/stap/placement/contact.recorded`}
          >
            Contact vastleggen
          </a>
          <a class="utrecht-link" href={hrefOf(placement, 'conditions')}>
            Vier voorwaarden vastleggen
          </a>
          <a class="utrecht-link" href={hrefOf(placement, 'questions')}>
            Drie vragen vastleggen
          </a>
        </p>
      )}
      {scheme.length === 0 ? (
        <p class="zacht">Het contactschema begint na de eerste werkdag.</p>
      ) : (
        <Scheme scheme={scheme} today={today} />
      )}
      {held.length > 0 && <Held {...{ placement, held, members, mayRevoke }} />}
    </div>
  );
}

const hrefOf = (placement: string, kind: Exclude<MomentKind, 'contact'>): string =>
  `/plaatsingen/${placement}/contact/${kind === 'conditions' ? 'voorwaarden' : 'vragen'}`;

function Scheme({ scheme, today }: { readonly scheme: readonly SchemeMoment[]; readonly today: LocalDate }) {
  return (
    <div class="tabelvak">
      <table class="utrecht-table utrecht-table--kaarten">
        <caption class="alleen-voorlezen">Contactschema</caption>
        <thead class="utrecht-table__header">
          <tr>
            <th scope="col">Moment</th>
            <th scope="col">Dag</th>
            <th scope="col">Stand</th>
          </tr>
        </thead>
        <tbody>
          {scheme.map(({ label, dueOn, doneOn }) => (
            <tr class="utrecht-table__row" key={`${label} ${dueOn}`}>
              <td class="utrecht-table__cell nadruk">{label}</td>
              <td class="utrecht-table__cell vast">{shortDate(dueOn)}</td>
              <td class="utrecht-table__cell">
                {doneOn === undefined ? (
                  <DueDay day={dueOn} today={today} />
                ) : (
                  <KeptDays text={`gedaan op ${shortDate(doneOn)}`} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type HeldProps = Pick<ContactProps, 'placement' | 'held' | 'members' | 'mayRevoke'>;

function Held({ placement, held, members, mayRevoke }: HeldProps) {
  return (
    <details>
      <summary>Gehouden contacten ({held.length})</summary>
      <dl class="feiten">
        {held.toReversed().map(({ note, ...contact }) => (
          <>
            <dt key={contact.entry}>{shortDate(contact.heldOn)}</dt>
            <dd>
              {sentenceOf(contact)}
              <span class="zacht"> ({members.get(contact.by) ?? 'via een link'})</span>
              {mayRevoke(contact) && (
                <>
                  {' '}
                  <a
                    class="utrecht-link"
                    href={`/plaatsingen/${placement}/stap/placement/contact.revoked?contact=${contact.entry}`}
                  >
                    Herroepen<span class="alleen-voorlezen">: contact van {shortDate(contact.heldOn)}</span>
                  </a>
                </>
              )}
              {note != null && note.split('\n').map((line, index) => <div key={index}>{line}</div>)}
            </dd>
          </>
        ))}
      </dl>
    </details>
  );
}

function sentenceOf({ kind, with: who, helpWanted }: Omit<HeldContact, 'note'>): string {
  const help = helpWanted === null ? '' : `. Hulp gewenst: ${word('helpWanted', helpWanted).toLowerCase()}`;
  return `${word('kind', kind)}, ${word('with', who).toLowerCase()}${help}`;
}
