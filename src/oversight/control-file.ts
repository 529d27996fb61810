import type { LocalDate, OtherSubsidy } from '../../workflows/definition.js';
import { monthOf } from '../../workflows/law/dates.js';
import { dutchDate, dutchEuros, dutchMonth } from '../../workflows/law/dutch.js';
import type { WageStanding } from '../subsidies/wage-standing.service.js';
import { wageSentences } from '../subsidies/wage-words.js';

/** Of one line: in order, something is missing, it is wrong and stays so, it comes later, or it does not hold here. */
export type ControlState = 'inOrder' | 'missing' | 'late' | 'later' | 'notApplicable';
/** Where a line is mended, as a place within the pages of the placement. */
export type Mend = { readonly label: string; readonly at: string };
export type ControlLine = {
  readonly id: string;
  readonly title: string;
  readonly rule: string;
  readonly state: ControlState;
  /** What was found, each a sentence. */
  readonly found: readonly string[];
  readonly mend: Mend | null;
};

export type ControlDecision = {
  readonly number: number;
  readonly kind: string;
  readonly preparedBy: string | null;
  readonly decidedBy: string | null;
  readonly decidedOn: LocalDate | null;
  readonly termLastDay: LocalDate | null;
  readonly sentToEmployerOn: LocalDate | null;
  readonly sentToWorkerOn: LocalDate | null;
  /** A mandate of the one who decided, for this kind and on that day (M2). */
  readonly inMandate: boolean;
  /** Taken before the file came here: letters and mandate stand in the old system. */
  readonly elsewhere: boolean;
};
export type ControlView = { readonly points: number; readonly answered: number };
export type ControlMeasurement = {
  readonly number: number;
  readonly registrationNumber: string | null;
  readonly registrationCheckedOn: LocalDate | null;
  readonly registrationValidUntil: LocalDate | null;
  readonly orderedOn: LocalDate | null;
  readonly visitedOn: LocalDate | null;
  readonly ownExpert: boolean;
  readonly expert: string | null;
  readonly viewsUntil: LocalDate | null;
  readonly workerView: ControlView | null;
  readonly employerView: ControlView | null;
  readonly reportedOn: LocalDate | null;
  readonly acceptedOn: LocalDate | null;
  readonly determinedOn: LocalDate | null;
  readonly sentOn: LocalDate | null;
  readonly wageValue: number | null;
};
export type ControlMessage = {
  readonly number: number;
  readonly kind: string;
  readonly state: string;
  readonly determinedOn: LocalDate | null;
  readonly dueOn: LocalDate | null;
  readonly informedOn: LocalDate | null;
  readonly sentOn: LocalDate | null;
};
export type ControlMonth = {
  readonly month: string;
  readonly entitled: string;
  readonly paid: string;
  readonly difference: string;
  /** Its pay day has passed (B16). */
  readonly due: boolean;
};

/** M46: who decides here in the place of our own body, and what of its decision was recorded. */
export type ControlElsewhere = {
  readonly body: string | null;
  readonly from: LocalDate | null;
  readonly decided: { readonly decidedOn: LocalDate; readonly by: string; readonly from: LocalDate } | null;
};

/** What the record says of one placement, gathered for control. */
export type ControlFacts = {
  readonly today: LocalDate;
  readonly route: 'lumpSum' | 'measuredFirst' | 'alreadyEmployed';
  readonly targetGroupOn: LocalDate | null;
  /** Determined last that the person does not belong (A1). */
  readonly targetGroupRefusedOn: LocalDate | null;
  /** B3: what stands in the way of who was already employed; undefined while nobody applied. */
  readonly alreadyEmployed: readonly string[] | undefined;
  readonly agreedOn: LocalDate | null;
  readonly lateAgreementApproved: boolean;
  readonly plannedStart: LocalDate | null;
  readonly firstDay: LocalDate | null;
  readonly lumpSumLastDay: LocalDate | null;
  readonly contracts: readonly {
    readonly from: LocalDate;
    readonly until: LocalDate | null;
    readonly received: boolean;
  }[];
  /** M8: the wage of the contract in force, held against the minimum. */
  readonly wage: WageStanding;
  readonly decisions: readonly ControlDecision[];
  /** The measurement that gave the value in force, else the one that runs. */
  readonly measurement: ControlMeasurement | null;
  readonly alreadyRegistered: boolean;
  readonly messages: readonly ControlMessage[];
  /** Null where our own body decides. */
  readonly decidedElsewhere: ControlElsewhere | null;
  /** Subsidies of this person with this legal employer on the same days (B4); undefined while none is granted here. */
  readonly otherSubsidies: readonly OtherSubsidy[] | undefined;
  /** What was answered about subsidies that stand in no file (B4); undefined while nobody wrote an answer down. */
  readonly askedOther: { readonly on: LocalDate; readonly other: boolean } | undefined;
  /** Undefined for a role that sees no money. */
  readonly money: { readonly months: readonly ControlMonth[]; readonly fault: string | null } | undefined;
};

type Judged = Pick<ControlLine, 'state' | 'found'> & { readonly mend?: Mend };

const step = (type: string, label: string, part = 'placement'): Mend => ({ label, at: `/stap/${part}/${type}` });
const ok = (...found: readonly string[]): Judged => ({ state: 'inOrder', found });
const missing = (found: string, mend: Mend): Judged => ({ state: 'missing', found: [found], mend });
const later = (found: string): Judged => ({ state: 'later', found: [found] });
const none = (found: string): Judged => ({ state: 'notApplicable', found: [found] });
const on = (day: LocalDate): string => dutchDate(day);

/** Each line of the control file: green, or what is missing with the place to mend it (process: "controledossier"). */
export function controlFile(facts: ControlFacts): readonly ControlLine[] {
  return [
    line('targetGroup', 'Vaststelling van de doelgroep', 'A1', targetGroup(facts)),
    line('agreement', 'Afspraak met de werkgever vóór de start', 'B2b', agreement(facts)),
    ...background(facts),
    line('contract', 'Arbeidsovereenkomst', 'B15', contract(facts)),
    line('wage', 'Loon ten minste het minimumloon', 'M8, B9', wage(facts)),
    line('firstDay', 'Eerste werkdag bevestigd', 'B17', firstDay(facts)),
    ...elsewhere(facts.decidedElsewhere),
    line('decision', 'Besluit door een tweede persoon, met mandaat', 'M2, F8', decisions(facts)),
    line('oneSubsidy', 'Eén loonkostensubsidie op deze baan', 'B4', oneSubsidy(facts)),
    line('letters', 'Twee brieven per besluit', 'F4', letters(facts)),
    line('term', 'Besluit binnen de termijn', 'D1', term(facts)),
    line('expert', 'Registratie van de deskundige', 'C6', expert(facts)),
    line('views', 'Zienswijzen gevraagd en beantwoord', 'C7', views(facts)),
    line('report', 'Rapport en loonwaardevaststelling', 'C8, C9', report(facts)),
    line('informed', 'Werknemer geïnformeerd vóór de melding', 'A7', informed(facts)),
    line('messages', 'Meldingen aan het register', 'A8', messages(facts)),
    line('amounts', 'Bedragen, maand voor maand tegen de regel', 'B5, B6, B16', amounts(facts)),
  ];
}

function line(id: string, title: string, rule: string, { state, found, mend }: Judged): ControlLine {
  return { id, title, rule, state, found, mend: mend ?? null };
}

const taken = ({ decisions: all }: ControlFacts): readonly ControlDecision[] =>
  all.filter((one) => one.decidedOn !== null);

function targetGroup(facts: ControlFacts): Judged {
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

function agreement({ route, agreedOn, firstDay: first, plannedStart, lateAgreementApproved }: ControlFacts): Judged {
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
function background({ route, alreadyEmployed }: ControlFacts): readonly ControlLine[] {
  if (route !== 'alreadyEmployed') return [];
  const judged = (): Judged => {
    if (alreadyEmployed === undefined) return later('Er is nog geen aanvraag.');
    if (alreadyEmployed.length > 0) return { state: 'missing', found: alreadyEmployed };
    return ok('De aanvraag kwam op tijd, en school of groep van voor de start staat in het dossier van de persoon.');
  };
  return [line('background', 'Al in dienst: op tijd aangevraagd, en de herkomst', 'B3', judged())];
}

function contract({ contracts, firstDay: first, plannedStart }: ControlFacts): Judged {
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
function wage({ wage: standing, contracts, decidedElsewhere }: ControlFacts): Judged {
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

function firstDay({ firstDay: day, plannedStart, today }: ControlFacts): Judged {
  if (day !== null) return ok(`De eerste werkdag was ${on(day)}.`);
  if (plannedStart === null) return later('De startdatum is nog niet bekend.');
  if (plannedStart >= today) return later(`De start is gepland op ${on(plannedStart)}.`);
  const mend = step('start.confirmed', 'Eerste werkdag vastleggen');
  return missing(`De start was gepland op ${on(plannedStart)}; de werkgever heeft nog niet bevestigd.`, mend);
}

const PARTICULARS = '/bijzonderheden';

/** The subsidy is decided by another; what it decided must be known here all the same. */
function elsewhere(other: ControlElsewhere | null): readonly ControlLine[] {
  return other === null ? [] : [line('elsewhere', 'Besluit van een andere organisatie', 'M46', toldElsewhere(other))];
}

function toldElsewhere({ body, decided }: ControlElsewhere): Judged {
  if (decided !== null) {
    return ok(`${decided.by} besliste op ${on(decided.decidedOn)}; dit geldt vanaf ${on(decided.from)}.`);
  }
  if (body === null) {
    const mend = { label: 'Vastleggen wie beslist', at: `${PARTICULARS}/decidingBody` };
    return missing('Een andere organisatie moet beslissen; er staat niet welke.', mend);
  }
  const mend = { label: 'Besluit vastleggen', at: `${PARTICULARS}/otherDecision` };
  return missing(`${body} beslist; wat er is beslist, staat hier niet.`, mend);
}

function decisions(facts: ControlFacts): Judged {
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
function oneSubsidy({ otherSubsidies, askedOther }: ControlFacts): Judged {
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

function letters(facts: ControlFacts): Judged {
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

function term(facts: ControlFacts): Judged {
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

function waitsForMeasurement({ measurement, lumpSumLastDay, today }: ControlFacts): Judged {
  const over = lumpSumLastDay !== null && lumpSumLastDay < today;
  if (measurement !== null) return later('De meting loopt.');
  if (!over) return later('Er is nog niet gemeten.');
  return missing('De vaste subsidie is voorbij en er is niet gemeten.', step('measurement.requested', 'Meting vragen'));
}

function expert(facts: ControlFacts): Judged {
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

function views(facts: ControlFacts): Judged {
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

function report(facts: ControlFacts): Judged {
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

function informed(facts: ControlFacts): Judged {
  const { measurement, alreadyRegistered, messages: all } = facts;
  if (alreadyRegistered) return none('De werknemer stond al in het register.');
  const value = measurement?.determinedOn == null ? null : measurement.wageValue;
  if (value === null) return later('Er is nog geen loonwaarde.');
  if (value === 100 && all.length === 0) return none('Bij 100 procent is er geen opname.');
  const first = all.find(({ kind }) => kind === 'wageValue');
  if (first === undefined || first.informedOn === null) {
    return missing('De werknemer is nog niet geïnformeerd.', step('person.informed', 'Werknemer informeren'));
  }
  if (first.sentOn !== null && first.informedOn > first.sentOn) {
    return {
      state: 'late',
      found: [`Geïnformeerd op ${on(first.informedOn)}, na de melding van ${on(first.sentOn)}.`],
    };
  }
  return ok(`Geïnformeerd op ${on(first.informedOn)}.`);
}

const OPEN_MESSAGE: Readonly<Record<string, readonly [type: string, label: string]>> = {
  toInform: ['person.informed', 'Werknemer informeren'],
  toSend: ['message.sent', 'Melding versturen'],
  sent: ['message.confirmed', 'Antwoord vastleggen'],
  rejected: ['message.mended', 'Melding herstellen'],
  wrong: ['message.deliverAgain', 'Opnieuw aanleveren'],
};
const MESSAGE_WORDS: Readonly<Record<string, string>> = {
  toInform: 'de werknemer is nog niet geïnformeerd',
  toSend: 'nog niet verstuurd',
  sent: 'nog niet bevestigd',
  rejected: 'afgekeurd en niet hersteld',
  wrong: 'fout gebleken en niet verbeterd',
};

function messages(facts: ControlFacts): Judged {
  const { measurement, messages: all, today } = facts;
  const value = measurement?.determinedOn == null ? null : measurement.wageValue;
  if (all.length === 0) {
    if (value === null) return later('Er is nog niets te melden.');
    if (value === 100) return none('Bij 100 procent is er geen melding langs deze weg.');
    return missing('Er is een loonwaarde en geen melding.', step('person.informed', 'Werknemer informeren'));
  }
  const open = all.find(({ state }) => OPEN_MESSAGE[state] !== undefined);
  if (open === undefined) return ok(`${all.length} ${all.length === 1 ? 'melding' : 'meldingen'}, alle afgerond.`);
  const text = `Melding ${open.number}: ${MESSAGE_WORDS[open.state] ?? open.state}.`;
  const waiting = (open.state === 'toSend' || open.state === 'toInform') && (open.dueOn ?? today) >= today;
  if (waiting || open.state === 'sent') return { ...later(text), mend: mendOf(open) };
  return missing(text, mendOf(open));
}

function mendOf({ state, number }: ControlMessage): Mend {
  const [type, label] = OPEN_MESSAGE[state] ?? ['message.sent', 'Melding versturen'];
  return step(type, label, `register-message-${number}`);
}

function amounts({ money, decidedElsewhere }: ControlFacts): Judged {
  if (money === undefined) return none('Bedragen horen niet bij uw rol.');
  if (money.fault !== null) return { state: 'late', found: [`De bedragen zijn niet te berekenen: ${money.fault}`] };
  const ours = (month: string): boolean => decidedElsewhere?.from == null || month < monthOf(decidedElsewhere.from);
  const due = money.months.filter(({ due: isDue, month }) => isDue && ours(month));
  const different = due.filter(({ difference }) => Number(difference) !== 0);
  if (due.length === 0) return later('Er is nog geen maand uitbetaald of te betalen.');
  if (different.length === 0) return ok(`${due.length} maanden betaald zoals de regel geeft.`);
  const found = different.map(
    ({ month, entitled, paid }) =>
      `${dutchMonth(month)}: de regel geeft ${dutchEuros(entitled)}, betaald is ${dutchEuros(paid)}.`,
  );
  return { state: 'missing', found, mend: { label: 'Naar de bedragen', at: '#geld' } };
}

/** Green when nothing is missing and nothing went wrong. */
export const isInOrder = (lines: readonly ControlLine[]): boolean =>
  lines.every(({ state }) => state !== 'missing' && state !== 'late');
