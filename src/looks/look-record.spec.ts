import { describe, expect, it } from '@jest/globals';
import { lookRecord, SUBJECT_ID_TYPE } from './look-record.js';
import type { StoredLook } from './look-rows.js';
import { openings } from './openings.js';
import { subjectOverview } from './subject-overview.js';

const LOOK: StoredLook = {
  id: '7',
  tenant: 't1',
  body: 'College van Hilversum',
  at: '2026-03-10T09:00:00.250Z',
  startedAt: '2026-03-10T09:00:00.200Z',
  actor: 'm1',
  role: 'consultant',
  operation: 'placement.journal',
  purpose: 'behandeling van het dossier',
  activity: 'begeleiding-1',
  application: 'praktijkroute 1.2.3',
  candidate: 'c1',
  placement: 'p1',
  traceId: 'a'.repeat(32),
  spanId: 'b'.repeat(16),
  parentSpanId: 'c'.repeat(16),
  foreignSpanId: null,
  failed: false,
};
const PLACES = { origin: 'https://werk.example', subject: (id: string) => `hash of ${id}`, oin: () => undefined };

describe('A look in the form of Logboek dataverwerkingen', () => {
  it('refers to trace, span, activity, subject and program, and holds no colleague', () => {
    const record = lookRecord(LOOK, PLACES);
    expect(record).toEqual({
      trace_id: LOOK.traceId,
      span_id: LOOK.spanId,
      parent_span_id: LOOK.parentSpanId,
      status: 'Unset',
      name: 'placement.journal',
      start_time: LOOK.startedAt,
      end_time: LOOK.at,
      resource: { attributes: { 'service.name': 'praktijkroute', 'service.version': '1.2.3' } },
      attributes: {
        'dpl.core.processing_activity_id': 'https://werk.example/api/v1/processing-activities/begeleiding-1',
        'dpl.core.data_subject_id': 'hash of c1',
        'dpl.core.data_subject_id_type': SUBJECT_ID_TYPE,
      },
    });
    expect(JSON.stringify(record)).not.toContain('m1');
  });

  it('names the span of the system that called', () => {
    const { attributes } = lookRecord({ ...LOOK, foreignSpanId: 'd'.repeat(16) }, PLACES);
    expect(attributes['dpl.core.foreign_operation.span_id']).toBe('d'.repeat(16));
  });

  it('says whose processing it is, and that its answer failed', () => {
    const oin = (tenant: string) => (tenant === 't1' ? '00000001002564440000' : undefined);
    expect(lookRecord({ ...LOOK, failed: true }, { ...PLACES, oin })).toMatchObject({
      status: 'Error',
      resource: { attributes: { 'organization.oin': '00000001002564440000' } },
    });
  });

  it('of before these attributes still has its activity, by its operation', () => {
    const old = { ...LOOK, startedAt: null, activity: null, application: null, traceId: null, spanId: null };
    expect(lookRecord({ ...old, operation: 'register.batch' }, PLACES)).toMatchObject({
      start_time: LOOK.at,
      attributes: { 'dpl.core.processing_activity_id': expect.stringContaining('/doelgroepregister-1') },
    });
  });
});

describe('The looks of one request', () => {
  it('are one opening of a file, with all that was to be seen; another file or request is another', () => {
    const found = openings([
      { ...LOOK, id: '9', operation: 'placement.journal' },
      { ...LOOK, id: '8', placement: null, operation: 'placement.read' },
      { ...LOOK, id: '7', operation: 'placement.read' },
      { ...LOOK, id: '6', candidate: 'c2' },
      { ...LOOK, id: '5', traceId: null },
      { ...LOOK, id: '4', traceId: null },
    ]);
    expect(found.map(({ look }) => look.id)).toEqual(['7', '6', '5', '4']);
    expect(found[0]?.what).toEqual(['de plaatsing', 'het logboek van de plaatsing']);
  });
});

describe('The overview for whom the file is about (AVG 15)', () => {
  it('takes the looks of a day, role, body and purpose together, the last day first, without names', () => {
    const of = { role: 'consultant', tenant: 't1', body: 'College van Hilversum', requests: 1 };
    const [journal, placement] = ['placement.journal', 'placement.read'].map((operation) => ({
      activity: 'begeleiding-1',
      operation,
    }));
    const money = { activity: null, operation: 'placement.money' };
    const lines = subjectOverview([
      { ...of, day: '2026-03-10', asked: [journal, placement].flatMap((one) => one ?? []) },
      { ...of, day: '2026-03-10', asked: [journal, money].flatMap((one) => one ?? []), requests: 4 },
      { ...of, day: '2026-03-09', role: 'finance', asked: [money] },
    ]);
    expect(lines).toEqual([
      expect.objectContaining({
        day: '2026-03-10',
        role: 'consultant',
        activity: 'Begeleiding tijdens het werk',
        what: ['het logboek van de plaatsing', 'de plaatsing'],
        times: 5,
      }),
      expect.objectContaining({ day: '2026-03-10', role: 'consultant', times: 4 }),
      expect.objectContaining({
        day: '2026-03-09',
        role: 'finance',
        activity: 'Loonkostensubsidie toekennen en betalen',
      }),
    ]);
  });
});
