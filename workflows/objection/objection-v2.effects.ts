import type { JsonObject } from '../definition.js';
import type { Effect } from '../effects.js';
import { row as firstRow } from './objection.effects.js';
import { asFirst, type ObjectionV2Context } from './objection-v2.context.js';

type Scope = { readonly context: ObjectionV2Context };
type Effects = { readonly list: readonly Effect[] };
type Row = Extract<Effect, { readonly type: 'record' }>['params'];

const BOTH = ['worker', 'employer'] as const;
const tell = (instance: string, event: { readonly type: string } & JsonObject): Effect => ({
  type: 'tell',
  params: { instance, event },
});

/** The row of the objection in its room, with what it is against. */
export const row = ({ context: c }: Scope): Row => {
  const { values, ...place } = firstRow({ context: asFirst(c) });
  return {
    ...place,
    values: { ...values, decision: c.decision, against: c.against, about: c.about, letter: c.decisionKind },
  };
};

const aboutOf = (c: ObjectionV2Context): JsonObject => ({
  objection: c.number,
  decision: c.decision,
  against: c.against,
  about: c.about,
});

/** Receipt to who objected; the other party is told and may be heard (C12, Awb 7:2). */
export const receipt = ({ context: c }: Scope): Effects => ({
  list: BOTH.map((to) => ({
    type: 'send',
    params: {
      template: to === c.party ? 'objection.receipt' : 'objection.otherParty',
      to,
      data: { ...aboutOf(c), decideBy: c.decideBy },
    },
  })),
});

/** Both hear that it goes no further (Awb 6:21). */
export const withdrawalLetters = ({ context: c }: Scope): Effects => ({
  list: BOTH.map((to) => ({ type: 'send', params: { template: 'objection.withdrawn', to, data: aboutOf(c) } })),
});

const closed = (c: ObjectionV2Context, outcome: string): Effect =>
  tell('placement', {
    type: 'objection.closed',
    objection: c.number,
    against: c.against,
    about: c.about,
    outcome,
    decidedOn: c.decidedOn,
  });

/** Without help nothing changes: the placement only hears that the objection is over. */
export const overWithout =
  (outcome: (context: ObjectionV2Context) => 'unfounded' | 'inadmissible' | 'withdrawn') =>
  ({ context: c }: Scope): Effects => ({
    list: [
      c.against === 'decision'
        ? tell('placement', {
            type: 'objection.decided',
            objection: c.number,
            decision: c.decision,
            decidedOn: c.decidedOn,
            outcome: outcome(c),
          })
        : closed(c, outcome(c)),
    ],
  });

/** What an upheld objection does, by what it is against (C12, Awb 7:11(2)). */
export function upheld({ context: c }: Scope): Effects {
  switch (c.against) {
    case 'decision':
      return {
        list: [
          tell('placement', {
            type: 'objection.upheld',
            objection: c.number,
            decision: c.decision,
            decidedOn: c.decidedOn,
            party: c.party,
            wageValue: c.wageValue,
            from: c.effectFrom,
          }),
        ],
      };
    case 'determination':
      return { list: c.wageValue === null ? decidedAgain(c) : revised(c, c.wageValue) };
    case 'support':
      return { list: c.support === null ? decidedAgain(c) : replaced(c, c.support) };
    case 'letter':
      return { list: decidedAgain(c) };
  }
}

const revised = (c: ObjectionV2Context, wageValue: number): readonly Effect[] => [
  tell(`measurement-${c.about}`, {
    type: 'determination.revised',
    objection: c.number,
    wageValue,
    decidedOn: c.decidedOn,
  }),
  tell('placement', {
    type: 'determination.revised',
    objection: c.number,
    measurement: c.about,
    party: c.party,
    decidedOn: c.decidedOn,
    wageValue,
    from: c.effectFrom,
  }),
];

const replaced = (c: ObjectionV2Context, terms: JsonObject): readonly Effect[] => [
  tell(`support-${c.about}`, { type: 'support.replaced', objection: c.number, decidedOn: c.decidedOn, ...terms }),
  closed(c, 'upheld'),
];

/** Nothing stands in its place yet: somebody takes the decision again. */
const decidedAgain = (c: ObjectionV2Context): readonly Effect[] => [
  closed(c, 'upheld'),
  {
    type: 'task',
    params: {
      template: 'decide-again-after-objection',
      to: 'owner',
      dueOn: null,
      data: { objection: c.number, against: c.against, about: c.about, letter: c.decisionKind },
    },
  },
];
