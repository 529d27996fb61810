import { z } from 'zod';
import type { Role } from '../definition.js';
import { eventOf, type EventsOf } from '../event-of.js';
import { code, correctedSending, localDate, opaqueId, party, placementNumber, wholePercent } from '../payload.js';

const LEGAL: readonly Role[] = ['legalOfficer'];
const SYSTEM: readonly Role[] = ['system'];
const outcome = z.enum(['upheld', 'partly', 'rejected', 'inadmissible']);

/** Everything that can happen to an objection (D3, D4, C12, M54). */
export const objectionEvents = {
  'objection.assessed': eventOf(
    LEGAL,
    { label: 'Bezwaar beoordelen', story: 'heeft het bezwaar in behandeling genomen' },
    { assessedOn: localDate, committee: z.boolean(), lateExcused: z.boolean() },
  ),
  'objection.completionAsked': eventOf(
    LEGAL,
    { label: 'Aanvulling vragen', story: 'heeft gevraagd het bezwaar aan te vullen' },
    { requestedOn: localDate, completeBy: localDate },
  ),
  'objection.completed': eventOf(
    ['legalOfficer', 'backOffice', 'link'],
    { label: 'Aanvulling ontvangen', story: 'heeft de aanvulling op het bezwaar vastgelegd' },
    { completedOn: localDate },
  ),
  'hearing.planned': eventOf(
    LEGAL,
    { label: 'Hoorzitting plannen', story: 'heeft de hoorzitting gepland' },
    { hearingOn: localDate, startsAt: z.iso.time({ precision: -1 }), minutes: z.int().min(15).max(480) },
  ),
  'hearing.moved': eventOf(
    LEGAL,
    { label: 'Hoorzitting verzetten', story: 'heeft de hoorzitting verzet' },
    { hearingOn: localDate, startsAt: z.iso.time({ precision: -1 }), minutes: z.int().min(15).max(480) },
  ),
  'hearing.held': eventOf(
    LEGAL,
    { label: 'Hoorzitting vastleggen', story: 'heeft de hoorzitting gehouden' },
    { heldOn: localDate, otherPartyHeard: z.boolean() },
  ),
  'hearing.waived': eventOf(
    LEGAL,
    { label: 'Van horen afzien', story: 'heeft vastgelegd dat niet wordt gehoord' },
    { reason: z.enum(['manifestlyInadmissible', 'manifestlyUnfounded', 'waived', 'noReply', 'fullyUpheld']) },
  ),
  'objection.extended': eventOf(
    ['legalOfficer', 'manager'],
    { label: 'Termijn verlengen', story: 'heeft de beslistermijn met zes weken verlengd' },
    { extendedOn: localDate },
  ),
  'default.noticed': eventOf(
    ['legalOfficer', 'backOffice', 'link'],
    { label: 'Ingebrekestelling ontvangen', story: 'heeft een ingebrekestelling vastgelegd' },
    { noticedOn: localDate },
  ),
  'objection.prepared': eventOf(
    LEGAL,
    { label: 'Beslissing voorbereiden', story: 'heeft de beslissing op bezwaar voorbereid' },
    { outcome, wageValue: wholePercent.nullable(), effectFrom: localDate.nullable() },
  ),
  'objection.returned': eventOf(
    ['manager'],
    { label: 'Voorstel terugsturen', story: 'heeft het voorstel met redenen teruggestuurd' },
    { reasons: z.array(code).min(1).max(20) },
  ),
  'objection.decided': eventOf(
    ['manager', 'legalOfficer'],
    { label: 'Op bezwaar beslissen', story: 'heeft op het bezwaar beslist' },
    { decidedOn: localDate },
    'objectionDecision',
  ),
  'decision.sent': eventOf(
    ['backOffice', 'legalOfficer'],
    { label: 'Beslissing versturen', story: 'heeft de beslissing op bezwaar verstuurd' },
    { sentOn: localDate },
  ),
  'sending.corrected': eventOf(
    ['backOffice', 'legalOfficer'],
    { label: 'Verzending verbeteren', story: 'heeft verbeterd wanneer de beslissing op bezwaar is verstuurd' },
    correctedSending,
  ),
  'objection.withdrawn': eventOf(
    ['legalOfficer', 'backOffice', 'link'],
    { label: 'Bezwaar intrekken', story: 'heeft de intrekking van het bezwaar vastgelegd' },
    { withdrawnOn: localDate },
  ),
  'placement.ended': eventOf(
    SYSTEM,
    { label: 'Plaatsing beëindigd', story: 'heeft gemeld dat de plaatsing eindigt' },
    { endedOn: localDate, reason: code },
  ),
  'file.closed': eventOf(
    SYSTEM,
    { label: 'Dossier sluiten', story: 'heeft het dossier gesloten' },
    { closedOn: localDate },
  ),
};
export type ObjectionEvent = EventsOf<typeof objectionEvents>;

/** What opens it: against which decision, by whom, posted and received when, and the last day of the printed term. */
export const objectionInput = z.strictObject({
  number: placementNumber,
  decision: placementNumber,
  decisionKind: code,
  party,
  receivedOn: localDate,
  postedOn: localDate.nullable(),
  sentOn: localDate,
  objectionLastDay: localDate,
  owner: opaqueId,
});
export type ObjectionInput = z.infer<typeof objectionInput>;
