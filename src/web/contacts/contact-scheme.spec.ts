import { describe, expect, it } from '@jest/globals';
import { defaultPolicies } from '../../../workflows/law/policies.js';
import type { ContactFrequency } from '../../../workflows/placement/contact-wish.js';
import { contactScheme, type HeldContact } from './contact-scheme.js';

const held = (heldOn: string, kind = 'other'): HeldContact => ({
  entry: 1,
  heldOn,
  with: 'worker',
  kind,
  helpWanted: null,
  by: 'member-1',
});

/** Somebody who began on 2 February 2026. */
const scheme = (today: string, contacts: readonly HeldContact[], until: string | null = null) =>
  contactScheme('2026-02-02', until, today, contacts, defaultPolicies);

const wished = (today: string, ...wishes: readonly (readonly [string, ContactFrequency])[]) =>
  contactScheme(
    '2026-02-02',
    null,
    today,
    [],
    defaultPolicies,
    wishes.map(([from, frequency]) => ({ from, frequency })),
  )
    .filter(({ kind }) => kind === 'contact')
    .map(({ label, dueOn }) => [label, dueOn]);

const standing = (today: string, contacts: readonly HeldContact[]) =>
  scheme(today, contacts).map(({ label, dueOn, doneOn }) => [label, dueOn, doneOn]);

describe('The contact scheme of process step 7', () => {
  it('has weeks 1, 4, 8 and 12, then quarters, with questions and conditions between', () => {
    expect(standing('2026-02-02', [])).toEqual([
      ['Vier voorwaarden bij de start', '2026-02-02', undefined],
      ['Contact week 1', '2026-02-09', undefined],
      ['Contact week 4', '2026-03-02', undefined],
      ['Drie vragen aan de werknemer, week 4', '2026-03-02', undefined],
      ['Contact week 8', '2026-03-30', undefined],
      ['Contact week 12', '2026-04-27', undefined],
      ['Vier voorwaarden, maand 3', '2026-05-02', undefined],
      ['Drie vragen aan de werknemer, maand 5', '2026-07-02', undefined],
      ['Vier voorwaarden, maand 5', '2026-07-02', undefined],
      ['Contact per kwartaal', '2026-07-27', undefined],
    ]);
  });

  it('counts a contact for the moment it was held near, and for no other', () => {
    const done = scheme('2026-04-01', [held('2026-02-10'), held('2026-03-25')])
      .filter(({ doneOn }) => doneOn !== undefined)
      .map(({ label, doneOn }) => [label, doneOn]);
    expect(done).toEqual([
      ['Contact week 1', '2026-02-10'],
      ['Contact week 8', '2026-03-25'],
    ]);
  });

  it('takes questions and conditions for contact too, and other contact for neither', () => {
    const done = scheme('2026-04-01', [held('2026-03-03', 'questions'), held('2026-02-02', 'conditions')])
      .filter(({ doneOn }) => doneOn !== undefined)
      .map(({ label }) => label);
    expect(done).toEqual([
      'Vier voorwaarden bij de start',
      'Contact week 1',
      'Contact week 4',
      'Drie vragen aan de werknemer, week 4',
    ]);
  });

  it('follows what the worker chose from that day on (seed 43)', () => {
    expect(wished('2026-02-02', ['2026-03-10', 'monthly']).slice(0, 5)).toEqual([
      ['Contact week 1', '2026-02-09'],
      ['Contact week 4', '2026-03-02'],
      ['Contact elke maand, op wens', '2026-04-10'],
      ['Contact elke maand, op wens', '2026-05-10'],
      ['Contact elke maand, op wens', '2026-06-10'],
    ]);
    expect(wished('2026-02-02', ['2026-02-15', 'onRequest'], ['2026-04-20', 'asScheme'])).toEqual([
      ['Contact week 1', '2026-02-09'],
      ['Contact week 12', '2026-04-27'],
      ['Contact per kwartaal', '2026-07-27'],
    ]);
  });

  it('ends with the last day worked', () => {
    expect(scheme('2026-03-10', [], '2026-03-15').at(-1)?.dueOn).toBe('2026-03-02');
  });
});
