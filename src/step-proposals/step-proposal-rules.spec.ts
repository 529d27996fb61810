import { describe, expect, it } from '@jest/globals';
import {
  whyLapses,
  whyNotAgain,
  whyNotConfirm,
  whyNotDecline,
  whyNotWithdraw,
  type Standing,
} from './step-proposal-rules.js';

const [SANNE, REVIEWER, MANAGER] = ['sanne', 'rik', 'mo'];
const standing = (
  more: Partial<Omit<Standing, 'proposal'>> & { proposal?: Partial<Standing['proposal']> } = {},
): Standing => ({
  me: { id: REVIEWER, role: 'reviewer' },
  today: '2026-06-10',
  replaces: false,
  proposerWorks: true,
  current: 7,
  ...more,
  proposal: {
    state: 'open',
    proposer: SANNE,
    second: REVIEWER,
    lapsesOn: '2026-06-24',
    revision: 7,
    rule: 'M32',
    ...more.proposal,
  },
});

describe('Who confirms a proposal (F8, B2b, M32, M51)', () => {
  it.each<readonly [string, Parameters<typeof standing>[0], string | undefined]>([
    ['who was asked', {}, undefined],
    ['who replaces that person today (M2)', { me: { id: MANAGER, role: 'manager' }, replaces: true }, undefined],
    ['nobody else', { me: { id: MANAGER, role: 'manager' } }, 'not-asked'],
    ['never who proposed it', { me: { id: SANNE, role: 'consultant' } }, 'own-proposal'],
    ['not who proposed it in another role', { me: { id: SANNE, role: 'manager' }, replaces: true }, 'own-proposal'],
    ['nobody in a role without it', { me: { id: REVIEWER, role: 'finance' } }, 'role'],
    ['nobody after the last day', { today: '2026-06-25' }, 'lapsed'],
    ['who was asked on the last day itself', { today: '2026-06-24' }, undefined],
    ['nobody twice', { proposal: { state: 'confirmed' } }, 'answered'],
    ['nobody once it was declined', { proposal: { state: 'declined' } }, 'answered'],
    ['nobody once it was taken back', { proposal: { state: 'withdrawn' } }, 'answered'],
    ['nobody when the proposer is gone', { proposerWorks: false }, 'proposer-gone'],
    ['nobody when the file changed since', { current: 8 }, 'file-changed'],
  ])('is %s', (_who, more, code) => {
    expect(whyNotConfirm(standing(more))?.code).toBe(code);
  });

  it('may decline it as well when the file changed or the proposer is gone', () => {
    expect(whyNotDecline(standing({ current: 8, proposerWorks: false }))).toBeUndefined();
    expect(whyNotDecline(standing({ me: { id: MANAGER, role: 'manager' } }))?.code).toBe('not-asked');
  });
});

describe('What becomes of a proposal that nobody confirms', () => {
  it.each<readonly [string, Parameters<typeof standing>[0], string | undefined]>([
    ['the proposer', { me: { id: SANNE, role: 'consultant' } }, undefined],
    ['a manager', { me: { id: MANAGER, role: 'manager' } }, undefined],
    ['not who was asked', {}, 'not-proposer'],
    [
      'nobody once it was answered',
      { me: { id: SANNE, role: 'consultant' }, proposal: { state: 'declined' } },
      'answered',
    ],
  ])('is taken back by %s', (_who, more, code) => {
    expect(whyNotWithdraw(standing(more))?.code).toBe(code);
  });

  it.each<readonly [string, Parameters<typeof standing>[0], string | undefined]>([
    ['by the proposer while it is open', { me: { id: SANNE, role: 'consultant' }, current: 9 }, undefined],
    [
      'by the proposer when it lapsed',
      { me: { id: SANNE, role: 'consultant' }, proposal: { state: 'lapsed' } },
      undefined,
    ],
    [
      'not once it was declined',
      { me: { id: SANNE, role: 'consultant' }, proposal: { state: 'declined' } },
      'answered',
    ],
    ['not by somebody else', {}, 'not-proposer'],
  ])('is laid down anew %s', (_who, more, code) => {
    expect(whyNotAgain(standing(more))?.code).toBe(code);
  });

  it.each<readonly [string, Parameters<typeof standing>[0], ReturnType<typeof whyLapses>]>([
    ['not on its last day', { today: '2026-06-24' }, undefined],
    ['the day after it', { today: '2026-06-25' }, 'term'],
    ['as soon as the proposer is gone', { proposerWorks: false }, 'proposerGone'],
    ['not when it was answered', { today: '2026-07-25', proposal: { state: 'declined' } }, undefined],
  ])('lapses %s', (_when, more, why) => {
    expect(whyLapses(standing(more))).toBe(why);
  });
});
