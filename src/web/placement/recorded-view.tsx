import { daysBetween } from '../../../workflows/law/dates.js';
import { entryFacts, type FactLine, type KnownNames } from '../words/entry-facts.js';
import type { Recorded, RecordedType } from './recorded-reader.js';

const TITLES: Readonly<Record<RecordedType, string>> = {
  'targetGroup.determined': 'Doelgroep',
  'uwvBenefit.found': 'UWV-uitkering gebleken',
  'application.received': 'Aanvraag',
  'completion.requested': 'Om aanvulling gevraagd',
  'application.completed': 'Aanvraag aangevuld',
  'placement.withdrawn': 'Aanvraag ingetrokken',
  'employment.agreed': 'Dienstverband afgesproken',
  'measuring.leftOut': 'Afspraak: eerst niet meten',
  'information.given': 'Informatie gegeven',
  'start.moved': 'Start verschoven',
  'employment.notComeAbout': 'Niet doorgegaan',
  'handover.announced': 'Overdracht',
  'handover.revoked': 'Overdracht gaat niet door',
  'ending.announced': 'Einde bekend',
  'ending.revoked': 'Einde gaat niet door',
  'employment.ended': 'Dienstverband geëindigd',
  'benefit.returned': 'Terug in de uitkering',
};

type RecordedProps = { readonly recorded: readonly Recorded[]; readonly names: KnownNames };

/** What was recorded of application, agreement, information and end: when, with whom, how and why. */
export function RecordedView({ recorded, names }: RecordedProps) {
  if (recorded.length === 0) return <p class="zacht">Er is nog niets vastgelegd over aanvraag of afspraken.</p>;
  return (
    <dl class="feiten">
      {recorded.map((one) => (
        <>
          <dt key={one.number}>{TITLES[one.type]}</dt>
          <dd>
            {sentenceOf(one, names)}
            {afterWork(one, recorded)}
            {one.by !== null && names.has(one.by) && <span class="zacht"> ({names.get(one.by)})</span>}
          </dd>
        </>
      ))}
    </dl>
  );
}

/** M38: how many days lie between the end of the work and a return to benefit. */
function afterWork({ type, number, facts }: Recorded, recorded: readonly Recorded[]): string {
  const returnedOn = facts['returnedOn'];
  const before = recorded.filter((one) => one.number < number && typeof one.facts['lastDay'] === 'string');
  const lastDay = before.at(-1)?.facts['lastDay'];
  if (type !== 'benefit.returned' || typeof returnedOn !== 'string' || typeof lastDay !== 'string') return '';
  return ` Dat is ${daysBetween(lastDay, returnedOn)} dagen na de laatste werkdag.`;
}

/** The outcome first, then every field as it was filled in. */
export function sentenceOf({ type, facts }: Pick<Recorded, 'type' | 'facts'>, names: KnownNames): string {
  const { granted, ...rest } = facts;
  const lead = type === 'targetGroup.determined' ? [granted === true ? 'Hoort erbij' : 'Hoort er niet bij'] : [];
  const lines = entryFacts(type, type === 'targetGroup.determined' ? rest : facts, names);
  return `${[...lead, ...lines.map(lineText)].join('. ')}.`;
}

const lineText = ([label, text]: FactLine): string => `${label}: ${text}`;
