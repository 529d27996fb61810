import type { ParticularKind } from '../../particulars/particular-kinds.js';
import { ErrorSummary, type ShownFault } from '../forms/error-summary.js';
import { FieldView } from '../forms/field-view.js';
import type { FormField } from '../forms/form-field.js';
import type { Typed } from '../forms/form-values.js';
import { Hidden } from '../layout/hidden.js';
import type { PageSession } from '../session/page-session.js';
import { NextContracts } from './next-contracts.js';
import { supportFields } from './particular-fields.js';
import { KIND_WORDS } from './particular-words.js';

export type ParticularFormProps = {
  readonly page: PageSession;
  readonly placement: string;
  readonly number: string;
  readonly kind: ParticularKind;
  readonly fields: readonly FormField[];
  /** Rows of support to fill in (M46); none of another kind. */
  readonly rows: number;
  readonly typed: Typed;
  readonly key: string;
  /** Entry that recorded particulars last, when this form was opened. */
  readonly seen: number;
  readonly faults: readonly ShownFault[];
};

/** One kind of particulars, from a day on. */
export function ParticularFormPage(props: ParticularFormProps) {
  const { page, placement, number, kind, fields, rows, typed, key, seen, faults } = props;
  const byField = new Map(
    faults.flatMap(({ field, detail }) => (field === undefined ? [] : [[field, detail] as const])),
  );
  const supports = Array.from({ length: rows }, (_none, row) => supportFields(row, typed));
  // The day and who decided come before what was decided.
  const [above, below] = rows === 0 ? [fields, []] : [fields.slice(0, 2), fields.slice(2)];
  const view = (field: FormField) => <FieldView key={field.name} field={field} typed={typed} faults={byField} />;
  const list = `/plaatsingen/${placement}/bijzonderheden`;
  return (
    <div class={kind === 'contracts' || rows > 0 ? '' : 'tekst'}>
      <h1 class="utrecht-heading-1 titel">{KIND_WORDS[kind]}</h1>
      <p class="zacht">Zaak {number}</p>
      <p>
        Een nieuwe dag is een wijziging: wat eerder gold, blijft staan. Kiest u een dag die er al is, dan verbetert u
        wat er op die dag stond.
      </p>
      {faults.length > 0 && (
        <ErrorSummary title="Dit kan zo nog niet" faults={faults} fields={[...fields, ...supports.flat()]} />
      )}
      <form method="post" action={`${list}/${kind}`} class="deel" noValidate>
        <Hidden page={page} values={{ _key: key, _gezien: String(seen) }} />
        {above.map(view)}
        {supports.map((row) => (
          <div class="veldenrij" key={row[0]?.name}>
            {row.map(view)}
          </div>
        ))}
        {below.map(view)}
        {kind === 'contracts' && <NextContracts typed={typed} faults={byField} />}
        <div class="knoppen">
          <button class="utrecht-button utrecht-button--primary-action" type="submit">
            Vastleggen
          </button>
          <a class="utrecht-button utrecht-button--secondary-action utrecht-button-link" href={list}>
            Annuleren
          </a>
        </div>
      </form>
    </div>
  );
}
