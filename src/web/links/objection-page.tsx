import type { ObjectionStanding, OwnObjection, RunningObjection } from '../../links/link-objections.service.js';
import { isLate, type ContestableLetter } from '../../objections/contestable-letters.js';
import { caseNumber } from '../../reminders/case-number.js';
import { longDate, momentText } from '../words/dutch-dates.js';
import { NO_HEALTH, RadioField, TextField } from './link-fields.js';
import { faultsByField, LinkForm, LinkFrame, Send } from './link-frame.js';
import type { ScreenProps } from './link-screen.js';

type Props = ScreenProps & { readonly standing: ObjectionStanding };

/** D4: which letter and why not; what was sent before stands above it as proof, fit to print. */
export function ObjectionPage(props: Props) {
  const { worker, faults, saved, standing } = props;
  const { letters, made, running } = standing;
  return (
    <LinkFrame title={titleOf(props)} faults={faults}>
      {saved !== undefined && (
        <p class="utrecht-alert utrecht-alert--ok niet-afdrukken" role="status">
          {saved}
        </p>
      )}
      {made.map((one) => (
        <Proof key={`${one.at}.${one.letter?.key}`} one={one} {...props} />
      ))}
      {made.some(({ withdrawn }) => !withdrawn) && (
        <p class="deel niet-afdrukken">
          U kunt deze pagina afdrukken of bewaren. U krijgt ook een brief waarin staat dat wij uw bezwaar hebben.
        </p>
      )}
      <div class="niet-afdrukken">
        {letters.length === 0 ? (
          <p>Er is nog geen besluit naar u verstuurd. Bezwaar maken kan pas daarna.</p>
        ) : (
          <Form {...props} letters={letters} again={made.length > 0} whose={worker} />
        )}
        {running.map((one) => (
          <Withdrawal key={one.number} one={one} {...props} />
        ))}
      </div>
    </LinkFrame>
  );
}

function titleOf({ saved, standing, typed }: Props): string {
  if (typed['_doen'] === 'intrekken') return 'Bezwaar intrekken';
  if (standing.made.length === 0 || saved === undefined) return 'Bezwaar maken';
  // What happened stands in the message below it.
  return standing.made.some(({ withdrawn }) => withdrawn) ? 'Uw bezwaren' : 'Uw bezwaar is ontvangen';
}

/** Awb 6:21: what one withdraws is over; so it is asked twice, and says what it means. */
function Withdrawal({ one, csrf, formKey, typed, faults }: Props & { readonly one: RunningObjection }) {
  const mine = typed['_doen'] === 'intrekken' && typed['objection'] === String(one.number);
  const fault = mine ? faults.find(({ field }) => field === 'sure' || field === 'objection') : undefined;
  const id = `intrekken-${one.number}`;
  return (
    <details class="deel" open={mine}>
      <summary>Uw bezwaar tegen {one.title} intrekken</summary>
      <p>
        Wij ontvingen dit bezwaar op {longDate(one.receivedOn)}. Trekt u het in, dan behandelen wij het niet verder en
        blijft gelden wat wij hebben besloten. Na de laatste dag voor bezwaar kunt u niet opnieuw bezwaar maken.
      </p>
      <LinkForm csrf={csrf} formKey={formKey}>
        <input type="hidden" name="_doen" value="intrekken" />
        <input type="hidden" name="objection" value={String(one.number)} />
        <div class={`veld keuzelijst${fault === undefined ? '' : ' veld--fout'}`}>
          {fault !== undefined && (
            <p class="utrecht-form-field-error-message" id={`${id}-fout`}>
              <span class="alleen-voorlezen">Fout: </span>
              {fault.detail}
            </p>
          )}
          <label>
            <input
              type="checkbox"
              id={mine ? 'veld-sure' : id}
              name="sure"
              value="ja"
              aria-describedby={fault === undefined ? undefined : `${id}-fout`}
            />{' '}
            Ja, ik trek dit bezwaar in.
          </label>
        </div>
        <div class="knoppen">
          <button class="utrecht-button utrecht-button--secondary-action" type="submit">
            Bezwaar intrekken
          </button>
        </div>
      </LinkForm>
    </details>
  );
}

function Form({
  file,
  whose,
  csrf,
  formKey,
  typed,
  faults,
  letters,
  again,
}: Props & { readonly letters: readonly ContestableLetter[]; readonly again: boolean; readonly whose: string }) {
  const byField = faultsByField(faults);
  const [only] = letters;
  const shown =
    letters.length === 1 && only !== undefined && typed['letter'] === undefined
      ? { ...typed, letter: only.key }
      : typed;
  const choices = Object.fromEntries(letters.map((one) => [one.key, labelOf(one, file.today)]));
  const late = letters.some((one) => isLate(one, file.today));
  return (
    <LinkForm csrf={csrf} formKey={formKey}>
      {again ? (
        <>
          <h2 class="utrecht-heading-2">Nog iets toevoegen</h2>
          <p>Wilt u iets toevoegen, of bezwaar maken tegen een andere brief? Dat kan hier.</p>
        </>
      ) : (
        <p>
          Bent u het niet eens met een besluit over het werk van {whose}? Schrijf dan op waarom. Iemand die het besluit
          niet nam, kijkt er opnieuw naar. Het besluit blijft intussen gelden.
        </p>
      )}
      <RadioField
        name="letter"
        label="Tegen welke brief maakt u bezwaar?"
        choices={choices}
        typed={shown}
        faults={byField}
      />
      <TextField
        name="explanation"
        label="Waarom bent u het er niet mee eens?"
        hint={`Wat klopt er volgens u niet, en wat zou er moeten staan? ${NO_HEALTH}`}
        required
        rows={8}
        typed={typed}
        faults={byField}
      />
      {late && (
        <TextField
          name="lateReason"
          label="Is de laatste dag voorbij? Schrijf dan op waarom uw bezwaar later komt."
          hint="Was daar een goede reden voor, dan kunnen wij uw bezwaar soms toch behandelen."
          typed={typed}
          faults={byField}
        />
      )}
      <div class="knoppen">
        <Send label="Bezwaar versturen" />
      </div>
    </LinkForm>
  );
}

const labelOf = (letter: ContestableLetter, today: string): string => {
  const { title, sentOn, lastDay } = letter;
  const name = `${title}, verstuurd op ${longDate(sentOn)}.`;
  if (lastDay === null) return name;
  return isLate(letter, today)
    ? `${name} De laatste dag was ${longDate(lastDay)}. Uw bezwaar is dan te laat, maar wij nemen het aan.`
    : `${name} Bezwaar maken kan tot en met ${longDate(lastDay)}.`;
};

/** The proof of receipt: what, when, and when we decide. */
function Proof({ one, link, file }: Props & { readonly one: OwnObjection }) {
  const { letter, at, late, decideBy, words, added, withdrawn } = one;
  return (
    <section class="deel vak" aria-label={`Ontvangen op ${momentText(at)}`}>
      <h2 class="utrecht-heading-2">{added ? 'Aanvulling ontvangen' : 'Ontvangstbevestiging'}</h2>
      <dl class="feiten">
        <dt>Ontvangen op</dt>
        <dd>{momentText(at)}</dd>
        <dt>Zaaknummer</dt>
        <dd>{caseNumber(link.placement)}</dd>
        <dt>Van</dt>
        <dd>{file.contact.name}</dd>
        {letter !== undefined && (
          <>
            <dt>Tegen</dt>
            <dd>
              {letter.title}, verstuurd op {longDate(letter.sentOn)}
            </dd>
            {!added && letter.lastDay !== null && (
              <>
                <dt>Laatste dag voor bezwaar</dt>
                <dd>
                  {longDate(letter.lastDay)}
                  {late
                    ? '. Uw bezwaar kwam later. Wij bekijken of wij het toch kunnen behandelen.'
                    : '. U bent op tijd.'}
                </dd>
              </>
            )}
          </>
        )}
        {withdrawn && (
          <>
            <dt>Ingetrokken</dt>
            <dd>Dit bezwaar is ingetrokken. Wij beslissen er niet meer op.</dd>
          </>
        )}
        {decideBy !== null && !withdrawn && (
          <>
            <dt>Wij beslissen</dt>
            <dd>uiterlijk {longDate(decideBy)}, tenzij wij u schrijven dat het langer duurt</dd>
          </>
        )}
        <dt>Wat u schreef</dt>
        <dd class="geschreven">{words}</dd>
      </dl>
    </section>
  );
}
