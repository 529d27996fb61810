import type { ControlLine } from '../../oversight/control/control-line.js';
import type { WaitingDecision } from '../../oversight/approvals.read-model.js';
import type { Preview } from '../../placements/placement.views.js';
import { ErrorSummary, type ShownFault } from '../forms/error-summary.js';
import { fieldId } from '../forms/field-view.js';
import { textOf, type Typed } from '../forms/form-values.js';
import { Hidden } from '../layout/hidden.js';
import type { VisitedPage } from '../session/current-page.js';
import { PreviewView } from '../step/preview-view.js';
import { longDate } from '../words/dutch-dates.js';
import { euros } from '../words/dutch-numbers.js';
import { choicesFor, choiceWord } from '../words/field-words.js';
import { ControlLines } from './control-page.js';
import { decisionSentence, kindWord } from './decision-words.js';

export type Draft = Pick<
  WaitingDecision,
  'number' | 'kind' | 'ground' | 'from' | 'until' | 'wageValue' | 'amount' | 'preparedBy' | 'termLastDay'
> & { readonly reason: string };

export type ApprovalPageProps = {
  readonly page: VisitedPage;
  readonly placement: string;
  readonly person: string | undefined;
  readonly employer: string | undefined;
  readonly preparedBy: string;
  readonly draft: Draft;
  readonly monthly: string | null;
  readonly lines: readonly ControlLine[];
  readonly preview: Preview | undefined;
  /** Why this person may not sign. */
  readonly why: string | undefined;
  readonly faults: readonly ShownFault[];
  readonly typed: Typed;
  readonly today: string;
  readonly revision: number;
  readonly requestKey: string;
};

/** One decision before it is signed: what it decides, what it rests on, what it causes. */
export function ApprovalPage(props: ApprovalPageProps) {
  const { person, employer, draft, lines, preview, why, faults, placement } = props;
  return (
    <>
      <h1 class="utrecht-heading-1 titel">
        Besluit {draft.number}: {kindWord(draft.kind)}
      </h1>
      {faults.length > 0 && <ErrorSummary title="Dit lukt nog niet" faults={faults} />}
      <p class="lead">
        {person ?? 'Werknemer niet zichtbaar'} bij {employer ?? 'de werkgever'}. {decisionSentence(draft)}
      </p>
      <div class="kolommen">
        <div>
          <section class="deel" aria-labelledby="inhoud-besluit">
            <h2 class="utrecht-heading-2" id="inhoud-besluit">
              Wat er wordt besloten
            </h2>
            <Facts {...props} />
          </section>
          <section class="deel" aria-labelledby="toets">
            <h2 class="utrecht-heading-2" id="toets">
              Waar het op rust
            </h2>
            <ControlLines placement={placement} lines={lines} />
          </section>
          {preview && (
            <div class="deel">
              <PreviewView preview={preview} />
            </div>
          )}
        </div>
        <div>
          <section class="deel" aria-labelledby="tekenen">
            <h2 class="utrecht-heading-2" id="tekenen">
              Goedkeuren
            </h2>
            {why === undefined ? <Approve {...props} /> : <p class="utrecht-alert utrecht-alert--warning">{why}</p>}
          </section>
          <section class="deel" aria-labelledby="terug">
            <h2 class="utrecht-heading-2" id="terug">
              Teruggeven
            </h2>
            <Return {...props} />
          </section>
        </div>
      </div>
    </>
  );
}

function Facts({ draft, monthly, preparedBy }: ApprovalPageProps) {
  const { kind, ground, reason, from, until, wageValue, amount, termLastDay } = draft;
  const rows: readonly (readonly [string, string | null])[] = [
    ['Soort', kindWord(kind)],
    ['Grond', ground === null ? null : choiceWord('decision.prepared', 'ground', ground)],
    ['Reden', choiceWord('decision.prepared', 'reason', reason)],
    ['Vanaf', from === null ? null : longDate(from)],
    ['Tot en met', until === null ? null : longDate(until)],
    ['Loonwaarde', wageValue === null ? null : `${wageValue} procent`],
    ['Bedrag', amount === null ? null : euros(amount)],
    ['Per hele maand', amount !== null || monthly === null ? null : `${euros(monthly)} (volwassen bedrag)`],
    ['Voorbereid door', preparedBy],
    ['Uiterste dag', termLastDay === null ? 'geen' : longDate(termLastDay)],
  ];
  return (
    <dl class="feiten">
      {rows.map(([label, text]) =>
        text === null ? null : (
          <>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </>
        ),
      )}
    </dl>
  );
}

function Approve({ page, placement, revision, requestKey, typed, today }: ApprovalPageProps) {
  return (
    <form method="post" action={`/plaatsingen/${placement}/goedkeuren`}>
      <Hidden page={page} values={{ _revision: String(revision), _key: requestKey, _doen: 'goedkeuren' }} />
      <div class="veld">
        <label class="utrecht-form-label" for={fieldId('decidedOn')}>
          Besloten op
        </label>
        <input
          class="utrecht-textbox"
          id={fieldId('decidedOn')}
          name="decidedOn"
          type="date"
          max={today}
          value={textOf(typed, 'decidedOn') || today}
        />
      </div>
      <button class="utrecht-button utrecht-button--primary-action" type="submit">
        Goedkeuren
      </button>
    </form>
  );
}

function Return({ page, placement, revision, typed }: ApprovalPageProps) {
  const chosen = textOf(typed, 'reason');
  return (
    <form method="post" action={`/plaatsingen/${placement}/goedkeuren`}>
      <Hidden page={page} values={{ _revision: String(revision), _doen: 'teruggeven' }} />
      <div class="veld">
        <label class="utrecht-form-label" for={fieldId('reason')}>
          Reden
        </label>
        <select class="utrecht-select" id={fieldId('reason')} name="reason">
          <option value="">Kies een reden</option>
          {choicesFor('decision.returned', 'reason', []).map(({ value, label }) => (
            <option key={value} value={value} selected={value === chosen}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div class="veld">
        <label class="utrecht-form-label" for={fieldId('_toelichting')}>
          Toelichting <span class="zacht">(mag leeg blijven)</span>
        </label>
        <textarea class="utrecht-textarea" id={fieldId('_toelichting')} name="_toelichting" rows={4}>
          {textOf(typed, '_toelichting')}
        </textarea>
      </div>
      <button class="utrecht-button utrecht-button--secondary-action" type="submit">
        Teruggeven aan de consulent
      </button>
    </form>
  );
}
