import type { JsonObject, LocalDate } from '../../workflows/definition.js';
import { addDays, addMonths } from '../../workflows/law/dates.js';
import { defaultPolicies } from '../../workflows/law/policies.js';
import { aheadOf, contactScheme } from '../../workflows/placement/contact-plan.js';
import { HELP_KINDS } from '../links/answer-input.js';
import type { Life } from './life.js';
import { drawnWish } from './way/contact-wish.js';

const WEEK_DAYS = 7;
/** What a consultant plans by hand after the weeks of the scheme: thirteen weeks, a quarter. */
const QUARTER_DAYS = 91;

/** Step 7: contact in week 1, 4, 8 and 12, then every quarter, or as often as the worker chose, as long as somebody works there. */
export function keepContact(life: Life): void {
  const { plan, draw, known } = life;
  const wish = drawnWish(plan, draw);
  const scheme = contactScheme(defaultPolicies, plan.start);
  const after = (day: LocalDate): LocalDate | undefined =>
    wish === undefined ? addDays(day, QUARTER_DAYS) : aheadOf(plan.start, day, scheme, [wish])[0];
  const contact = (number: number, day: LocalDate | undefined): void => {
    if (day === undefined) return;
    life.on(heldNear(life, number, day), (heldOn) => {
      if (!known.working) return;
      const who = draw.pick(`contact.${number}`, ['worker', 'employer', 'both']);
      life.send('consultant', 'contact.recorded', { heldOn, with: who, kind: 'conversation', helpWanted: null });
      if (number >= scheme.weeks.length) contact(number + 1, after(day));
    });
  };
  const first = scheme.weeks
    .map((week) => addDays(plan.start, week * WEEK_DAYS))
    .filter((day) => day >= plan.from && (wish === undefined || day < wish.from));
  for (const [index, day] of first.entries()) contact(index, day);
  if (wish !== undefined) return contact(scheme.weeks.length, after(wish.from));
  const quarterly = addDays(plan.start, 175);
  contact(scheme.weeks.length, quarterly < plan.from ? addDays(plan.from, 30) : quarterly);
}

const LATE = 0.07;

/** Now and then it comes a week or two later than it was planned (G14). */
const heldNear = ({ draw }: Life, number: number, day: LocalDate): LocalDate =>
  draw.chance(`contact.${number}.late`, LATE) ? addDays(day, draw.between(`contact.${number}.days`, 9, 20)) : day;

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
