import type { LocalDate } from '../../../../workflows/definition.js';
import type { ListedMeasurement } from '../../../measurements/expert-orders.service.js';
import { caseNumber } from '../../../reminders/case-number.js';
import { ErrorSummary, type ShownFault } from '../../forms/error-summary.js';
import { FieldView } from '../../forms/field-view.js';
import type { Typed } from '../../forms/form-values.js';
import { Hidden } from '../../layout/hidden.js';
import type { FileNames } from '../../names/file-names.js';
import type { VisitedPage } from '../../session/current-page.js';
import { longDate } from '../../words/dutch-dates.js';
import { Said, type Standings } from './agenda-page.js';
import { endOf, planKey, weekdayDate, workplaceWords } from './agenda-view.js';
import { TOGETHER_FIELD, VISIT_FIELDS } from './visit-input.js';

/** What planning will cause, before it is done. */
export type VisitPreview = {
  readonly visits: readonly { readonly order: ListedMeasurement; readonly startsAt: string }[];
  readonly visitOn: LocalDate;
  readonly minutes: number;
  readonly notes: readonly string[];
  /** The invitations as they will be mailed. */
  readonly mails: readonly { readonly to: string; readonly subject: string; readonly text: string }[];
  /** What was looked at; a changed form is looked at again. */
  readonly seen: string;
};

export type VisitPageProps = {
  readonly page: VisitedPage;
  /** Every order at these places of work; those chosen are in `chosen`. */
  readonly orders: readonly ListedMeasurement[];
  readonly chosen: ReadonlySet<string>;
  readonly names: FileNames;
  readonly typed: Typed;
  readonly key: string;
  readonly faults: readonly ShownFault[];
  readonly preview: VisitPreview | undefined;
  /** Who can be at the visit as it is planned now, and who cannot. */
  readonly standings: Standings;
};

/** Plans or moves a visit, for one worker or for several at one place of work (M23). */
export function VisitPage(props: VisitPageProps) {
  const { page, orders, chosen, names, typed, key, faults, preview, standings } = props;
  const byField = new Map(
    faults.flatMap(({ field, detail }) => (field === undefined ? [] : [[field, detail] as const])),
  );
  const moving = orders.some((order) => chosen.has(planKey(order)) && order.state === 'planned');
  return (
    <>
      <h1 class="utrecht-heading-1 titel">{moving ? 'Bezoek verzetten' : 'Bezoek plannen'}</h1>
      {faults.length > 0 && <ErrorSummary title="Dit kan zo nog niet" faults={faults} />}
      <form method="post" action="/agenda/plannen" noValidate class="deel">
        <Hidden page={page} values={{ _key: key, _gezien: preview?.seen ?? '' }} />
        {preview && (
          <>
            <PreviewOf preview={preview} names={names} />
            <div class="knoppen deel-knoppen">
              <button
                class="utrecht-button utrecht-button--primary-action"
                type="submit"
                name="_doen"
                value="vastleggen"
              >
                Vastleggen en uitnodigen
              </button>
              <a class="utrecht-button utrecht-button--secondary-action utrecht-button-link" href="/agenda">
                Annuleren
              </a>
            </div>
            <h2 class="utrecht-heading-2 deel titel">Nog iets wijzigen?</h2>
          </>
        )}
        <Workers orders={orders} chosen={chosen} names={names} standings={standings} />
        <div class="veldrij">
          {VISIT_FIELDS.map((field) => (
            <FieldView key={field.name} field={field} typed={typed} faults={byField} />
          ))}
          {orders.length > 1 && <FieldView field={TOGETHER_FIELD} typed={typed} faults={byField} />}
        </div>
        <div class="knoppen">
          <button
            class={`utrecht-button ${preview ? 'utrecht-button--secondary-action' : 'utrecht-button--primary-action'}`}
            type="submit"
            name="_doen"
            value="controleren"
          >
            {preview ? 'Opnieuw controleren' : 'Controleren'}
          </button>
          {!preview && (
            <a class="utrecht-button utrecht-button--secondary-action utrecht-button-link" href="/agenda">
              Annuleren
            </a>
          )}
        </div>
        {!preview && <p class="zacht klein">Na controleren ziet u de uitnodigingen. Dan pas legt u het bezoek vast.</p>}
      </form>
    </>
  );
}

function Workers({
  orders,
  chosen,
  names,
  standings,
}: Pick<VisitPageProps, 'orders' | 'chosen' | 'names' | 'standings'>) {
  return (
    <fieldset class="veld" id="veld-m" tabIndex={-1}>
      <legend class="utrecht-form-label">Wie bezoekt u?</legend>
      {orders.length > 1 && (
        <p class="utrecht-form-field-description">
          Op deze werkplek hebt u meer opdrachten. Vink aan wie u in hetzelfde bezoek meet.
        </p>
      )}
      <ul class="stapel">
        {orders.map((order) => (
          <li key={planKey(order)}>
            <label class="kies-wie">
              <input type="checkbox" name="m" value={planKey(order)} checked={chosen.has(planKey(order))} />
              <span>
                <strong>{names.people.get(order.candidate) ?? `Zaak ${caseNumber(order.placement)}`}</strong>{' '}
                <span class="zacht">
                  {workplaceWords(order)} · zaak {caseNumber(order.placement)}
                  {windowOf(order)}
                </span>
                {order.state === 'planned' && (
                  <span class="rij">
                    <Said said={standings.get(planKey(order)) ?? []} />
                  </span>
                )}
              </span>
            </label>
            <input type="hidden" name={`versie.${planKey(order)}`} value={String(order.revision)} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function windowOf({ facts: { visitFrom, visitUntil } }: ListedMeasurement): string {
  if (visitUntil === null) return '';
  return visitFrom === null
    ? ` · uiterlijk ${longDate(visitUntil)}`
    : ` · van ${longDate(visitFrom)} tot en met ${longDate(visitUntil)}`;
}

function PreviewOf({ preview, names }: { readonly preview: VisitPreview; readonly names: FileNames }) {
  const { visits, visitOn, minutes, notes, mails } = preview;
  return (
    <section class="vak vak--blauw stapel" aria-labelledby="gevolgen">
      <h2 class="utrecht-heading-2" id="gevolgen">
        Wat dit veroorzaakt
      </h2>
      <p class="nadruk">{weekdayDate(visitOn)}</p>
      <ul class="foutlijst">
        {visits.map(({ order, startsAt }) => (
          <li key={planKey(order)}>
            {startsAt}–{endOf(startsAt, minutes)}: {names.people.get(order.candidate) ?? caseNumber(order.placement)},{' '}
            {workplaceWords(order)}
          </li>
        ))}
      </ul>
      {notes.map((note) => (
        <p key={note} class="dag--soon">
          ! {note}
        </p>
      ))}
      <p>
        Werknemer, werkgever en u krijgen elk een uitnodiging met een agendabestand. Zonder e-mailadres krijgt de
        backoffice de taak om te bellen of te schrijven.
      </p>
      {mails.map(({ to, subject, text }) => (
        <details key={to}>
          <summary>Uitnodiging aan de {to}</summary>
          <div class="brief">
            <p class="nadruk">{subject}</p>
            {text.split('\n\n').map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        </details>
      ))}
    </section>
  );
}
