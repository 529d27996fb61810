import type { LocalDate } from '../../../workflows/definition.js';
import type { EmployerDocument } from '../../employers/employer-document.js';
import { shortDate } from '../words/dutch-dates.js';
import { CONTACT_WORDS } from './employer-words.js';

type LocationsProps = {
  readonly employer: string;
  readonly locations: EmployerDocument['locations'];
  readonly mayChange: boolean;
};

/** Places of work with whom to speak there, by role. */
export function LocationsView({ employer, locations, mayChange }: LocationsProps) {
  return (
    <div class="stapel">
      {locations.length === 0 && <p class="zacht">Er is nog geen vestiging vastgelegd.</p>}
      {locations.map(({ name, branchNumber, address, contacts }, index) => (
        <div class="vak" key={index}>
          <h3 class="utrecht-heading-3">{name}</h3>
          <p>
            {address === null
              ? 'Bezoekadres onbekend'
              : `${address.street} ${address.houseNumber}, ${address.postalCode} ${address.place}`}
            {branchNumber !== null && <span class="zacht"> · vestigingsnummer {branchNumber}</span>}
          </p>
          {contacts.length > 0 && (
            <dl class="feiten">
              {contacts.map((contact) => (
                <>
                  <dt key={`${contact.role} ${contact.name}`}>{CONTACT_WORDS[contact.role]}</dt>
                  <dd>{[contact.name, contact.phone, contact.mail].filter(Boolean).join(', ')}</dd>
                </>
              ))}
            </dl>
          )}
          {mayChange && (
            <p>
              <a class="utrecht-link" href={`/werkgevers/${employer}/vestiging/${index + 1}`}>
                Wijzigen<span class="alleen-voorlezen">: {name}</span>
              </a>
            </p>
          )}
        </div>
      ))}
      {mayChange && (
        <p>
          <a class="utrecht-link" href={`/werkgevers/${employer}/vestiging/${locations.length + 1}`}>
            Vestiging toevoegen
          </a>
        </p>
      )}
    </div>
  );
}

type ProxiesProps = {
  readonly employer: string;
  readonly proxies: EmployerDocument['proxies'];
  readonly today: LocalDate;
  readonly mayChange: boolean;
};

/** M14: who may report and declare for the employer, on which proof; a view is given by the employer itself. */
export function ProxiesView({ employer, proxies, today, mayChange }: ProxiesProps) {
  return (
    <div class="stapel">
      {proxies.length === 0 && (
        <p class="zacht">Niemand is gemachtigd. Een salarisbureau kan hier worden vastgelegd.</p>
      )}
      {proxies.map(({ name, kvkNumber, mail, phone, proofOn, from, until }, index) => (
        <div class="vak" key={index}>
          <p>
            <strong>{name}</strong>{' '}
            <span class="utrecht-status-badge utrecht-status-badge--neutral">
              {from > today ? 'gaat nog in' : until !== null && until < today ? 'voorbij' : 'gemachtigd'}
            </span>
          </p>
          <p class="klein">
            Vanaf {shortDate(from)}
            {until === null ? ', zonder einddatum' : ` tot en met ${shortDate(until)}`}. Bewijs van {shortDate(proofOn)}
            .{kvkNumber !== null && ` KvK ${kvkNumber}.`} {[phone, mail].filter(Boolean).join(', ')}
          </p>
          {mayChange && (
            <p>
              <a class="utrecht-link" href={`/werkgevers/${employer}/gemachtigde/${index + 1}`}>
                Wijzigen of beëindigen<span class="alleen-voorlezen">: {name}</span>
              </a>
            </p>
          )}
        </div>
      ))}
      {mayChange && (
        <p>
          <a class="utrecht-link" href={`/werkgevers/${employer}/gemachtigde/${proxies.length + 1}`}>
            Gemachtigde toevoegen
          </a>
        </p>
      )}
    </div>
  );
}
