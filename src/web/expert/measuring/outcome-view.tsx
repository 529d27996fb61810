import type { Outcome } from './outcome.js';

/** The wage value as it is now, with its steps, what is wrong and what to look at again. */
export function OutcomeView({ outcome }: { readonly outcome: Outcome }) {
  const { wageValue, steps, shares, faults, notes, measuring } = outcome;
  const wrong = faults.length;
  return (
    <>
      <div class="uitkomst__balk">
        <p class="uitkomst__waarde">
          <span class="uitkomst__woord">Loonwaarde</span>{' '}
          <strong>{wageValue === undefined ? 'nog niet bekend' : `${wageValue} procent`}</strong>
        </p>
        {measuring.regular !== true && (
          <p class="uitkomst__deel">
            Aandelen samen: {shares} van 100
            {wrong > 0 && ` · ${wrong === 1 ? '1 ding klopt' : `${wrong} dingen kloppen`} nog niet`}
          </p>
        )}
      </div>
      <div class="uitkomst__uitleg stapel">
        {steps.length > 0 ? (
          <ol class="stappenlijst">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        ) : (
          <p class="zacht">
            Vul per hoofdtaak aandeel, tempo, kwaliteit en netto werktijd in. De berekening komt hier te staan.
          </p>
        )}
        {wrong > 0 && (
          <div>
            <h3 class="utrecht-heading-3">Dit klopt nog niet</h3>
            <ul class="puntenlijst puntenlijst--fout">
              {faults.map(({ detail, rule }) => (
                <li key={detail}>
                  {detail}
                  {rule !== undefined && <span class="zacht klein"> (regel {rule})</span>}
                </li>
              ))}
            </ul>
          </div>
        )}
        {notes.length > 0 && (
          <div>
            <h3 class="utrecht-heading-3">Kijk hier nog eens naar</h3>
            <ul class="puntenlijst">
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </>
  );
}
