import type { LocalDate } from '../../../workflows/definition.js';
import { addDays, addMonths, later, monthOf } from '../../../workflows/law/dates.js';
import { DEMO_BODIES, type DemoBody } from '../../access/demo-users.js';
import { Draw } from '../draw.js';
import type { SimulatedRegion } from '../region.data.js';
import { workingDayFrom, workingDaysOn } from '../working-days.js';
import { byDay, lastDayOfBody } from '../plan-days.js';
import { madeUpIban } from './made-up-iban.js';
import { runDays } from './run-days.js';

/** What is done where the money is paid. What it does depends on what stands there that day, never on an earlier try. */
export type DeskWork =
  | { readonly kind: 'settings' }
  | { readonly kind: 'interestRate'; readonly from: LocalDate; readonly percent: number }
  | {
      readonly kind: 'accountAsked';
      readonly employer: string;
      readonly iban: string;
      readonly proof: string;
      readonly withoutProof: string | null;
    }
  | { readonly kind: 'accountConfirmed'; readonly employer: string }
  | { readonly kind: 'runPrepared' | 'runApproved' | 'runReleased'; readonly month: string }
  | { readonly kind: 'paymentsReturned'; readonly month: string }
  | { readonly kind: 'accountsMended' | 'mendedConfirmed' }
  | { readonly kind: 'claims' | 'interestPrepared' | 'interestDecided' };

export type DeskDeed = {
  readonly day: LocalDate;
  /** The same in every run of the same seed. */
  readonly key: string;
  readonly body: DemoBody;
  readonly does: DeskWork;
};

export type DeskPlan = {
  readonly region: SimulatedRegion;
  readonly seed: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** Employers with the day on which each was entered. */
  readonly employers: readonly {
    readonly id: string;
    readonly name: string;
    readonly tenant: string;
    readonly day: LocalDate;
  }[];
};

/** Interest is looked for in the last two years: over all of ten it would be computed again every month. */
const INTEREST_MONTHS = 24;

/** Everything that finance and back office do with money, in order of its day. */
export function deskDeeds(plan: DeskPlan): readonly DeskDeed[] {
  const deeds = DEMO_BODIES.flatMap((body) => [
    ...settings(plan, body),
    ...accounts(plan, body),
    ...runs(plan, body),
    ...afterwards(plan, body),
  ]);
  return deeds.filter(({ day, body }) => day <= lastDayOfBody(plan, body)).toSorted(byDay);
}

const deedOf = (day: LocalDate, body: DemoBody, name: string, does: DeskWork): DeskDeed => ({
  day,
  key: `sim:money:${body.code}:${name}`,
  body,
  does,
});

/** The table of the law has no sourced rates from 2025 on: the body enters them, here made up. */
const MADE_UP_RATES = [
  { from: '2025-01-01', percent: 6 },
  { from: '2026-01-01', percent: 4 },
] as const;

const settings = ({ from, until }: DeskPlan, body: DemoBody): readonly DeskDeed[] => [
  deedOf(workingDayFrom(from), body, 'settings', { kind: 'settings' }),
  ...MADE_UP_RATES.filter((rate) => rate.from <= until).map((rate) =>
    deedOf(workingDayFrom(later(from, rate.from)), body, `rate:${rate.from}`, { kind: 'interestRate', ...rate }),
  ),
];

/** Accounts that were asked for just now, so that somebody finds them to confirm. */
const JUST_NOW = -2;

/** M16: one person enters the account, another one confirms it; some come months late, some change later. */
function accounts(plan: DeskPlan, body: DemoBody): readonly DeskDeed[] {
  const own = plan.employers.filter(({ tenant }) => tenant === body.id);
  return own.flatMap((employer, index) => {
    const draw = new Draw(plan.seed, `account.${employer.name}`);
    const first = (body.code === 'weesp' ? 50_000 : 0) + index * 10;
    return askedOn(plan, employer.day, draw, index).flatMap((day, place) =>
      oneAccount({ body, employer, draw, day, number: place + 1, iban: madeUpIban(first + place) }),
    );
  });
}

/** Days on which an employer gives an account: soon after it was entered or far too late, and some give another one later. */
function askedOn({ until }: DeskPlan, entered: LocalDate, draw: Draw, index: number): readonly LocalDate[] {
  const wait = draw.chance('late', 0.18) ? draw.between('late.days', 80, 170) : draw.between('days', 2, 14);
  const first = workingDaysOn(entered, wait);
  const second = workingDayFrom(addDays(first, draw.between('change.days', 150, 500)));
  const justNow = workingDaysOn(until, JUST_NOW);
  const changedOn = index % 12 === 5 ? justNow : second;
  const changes = (index % 12 === 5 || draw.chance('change', 0.1)) && changedOn > workingDaysOn(first, 8);
  return changes ? [first, changedOn] : [first];
}

type OneAccount = {
  readonly body: DemoBody;
  readonly employer: DeskPlan['employers'][number];
  readonly draw: Draw;
  readonly day: LocalDate;
  readonly number: number;
  readonly iban: string;
};

/** A change rests on something; a first account may rest on paper. */
function oneAccount({ body, employer: { id, name }, draw, day, number, iban }: OneAccount): readonly DeskDeed[] {
  const proof = draw.pick(`proof.${number}`, ['bankStatement', 'bankLetter', 'signedForm']);
  const paper = draw.pick(`paper.${number}`, ['onPaper', 'seenOnVisit', 'bankConfirmed']);
  const asked = { employer: id, iban, proof, withoutProof: number === 1 ? null : paper } as const;
  const confirmedOn = workingDaysOn(day, draw.between(`confirmed.${number}`, 3, 5));
  return [
    deedOf(day, body, `${name}:asked:${number}`, { kind: 'accountAsked', ...asked }),
    deedOf(confirmedOn, body, `${name}:confirmed:${number}`, { kind: 'accountConfirmed', employer: id }),
  ];
}

/**
 * Every month that is over: prepared by one, approved by another, sent to the bank by a third (B16, F8). What the bank sends
 * back is recorded, and the employer asked for another account.
 */
function runs({ seed, from, until }: DeskPlan, body: DemoBody): readonly DeskDeed[] {
  return monthsOf(from, until).flatMap((month) => {
    const { prepared, approved, released } = runDays(seed, body.code, month);
    const back = workingDaysOn(later(released, `${released.slice(0, 7)}-25`), 2);
    return [
      deedOf(prepared, body, `prepared:${month}`, { kind: 'runPrepared', month }),
      deedOf(approved, body, `approved:${month}`, { kind: 'runApproved', month }),
      deedOf(released, body, `released:${month}`, { kind: 'runReleased', month }),
      deedOf(back, body, `returned:${month}`, { kind: 'paymentsReturned', month }),
      deedOf(workingDaysOn(back, 8), body, `mended:${month}`, { kind: 'accountsMended' }),
      deedOf(workingDaysOn(back, 11), body, `mended:${month}:confirmed`, { kind: 'mendedConfirmed' }),
    ];
  });
}

/** Claims twice a month; interest once, put forward by finance and decided the next day. */
function afterwards({ from, until }: DeskPlan, body: DemoBody): readonly DeskDeed[] {
  const interestFrom = later(from, addMonths(until, -INTEREST_MONTHS));
  return monthsOf(from, until).flatMap((month) => {
    const next = addMonths(`${month}-01`, 1).slice(0, 7);
    const day = workingDayFrom(`${next}-26`);
    const claims = ['08', '26'].map((at) =>
      deedOf(workingDayFrom(`${next}-${at}`), body, `claims:${next}-${at}`, { kind: 'claims' }),
    );
    if (day < interestFrom) return claims;
    return [
      ...claims,
      deedOf(day, body, `interest:${next}`, { kind: 'interestPrepared' }),
      deedOf(workingDaysOn(day, 1), body, `interest:${next}:decided`, { kind: 'interestDecided' }),
    ];
  });
}

function monthsOf(from: LocalDate, until: LocalDate): readonly string[] {
  const months: string[] = [];
  for (let day: LocalDate = `${monthOf(from)}-01`; monthOf(day) < monthOf(until); day = addMonths(day, 1)) {
    months.push(monthOf(day));
  }
  return months;
}
