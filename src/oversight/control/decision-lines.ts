import type { LocalDate } from '../../../workflows/definition.js';
import { taken, type ControlFacts, type ControlDecision } from './control-facts.js';
import { ok, missing, later, none, on, step, type Judged, type Mend } from './control-line.js';

export function decisions(facts: ControlFacts): Judged {
  const made = taken(facts);
  if (made.length === 0) {
    if (facts.decidedElsewhere !== null) return none('In deze zaak beslist een andere organisatie.');
    const draft = facts.decisions.at(-1);
    if (draft !== undefined) return { ...later(`Besluit ${draft.number} wacht op goedkeuring.`), mend: approval };
    if (facts.firstDay !== null) {
      return missing('Er wordt gewerkt en er is geen besluit.', step('decision.prepared', 'Besluit voorbereiden'));
    }
    return later('Er is nog geen besluit nodig.');
  }
  const faults = made.filter(({ elsewhere }) => !elsewhere).flatMap(faultsOfDecision);
  if (faults.length > 0) return { state: 'late', found: faults };
  return ok(
    ...made.map(({ number, decidedOn, elsewhere }) =>
      elsewhere
        ? `Besluit ${number} is genomen voordat het dossier hier kwam.`
        : `Besluit ${number}: ${on(decidedOn ?? facts.today)}, door een tweede persoon met mandaat.`,
    ),
  );
}

/** M35, B4: over all placements of the person, and what was asked because it stands in no file. */
export function oneSubsidy({ otherSubsidies, askedOther }: ControlFacts): Judged {
  if (askedOther?.other === true) {
    return { state: 'late', found: [`Op ${on(askedOther.on)} is gezegd dat er andere subsidie op deze baan is.`] };
  }
  if (otherSubsidies === undefined) return later('Er is nog geen subsidie toegekend.');
  if (otherSubsidies.length === 0) {
    const compared = 'Vergeleken met alle plaatsingen van deze persoon die u mag zien.';
    if (askedOther !== undefined)
      return ok(compared, `Op ${on(askedOther.on)} is gevraagd of er andere subsidie is: nee.`);
    const mend = { label: 'Antwoord vastleggen', at: '/bijzonderheden/otherSubsidy' };
    return { state: 'missing', found: [compared, 'Of er andere subsidie op deze baan is, is niet vastgelegd.'], mend };
  }
  return {
    state: 'late',
    found: otherSubsidies.map(({ placement, from, until }) => {
      return `Ook subsidie: ${placement}, vanaf ${on(from)}${until === null ? '' : ` tot en met ${on(until)}`}.`;
    }),
  };
}

const approval: Mend = { label: 'Naar goedkeuren', at: '/goedkeuren' };

function faultsOfDecision({ number, preparedBy, decidedBy, inMandate }: ControlDecision): readonly string[] {
  return [
    ...(preparedBy !== null && preparedBy === decidedBy
      ? [`Besluit ${number} is voorbereid en genomen door dezelfde persoon.`]
      : []),
    ...(inMandate ? [] : [`Bij besluit ${number} is geen mandaat gevonden van wie besloot, op die dag.`]),
  ];
}

export function letters(facts: ControlFacts): Judged {
  const made = taken(facts).filter(({ elsewhere }) => !elsewhere);
  if (made.length === 0) return later('Er zijn nog geen besluiten om te versturen.');
  const unsent = made.filter((one) => one.sentToEmployerOn === null || one.sentToWorkerOn === null);
  if (unsent.length === 0) return ok('Elke brief is verstuurd, aan werkgever en werknemer.');
  const inTime = unsent.every(({ termLastDay }) => termLastDay !== null && termLastDay >= facts.today);
  const mend = { label: 'Naar de brieven', at: '/documenten' };
  return { state: inTime ? 'later' : 'missing', found: unsent.flatMap((one) => unsentLetters(one, facts.today)), mend };
}

/** Until its last day (D1) a letter that is not sent is work that waits, not a fault. */
function unsentLetters(one: ControlDecision, today: LocalDate): readonly string[] {
  const last = one.termLastDay;
  const until = last === null ? '' : `, dat ${last >= today ? 'kan tot en met' : 'moest uiterlijk op'} ${on(last)}`;
  return [
    ...(one.sentToEmployerOn === null ? [`Besluit ${one.number}: brief aan de werkgever niet verstuurd${until}.`] : []),
    ...(one.sentToWorkerOn === null ? [`Besluit ${one.number}: brief aan de werknemer niet verstuurd${until}.`] : []),
  ];
}

export function term(facts: ControlFacts): Judged {
  const bound = taken(facts).filter(({ termLastDay, elsewhere }) => termLastDay !== null && !elsewhere);
  if (bound.length === 0) return none('Er is geen besluit met een wettelijke termijn.');
  const found = bound.map((one) => {
    const last = one.termLastDay ?? facts.today;
    const days = [one.sentToEmployerOn, one.sentToWorkerOn];
    const sent = days.every((day) => day !== null) ? days.toSorted().at(-1) : undefined;
    const late = (sent ?? facts.today) > last;
    const when = sent == null ? (late ? 'nog niet verstuurd' : 'loopt nog') : `verstuurd op ${on(sent)}`;
    return { late, text: `Besluit ${one.number}: uiterlijk ${on(last)}, ${when}.` };
  });
  const late = found.filter((one) => one.late);
  return late.length > 0
    ? { state: 'late', found: late.map(({ text }) => text) }
    : ok(...found.map(({ text }) => text));
}
