import type { MovedLink } from '../../links/link-moves.service.js';
import type { ParticularKind } from '../../particulars/particular-kinds.js';
import { ErrorSummary, type ShownFault } from '../forms/error-summary.js';
import { FieldView } from '../forms/field-view.js';
import type { FormField } from '../forms/form-field.js';
import { textOf, type Typed } from '../forms/form-values.js';
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
  /** Links that are taken back by it: shown before it is recorded. */
  readonly moved: readonly MovedLink[];
};

/** One kind of particulars, from a day on. */
export function ParticularFormPage(props: ParticularFormProps) {
  const { page, placement, number, kind, fields, rows, typed, key, seen, faults, moved } = props;
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
        {kind === 'otherDecision' &&
          ' Besliste de andere organisatie later opnieuw over dezelfde eerste dag? Kies dat hieronder: dan blijft het eerdere besluit in de geschiedenis staan.'}
      </p>
      {faults.length > 0 && (
        <ErrorSummary title="Dit kan zo nog niet" faults={faults} fields={[...fields, ...supports.flat()]} />
      )}
      <form method="post" action={`${list}/${kind}`} class="deel" noValidate>
        <Hidden
          page={page}
          values={{
            _key: key,
            _gezien: String(seen),
            ...(moved.length === 0 ? {} : { _links: toldLinks(kind, typed) }),
          }}
        />
        {moved.length > 0 && <MovedLinks moved={moved} />}
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

export const placeFieldOf = (kind: ParticularKind): string =>
  kind === 'agencyLocation' ? 'agencyBranch' : 'workLocation';
/** What was told is told once: with another location or day it is looked at again. */
export const toldLinks = (kind: ParticularKind, typed: Typed): string =>
  `${textOf(typed, placeFieldOf(kind))} ${textOf(typed, 'from')}`;

/** M13: who is not there any more reads nothing more about this work. */
function MovedLinks({ moved }: Pick<ParticularFormProps, 'moved'>) {
  return (
    <div class="utrecht-alert utrecht-alert--warning stapel" role="status">
      <p>
        {moved.length === 1 ? 'Eén open link hoort' : `${moved.length} open links horen`} bij de plek die er nu staat.
        Legt u dit vast, dan {moved.length === 1 ? 'wordt die' : 'worden die'} ingetrokken:
      </p>
      <ul class="punten">
        {moved.map(({ label, from, to }) => (
          <li key={`${label} ${from}`}>
            {label}, bij {from}.{' '}
            {to === null
              ? 'Dit wordt nu niet meer gevraagd.'
              : to === undefined
                ? 'Op de nieuwe plek is niemand bekend om een nieuwe link naar te sturen.'
                : `Er gaat een nieuwe link naar ${to}.`}
          </li>
        ))}
      </ul>
      <p>Klopt dit? Kies dan nog een keer Vastleggen.</p>
    </div>
  );
}
