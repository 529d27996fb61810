import { describe, expect, it } from '@jest/globals';
import { NotAllowedError } from './access.errors.js';
import { sessionOf } from './session.js';
import type { Membership } from './session.js';

const gooi: Membership = { tenant: 'gooi', member: 'm1', roles: ['consultant', 'manager'], name: 'Sanne' };
const weesp: Membership = { tenant: 'weesp', member: 'm2', roles: ['manager'], name: 'Sanne' };
const none = { tenant: undefined, role: undefined };

describe('who acts, in which role, for which deciding body', () => {
  it('takes the first role and body when nothing was asked', () => {
    expect(sessionOf([gooi, weesp], none)).toEqual({ id: 'm1', role: 'consultant', tenant: 'gooi', tenants: ['gooi'] });
  });

  it('reads in every body where the role is held, and writes in one', () => {
    const actor = sessionOf([gooi, weesp], { tenant: 'weesp', role: 'manager' });
    expect(actor).toEqual({ id: 'm2', role: 'manager', tenant: 'weesp', tenants: ['gooi', 'weesp'] });
  });

  it('finds the body where the asked role is held', () => {
    expect(sessionOf([weesp, gooi], { tenant: undefined, role: 'consultant' }).tenant).toBe('gooi');
  });

  it.each([
    ['another body', { tenant: 'amsterdam', role: undefined }],
    ['a role held elsewhere only', { tenant: 'weesp', role: 'consultant' }],
    ['a role nobody gave', { tenant: undefined, role: 'finance' }],
    ['the role of the machine', { tenant: undefined, role: 'system' }],
  ])('refuses %s', (_name, wish) => {
    expect(() => sessionOf([gooi, weesp], wish)).toThrow(NotAllowedError);
  });

  it('refuses somebody who belongs nowhere', () => {
    expect(() => sessionOf([], none)).toThrow(NotAllowedError);
  });
});
