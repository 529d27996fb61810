import { describe, expect, it } from '@jest/globals';
import { ROLES } from '../../workflows/definition.js';
import { DEMO_BODIES, DEMO_USERS, demoUserOf } from './demo-users.js';

describe('the made-up users of the demo', () => {
  it('are each account role once in each of two deciding bodies of one region', () => {
    const roles = ROLES.filter((role) => role !== 'link' && role !== 'system');
    expect(new Set(DEMO_BODIES.map((body) => body.region)).size).toBe(1);
    for (const body of DEMO_BODIES) {
      expect(DEMO_USERS.filter((user) => user.body === body).map((user) => user.role)).toEqual(roles);
    }
  });

  it('have names and ids of their own', () => {
    for (const key of ['username', 'member', 'name'] as const) {
      expect(new Set(DEMO_USERS.map((user) => user[key])).size).toBe(DEMO_USERS.length);
    }
  });

  it('have ids that the database takes, and names one can type', () => {
    for (const user of DEMO_USERS) {
      expect(user.member).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(user.username).toMatch(/^[a-z-]+\.(gooi|weesp)$/);
    }
  });

  it('are found by name', () => {
    expect(demoUserOf('back-office.weesp')?.role).toBe('backOffice');
    expect(demoUserOf('niemand')).toBeUndefined();
  });
});
