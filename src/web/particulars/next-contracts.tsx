import { fieldId, type Faults } from '../forms/field-view.js';
import { textOf, type Typed } from '../forms/form-values.js';
import { NEXT_CONTRACTS, nextName } from './particulars-from-form.js';

type NextProps = { readonly typed: Typed; readonly faults: Faults };

const COLUMNS = [
  { part: 'from', label: 'Vanaf', type: 'date' },
  { part: 'until', label: 'Tot en met', type: 'date' },
  { part: 'permanent', label: 'Vast', type: 'checkbox' },
  { part: 'hours', label: 'Uren', type: 'text' },
  { part: 'monthlyWage', label: 'Loon', type: 'text' },
] as const;

/** Contracts that follow the first one and are agreed already (seeds 37): one a row. */
export function NextContracts({ typed, faults }: NextProps) {
  const names = COLUMNS.flatMap(({ part, label }) =>
    Array.from({ length: NEXT_CONTRACTS }, (_none, row) => ({ name: nextName(row, part), label, row })),
  );
  const used = names.some(({ name }) => textOf(typed, name) !== '' || faults.has(name));
  return (
    <details class="veld" open={used}>
      <summary>Volgende contracten die al zijn afgesproken</summary>
      <p class="utrecht-form-field-description">
        Het eerste contract staat hierboven. Uren of loon leeg: hetzelfde als in het eerste. Voor het einde van elk
        contract krijgt u bericht; dan legt u de verlenging vast.
      </p>
      {names.map(({ name, label, row }) => {
        const detail = faults.get(name);
        return detail === undefined ? null : (
          <p class="utrecht-form-field-error-message" id={`${fieldId(name)}-fout`} key={name}>
            Contract {row + 2}, {label.toLowerCase()}: {detail}
          </p>
        );
      })}
      <div class="tabelvak">
        <table class="utrecht-table utrecht-table--velden">
          <caption class="alleen-voorlezen">Contracten na het eerste</caption>
          <thead class="utrecht-table__header">
            <tr>
              <th scope="col">Nr.</th>
              {COLUMNS.map(({ part, label }) => (
                <th scope="col" key={part}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: NEXT_CONTRACTS }, (_none, row) => (
              <tr class="utrecht-table__row" key={row}>
                <th scope="row" class="utrecht-table__cell">
                  {row + 2}
                </th>
                {COLUMNS.map((column) => (
                  <td class="utrecht-table__cell" key={column.part}>
                    <Cell {...column} row={row} typed={typed} faults={faults} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

type CellProps = (typeof COLUMNS)[number] & NextProps & { readonly row: number };

function Cell({ part, label, type, row, typed, faults }: CellProps) {
  const name = nextName(row, part);
  const fault = faults.has(name);
  const value = textOf(typed, name);
  const common = { id: fieldId(name), name, 'aria-label': `${label}, contract ${row + 2}` };
  if (type === 'checkbox')
    return <input {...common} class="kiesvak" type="checkbox" value="ja" checked={value === 'ja'} />;
  const typing = {
    ...common,
    value,
    'aria-invalid': fault ? ('true' as const) : undefined,
    'aria-describedby': fault ? `${fieldId(name)}-fout` : undefined,
  };
  const looks = `utrecht-textbox${fault ? ' utrecht-textbox--invalid' : ''}`;
  if (type === 'date') return <input {...typing} class={looks} type="date" />;
  return <input {...typing} class={`${looks} kort`} type="text" inputMode="decimal" autocomplete="off" />;
}
