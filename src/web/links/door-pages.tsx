import type { LinkRow } from '../../links/link-rows.js';
import { LINK_KINDS } from '../../links/link-kinds.js';
import type { ClosedReason } from '../../links/link.errors.js';
import { longDate } from '../words/dutch-dates.js';
import { LineField } from './link-fields.js';
import { LinkFrame, Send } from './link-frame.js';
import { LINK_PATH } from './link-cookie.js';

type CodeProps = {
  readonly secret: string;
  readonly link: LinkRow;
  readonly fault: string | undefined;
  /** A new code was asked just now. */
  readonly again: boolean;
};

const WAY = {
  sms: 'U kreeg een code per sms, op het nummer dat wij van u hebben.',
  letter: 'U krijgt een code met de post. Dat duurt een paar dagen.',
} as const;

/** The second factor: a code that came another way than the link. */
export function CodePage({ secret, link, fault, again }: CodeProps) {
  const faults = fault === undefined ? [] : [{ field: 'code', detail: fault }];
  return (
    <LinkFrame title={LINK_KINDS[link.purpose].label} faults={faults}>
      {again && (
        <p class="utrecht-alert utrecht-alert--ok" role="status">
          {link.code_by === 'sms'
            ? 'Wij sturen u een nieuwe code per sms. De oude code werkt niet meer.'
            : 'Wij sturen u een nieuwe brief met een code. De oude code werkt niet meer.'}
        </p>
      )}
      <p>Wij willen zeker weten dat u het bent. Vul daarom de code in.</p>
      <p>{WAY[link.code_by]}</p>
      <form method="post" action={`${LINK_PATH}/code`} class="deel" noValidate>
        <input type="hidden" name="sleutel" value={secret} />
        <LineField
          name="code"
          label="Code"
          hint="Zes cijfers."
          kind="decimal"
          typed={{}}
          faults={new Map(faults.map(({ field, detail }) => [field, detail]))}
        />
        <div class="knoppen">
          <Send label="Verder" />
        </div>
      </form>
      <form method="post" action={`${LINK_PATH}/code-opnieuw`} class="deel">
        <input type="hidden" name="sleutel" value={secret} />
        <p>
          Geen code gekregen?{' '}
          <button class="knop-als-link" type="submit">
            {link.code_by === 'sms' ? 'Stuur mij een nieuwe code' : 'Stuur mij een nieuwe brief'}
          </button>
        </p>
      </form>
    </LinkFrame>
  );
}

const CLOSED: Readonly<Record<ClosedReason, { readonly title: string; readonly text: readonly string[] }>> = {
  unknown: {
    title: 'Deze link werkt niet',
    text: [
      'De link klopt niet, of u was te lang weg. Open de link opnieuw vanuit uw mail.',
      'Kreeg u later nog een mail met een link? Gebruik dan die nieuwste.',
    ],
  },
  expired: {
    title: 'De tijd van deze link is voorbij',
    text: ['U kunt met deze link niets meer doen. Vraag de consulent om een nieuwe link. U mag ook bellen.'],
  },
  revoked: {
    title: 'Deze link is ingetrokken',
    text: ['U hoeft niets te doen. Wilt u toch iets doorgeven? Neem dan contact op met de consulent.'],
  },
  locked: {
    title: 'Deze link is geblokkeerd',
    text: [
      'Er is te vaak een verkeerde code ingevuld. Daarom werkt de link niet meer.',
      'Wij nemen contact met u op en sturen een nieuwe link. Bel de consulent als u haast hebt.',
    ],
  },
  used: {
    title: 'U hebt al geantwoord',
    text: ['Wij hebben uw antwoord. U hoeft niets meer te doen. Wilt u iets veranderen? Bel dan de consulent.'],
  },
};

export const closedTitle = (reason: ClosedReason): string => CLOSED[reason].title;

/** Why a link opens nothing, and what to do. */
export function ClosedPage({ reason, on }: { readonly reason: ClosedReason; readonly on?: string }) {
  const { title, text } = CLOSED[reason];
  return (
    <LinkFrame title={title}>
      {on !== undefined && <p>U antwoordde op {longDate(on)}.</p>}
      {text.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </LinkFrame>
  );
}

export const BusyPage = ({ message }: { readonly message: string }) => (
  <LinkFrame title="Even wachten">
    <p>{message}</p>
  </LinkFrame>
);
