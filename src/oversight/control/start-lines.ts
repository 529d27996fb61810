import { dutchEuros } from '../../../workflows/law/dutch.js';
import { wageSentences } from '../../subsidies/wage-words.js';
import { taken, type ControlFacts } from './control-facts.js';
import { ok, missing, later, none, on, step, line, type Judged, type ControlLine } from './control-line.js';

export function targetGroup(facts: ControlFacts): Judged {
  const mend = step('targetGroup.determined', 'Doelgroep vaststellen');
  if (facts.targetGroupRefusedOn !== null) {
    const found = `Op ${on(facts.targetGroupRefusedOn)} vastgesteld dat de werknemer niet bij de doelgroep hoort.`;
    return taken(facts).some(({ kind }) => kind === 'lumpSum' || kind === 'measured')
      ? missing(`${found} Toch is er een besluit dat subsidie toekent.`, mend)
      : ok(found);
  }
  if (facts.targetGroupOn === null) return missing('Er is geen vaststelling van de doelgroep.', mend);
  const { targetGroupOn } = facts;
  const first = taken(facts).find(({ kind }) => kind === 'lumpSum' || kind === 'measured')?.decidedOn ?? null;
  if (first !== null && targetGroupOn > first) {
    return { state: 'late', found: [`Vastgesteld op ${on(targetGroupOn)}, na het besluit van ${on(first)}.`] };
  }
  return ok(`Vastgesteld op ${on(targetGroupOn)}.`);
}

export function agreement({
  route,
  agreedOn,
  firstDay: first,
  plannedStart,
  lateAgreementApproved,
}: ControlFacts): Judged {
  if (route !== 'lumpSum') return none('Deze plaatsing heeft geen vaste subsidie vooraf.');
  if (agreedOn === null) {
    const mend = step('measuring.leftOut', 'Afspraak vastleggen');
    return missing('Er is geen afspraak met de werkgever dat eerst niet wordt gemeten.', mend);
  }
  const start = first ?? plannedStart;
  if (start === null || agreedOn <= start) return ok(`Afgesproken op ${on(agreedOn)}.`);
  if (lateAgreementApproved) {
    return ok(`Afgesproken op ${on(agreedOn)}, na de start op ${on(start)}: met reden en tweede persoon.`);
  }
  return { state: 'late', found: [`Afgesproken op ${on(agreedOn)}, na de start op ${on(start)}.`] };
}

/** B3: only of who was already employed. */
export function background({ route, alreadyEmployed }: ControlFacts): readonly ControlLine[] {
  if (route !== 'alreadyEmployed') return [];
  const judged = (): Judged => {
    if (alreadyEmployed === undefined) return later('Er is nog geen aanvraag.');
    if (alreadyEmployed.length > 0) return { state: 'missing', found: alreadyEmployed };
    return ok('De aanvraag kwam op tijd, en school of groep van voor de start staat in het dossier van de persoon.');
  };
  return [line('background', 'Al in dienst: op tijd aangevraagd, en de herkomst', 'B3', judged())];
}

export function contract({ contracts, firstDay: first, plannedStart }: ControlFacts): Judged {
  const start = first ?? plannedStart;
  if (contracts.length === 0) {
    return missing('Er is geen arbeidsovereenkomst vastgelegd.', step('employment.agreed', 'Dienstverband vastleggen'));
  }
  const absent = contracts.filter(({ received }) => !received);
  if (absent.length > 0) {
    const mend = step('contract.received', 'Ontvangst vastleggen');
    return missing(`Niet ontvangen: het contract vanaf ${absent.map(({ from }) => on(from)).join(' en ')}.`, mend);
  }
  const covers = start === null || contracts.some(({ from, until }) => from <= start && (until ?? start) >= start);
  if (!covers) return { state: 'late', found: ['Geen contract geldt op de eerste werkdag.'] };
  return ok(
    ...contracts.map(({ from, until }) => `Vanaf ${on(from)}${until === null ? '' : ` tot en met ${on(until)}`}.`),
  );
}

/** Whether it is known, and which minimum it is held against; far above is explained, and no fault. */
export function wage({ wage: standing, contracts, decidedElsewhere }: ControlFacts): Judged {
  const mend = step('contract.received', 'Loon vastleggen');
  const found = wageSentences(standing);
  if (standing.state === 'below') return { state: 'missing', found, mend };
  if (found.length > 0) {
    const received = contracts.every((one) => one.received);
    return ok(...found, ...(received ? [] : ['Dit loon is genoemd: het contract is nog niet ontvangen.']));
  }
  if (decidedElsewhere !== null) return none('In deze zaak beslist een andere organisatie.');
  if (contracts.length === 0) return later('Er is nog geen arbeidsovereenkomst vastgelegd.');
  return missing(
    standing.wage === null
      ? 'Het loon staat niet in het dossier: zo is niet na te gaan of het ten minste het minimumloon is.'
      : `Het loon is ${dutchEuros(standing.wage)} per maand; voor deze dag of leeftijd is er geen minimumloon om het mee te vergelijken.`,
    mend,
  );
}

export function firstDay({ firstDay: day, plannedStart, today }: ControlFacts): Judged {
  if (day !== null) return ok(`De eerste werkdag was ${on(day)}.`);
  if (plannedStart === null) return later('De startdatum is nog niet bekend.');
  if (plannedStart >= today) return later(`De start is gepland op ${on(plannedStart)}.`);
  const mend = step('start.confirmed', 'Eerste werkdag vastleggen');
  return missing(`De start was gepland op ${on(plannedStart)}; de werkgever heeft nog niet bevestigd.`, mend);
}
