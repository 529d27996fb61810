import { describe, expect, it } from '@jest/globals';
import { minutesToPlant } from './planner.js';

const at = (minute: string): string => `2026-03-29T${minute}:00.000Z`;

describe('the planner of wake-ups', () => {
  it('plants each minute once, and forgets what is no longer wanted', () => {
    const first = minutesToPlant([at('00:30'), at('01:00')], new Set());
    expect(first.fresh).toEqual([at('00:30'), at('01:00')]);
    const second = minutesToPlant([at('01:00'), at('02:00')], first.wanted);
    expect(second.fresh).toEqual([at('02:00')]);
    expect([...second.wanted]).toEqual([at('01:00'), at('02:00')]);
    expect(minutesToPlant([at('00:30')], second.wanted).fresh).toEqual([at('00:30')]);
  });
});
