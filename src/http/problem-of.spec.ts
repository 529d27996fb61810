import { describe, expect, it } from '@jest/globals';
import { NotFoundException } from '@nestjs/common';
import { z } from 'zod';
import { EventRefusedError, StaleRevisionError } from '../engine/engine.errors.js';
import { InvalidInputError, parseInput } from './invalid-input.error.js';
import { problemOf } from './problem-of.js';

const refusal = { code: 'tooLate', detail: 'De termijn is voorbij.', rule: 'D1', field: 'day' };

describe('problem documents', () => {
  it('400 for a payload that does not fit, with all faults at once', () => {
    const problem = problemOf(
      new EventRefusedError('invalid', [refusal, { ...refusal, field: 'end' }], [], 'placement'),
    );
    expect(problem).toMatchObject({ status: 400, code: 'eventRefused', errors: [refusal, { field: 'end' }] });
  });

  it('409 for an event the state refuses, with what is possible', () => {
    const problem = problemOf(new EventRefusedError('state', [refusal], ['placement.withdrawn'], 'placement'));
    expect(problem).toMatchObject({ status: 409, possibleEvents: ['placement.withdrawn'], detail: refusal.detail });
  });

  it('412 for a stale revision, with what changed', () => {
    const change = { number: 4, type: 'hours.changed', at: '2026-07-01T08:00:00.000Z', by: 'm1' };
    const problem = problemOf(new StaleRevisionError(3, 4, [change]));
    expect(problem).toMatchObject({ status: 412, expectedRevision: 3, currentRevision: 4, changes: [change] });
  });

  it('speaks Dutch where the framework speaks English', () => {
    expect(problemOf(new NotFoundException('Cannot GET /x'))).toMatchObject({ status: 404, title: 'Niet gevonden' });
    expect(JSON.stringify(problemOf(new NotFoundException('Cannot GET /x')))).not.toContain('Cannot');
  });

  it('takes the status of a body that is too large or no JSON', () => {
    expect(problemOf(Object.assign(new Error('x'), { status: 413, type: 'entity.too.large' }))?.status).toBe(413);
    expect(problemOf(Object.assign(new Error('x'), { status: 400, type: 'entity.parse.failed' }))?.status).toBe(400);
  });

  it.each(['ECONNREFUSED', '57P01', '08006'])('503 without words of its own when the database is away: %s', (code) => {
    const problem = problemOf(Object.assign(new Error('connect 10.0.0.1:5432'), { code }));
    expect(problem).toMatchObject({ status: 503, code: 'unavailable' });
    expect(JSON.stringify(problem)).not.toContain('10.0.0.1');
  });

  it.each([
    ['a plain error', new Error('geheim')],
    ['an error of the database', Object.assign(new Error('geheim'), { code: '23505' })],
    ['a code that is only on the prototype of the table', Object.assign(new Error('geheim'), { code: 'toString' })],
    ['something thrown that is no error', 'geheim'],
  ])('shows nothing of %s', (_name, error) => {
    expect(problemOf(error)).toBeUndefined();
  });
});

describe('parsing at the edge', () => {
  const Schema = z.strictObject({ day: z.iso.date(), hours: z.number().max(60) });

  it('names every field that is wrong, missing or unknown, in Dutch', () => {
    const attempt = (): unknown => parseInput(Schema, { day: '2026-02-30', extra: 1 });
    expect(attempt).toThrow(InvalidInputError);
    try {
      attempt();
    } catch (error) {
      const fields = error instanceof InvalidInputError ? error.fields : [];
      expect(fields.map((fault) => fault.field).toSorted()).toEqual(['day', 'extra', 'hours']);
      expect(JSON.stringify(fields)).not.toMatch(/Invalid|Unrecognized|expected/);
    }
  });

  it('gives what it parsed', () => {
    expect(parseInput(Schema, { day: '2026-02-28', hours: 32 })).toEqual({ day: '2026-02-28', hours: 32 });
  });
});
