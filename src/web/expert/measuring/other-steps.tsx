import type { Desk } from './measurement-desk.js';
import { StepForm, type StepFormProps } from './step-form.js';

/** What seldom happens: it cannot go on, the order goes back, the expert is not independent (M20, M49). */
export function OtherSteps({ desk, ...step }: StepFormProps & { readonly desk: Desk }) {
  const { can, today } = desk;
  const isOpen = (name: string): boolean => step.returned?.step === name;
  if (!['measurement.blocked', 'order.withdrawn', 'conflict.declared'].some((type) => can.has(type))) return <div />;
  return (
    <section aria-labelledby="anders" class="stapel">
      <h2 class="utrecht-heading-2" id="anders">
        Als het anders loopt
      </h2>
      {can.has('measurement.blocked') && (
        <details open={isOpen('blokkeren')}>
          <summary>De meting kan nu niet doorgaan</summary>
          <div class="vak stapel">
            <p class="klein">
              Leg alleen vast vanaf wanneer, tot wanneer en wie het zei. Vraag niet naar de reden en schrijf die niet op
              (regel B14). Een gepland bezoek wordt afgezegd.
            </p>
            <StepForm {...step} step="blokkeren" button="Vastleggen" first={{ from: today }} />
          </div>
        </details>
      )}
      {can.has('order.withdrawn') && (
        <details open={isOpen('teruggeven')}>
          <summary>De opdracht teruggeven</summary>
          <div class="vak stapel">
            <p class="klein">
              De opdracht gaat terug naar de backoffice, die een andere deskundige zoekt. Een gepland bezoek wordt
              afgezegd, ook in de agenda's van werknemer en werkgever.
            </p>
            <StepForm {...step} step="teruggeven" button="Opdracht teruggeven" />
          </div>
        </details>
      )}
      {can.has('conflict.declared') && (
        <details open={isOpen('belang')}>
          <summary>Ik heb een belang bij deze zaak</summary>
          <div class="vak stapel">
            <p class="klein">
              Bijvoorbeeld: u begeleidt de werknemer, of u kent de werkgever privé. De opdracht gaat terug en kan niet
              meer aan u worden gegeven (regel C6). Waarom hoeft u niet te zeggen.
            </p>
            <StepForm {...step} step="belang" button="Belang melden en opdracht teruggeven" />
          </div>
        </details>
      )}
    </section>
  );
}
