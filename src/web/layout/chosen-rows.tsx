import type { ComponentChildren } from 'preact';
import { caseNumber } from '../../reminders/case-number.js';

type ChosenRowsProps = {
  /** Name of the field. */
  readonly name: string;
  readonly label: string;
  readonly caption: string;
  readonly heads: readonly string[];
  readonly children: ComponentChildren;
};

/** A table of which somebody chooses rows, for something that is done with all of them together. */
export function ChosenRows({ name, label, caption, heads, children }: ChosenRowsProps) {
  return (
    <fieldset class="veld veld--breed" id={`veld-${name}`}>
      <legend class="utrecht-form-label">{label}</legend>
      <div class="tabelvak">
        <table class="utrecht-table utrecht-table--kaarten">
          <caption class="alleen-voorlezen">{caption}</caption>
          <thead class="utrecht-table__header">
            <tr>
              {heads.map((head) => (
                <th scope="col" key={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
    </fieldset>
  );
}

type ChoiceProps = {
  readonly name: string;
  readonly value: string;
  readonly placement: string;
  readonly checked: boolean;
};

/** The box before a row, with the number of its case. */
export const RowChoice = ({ name, value, placement, checked }: ChoiceProps) => (
  <td class="utrecht-table__cell vast" data-kop="Zaak">
    <label class="rij">
      <input type="checkbox" name={name} value={value} checked={checked} />
      {caseNumber(placement)}
    </label>
  </td>
);

type OutcomeProps = {
  /** What became of those that went along. */
  readonly children: ComponentChildren;
  readonly failed: readonly { readonly placement: string; readonly number?: number; readonly detail: string }[];
};

/** What was done with the chosen rows, and why some stayed where they are. */
export function ChosenOutcome({ children, failed }: OutcomeProps) {
  const kind = failed.length === 0 ? 'utrecht-alert--ok' : 'utrecht-alert--warning';
  return (
    <div class={`utrecht-alert ${kind} stapel`} role="status">
      <p>{children}</p>
      {failed.length > 0 && (
        <ul class="punten">
          {failed.map(({ placement, number, detail }) => (
            <li key={`${placement}.${number ?? ''}`}>
              Zaak {caseNumber(placement)} blijft waar die is: {detail}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
