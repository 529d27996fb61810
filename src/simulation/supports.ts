import type { JsonObject, LocalDate } from '../../workflows/definition.js';
import { addDays, addMonths } from '../../workflows/law/dates.js';
import type { Life } from './life.js';
import { BUDGETS, OFFERS, PROGRAMMES, type Offer } from './supports.data.js';
import { workingDaysOn } from './working-days.js';

/** One in ten that is asked for is refused; a jobcoach always comes (process.md: 60–90 %). */
const REFUSED = 0.1;
const EVALUATED = 0.95;
/** A jobcoach mostly goes on; of other support half, twice at most. */
const EXTENDED = { jobcoach: 0.85, other: 0.5 };
const MOST_EXTENSIONS = 2;

/** A10, M42: jobcoach for most (60–90 %, here 75) and other support for some, decided by two, evaluated, extended or let go. */
export function support(life: Life): void {
  for (const offer of OFFERS) {
    if (life.draw.chance(nameOf(offer), offer.share))
      life.later(`${nameOf(offer)}.requested`, ...offer.after, (day) => ask(life, offer, day));
  }
}

// Names of the jobcoach are those of the first simulation.
const nameOf = ({ kind }: Offer): string => (kind === 'jobcoach' ? 'coach' : `support.${kind}`);
const isWorking = ({ known }: Life): boolean => known.working && known.lastDay === null;

function ask(life: Life, offer: Offer, receivedOn: LocalDate): void {
  if (!isWorking(life)) return;
  const { draw, known } = life;
  const { kind } = offer;
  const name = nameOf(offer);
  known.supports += 1;
  const instance = `support-${known.supports}`;
  const askedBy = kind === 'jobcoach' ? 'exOfficio' : draw.pick(`${name}.askedBy`, ['exOfficio', 'employer', 'worker']);
  life.send('consultant', 'support.requested', { kind, askedBy, receivedOn });
  life.later(`${name}.prepared`, 1, 4, (preparedOn) => {
    if (!isWorking(life)) return;
    const refused = kind !== 'jobcoach' && draw.chance(`${name}.refused`, REFUSED);
    const terms = refused ? undefined : granted(life, offer, addDays(preparedOn, 7));
    life.send('consultant', 'support.prepared', terms ?? refusal(life, name), instance);
    signed(life, name, instance, () => {
      if (terms !== undefined) follow(life, { offer, instance, terms, turn: 1 });
    });
  });
}

function signed(life: Life, name: string, instance: string, then: () => void): void {
  life.later(`${name}.decided`, 1, 3, (decidedOn) => {
    if (!isWorking(life)) return;
    life.send('reviewer', 'support.decided', { decidedOn }, instance);
    then();
  });
}

const refusal = ({ draw }: Life, name: string): JsonObject => ({
  outcome: 'refuse',
  ground: draw.pick(`${name}.ground`, ['worksWithoutHelp', 'helpThere', 'dutyOfEmployer']),
});

function granted({ draw }: Life, offer: Offer, fromOn: LocalDate): Terms {
  const name = nameOf(offer);
  const form = draw.pick(`${name}.form`, offer.forms);
  const budget = draw.weighted(`${name}.budget`, BUDGETS);
  const programme = draw.weighted(`${name}.programme`, PROGRAMMES);
  const outside = form !== 'internal' && offer.providers.length > 0;
  return {
    outcome: 'grant',
    form,
    hours: String(draw.between(`${name}.hours`, ...offer.hours)),
    rate: offer.rate,
    provider: outside ? draw.pick(`${name}.provider`, offer.providers) : null,
    fromOn,
    untilOn: addDays(addMonths(fromOn, draw.pick(`${name}.months`, offer.months)), -1),
    purposeCode: draw.pick(`${name}.purpose`, offer.purposes),
    budgetLine: budget === '' ? null : budget,
    programme: programme === '' ? null : programme,
  };
}

type Terms = JsonObject & { readonly fromOn: LocalDate; readonly untilOn: LocalDate };
type Running = { readonly offer: Offer; readonly instance: string; readonly terms: Terms; readonly turn: number };

/** Some weeks before the end somebody asks how it goes; then it goes on for as long, or ends as it was decided. */
function follow(life: Life, running: Running): void {
  const { draw } = life;
  const { offer, instance, terms, turn } = running;
  const name = `${nameOf(offer)}.${turn}`;
  const until = terms.untilOn;
  if (!draw.chance(`${name}.evaluated`, EVALUATED)) return;
  life.on(workingDaysOn(until, -draw.between(`${name}.evaluated.day`, 15, 35)), (evaluatedOn) => {
    // What began less than a month before is not evaluated yet.
    if (!isWorking(life) || evaluatedOn <= terms.fromOn) return;
    const extend =
      offer.kind === 'jobcoach'
        ? draw.chance(`${name}.extended`, EXTENDED.jobcoach)
        : turn <= MOST_EXTENSIONS && draw.chance(`${name}.extended`, EXTENDED.other);
    life.send('consultant', 'support.evaluated', { evaluatedOn, advice: extend ? 'extend' : 'end' }, instance);
    if (extend) life.later(`${name}.again`, 2, 5, (today) => extendIt(life, running, today));
  });
}

function extendIt(life: Life, { offer, instance, terms, turn }: Running, today: LocalDate): void {
  const until = terms.untilOn;
  if (!isWorking(life) || workingDaysOn(today, 5) >= until) return;
  const fromOn = addDays(until, 1);
  const months = offer.kind === 'jobcoach' ? 12 : 6;
  const again = { ...terms, fromOn, untilOn: addDays(addMonths(fromOn, months), -1) };
  life.send('consultant', 'support.prepared', again, instance);
  signed(life, `${nameOf(offer)}.${turn}.again`, instance, () =>
    follow(life, { offer, instance, terms: again, turn: turn + 1 }),
  );
}
