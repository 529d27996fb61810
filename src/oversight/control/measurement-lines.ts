import type { ControlFacts } from './control-facts.js';
import { ok, missing, later, on, step, type Judged } from './control-line.js';

function waitsForMeasurement({ measurement, lumpSumLastDay, today }: ControlFacts): Judged {
  const over = lumpSumLastDay !== null && lumpSumLastDay < today;
  if (measurement !== null) return later('De meting loopt.');
  if (!over) return later('Er is nog niet gemeten.');
  return missing('De vaste subsidie is voorbij en er is niet gemeten.', step('measurement.requested', 'Meting vragen'));
}

export function expert(facts: ControlFacts): Judged {
  const { measurement } = facts;
  if (measurement === null || measurement.orderedOn === null) return waitsForMeasurement(facts);
  const { registrationNumber, registrationCheckedOn, registrationValidUntil, visitedOn } = measurement;
  if (registrationNumber === null || registrationCheckedOn === null) {
    const mend = step('measurement.ordered', 'Opdracht met controle vastleggen', `measurement-${measurement.number}`);
    return missing('De registratie van de deskundige is niet gecontroleerd.', mend);
  }
  const checked = `Nummer ${registrationNumber}, gecontroleerd op ${on(registrationCheckedOn)}.`;
  if (registrationValidUntil !== null && (visitedOn ?? facts.today) > registrationValidUntil) {
    return { state: 'late', found: [checked, `De registratie gold tot en met ${on(registrationValidUntil)}.`] };
  }
  const own = measurement.ownExpert ? ['De deskundige begeleidt ook de werknemer; het beleid staat dat toe.'] : [];
  return ok(checked, ...own);
}

export function views(facts: ControlFacts): Judged {
  const { measurement } = facts;
  if (measurement === null || measurement.reportedOn === null) return waitsForMeasurement(facts);
  const { workerView, employerView, viewsUntil, reportedOn, number } = measurement;
  const both = [
    { who: 'werknemer', view: workerView },
    { who: 'werkgever', view: employerView },
  ];
  const open = both.flatMap(({ who, view }) =>
    view !== null && view.answered < view.points
      ? [`Van de ${who} zijn ${view.points - view.answered} punten niet beantwoord.`]
      : [],
  );
  const silent = both.flatMap(({ who, view }) =>
    view === null && (viewsUntil === null || reportedOn <= viewsUntil)
      ? [`De ${who} kon geen zienswijze geven voordat het rapport er was.`]
      : [],
  );
  if (silent.length > 0) return { state: 'late', found: [...silent, ...open] };
  if (open.length > 0) {
    return { state: 'missing', found: open, mend: step('view.answered', 'Beantwoorden', `measurement-${number}`) };
  }
  return ok(
    ...both.map(({ who, view }) =>
      view === null ? `De ${who} gaf geen zienswijze; de termijn is voorbij.` : `De ${who} gaf een zienswijze.`,
    ),
  );
}

export function report(facts: ControlFacts): Judged {
  const { measurement } = facts;
  if (measurement === null || measurement.reportedOn === null) return waitsForMeasurement(facts);
  const { reportedOn, acceptedOn, determinedOn, sentOn, wageValue, number } = measurement;
  const part = `measurement-${number}`;
  if (acceptedOn === null) {
    return missing('Het rapport wacht op de kwaliteitscontrole.', step('report.accepted', 'Rapport accepteren', part));
  }
  if (determinedOn === null) {
    const mend = step('wageValue.determined', 'Loonwaarde vaststellen', part);
    return missing('De loonwaarde is nog niet vastgesteld.', mend);
  }
  if (sentOn === null) {
    const mend = { label: 'Naar de brieven', at: '/documenten' };
    return missing('De vaststelling is nog niet verstuurd.', mend);
  }
  return ok(
    `Rapport van ${on(reportedOn)}, geaccepteerd op ${on(acceptedOn)}.`,
    `Loonwaarde ${wageValue ?? '?'} procent, vastgesteld op ${on(determinedOn)} en verstuurd op ${on(sentOn)}.`,
  );
}
