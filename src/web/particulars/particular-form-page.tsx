import type { ParticularKind } from '../../particulars/particular-kinds.js';
import { ErrorSummary, type ShownFault } from '../forms/error-summary.js';
import { FieldView } from '../forms/field-view.js';
import type { FormField } from '../forms/form-field.js';
import type { Typed } from '../forms/form-values.js';
import { Hidden } from '../layout/hidden.js';
import type { PageSession } from '../session/page-session.js';
import { NextContracts } from './next-contracts.js';
import { KIND_WORDS } from './particular-words.js';

export type ParticularFormProps = {
  readonly page: PageSession;
  readonly placement: string;
  readonly number: string;
  readonly kind: ParticularKind;
  readonly fields: readonly FormField[];
  readonly typed: Typed;
  readonly key: string;
  /** Entry that recorded particulars last, when this form was opened. */
  readonly seen: number;
  readonly faults: readonly ShownFault[];
};

/** One kind of particulars, from a day on. */
export function ParticularFormPage(props: ParticularFormProps) {
  const { page, placement, number, kind, fields, typed, key, seen, faults } = props;
  const byField = new Map(
    faults.flatMap(({ field, detail }) => (field === undefined ? [] : [[field, detail] as const])),
  );
  const list = `/plaatsingen/${placement}/bijzonderheden`;
  return (
    <div class={kind === 'contracts' ? '' : 'tekst'}>
      <h1 class="utrecht-heading-1 titel">{KIND_WORDS[kind]}</h1>
      <p class="zacht">Zaak {number}</p>
      <p>
        Een nieuwe dag is een wijziging: wat eerder gold, blijft staan. Kiest u een dag die er al is, dan verbetert u
        wat er op die dag stond.
      </p>
      {faults.length > 0 && <ErrorSummary title="Dit kan zo nog niet" faults={faults} fields={fields} />}
      <form method="post" action={`${list}/${kind}`} class="deel" noValidate>
        <Hidden page={page} values={{ _key: key, _gezien: String(seen) }} />
        {fields.map((field) => (
          <FieldView key={field.name} field={field} typed={typed} faults={byField} />
        ))}
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
