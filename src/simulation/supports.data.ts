import { PROVIDERS } from './rooms/organisations.data.js';

/** A kind of support: how often it is asked for, what it is for, and what it costs. */
export type Offer = {
  readonly kind: string;
  readonly share: number;
  /** Working days after the start. */
  readonly after: readonly [number, number];
  readonly forms: readonly string[];
  readonly hours: readonly [number, number];
  readonly rate: string;
  readonly months: readonly number[];
  readonly purposes: readonly string[];
  readonly providers: readonly string[];
};

export const OFFERS: readonly Offer[] = [
  {
    kind: 'jobcoach',
    share: 0.75,
    after: [3, 12],
    forms: ['inKind', 'subsidy', 'internal'],
    hours: [1, 4],
    rate: '85.00',
    months: [12],
    purposes: ['jobcoach', 'settlingIn', 'routine', 'keeping'],
    providers: PROVIDERS.jobcoach,
  },
  {
    kind: 'internal-guidance',
    share: 0.15,
    after: [5, 30],
    forms: ['internal'],
    hours: [1, 3],
    rate: '32.00',
    months: [6, 12],
    purposes: ['settlingIn', 'pace', 'contact'],
    providers: [],
  },
  {
    kind: 'training',
    share: 0.12,
    after: [10, 90],
    forms: ['inKind', 'subsidy'],
    hours: [2, 6],
    rate: '45.00',
    months: [2, 3, 6],
    purposes: ['skills', 'quality', 'lifeDomains'],
    providers: PROVIDERS.training,
  },
  {
    kind: 'harrie',
    share: 0.08,
    after: [8, 60],
    forms: ['inKind'],
    hours: [1, 2],
    rate: '75.00',
    months: [2],
    purposes: ['contact', 'keeping'],
    providers: PROVIDERS.harrie,
  },
  {
    kind: 'life-coach',
    share: 0.06,
    after: [10, 120],
    forms: ['inKind'],
    hours: [1, 2],
    rate: '78.00',
    months: [3, 6],
    purposes: ['lifeDomains'],
    providers: PROVIDERS.lifeCoach,
  },
  {
    kind: 'buddy',
    share: 0.06,
    after: [8, 40],
    forms: ['internal'],
    hours: [1, 2],
    rate: '25.00',
    months: [6],
    purposes: ['contact', 'routine'],
    providers: [],
  },
];
export const BUDGETS = [
  ['PARTICIPATIE', 50],
  ['PERSPECTIEF-OP-WERK', 20],
  ['WERKKAMER', 10],
  ['STRUCTUREEL', 10],
  ['', 10],
] as const;
export const PROGRAMMES = [
  ['', 55],
  ['perspectief-op-werk', 15],
  ['breed-offensief', 10],
  ['werkkamer', 8],
  ['ips', 6],
  ['simpel-switchen', 4],
  ['opmaat', 2],
] as const;
