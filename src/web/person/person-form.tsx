import { ErrorSummary } from '../forms/error-summary.js';
import { FieldView } from '../forms/field-view.js';
import { textOf, type Typed } from '../forms/form-values.js';
import { Hidden } from '../layout/hidden.js';
import { FieldRow, Group, More } from '../opening/form-parts.js';
import type { VisitedPage } from '../session/current-page.js';
import { isDeath, isRepresentative, type FieldGroup } from './person-fields.js';
import { BirthDateEffectsView } from './birth-date-effects-view.js';
import type { Asked, Refused } from './person-data-page.js';

type PersonFormProps = {
  readonly page: VisitedPage;
  readonly candidate: string;
  readonly groups: readonly FieldGroup[];
  readonly typed: Typed;
  readonly was: Typed;
  readonly seen: number;
  readonly requestKey: string;
  readonly refused: Refused | undefined;
  readonly asked: Asked | undefined;
};

/** Everything of a person in one form; whatever is wrong, all that was typed comes back. */
export function PersonForm(props: PersonFormProps) {
  const { page, candidate, groups, typed, was, seen, requestKey, refused, asked } = props;
  const faults = refused?.faults ?? [];
  const byField = new Map(
    faults.flatMap(({ field, detail }) => (field === undefined ? [] : [[field, detail] as const])),
  );
  const filled = { typed, faults: byField };
  const [acting, death] = [groups.filter(isRepresentative), groups.filter(isDeath)];
  const main = groups.filter((one) => !isRepresentative(one) && !isDeath(one));
  const kept = { _gezien: String(seen), _was: JSON.stringify(was), _key: requestKey, _bekeken: asked?.birthDate ?? '' };
  return (
    <>
      {refused && (
        <div class="deel">
          <ErrorSummary title={refused.title} faults={faults} fields={groups.flatMap(({ fields }) => fields)} />
          <Existing files={refused.existing} />
        </div>
      )}
      <form method="post" action={`/personen/${candidate}/gegevens`} class="deel" noValidate>
        <Hidden page={page} values={kept} />
        {asked && <BirthDateEffectsView effects={asked.effects} />}
        {main.map(({ id, title, causes, fields }) => (
          <Group id={id} title={title} key={id}>
            {causes.map((cause) => (
              <p class="zacht klein veld" key={cause}>
                {cause}
              </p>
            ))}
            <FieldRow fields={fields.filter(({ kind }) => kind !== 'yesNo')} {...filled} />
            {fields
              .filter(({ kind }) => kind === 'yesNo')
              .map((field) => (
                <FieldView key={field.name} field={field} {...filled} />
              ))}
          </Group>
        ))}
        <Group id="vertegenwoordigers" title="Vertegenwoordigers">
          <p class="zacht klein veld">
            Is het voorbij? Vul de laatste dag in, dan blijft staan wie het was. Iemand die hier per ongeluk staat,
            haalt u weg door alles leeg te maken.
          </p>
          {acting.map(({ id, title, fields }) => (
            <More key={id} title={titleOf(title, fields, typed)} fields={fields} {...filled} />
          ))}
        </Group>
        {death.map(({ id, title, fields }) => (
          <More key={id} title={title} fields={fields} {...filled} />
        ))}
        <div class="knoppen">
          <button class="utrecht-button utrecht-button--primary-action" type="submit">
            Vastleggen
          </button>
          <a
            class="utrecht-button utrecht-button--secondary-action utrecht-button-link"
            href={`/personen/${candidate}/gegevens`}
          >
            Opnieuw beginnen
          </a>
        </div>
      </form>
    </>
  );
}

function titleOf(title: string, fields: FieldGroup['fields'], typed: Typed): string {
  const name = fields.find((field) => field.name.endsWith('.name'));
  const said = name === undefined ? '' : textOf(typed, name.name);
  return said === '' ? `${title} toevoegen` : `${title}: ${said}`;
}

function Existing({ files }: { readonly files: readonly string[] }) {
  if (files.length === 0) return null;
  return (
    <p class="utrecht-alert utrecht-alert--warning">
      Is het dezelfde persoon? Laat de dossiers dan samenvoegen.{' '}
      {files.map((id) => (
        <a class="utrecht-link" href={`/personen/${id}/gegevens`} key={id}>
          Bekijk het andere dossier
        </a>
      ))}
    </p>
  );
}
