import type { ComponentChildren } from 'preact';
import type { LocalDate } from '../../../workflows/definition.js';
import type { FileProof } from '../../origins/file-proofs.service.js';
import { longDate } from '../words/dutch-dates.js';
import { countText } from '../words/dutch-numbers.js';

type DayFormProps = {
  readonly action: string;
  readonly on: LocalDate;
  readonly today: LocalDate;
  readonly children?: ComponentChildren;
};

/** Ask the same of another day. */
export function DayForm({ action, on, today, children }: DayFormProps) {
  return (
    <form class="filters" method="get" action={action}>
      {children}
      <div>
        <label for="dag">Zoals bekend op</label>
        <input class="utrecht-textbox" id="dag" type="date" name="dag" max={today} value={on} />
      </div>
      <button class="utrecht-button utrecht-button--secondary-action" type="submit">
        Bekijken
      </button>
    </form>
  );
}

type ProofProps = {
  readonly proof: FileProof;
  /** Number of the last entry that what is shown rests on. */
  readonly until: number;
  /** What was computed anew; the whole file when left out. */
  readonly what?: string;
};

/** What was computed anew, what it was compared with, and what that does not say. */
export function ProofView(props: ProofProps) {
  return (
    <Proofs>
      <Proof {...props} />
    </Proofs>
  );
}

/** Of several records, each under the name of whose it is. */
export function ProofsView({ proofs }: { readonly proofs: readonly (FileProof & NamedRecord)[] }) {
  if (proofs.length === 0) return null;
  return (
    <Proofs>
      {proofs.map(({ body, until, ...proof }) => (
        <Proof key={body} proof={proof} until={until} what={`het logboek van ${body}`} />
      ))}
    </Proofs>
  );
}

type NamedRecord = { readonly body: string; readonly until: number };

const Proofs = ({ children }: { readonly children: ComponentChildren }) => (
  <section class="deel" aria-labelledby="bewijs">
    <h2 class="utrecht-heading-2" id="bewijs">
      Klopt dit?
    </h2>
    {children}
  </section>
);

function Proof({ proof, until, what = 'het hele dossier' }: ProofProps) {
  const { entries, differences, seal } = proof;
  return (
    <ul class="stapel">
      {differences.length === 0 ? (
        <li>
          <strong>Ja.</strong> {capital(what)} is zojuist opnieuw berekend uit alle {countText(entries)} regels: de
          regels sluiten op elkaar aan, en elke stand, termijn en rij is gelijk aan wat is opgeslagen.
        </li>
      ) : (
        <li>
          <p class="utrecht-alert utrecht-alert--warning">
            <strong>Nee.</strong> Als {what} opnieuw wordt berekend, komt er iets anders uit dan is opgeslagen. Meld dit
            aan uw functioneel beheerder.
          </p>
          <ul class="klein">
            {differences.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </li>
      )}
      <li>
        <SealWords seal={seal} until={until} />
      </li>
    </ul>
  );
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

function SealWords({ seal, until }: { readonly seal: FileProof['seal']; readonly until: number }) {
  if (seal === null)
    return (
      <>
        Regel {until} is nog niet verzegeld. Dat gebeurt elke dag vanzelf; kijk morgen nog eens als u het zegel nodig
        hebt.
      </>
    );
  if (!seal.holds)
    return (
      <p class="utrecht-alert utrecht-alert--warning">
        Het klopt <strong>niet</strong> met het verzegelde logboek van {longDate(seal.day)} (zegel {seal.number}). Meld
        dit aan uw functioneel beheerder.
      </p>
    );
  return (
    <>
      Klopt met het verzegelde logboek van {longDate(seal.day)} (zegel {seal.number}, tot en met regel {seal.entry}).
    </>
  );
}

/** What this page cannot know, said plainly. */
export function Unknowns({ children }: { readonly children: ComponentChildren }) {
  return (
    <section class="deel tekst" aria-labelledby="onbekend">
      <h2 class="utrecht-heading-2" id="onbekend">
        Wat u hieruit niet kunt opmaken
      </h2>
      <ul>{children}</ul>
    </section>
  );
}
