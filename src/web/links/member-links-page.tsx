import type { Role } from '../../../workflows/definition.js';
import { ADDRESSEE_WORDS, ADDRESSEES, LINK_KINDS, LINK_PURPOSES, type LinkPurpose } from '../../links/link-kinds.js';
import type { CodeLetter } from '../../links/link-desk.service.js';
import type { LinkView } from '../../links/link-view.js';
import { ErrorSummary, type ShownFault } from '../forms/error-summary.js';
import { FieldView } from '../forms/field-view.js';
import type { FormField } from '../forms/form-field.js';
import type { Typed } from '../forms/form-values.js';
import { Hidden } from '../layout/hidden.js';
import type { VisitedPage } from '../session/current-page.js';
import { longDate } from '../words/dutch-dates.js';
import { capital } from '../words/role-words.js';
import { faultsByField } from './link-frame.js';
import { lastDay, MemberLinksView } from './member-links-view.js';

export type Parts = {
  readonly measurements: readonly number[];
  readonly supports: readonly number[];
  /** M18: names of who acts for the worker. */
  readonly representatives: readonly string[];
  /** M13, M15: who of the employer, or of where the work is, would get it; undefined where nobody is known. */
  readonly employer: { readonly work: string | undefined; readonly employment: string | undefined };
};

type Props = {
  readonly page: VisitedPage;
  readonly placement: string;
  readonly number: string;
  readonly links: readonly LinkView[];
  readonly parts: Parts;
  readonly mayMake: boolean;
  readonly typed: Typed;
  readonly faults: readonly ShownFault[];
  readonly done: string | undefined;
};

/** The links of a placement: what went out, and making one. */
export function MemberLinksPage({ page, placement, number, links, parts, mayMake, typed, faults, done }: Props) {
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Links van zaak {number}</h1>
      <p class="lead">
        Met een link antwoordt iemand zonder account. Het adres gaat per mail, de code per sms of brief. Wie beide
        heeft, kan antwoorden.
        {mayMake && (
          <>
            {' '}
            <a class="utrecht-link" href="#nieuw">
              Nieuwe link maken
            </a>
          </>
        )}
      </p>
      {done !== undefined && (
        <p class="utrecht-alert utrecht-alert--ok" role="status">
          {done}
        </p>
      )}
      {faults.length > 0 && <ErrorSummary title="Deze link kan zo niet" faults={faults} />}
      <section class="deel">
        <MemberLinksView page={page} placement={placement} links={links} mayChange={mayMake} />
      </section>
      {mayMake && (
        <section class="deel" aria-labelledby="nieuw">
          <h2 class="utrecht-heading-2" id="nieuw">
            Nieuwe link
          </h2>
          <form method="post" action={`/plaatsingen/${placement}/links`} noValidate>
            <Hidden page={page} />
            {fieldsFor(page, parts).map((field) => (
              <FieldView key={field.name} field={field} typed={typed} faults={faultsByField(faults)} />
            ))}
            <div class="knoppen">
              <button class="utrecht-button utrecht-button--primary-action" type="submit">
                Link versturen
              </button>
            </div>
          </form>
        </section>
      )}
    </>
  );
}

/** An expert sends what is of the own measurement, a legal officer the link to object. */
const ONLY: Readonly<Partial<Record<Role, readonly LinkPurpose[]>>> = {
  expert: ['view', 'visit'],
  legalOfficer: ['objection'],
};
const purposesOf = ({ visitor }: VisitedPage): readonly LinkPurpose[] => ONLY[visitor.role] ?? LINK_PURPOSES;

function fieldsFor(
  page: VisitedPage,
  { measurements, supports, representatives, employer }: Parts,
): readonly FormField[] {
  const choice = (
    name: string,
    label: string,
    choices: FormField['choices'],
    more: { readonly hint?: string; readonly required?: boolean } = {},
  ): FormField => ({ name, label, hint: more.hint, kind: 'choice', required: more.required ?? true, choices });
  const numbers = (of: readonly number[], word: string): FormField['choices'] =>
    of.map((number) => ({ value: String(number), label: `${word} ${number}` }));
  const text = (name: string, label: string, hint?: string): FormField => ({
    name,
    label,
    hint,
    kind: 'text',
    required: false,
    choices: [],
  });
  return [
    choice(
      'purpose',
      'Waarvoor',
      purposesOf(page).map((value) => ({ value, label: LINK_KINDS[value].label })),
    ),
    choice(
      'addressee',
      'Voor wie',
      ADDRESSEES.map((value) => ({ value, label: capital(ADDRESSEE_WORDS[value]) })),
      { hint: employerHint(employer) },
    ),
    ...(representatives.length > 1
      ? [
          choice(
            'representative',
            'Welke vertegenwoordiger',
            representatives.map((value) => ({ value, label: value })),
            {
              hint: 'Alleen bij een link voor de vertegenwoordiger. Leeg bij een concept: wie de zienswijze geeft.',
              required: false,
            },
          ),
        ]
      : []),
    ...(measurements.length > 0 && page.visitor.role !== 'legalOfficer'
      ? [
          choice('measurement', 'Meting', numbers(measurements, 'Meting'), {
            hint: 'Alleen voor het concept van het rapport en het bezoek.',
            required: false,
          }),
        ]
      : []),
    ...(ONLY[page.visitor.role] !== undefined
      ? []
      : [
          ...(supports.length > 0
            ? [
                choice('support', 'Begeleiding', numbers(supports, 'Begeleiding'), {
                  hint: 'Alleen voor de jobcoach.',
                  required: false,
                }),
              ]
            : []),
          text('month', 'Maand', 'Alleen voor uren. Jaar en maand, bijvoorbeeld 2026-03.'),
          text('name', 'Naam van de jobcoach', 'Van anderen staan naam en adres in het dossier.'),
          text('mail', 'E-mailadres van de jobcoach'),
          text('phone', 'Mobiel nummer van de jobcoach'),
        ]),
  ];
}

function employerHint({ work, employment }: Parts['employer']): string {
  const nobody = 'niemand bekend';
  if (work === employment) return `Bij de werkgever: ${work ?? nobody}.`;
  return `Bij de werkgever gaat bezoek, concept en werkplek naar ${work ?? nobody}; de rest naar ${employment ?? nobody}.`;
}

/** The letter with a code, to print and send: the link is not in it. */
export function CodeLetterPage({
  letter,
  number,
  body,
}: {
  readonly letter: CodeLetter;
  readonly number: string;
  readonly body: string;
}) {
  const { contact, code, link } = letter;
  return (
    <article class="tekst">
      <h1 class="utrecht-heading-1 titel alleen-voorlezen">Brief met een code</h1>
      <p>{body}</p>
      <address class="deel">
        {contact.name}
        {contact.address.map((line) => (
          <span key={line}>
            <br />
            {line}
          </span>
        ))}
      </address>
      {contact.address.length === 0 && (
        <p class="utrecht-alert utrecht-alert--warning niet-afdrukken">
          Van {contact.name} is geen postadres bekend. Vul het adres zelf in.
        </p>
      )}
      <p class="deel">Zaaknummer: {number}</p>
      <p>Beste heer of mevrouw,</p>
      <p>U kreeg van ons een {link.linkBy === 'mail' ? 'mail' : 'sms'} met een link. Daarbij hoort deze code:</p>
      <p class="code">{code}</p>
      <p>
        Open de link en vul de code in. De link werkt tot en met {longDate(lastDay(link))}. Geef de code aan niemand
        anders.
      </p>
      <p>Kreeg u geen link, of hebt u een vraag? Bel dan de consulent.</p>
      <p>Met vriendelijke groet,</p>
      <p>{body}</p>
    </article>
  );
}
