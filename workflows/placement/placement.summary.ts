import type { StateValue, Summary } from '../definition.js';
import { dutchDate } from '../law/dutch.js';
import type { ListedContext } from './placement.listed.js';
import { placementStates } from './placement.states.js';

type Told = Omit<Summary, 'label' | 'outcome'>;

const tell = (state: string, sentence: string, whoActs: Summary['whoActs'], nextDueOn: string | null = null): Told => ({
  state,
  sentence,
  whoActs,
  nextDueOn,
});

const until = (day: string | null, text: (day: string) => string, otherwise: string): string =>
  day === null ? otherwise : text(dutchDate(day));

/** Employment states that count for more than what the subsidy does. */
function byEmployment(c: ListedContext): Told | undefined {
  switch (c.at.employment) {
    case 'notComeAbout':
      return tell('employment.notComeAbout', 'Het dienstverband is niet doorgegaan; er is niets te betalen.', 'nobody');
    case 'takenOver':
      return tell('employment.takenOver', 'De plaatsing is overgedragen.', 'nobody');
    case 'contractLapsed':
      return tell(
        'employment.contractLapsed',
        'Het contract is afgelopen; de werkgever laat weten of het doorgaat.',
        'employer',
        c.dates.noNewsEnds,
      );
    default:
      return undefined;
  }
}

function beforeGrant(c: ListedContext): Told | undefined {
  const decide = c.clocks.decisionLastDay ?? c.clocks.findingNormDay;
  switch (c.at.subsidy) {
    case 'none':
      return c.at.employment === 'trialPlacement'
        ? tell(
            'employment.trialPlacement',
            'De proefplaats loopt; daarna volgt een dienstverband of niet.',
            'consultant',
            c.dates.trialEnds,
          )
        : tell('subsidy.none', 'De consulent legt de baan en de aanvraag vast.', 'consultant', c.dates.startPlanned);
    case 'applied':
      return tell(
        'subsidy.applied',
        until(
          decide,
          (day) => `De consulent besluit uiterlijk ${day} over de aanvraag.`,
          'De consulent besluit over de aanvraag.',
        ),
        'consultant',
        decide,
      );
    case 'awaitingValue':
      return tell(
        'subsidy.awaitingValue',
        c.value === null ? 'De loonwaarde wordt eerst gemeten.' : 'De loonwaarde is bekend; de consulent besluit.',
        c.value === null ? 'expert' : 'consultant',
        decide,
      );
    case 'incomplete':
      return tell(
        'subsidy.incomplete',
        'De aanvrager vult de aanvraag aan; de termijn staat stil.',
        'employer',
        c.dates.completionTimePassed,
      );
    case 'givenTimePassed':
      return tell(
        'subsidy.givenTimePassed',
        'De aanvraag is niet aangevuld; de consulent stelt haar buiten behandeling of beslist.',
        'consultant',
        c.dates.untreatedTermEnds,
      );
    case 'lumpSumGranted':
      return tell(
        'subsidy.lumpSumGranted',
        'De werkgever bevestigt de eerste werkdag; daarvoor wordt niets betaald.',
        'employer',
        c.dates.startPlanned ?? c.plannedStart,
      );
    default:
      return undefined;
  }
}

function running(c: ListedContext): Told | undefined {
  switch (c.at.subsidy) {
    case 'lumpSumRunning':
      return lumpSumRunning(c);
    case 'onHold':
      return tell(
        'subsidy.onHold',
        c.value === null
          ? 'De betaling wacht op de loonwaarde.'
          : 'De loonwaarde is bekend; de consulent besluit vanaf de eerste dag na de vaste periode.',
        c.value === null ? 'expert' : 'consultant',
        c.clocks.decisionLastDay,
      );
    case 'measuredLater':
      return tell(
        'subsidy.measuredLater',
        'Het besluit ligt er; de subsidie naar loonwaarde begint vanzelf.',
        'nobody',
        c.dates.measuredStarts,
      );
    case 'measuredRunning':
      return tell(
        'subsidy.measuredRunning',
        until(
          c.nextMeasurementOn,
          (day) => `De subsidie loopt; de volgende meting is rond ${day}.`,
          'De subsidie loopt.',
        ),
        'nobody',
        c.dates.grantEnds ?? c.nextMeasurementOn,
      );
    case 'lapsed':
      return tell('subsidy.lapsed', 'Het besluit is afgelopen; de consulent verlengt of beëindigt.', 'consultant');
    case 'endingLater':
      return tell(
        'subsidy.endingLater',
        'Het einde is besloten; de subsidie loopt tot die dag.',
        'nobody',
        c.dates.subsidyEnds,
      );
    default:
      return undefined;
  }
}

function lumpSumRunning(c: ListedContext): Told {
  const order = c.planning?.orderLastDay ?? null;
  const waits = c.measurement === null || c.measurement.stage === 'notOrdered' || c.measurement.stage === 'cancelled';
  if (c.value !== null) {
    return tell(
      'subsidy.lumpSumRunning',
      'De loonwaarde is bekend; de consulent besluit over de tijd na de vaste periode.',
      'consultant',
      c.clocks.decisionLastDay,
    );
  }
  return waits
    ? tell(
        'subsidy.lumpSumRunning',
        until(order, (day) => `De meting wordt uiterlijk ${day} besteld.`, 'De meting wordt besteld.'),
        'backOffice',
        order,
      )
    : tell(
        'subsidy.lumpSumRunning',
        'De deskundige meet de loonwaarde voor het einde van de vaste periode.',
        'expert',
        c.planning?.acceptedBy ?? c.dates.lumpSumEnds,
      );
}

function over(c: ListedContext): Told {
  switch (c.at.subsidy) {
    case 'leftUntreated':
      return tell('subsidy.leftUntreated', 'De aanvraag is buiten behandeling gesteld.', 'nobody');
    case 'refused':
      return tell('subsidy.refused', 'De aanvraag is afgewezen.', 'nobody');
    case 'withdrawn':
      return tell('subsidy.withdrawn', 'De aanvraag of het besluit is ingetrokken.', 'nobody');
    case 'toRecover':
      return tell('subsidy.toRecover', 'Financiën vordert te veel betaalde subsidie terug.', 'finance');
    case 'settled':
      return tell('subsidy.settled', 'Alles is afgerekend.', 'nobody');
    default:
      return tell('subsidy.ended', 'De subsidie is beëindigd; financiën rekent af.', 'finance', c.dates.aftercareEnds);
  }
}

/** A draft or a letter that lies waiting says more than the state it leads to. */
function byDecision(c: ListedContext): Pick<Told, 'sentence' | 'whoActs'> | undefined {
  if (c.at.decision === 'prepared') {
    return { sentence: 'Een besluit ligt klaar; een tweede persoon beoordeelt het.', whoActs: 'reviewer' };
  }
  if (c.at.decision === 'toSend') {
    return { sentence: 'Het besluit is genomen; de backoffice verstuurt de brieven.', whoActs: 'backOffice' };
  }
  return undefined;
}

/** The main state of a placement: what the three tracks say together, in one Dutch sentence. */
export function placementSummary(c: ListedContext, value: StateValue): Summary {
  if (value === 'closed') {
    const closed = tell('closed', 'De bewaartermijn is voorbij.', 'nobody');
    return { ...closed, label: labelOf('closed'), outcome: c.outcome };
  }
  const main = byEmployment(c) ?? beforeGrant(c) ?? running(c) ?? over(c);
  return { ...main, ...byDecision(c), label: labelOf(`open.${main.state}`), outcome: c.outcome };
}

const labelOf = (path: string): string => placementStates[path]?.label ?? path;
