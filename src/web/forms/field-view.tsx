import type { ComponentChildren } from 'preact';
import { TASK_FIELDS, TASK_ROWS, listOf, textOf, type Typed } from './form-values.js';
import type { FormField } from './form-field.js';

export type Faults = ReadonlyMap<string, string>;
type FieldProps = { readonly field: FormField; readonly typed: Typed; readonly faults: Faults };

export const fieldId = (name: string): string => `veld-${name.replaceAll('.', '-')}`;
const idOf = ({ id, name }: FormField): string => id ?? fieldId(name);

/** The same fields, told from those of another form on the page. @param form its name */
export const fieldsOf = (form: string, fields: readonly FormField[]): readonly FormField[] =>
  fields.map((field) => ({ ...field, id: `${form.replaceAll(/[^\w-]/g, '-')}-${fieldId(field.name)}` }));

/** One field with its label, its hint and, after a fault, what is wrong with it. */
export function FieldView({ field, typed, faults }: FieldProps) {
  switch (field.kind) {
    case 'yesNo':
    case 'choices':
      return <Choosing field={field} typed={typed} faults={faults} />;
    case 'tasks':
      return <Tasks field={field} typed={typed} faults={faults} />;
    default:
      return (
        <Frame field={field} faults={faults}>
          <Control field={field} typed={typed} faults={faults} />
        </Frame>
      );
  }
}

type FrameProps = { readonly field: FormField; readonly faults: Faults; readonly children: ComponentChildren };

function Frame({ field, faults, children }: FrameProps) {
  const fault = faults.get(field.name);
  return (
    <div class={`veld${fault === undefined ? '' : ' veld--fout'}`}>
      <label class="utrecht-form-label" for={idOf(field)}>
        {field.label}
        <Optional field={field} />
      </label>
      <Words field={field} fault={fault} />
      {children}
    </div>
  );
}

const Optional = ({ field }: { readonly field: FormField }) =>
  field.required ? null : <span class="zacht"> (mag leeg blijven)</span>;

function Words({ field, fault }: { readonly field: FormField; readonly fault: string | undefined }) {
  return (
    <>
      {field.hint !== undefined && (
        <p class="utrecht-form-field-description" id={`${idOf(field)}-uitleg`}>
          {field.hint}
        </p>
      )}
      {fault !== undefined && (
        <p class="utrecht-form-field-error-message" id={`${idOf(field)}-fout`}>
          <span class="alleen-voorlezen">Fout: </span>
          {fault}
        </p>
      )}
    </>
  );
}

function describedBy(field: FormField, faults: Faults): string | undefined {
  const id = idOf(field);
  const ids = [
    ...(field.hint === undefined ? [] : [`${id}-uitleg`]),
    ...(faults.has(field.name) ? [`${id}-fout`] : []),
  ];
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** Which keys a telephone shows. */
const MODES: Readonly<Partial<Record<FormField['kind'], 'decimal' | 'numeric'>>> = {
  number: 'numeric',
  decimal: 'decimal',
};

function Control({ field, typed, faults }: FieldProps) {
  const value = textOf(typed, field.name);
  const invalid = faults.has(field.name);
  const common = {
    id: idOf(field),
    name: field.name,
    'aria-invalid': invalid ? ('true' as const) : undefined,
    'aria-describedby': describedBy(field, faults),
  };
  if (field.kind === 'choice') {
    return (
      <select {...common} class={`utrecht-select${invalid ? ' utrecht-select--invalid' : ''}`}>
        <option value="">{field.required ? 'Kies…' : 'Niet ingevuld'}</option>
        {field.choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    );
  }
  const looks = `utrecht-textbox${invalid ? ' utrecht-textbox--invalid' : ''}`;
  if (field.kind === 'date' || field.kind === 'time') {
    return <input {...common} class={looks} type={field.kind} value={value} />;
  }
  if (field.kind === 'longText') {
    return (
      <textarea
        {...common}
        class={`utrecht-textarea${invalid ? ' utrecht-textarea--invalid' : ''}`}
        rows={6}
        value={value}
      />
    );
  }
  const mode = MODES[field.kind];
  return (
    <input
      {...common}
      class={mode === undefined ? looks : `${looks} kort`}
      type="text"
      inputMode={mode}
      value={value}
      autocomplete="off"
    />
  );
}

/** Radio buttons for yes and no, checkboxes for several. */
function Choosing({ field, typed, faults }: FieldProps) {
  const fault = faults.get(field.name);
  const chosen = listOf(typed, field.name);
  const yesNo = field.kind === 'yesNo';
  const choices = yesNo
    ? [
        { value: 'ja', label: 'Ja' },
        { value: 'nee', label: 'Nee' },
      ]
    : field.choices;
  return (
    <fieldset class={`veld${fault === undefined ? '' : ' veld--fout'}`} aria-describedby={describedBy(field, faults)}>
      <legend class="utrecht-form-label">
        {field.label}
        <Optional field={field} />
      </legend>
      <Words field={field} fault={fault} />
      <div class="veld__keuzes">
        {choices.map(({ value, label }, index) => (
          <label key={value}>
            <input
              type={yesNo ? 'radio' : 'checkbox'}
              id={index === 0 ? idOf(field) : undefined}
              name={field.name}
              value={value}
              checked={chosen.includes(value)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const TASK_WORDS: Readonly<Record<(typeof TASK_FIELDS)[number], string>> = {
  share: 'Aandeel (%)',
  pace: 'Tempo (%)',
  quality: 'Kwaliteit (%)',
  netWorkingTime: 'Netto werktijd (%)',
};

/** Main tasks of a measurement, one a row; a row without a share does not count. */
function Tasks({ field, typed, faults }: FieldProps) {
  const fault = faults.get(field.name) ?? [...faults].find(([name]) => name.startsWith('tasks.'))?.[1];
  return (
    <fieldset class={`veld${fault === undefined ? '' : ' veld--fout'}`} id={idOf(field)} tabIndex={-1}>
      <legend class="utrecht-form-label">{field.label}</legend>
      <Words field={field} fault={fault} />
      <div class="tabelvak">
        <table class="utrecht-table">
          <thead class="utrecht-table__header">
            <tr>
              <th scope="col">Taak</th>
              <th scope="col">Naam</th>
              {TASK_FIELDS.map((name) => (
                <th scope="col" key={name}>
                  {TASK_WORDS[name]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: TASK_ROWS }, (_none, row) => (
              <tr class="utrecht-table__row" key={row}>
                <th scope="row" class="utrecht-table__cell">
                  {row + 1}
                </th>
                {['name', ...TASK_FIELDS].map((name) => {
                  const full = `tasks.${row}.${name}`;
                  const label = name === 'name' ? 'Naam' : TASK_WORDS[name as keyof typeof TASK_WORDS];
                  return (
                    <td class="utrecht-table__cell" key={name}>
                      <input
                        class={`utrecht-textbox${name === 'name' ? '' : ' kort'}`}
                        name={full}
                        value={textOf(typed, full)}
                        aria-label={`${label} van taak ${row + 1}`}
                        inputMode={name === 'name' ? 'text' : 'decimal'}
                        autocomplete="off"
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </fieldset>
  );
}
