import type { LocalDate } from '../../../workflows/definition.js';
import type { HandedOver } from '../../caseloads/caseload-handover.service.js';
import type { OwnedPlacement } from '../../caseloads/caseload-rows.js';
import { HANDOVER_REASONS } from '../../caseloads/caseload.schemas.js';
import { ErrorSummary, type ShownFault } from '../forms/error-summary.js';
import { FieldView } from '../forms/field-view.js';
import type { FormField } from '../forms/form-field.js';
import { listOf, type Typed } from '../forms/form-values.js';
import { ChosenOutcome, ChosenRows, RowChoice } from '../layout/chosen-rows.js';
import { DueDay } from '../layout/due-day.js';
import { FilterChoice } from '../layout/filter-choice.js';
import { isTicked, seenRow } from '../layout/seen-row.js';
import { Hidden } from '../layout/hidden.js';
import type { FileNames } from '../names/file-names.js';
import type { VisitedPage } from '../session/current-page.js';

const REASONS: Readonly<Record<(typeof HANDOVER_REASONS)[number], string>> = {
  left: 'Consulent is weg',
  absent: 'Consulent is afwezig',
  workload: 'Werk beter verdelen',
  otherTeam: 'Naar een ander team',
  returned: 'Consulent is terug',
  other: 'Anders',
};

type HandoverProps = {
  readonly page: VisitedPage;
  readonly key: string;
  /** `mij`, `geen`, or the id of a colleague. */
  readonly from: string;
  readonly owners: ReadonlyMap<string, string>;
  readonly today: LocalDate;
  readonly placements: readonly OwnedPlacement[];
  readonly names: FileNames;
  readonly typed: Typed;
  readonly faults: readonly ShownFault[];
  readonly done: HandedOver | undefined;
};

/** M43: many placements to a colleague at once; what one refuses is listed and the rest goes on. */
export function HandoverPage(props: HandoverProps) {
  const { page, key, from, owners, today, placements, names, typed, faults, done } = props;
  const fields = fieldsOf(page, owners, from);
  const byField = new Map(
    faults.flatMap(({ field, detail }) => (field === undefined ? [] : [[field, detail] as const])),
  );
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Plaatsingen overdragen</h1>
      {done && <Outcome done={done} />}
      {faults.length > 0 && <ErrorSummary title="Dit kan zo nog niet" faults={faults} fields={fields} />}
      <form class="filters" method="get" action="/caseload/overdragen">
        <FilterChoice name="van" label="Van" value={from} choices={fromChoices(page, owners)} />
        <button class="utrecht-button utrecht-button--secondary-action" type="submit">
          Tonen
        </button>
      </form>
      {placements.length === 0 ? (
        <p class="leeg">Hier zijn geen open plaatsingen. Kies van wie u wilt overdragen.</p>
      ) : (
        <form method="post" action="/caseload/overdragen" noValidate>
          <Hidden page={page} values={{ _key: key, van: from }} />
          <div class="veldenrij">
            {fields.map((field) => (
              <FieldView key={field.name} field={field} typed={typed} faults={byField} />
            ))}
          </div>
          <Choices placements={placements} names={names} today={today} typed={typed} />
          <div class="knoppen">
            <button class="utrecht-button utrecht-button--primary-action" type="submit">
              Overdragen
            </button>
            <a class="utrecht-button utrecht-button--secondary-action utrecht-button-link" href="/caseload">
              Annuleren
            </a>
          </div>
        </form>
      )}
    </>
  );
}

function Choices({ placements, names, today, typed }: Pick<HandoverProps, 'placements' | 'names' | 'today' | 'typed'>) {
  const chosen = listOf(typed, 'placements');
  const all = typed['van'] === undefined;
  return (
    <ChosenRows name="placements" label="Welke plaatsingen" caption="Open plaatsingen" heads={HEADS}>
      {placements.map(({ id, revision, candidate, employer, label, nextDueOn }) => (
        <tr class="utrecht-table__row" key={id}>
          <RowChoice
            name="placements"
            value={seenRow(id, revision)}
            placement={id}
            checked={all || isTicked(chosen, id)}
          />
          <td class="utrecht-table__cell nadruk">{names.people.get(candidate) ?? 'niet zichtbaar'}</td>
          <td class="utrecht-table__cell">{names.employers.get(employer) ?? ''}</td>
          <td class="utrecht-table__cell">{label}</td>
          <td class="utrecht-table__cell" data-kop="Uiterste dag">
            <DueDay day={nextDueOn} today={today} />
          </td>
        </tr>
      ))}
    </ChosenRows>
  );
}

const HEADS = ['Zaak', 'Wie', 'Werkgever', 'Status', 'Uiterste dag'];

function Outcome({ done }: { readonly done: HandedOver }) {
  const { done: moved, unchanged, failed } = done;
  return (
    <ChosenOutcome failed={failed}>
      {moved.length === 1 ? '1 plaatsing is overgedragen.' : `${moved.length} plaatsingen zijn overgedragen.`}
      {unchanged.length > 0 && ` ${unchanged.length} had deze consulent al.`}
    </ChosenOutcome>
  );
}

function fromChoices(page: VisitedPage, owners: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  const own = page.visitor.role === 'consultant' ? [['mij', 'Van mij'] as const] : [];
  const others = [...owners].filter(([id]) => id !== page.visitor.actor.id);
  return [...own, ['geen', 'Zonder consulent'] as const, ...others];
}

function fieldsOf(page: VisitedPage, owners: ReadonlyMap<string, string>, from: string): readonly FormField[] {
  const giver = from === 'mij' ? page.visitor.actor.id : from;
  const to = [...owners].filter(([id]) => id !== giver).map(([value, label]) => ({ value, label }));
  const reasons = HANDOVER_REASONS.map((value) => ({ value, label: REASONS[value] }));
  const base = { hint: undefined, kind: 'choice', required: true } as const;
  return [
    { ...base, name: 'to', label: 'Naar', choices: to },
    { ...base, name: 'reason', label: 'Reden', choices: reasons },
  ];
}
