import { longDate } from '../../words/dutch-dates.js';
import { decimalComma } from '../../words/dutch-numbers.js';
import { hoursText } from './hours-text.js';
import type { Desk } from './measurement-desk.js';

const INTERPRETER: Readonly<Record<string, string>> = {
  spokenLanguage: 'tolk voor gesproken taal',
  signLanguage: 'tolk gebarentaal',
  writing: 'schrijftolk',
};
const CONTACTS: Readonly<Record<string, string>> = {
  leader: 'leidinggevende',
  hr: 'personeelszaken',
  guidance: 'werkbegeleider',
  signatory: 'tekenbevoegd',
  other: 'contact',
};
const LANGUAGES = new Intl.DisplayNames(['nl'], { type: 'language' });

/** What an expert needs for the visit; no BSN and nothing of a benefit (F1). */
export function FactsView({ desk }: { readonly desk: Desk }) {
  const { facts, worker, workplace, placeKnown } = desk;
  const lines: readonly (readonly [string, string | null])[] = [
    ['Uren per week', `${decimalComma(facts.hours)} van ${decimalComma(facts.sectorFullTimeHours)} in een volle week`],
    ['Aan het werk sinds', dayOr(facts.firstDay)],
    ['Besteld op', dayOr(facts.orderedOn)],
    ['Bezoek', facts.visitOn === null ? null : hoursText(facts)],
    ['Bezocht op', dayOr(facts.visitedOn)],
    ['Bezoek kan van', periodOf(facts.visitFrom, facts.visitUntil)],
    ['Rapport geaccepteerd uiterlijk', dayOr(facts.acceptBefore)],
    ['Einde van het werk', dayOr(facts.endNearOn)],
    ['Geen toegang', facts.noAccess === 0 ? null : `${facts.noAccess} keer`],
    ['Taal', worker === undefined || worker.language === 'nl' ? null : (LANGUAGES.of(worker.language) ?? null)],
    ['Taalniveau', worker?.readingLevel ?? null],
    ['Tolk', worker === undefined ? null : (INTERPRETER[worker.interpreter] ?? null)],
    ['Keren ingediend', facts.version === 0 ? null : String(facts.version)],
  ];
  return (
    <section aria-labelledby="gegevens" class="stapel">
      <h2 class="utrecht-heading-2" id="gegevens">
        Gegevens
      </h2>
      <dl class="feiten">
        {lines.map(([label, value]) =>
          value === null ? null : (
            <>
              <dt key={label}>{label}</dt>
              <dd>{value}</dd>
            </>
          ),
        )}
      </dl>
      {!placeKnown && (
        <p class="utrecht-alert utrecht-alert--warning">
          {workplace.name} heeft meer vestigingen en er is nog niet gekozen waar deze werknemer werkt. Vraag het de
          consulent voor u iemand benadert.
        </p>
      )}
      {workplace.locations.map(({ name, address, contacts }) => (
        <div class="vak" key={name}>
          <p class="nadruk">{name}</p>
          {address && (
            <p>
              {address.street} {address.houseNumber}, {address.postalCode} {address.place}
            </p>
          )}
          {contacts
            .filter(({ role }) => role !== 'payroll')
            .map((contact) => (
              <p key={contact.name}>
                {contact.name}, {CONTACTS[contact.role] ?? 'contact'}
                {contact.phone !== null && (
                  <>
                    {', '}
                    <a class="utrecht-link" href={`tel:${contact.phone.replaceAll(/[^+\d]/g, '')}`}>
                      {contact.phone}
                    </a>
                  </>
                )}
              </p>
            ))}
        </div>
      ))}
    </section>
  );
}

const dayOr = (day: string | null): string | null => (day === null ? null : longDate(day));

function periodOf(from: string | null, until: string | null): string | null {
  if (until === null) return dayOr(from);
  return from === null ? `nu tot en met ${longDate(until)}` : `${longDate(from)} tot en met ${longDate(until)}`;
}
