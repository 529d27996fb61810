import type { JsonObject, LocalDate } from '../../workflows/definition.js';
import { addDays, addMonths } from '../../workflows/law/dates.js';
import { HELP_KINDS } from '../links/answer-input.js';
import type { Life } from './life.js';

const FIRST_CONTACTS_DAYS = [7, 28, 56, 84];
const QUARTER_DAYS = 91;

/** Step 7: contact in week 1, 4, 8 and 12, then every quarter, as long as somebody works there. */
export function keepContact(life: Life): void {
  const { plan, draw, known } = life;
  const contact = (number: number, day: LocalDate): void =>
    life.on(day, (heldOn) => {
      if (!known.working) return;
      const who = draw.pick(`contact.${number}`, ['worker', 'employer', 'both']);
      life.send('consultant', 'contact.recorded', { heldOn, with: who, kind: 'conversation', helpWanted: null });
      if (number >= FIRST_CONTACTS_DAYS.length) contact(number + 1, addDays(day, QUARTER_DAYS));
    });
  const first = FIRST_CONTACTS_DAYS.map((days) => addDays(plan.start, days)).filter((day) => day >= plan.from);
  for (const [index, day] of first.entries()) contact(index, day);
  const quarterly = addDays(plan.start, 175);
  contact(FIRST_CONTACTS_DAYS.length, quarterly < plan.from ? addDays(plan.from, 30) : quarterly);
}

const CONDITION_MONTHS = [0, 3, 5];
const QUESTION_DAYS = [28];
const QUESTION_MONTHS = [5, 12];
/** Most answer; some do not, and then it stays open on the page of the placement. */
const ANSWERED = 0.9;

/** Step 7: four conditions with the employer at the start and in months 3 and 5, three questions to the worker. */
export function askHowItGoes(life: Life): void {
  const { plan, draw, known } = life;
  const ask = (name: string, day: LocalDate, payload: JsonObject): void => {
    if (day < plan.from || !draw.chance(name, ANSWERED)) return;
    life.on(addDays(day, draw.between(`${name}.day`, 0, 5)), (heldOn) => {
      if (known.working) life.send('consultant', 'contact.recorded', { heldOn, ...payload });
    });
  };
  for (const months of CONDITION_MONTHS) {
    const payload = { with: 'employer', kind: 'conditions', helpWanted: null };
    ask(`conditions.${months}`, addMonths(plan.start, months), payload);
  }
  const days = [
    ...QUESTION_DAYS.map((after) => addDays(plan.start, after)),
    ...QUESTION_MONTHS.map((months) => addMonths(plan.start, months)),
  ];
  for (const [index, day] of days.entries()) {
    const name = `questions.${index}`;
    const helpWanted = draw.chance(`${name}.help`, 0.2) ? draw.pick(`${name}.kind`, HELP_KINDS) : null;
    ask(name, day, { with: 'worker', kind: 'questions', helpWanted });
  }
}

/** A10: a jobcoach for most (60–90 %, here 75), decided by two. */
export function coach(life: Life): void {
  const { draw, known } = life;
  if (!draw.chance('coach', 0.75)) return;
  const working = (): boolean => known.working && known.lastDay === null;
  life.later('coach.requested', 3, 12, (receivedOn) => {
    if (!working()) return;
    const instance = 'support-1';
    life.send('consultant', 'support.requested', { kind: 'jobcoach', askedBy: 'exOfficio', receivedOn });
    life.later('coach.prepared', 1, 4, (preparedOn) => {
      if (!working()) return;
      life.send('consultant', 'support.prepared', coaching(life, preparedOn), instance);
      life.later('coach.decided', 1, 3, (decidedOn) => {
        if (working()) life.send('reviewer', 'support.decided', { decidedOn }, instance);
      });
    });
  });
}

function coaching({ draw }: Life, preparedOn: LocalDate): JsonObject {
  const fromOn = addDays(preparedOn, 7);
  return {
    outcome: 'grant',
    form: draw.pick('coach.form', ['inKind', 'subsidy', 'internal']),
    hours: String(draw.between('coach.hours', 1, 4)),
    rate: '85.00',
    provider: null,
    fromOn,
    untilOn: addMonths(fromOn, draw.pick('coach.months', [6, 12])),
    purposeCode: 'jobcoach',
    budgetLine: null,
    programme: null,
  };
}
