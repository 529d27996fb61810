import type { LocalDate } from '../../../workflows/definition.js';
import { isInOrder, type ControlLine, type ControlState } from '../../oversight/control/control-line.js';
import { longDate } from '../words/dutch-dates.js';

export type ControlPageProps = {
  readonly placement: string;
  readonly number: string;
  readonly person: string | undefined;
  readonly employer: string | undefined;
  readonly today: LocalDate;
  readonly lines: readonly ControlLine[];
};

/** The whole control file on one page that prints. */
export function ControlPage({ placement, number, person, employer, today, lines }: ControlPageProps) {
  const wrong = lines.filter(({ state }) => state === 'missing' || state === 'late').length;
  return (
    <>
      <h1 class="utrecht-heading-1">Controledossier zaak {number}</h1>
      <p class="lead deel__kop">
        {person ?? 'Werknemer niet zichtbaar'} bij {employer ?? 'de werkgever'}, zoals bekend op {longDate(today)}.
      </p>
      <p class={`utrecht-alert deel ${isInOrder(lines) ? 'utrecht-alert--ok' : 'utrecht-alert--warning'}`}>
        {isInOrder(lines)
          ? 'Alles wat er nu moet zijn, is er.'
          : `${wrong} ${wrong === 1 ? 'punt is' : 'punten zijn'} niet in orde.`}
      </p>
      <ControlLines placement={placement} lines={lines} />
    </>
  );
}

const WORDS: Readonly<Record<ControlState, readonly [badge: string, word: string]>> = {
  inOrder: ['safe', '✓ In orde'],
  missing: ['danger', '✗ Ontbreekt'],
  late: ['danger', '✗ Niet volgens de regel'],
  later: ['neutral', 'Nog niet aan de orde'],
  notApplicable: ['neutral', 'Niet van toepassing'],
};

/** Line by line: in order, or what is missing with the place to mend it. */
export function ControlLines({
  placement,
  lines,
}: {
  readonly placement: string;
  readonly lines: readonly ControlLine[];
}) {
  return (
    <div class="tabelvak deel">
      <table class="utrecht-table utrecht-table--kaarten">
        <caption class="alleen-voorlezen">Controledossier, punt voor punt</caption>
        <thead class="utrecht-table__header">
          <tr>
            <th scope="col">Punt</th>
            <th scope="col">Regel</th>
            <th scope="col">Oordeel</th>
            <th scope="col">Wat er staat</th>
            <th scope="col">Herstellen</th>
          </tr>
        </thead>
        <tbody class="utrecht-table__body">
          {lines.map(({ id, title, rule, state, found, mend }) => (
            <tr class="utrecht-table__row" key={id}>
              <td class="utrecht-table__cell nadruk">{title}</td>
              <td class="utrecht-table__cell" data-kop="Regel">
                {rule}
              </td>
              <td class="utrecht-table__cell">
                <span class={`utrecht-status-badge utrecht-status-badge--${WORDS[state][0]}`}>{WORDS[state][1]}</span>
              </td>
              <td class="utrecht-table__cell">
                {found.map((sentence) => (
                  <p key={sentence}>{sentence}</p>
                ))}
              </td>
              <td class="utrecht-table__cell">
                {mend !== null && (
                  <a class="utrecht-link" href={`/plaatsingen/${placement}${mend.at}`}>
                    {mend.label}
                  </a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
