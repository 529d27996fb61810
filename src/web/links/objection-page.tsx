import type { OwnObjection } from '../../links/link-objections.service.js';
import { partyOf } from '../../links/link-kinds.js';
import { isLate, sentTo, type SentDecision } from '../../links/sent-decisions.js';
import { caseNumber } from '../../reminders/case-number.js';
import { kindWord } from '../manager/decision-words.js';
import { longDate, momentText } from '../words/dutch-dates.js';
import { NO_HEALTH, RadioField, TextField } from './link-fields.js';
import { faultsByField, LinkForm, LinkFrame, Send } from './link-frame.js';
import type { ScreenProps } from './link-screen.js';

type Props = ScreenProps & { readonly made: readonly OwnObjection[] };

/** D4: which decision and why not; what was sent before stands above it as proof, fit to print. */
export function ObjectionPage(props: Props) {
  const { link, file, worker, faults, saved, made } = props;
  const decisions = sentTo(file.placement, partyOf(link.addressee));
  return (
    <LinkFrame
      title={made.length > 0 && saved !== undefined ? 'Uw bezwaar is ontvangen' : 'Bezwaar maken'}
      faults={faults}
    >
      {saved !== undefined && (
        <p class="utrecht-alert utrecht-alert--ok niet-afdrukken" role="status">
          {saved}
        </p>
      )}
      {made.map((one) => (
        <Proof key={`${one.at}.${one.decision?.number}`} one={one} {...props} />
      ))}
      {made.length > 0 && (
        <p class="deel niet-afdrukken">
          U kunt deze pagina afdrukken of bewaren. U krijgt ook een brief waarin staat dat wij uw bezwaar hebben.
        </p>
      )}
      <div class="niet-afdrukken">
        {decisions.length === 0 ? (
          <p>Er is nog geen besluit naar u verstuurd. Bezwaar maken kan pas daarna.</p>
        ) : (
          <Form {...props} decisions={decisions} again={made.length > 0} whose={worker} />
        )}
      </div>
    </LinkFrame>
  );
}

function Form({
  file,
  whose,
  csrf,
  formKey,
  typed,
  faults,
  decisions,
  again,
}: Props & { readonly decisions: readonly SentDecision[]; readonly again: boolean; readonly whose: string }) {
  const byField = faultsByField(faults);
  const [only] = decisions;
  const shown =
    decisions.length === 1 && only !== undefined && typed['decision'] === undefined
      ? { ...typed, decision: String(only.number) }
      : typed;
  const choices = Object.fromEntries(decisions.map((one) => [String(one.number), labelOf(one, file.today)]));
  const late = decisions.some((one) => isLate(one, file.today));
  return (
    <LinkForm csrf={csrf} formKey={formKey}>
      {again ? (
        <>
          <h2 class="utrecht-heading-2">Nog iets toevoegen</h2>
          <p>Wilt u iets toevoegen, of bezwaar maken tegen een ander besluit? Dat kan hier.</p>
        </>
      ) : (
        <p>
          Bent u het niet eens met een besluit over het werk van {whose}? Schrijf dan op waarom. Iemand die het besluit
          niet nam, kijkt er opnieuw naar. Het besluit blijft intussen gelden.
        </p>
      )}
      <RadioField
        name="decision"
        label="Tegen welk besluit maakt u bezwaar?"
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

const labelOf = (decision: SentDecision, today: string): string => {
  const { number, kind, sentOn, lastDay } = decision;
  const name = `Besluit ${number}: ${kindWord(kind).toLowerCase()}, verstuurd op ${longDate(sentOn)}.`;
  if (lastDay === null) return name;
  return isLate(decision, today)
    ? `${name} De laatste dag was ${longDate(lastDay)}. Uw bezwaar is dan te laat, maar wij nemen het aan.`
    : `${name} Bezwaar maken kan tot en met ${longDate(lastDay)}.`;
};

/** The proof of receipt: what, when, and when we decide. */
function Proof({ one, link, file }: Props & { readonly one: OwnObjection }) {
  const { decision, at, late, decideBy, words, added } = one;
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
        {decision !== undefined && (
          <>
            <dt>Tegen</dt>
            <dd>
              Besluit {decision.number}: {kindWord(decision.kind).toLowerCase()}, verstuurd op{' '}
              {longDate(decision.sentOn)}
            </dd>
            {!added && decision.lastDay !== null && (
              <>
                <dt>Laatste dag voor bezwaar</dt>
                <dd>
                  {longDate(decision.lastDay)}
                  {late
                    ? '. Uw bezwaar kwam later. Wij bekijken of wij het toch kunnen behandelen.'
                    : '. U bent op tijd.'}
                </dd>
              </>
            )}
          </>
        )}
        {decideBy !== null && (
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
