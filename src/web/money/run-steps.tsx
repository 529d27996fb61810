import type { RunPage } from '../../payments/pay-run-reader.service.js';
import type { VisitedPage } from '../session/current-page.js';
import type { Refusal } from '../forms/post-form.js';
import { MoneyForm } from './money-form.js';

type RunStepsProps = { readonly page: VisitedPage; readonly run: RunPage; readonly refusal: Refusal | undefined };

/** What can be done with a run now; who may not do it reads why (F8). */
export function RunSteps({ page, run, refusal }: RunStepsProps) {
  const { role, actor } = page.visitor;
  const hidden = { _revision: String(run.revision) };
  const base = `/geld/runs/${run.id}`;
  const open = run.state === 'prepared' || run.state === 'approved';
  const mayApprove = role === 'finance' || role === 'manager';
  return (
    <section class="vak stapel" aria-labelledby="stappen">
      <h2 class="utrecht-heading-3" id="stappen">
        {open ? 'Wat nu kan' : 'Klaar'}
      </h2>
      {run.state === 'prepared' &&
        (mayApprove && run.preparedBy !== actor.id ? (
          <MoneyForm
            page={page}
            name="goedkeuren"
            action={`${base}/goedkeuren`}
            fields={[]}
            button="Goedkeuren"
            hidden={hidden}
            refusal={refusal}
          >
            <p>Bekijk de verschillen. Met goedkeuren zegt u dat ze kloppen. U bent de tweede persoon.</p>
          </MoneyForm>
        ) : (
          <p>
            {run.preparedBy === actor.id
              ? 'U hebt deze betaalrun klaargezet. Iemand anders keurt hem goed.'
              : 'Financiën of de manager keurt deze betaalrun goed.'}
          </p>
        ))}
      {run.state === 'approved' &&
        (role === 'finance' ? (
          <MoneyForm
            page={page}
            name="vrijgeven"
            action={`${base}/vrijgeven`}
            fields={[]}
            button="Vrijgeven voor de bank"
            hidden={hidden}
            refusal={refusal}
          >
            <p>Daarna is er een betaalbestand en kan de betaalrun niet meer worden ingetrokken.</p>
          </MoneyForm>
        ) : (
          <p>Financiën geeft deze betaalrun vrij voor de bank.</p>
        ))}
      {run.state === 'released' && role === 'finance' && (
        <p>
          <a
            class="utrecht-button utrecht-button--primary-action utrecht-button-link"
            href={`${base}/bestand`}
            download
          >
            Betaalbestand ophalen
          </a>
        </p>
      )}
      {run.state === 'released' && role !== 'finance' && <p>Deze betaalrun is naar de bank.</p>}
      {run.state === 'withdrawn' && <p>Deze betaalrun is ingetrokken en telt nergens mee.</p>}
      {open && (mayApprove || role === 'backOffice') && (
        <details open={refusal?.form === 'intrekken'}>
          <summary>Betaalrun intrekken</summary>
          <MoneyForm
            page={page}
            name="intrekken"
            action={`${base}/intrekken`}
            button="Intrekken"
            secondary
            hidden={hidden}
            refusal={refusal}
            fields={[
              {
                name: 'reason',
                label: 'Reden',
                hint: undefined,
                kind: 'choice',
                required: true,
                choices: WITHDRAWAL_REASONS,
              },
            ]}
          />
        </details>
      )}
    </section>
  );
}

export const WITHDRAWAL_REASONS = [
  { value: 'wrongFact', label: 'Een gegeven klopt niet' },
  { value: 'missingDecision', label: 'Een besluit ontbreekt nog' },
  { value: 'wrongMonth', label: 'Verkeerde maand gekozen' },
  { value: 'other', label: 'Andere reden' },
] as const;
