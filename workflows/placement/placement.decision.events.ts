import { z } from 'zod';
import { eventOf } from '../event-of.js';
import { code, correctedSending, decimalString, localDate, party, placementNumber, wholePercent } from '../payload.js';
import { decisionKind, type DecisionKind } from './placement.codes.js';

const day = localDate.nullable();
const deciders = ['reviewer', 'manager', 'consultant', 'legalOfficer'] as const;

/** One event per kind of decision, so that mandate (M2) is asked per kind. */
const decided = (mandate: DecisionKind, label: string, story: string) =>
  eventOf(deciders, { label, story }, { decision: placementNumber, decidedOn: localDate }, mandate);

/** Four eyes: prepared, decided by somebody else (F8), sent; the terms of objection run from sending (D4). */
export const decisionEvents = {
  'decision.prepared': eventOf(
    ['consultant', 'backOffice', 'legalOfficer'],
    { label: 'Besluit voorbereiden', story: 'heeft een besluit voorbereid' },
    {
      kind: decisionKind,
      ground: code,
      reason: code,
      from: day,
      until: day,
      wageValue: wholePercent.nullable(),
      amount: decimalString.nullable(),
      replaces: placementNumber.nullable(),
      nextMeasurementOn: day,
      nextMeasurementReason: code.nullable(),
    },
  ),
  'decision.returned': eventOf(
    ['reviewer', 'manager', 'legalOfficer', 'consultant'],
    { label: 'Besluit teruggeven', story: 'heeft het besluit teruggegeven' },
    { decision: placementNumber, reason: code },
  ),
  'lumpSum.decided': decided(
    'lumpSum',
    'Vaste loonkostensubsidie toekennen',
    'heeft de vaste loonkostensubsidie toegekend',
  ),
  'measured.decided': decided(
    'measured',
    'Subsidie naar loonwaarde toekennen',
    'heeft de loonkostensubsidie naar loonwaarde toegekend',
  ),
  'refusal.decided': decided('refusal', 'Afwijzen', 'heeft de aanvraag afgewezen'),
  'untreated.decided': decided(
    'untreated',
    'Buiten behandeling stellen',
    'heeft de aanvraag buiten behandeling gesteld',
  ),
  'change.decided': decided('change', 'Besluit wijzigen', 'heeft het besluit gewijzigd'),
  'end.decided': decided('end', 'Subsidie beëindigen', 'heeft de loonkostensubsidie beëindigd'),
  'withdrawal.decided': decided('withdrawal', 'Besluit intrekken', 'heeft het besluit ingetrokken'),
  'recovery.decided': decided('recovery', 'Terugvorderen', 'heeft besloten terug te vorderen'),
  'advance.decided': decided('advance', 'Voorschot toekennen', 'heeft een voorschot toegekend'),
  'penalty.decided': decided('penalty', 'Dwangsom vaststellen', 'heeft de dwangsom vastgesteld'),
  'decision.sent': eventOf(
    ['backOffice', 'consultant', 'system'],
    { label: 'Besluit versturen', story: 'heeft het besluit verstuurd' },
    { decision: placementNumber, to: party, sentOn: localDate, channel: z.enum(['letter', 'portal']) },
  ),
  'sending.corrected': eventOf(
    ['backOffice', 'consultant', 'legalOfficer', 'system'],
    { label: 'Verzending verbeteren', story: 'heeft verbeterd wanneer het besluit is verstuurd' },
    { decision: placementNumber, to: party, ...correctedSending },
  ),
  'recovery.settled': eventOf(
    ['finance'],
    { label: 'Terugvordering afsluiten', story: 'heeft de terugvordering afgesloten' },
    { settledOn: localDate, how: z.enum(['paid', 'setOff', 'writtenOff']) },
  ),
  'settlement.completed': eventOf(
    ['finance', 'backOffice'],
    { label: 'Afrekening gereed', story: 'heeft de subsidie afgerekend' },
    { completedOn: localDate },
  ),
} as const;
