import type { LocalDate } from '../../workflows/definition.js';
import { addDays, addMonths, earlier, monthOf } from '../../workflows/law/dates.js';
import { decide } from './decide.js';
import { renew } from './employment.js';
import type { Life } from './life.js';
import { firstOfMonthAfter, measure, repeatedValue } from './measure.js';
import { measuringDays, type MeasuringDays } from './measuring-days.js';
import { OWED } from './money/owed-amount.js';
import { dayAfterNextRun, lastRunBefore } from './money/run-days.js';
import { mayObject } from './objection.js';
import { workingDaysOn } from './working-days.js';

/** Step 14: the person is informed, the message goes, the register confirms, or rejects and it is mended (A7, A8). */
export function includeInRegister(life: Life, days: MeasuringDays): void {
  const { draw, known } = life;
  life.on(days.informed, (informedOn) => {
    const channel = draw.pick('informed', ['letter', 'conversation']);
    life.send('backOffice', 'person.informed', { informedOn, channel });
    known.messages += 1;
    const message = `register-message-${known.messages}`;
    life.on(days.reportedToRegister, (sentOn) => sendMessage(life, message, sentOn));
    if (draw.chance('rejected', 0.05)) mendMessage(life, message, days.reportedToRegister);
    life.on(days.confirmed, (confirmedOn) => {
      life.send('backOffice', 'message.confirmed', { confirmedOn, entryFrom: confirmedOn }, message);
      known.registered = true;
    });
  });
}

const sendMessage = (life: Life, message: string, sentOn: LocalDate): void =>
  life.send('backOffice', 'message.sent', { sentOn, employerLetterOn: sentOn, formatVersion: '1.0' }, message);

function mendMessage(life: Life, message: string, sentOn: LocalDate): void {
  life.on(workingDaysOn(sentOn, 1), (rejectedOn) =>
    life.send('backOffice', 'message.rejected', { rejectedOn, code: 'E-municipality' }, message),
  );
  life.on(workingDaysOn(sentOn, 2), (mendedOn) => {
    life.send('backOffice', 'message.mended', { mendedOn, fields: ['municipality'] }, message);
    sendMessage(life, message, mendedOn);
  });
}

/** A8b: who is registered gets a message after every determination and at the end of the subsidy; it is no new entry. */
export function deliverAgain(life: Life): void {
  const { known } = life;
  if (!known.registered) return;
  known.messages += 1;
  const message = `register-message-${known.messages}`;
  life.later(`${message}.sent`, 0, 4, (sentOn) => {
    sendMessage(life, message, sentOn);
    life.later(`${message}.confirmed`, 1, 4, (confirmedOn) =>
      life.send('backOffice', 'message.confirmed', { confirmedOn, entryFrom: null }, message),
    );
  });
}

/** Step 15 after the first value: the subsidy goes on at the measured value, or ends at 100 percent (B2, A6). */
export function decideOnFirstValue(life: Life, today: LocalDate): void {
  const { known } = life;
  if (known.value === 100) {
    endAtFullValue(life, today, () => life.firstMeasuredDay);
    return;
  }
  // A few decisions come after their five weeks (D1).
  const [soonest, latest] = life.draw.chance('measured.late', 0.05) ? [26, 36] : [1, 5];
  life.later('measured', soonest, latest, (day) => {
    if (!known.working) return;
    // The decision ends with the contract, so a renewal that is as good as told is asked for first.
    if (known.contractUntil !== null && known.contractUntil < life.firstMeasuredDay) {
      if (known.lastDay !== null) return;
      renew(life, day);
    }
    decideMeasured(life, day, null);
  });
}

function decideMeasured(life: Life, today: LocalDate, from: LocalDate | null): void {
  const { known } = life;
  decide(life, today, {
    kind: 'measured',
    draft: { ground: 'wageValue', from },
    fits: () => known.working,
    decided: () => {
      known.subsidy = 'measured';
      known.grantUntil = known.contractUntil;
      repeatIn(life, from ?? life.firstMeasuredDay);
    },
    sent: (_sentOn, decision) => mayObject(life, decision),
  });
}

/** Some weeks less than three years: the decision is prepared later than it is thought of. */
const LONG_MONTHS = 35;

/** C10: measured again after about a year. */
export function repeatIn(life: Life, from: LocalDate): void {
  const { draw, known, plan } = life;
  const name = `repeat.${from}`;
  const confirmed = workingDaysOn(addMonths(from, 12), draw.between(`${name}.day`, -8, 8));
  const days = measuringDays(draw, name, confirmed, plan.reports?.from);
  const before = known.value ?? 60;
  const wageValue = repeatedValue(draw, name, before);
  const rises = wageValue > before;
  measure(life, {
    name,
    reason: 'repeat',
    days,
    wageValue,
    determined: (today) => {
      deliverAgain(life);
      if (wageValue === 100) endAtFullValue(life, today, afterReasonableTerm);
      else life.later(`${name}.decided`, 1, 5, (day) => decideAgain(life, day, { name, rises }));
    },
  });
}

type Again = { readonly name: string; readonly rises: boolean };

/** The new value holds from the first of the next month, once the contract reaches that far; after three years less comes later (B15). */
function decideAgain(life: Life, today: LocalDate, again: Again): void {
  const { known, plan } = life;
  const { name, rises } = again;
  // What ran already when the file was taken over has its subsidy from before that.
  const long = addMonths(earlier(plan.start, plan.from), LONG_MONTHS) <= today;
  const from = rises && long ? firstOfMonthAfter(today, 4) : firstOfMonthAfter(today, 1);
  if (!known.working || known.lastDay !== null) return;
  if (known.contractLapsed || (known.contractUntil !== null && known.contractUntil < addDays(from, 5))) {
    life.later(`${name}.waits.${today}`, 5, 8, (day) => decideAgain(life, day, again));
    return;
  }
  decideMeasured(life, today, from);
}

/** B15: a first of a month at least three months on, whether or not the subsidy has run for three years. */
function afterReasonableTerm(preparedOn: LocalDate): LocalDate {
  const soonest = firstOfMonthAfter(preparedOn, 3);
  return soonest < addMonths(preparedOn, 3) ? firstOfMonthAfter(preparedOn, 4) : soonest;
}

/** A6, M27: no subsidy at 100 percent; the job goes on. */
function endAtFullValue(life: Life, today: LocalDate, from: (preparedOn: LocalDate) => LocalDate): void {
  const { known } = life;
  life.later(`full.${today}`, 1, 5, (day) =>
    decide(life, day, {
      kind: 'end',
      draft: (preparedOn) => ({ ground: 'fullWageValue', from: from(preparedOn) }),
      fits: () => known.working && known.subsidy !== 'over',
      decided: () => {
        known.subsidy = 'over';
        deliverAgain(life);
      },
    }),
  );
}

/** Step 17: the subsidy ends with the job; it is settled, or what was paid too much comes back (M33). */
export function endSubsidy(life: Life, knownOn: LocalDate): void {
  const { known, draw } = life;
  const { lastDay } = known;
  if (lastDay === null || known.subsidy === 'over' || known.subsidy === 'none') return;
  const overpaid = paidTooMuch(life, lastDay, knownOn);
  life.later('end', 2, 8, (day) =>
    decide(life, day, {
      kind: 'end',
      draft: { ground: known.endReason === 'aow' ? 'aow' : 'employmentEnded', from: addDays(lastDay, 1) },
      fits: () => known.subsidy !== 'over',
      decided: () => {
        known.subsidy = 'over';
        deliverAgain(life);
      },
      sent: (sentOn) => (overpaid ? recover(life, sentOn) : settle(life)),
    }),
  );
  if (draw.chance('benefit.returned', 0.4)) {
    life.later('benefit.returned', 8, 40, (returnedOn) => life.send('consultant', 'benefit.returned', { returnedOn }));
  }
}

const settle = (life: Life): void =>
  life.later('settled', 12, 30, (completedOn) => life.send('finance', 'settlement.completed', { completedOn }));

/** The end was told after a pay run had paid days on which nobody worked any more. */
function paidTooMuch({ plan, draw, known, firstMeasuredDay }: Life, lastDay: LocalDate, knownOn: LocalDate): boolean {
  const { body, from } = plan;
  const paidUntil = lastRunBefore(draw.seed, body, knownOn);
  const granted = known.subsidy === 'measured' || (known.subsidy === 'lumpSum' && knownOn < firstMeasuredDay);
  return granted && !known.contractLapsed && paidUntil >= monthOf(addDays(lastDay, 1)) && paidUntil >= monthOf(from);
}

/** Once the next pay run has found the difference; it cannot be set off where nothing is paid any more. */
const recover = (life: Life, today: LocalDate): void =>
  life.on(dayAfterNextRun(life.draw.seed, life.plan.body, today), (day) =>
    decide(life, day, { kind: 'recovery', draft: { ground: 'overpaid', amount: OWED } }),
  );
