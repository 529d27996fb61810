import type { ExplanationStep, Json } from '../../../workflows/definition.js';
import type { MonthEntitlement } from '../../subsidies/entitlement.service.js';
import { monthName, shortDate, withDutchDates } from '../words/dutch-dates.js';
import { euros } from '../words/dutch-numbers.js';

const TABLES: Readonly<Record<string, string>> = {
  'minimum-wage-hourly': 'minimumuurloon',
  'minimum-wage-monthly': 'minimumloon per maand',
  'youth-wage': 'minimumjeugdloon',
  'employer-charges': 'werkgeverslasten',
};

/** One month's amount, down to the row of the table it rests on. */
export function MonthPage({
  placement,
  entitlement,
}: {
  readonly placement: string;
  readonly entitlement: MonthEntitlement;
}) {
  const { month, amount, note, explanation, provisional } = entitlement;
  return (
    <div class="tekst">
      <h1 class="utrecht-heading-1 titel">Loonkostensubsidie {monthName(month)}</h1>
      <p class="lead">
        Recht over deze maand: <strong>{euros(amount)}</strong>
        {provisional && ' (voorlopig)'}.
      </p>
      {note !== null && <p class="utrecht-alert utrecht-alert--warning">{note}</p>}
      <h2 class="utrecht-heading-2 titel">Hoe dit is berekend</h2>
      {explanation.length === 0 ? (
        <p>Over deze maand is geen subsidie verschuldigd.</p>
      ) : (
        <MonthSteps explanation={explanation} />
      )}
      <p class="bladeren">
        <a class="utrecht-link" href={`/plaatsingen/${placement}/geld/${month}/ontstaan`}>
          Hoe is dit ontstaan?
        </a>
        <a class="utrecht-link" href={`/plaatsingen/${placement}`}>
          Terug naar de plaatsing
        </a>
      </p>
    </div>
  );
}

/** The row that was read and the day it was read for. */
function tableRow({ table, from }: NonNullable<ExplanationStep['row']>, readOn: Json | undefined): string {
  const read = typeof readOn === 'string' ? `, gelezen voor ${shortDate(readOn)}` : '';
  return ` · tabel ${TABLES[table] ?? table}, vanaf ${shortDate(from)}${read}`;
}

/** The steps of a computation, each with its rule and the row of the table. */
export function MonthSteps({ explanation }: Pick<MonthEntitlement, 'explanation'>) {
  return (
    <ol class="verhaal">
      {explanation.map((step, index) => (
        <li key={index}>
          <p>{withDutchDates(step.text)}</p>
          <p class="zacht klein">
            Regel {step.rule}
            {step.row && tableRow(step.row, step.inputs?.['readOn'])}
            {step.provisional === true && ' · voorlopig'}
          </p>
        </li>
      ))}
    </ol>
  );
}
