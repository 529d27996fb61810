import { z } from 'zod';
import { localDate, opaqueId, placementNumber } from '../../workflows/payload.js';
import { sentEvent } from '../placements/placement.schemas.js';
import { previewSchema } from '../placements/placement.views.js';
import { PROPOSAL_STATES } from './step-proposal.js';

const second = z.uuid({ error: 'Geef het kenmerk van een collega.' }).describe('De collega die bevestigt');

/** A step to be laid before a second person. */
export const newProposal = z.strictObject({
  instance: z.string().max(40).default('placement').describe('Onderdeel van de plaatsing'),
  event: sentEvent.describe('De stap, zonder secondBy: wie bevestigt wordt daar ingevuld'),
  secondBy: second,
});
export const proposalAgain = z.strictObject({ secondBy: second });
export const proposalDecline = z.strictObject({
  reason: z.string().trim().min(5, { error: 'Zeg waarom u het voorstel afwijst.' }).max(2000),
});
export const proposalQuery = z.strictObject({
  scope: z.enum(['toConfirm', 'mine', 'open', 'answered']).default('toConfirm'),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
export const proposalNumber = z.coerce.number().pipe(placementNumber);

const listed = z.strictObject({
  placement: opaqueId,
  number: z.int(),
  instance: z.string(),
  type: z.string().describe('De stap'),
  rule: z.string().describe('De regel die een tweede persoon vraagt'),
  proposer: z.string(),
  second: z.string().describe('Wie is gevraagd'),
  state: z.enum(PROPOSAL_STATES),
  proposedOn: localDate,
  lapsesOn: localDate.describe('Laatste dag om te bevestigen'),
  answeredOn: localDate.nullable(),
  answeredBy: z.string().nullable(),
  changed: z.boolean().describe('Het dossier is sindsdien veranderd: wie het voorlegde kijkt eerst opnieuw'),
});
export const proposalList = z.strictObject({ items: z.array(listed).readonly() });
export type ProposalList = z.infer<typeof proposalList>;

const refusal = z.object({ code: z.string(), detail: z.string(), rule: z.string().optional() }).nullable();
export const proposalAnswer = z.strictObject({
  ...listed.shape,
  revision: z.int().describe('Versie van het onderdeel die voorgelegd is'),
  label: z.string(),
  payload: z.record(z.string(), z.unknown()).nullable().describe('Wat wordt vastgelegd; leeg na vernietiging'),
  sealed: z.record(z.string(), z.unknown()).nullable(),
  seen: previewSchema.nullable().describe('Wat het zou veroorzaken toen het werd voorgelegd'),
  now: z
    .union([z.strictObject({ preview: previewSchema }), z.strictObject({ why: z.string() })])
    .nullable()
    .describe('Wat het nu zou veroorzaken, of waarom het nu niet kan'),
  inFile: z.record(z.string(), z.unknown()).describe('Wat er nu staat van wat het zou veranderen'),
  reason: z.string().nullable().describe('Waarom het is afgewezen'),
  changes: z.array(z.record(z.string(), z.unknown())).describe('Wat er sindsdien is vastgelegd'),
  whyNotConfirm: refusal,
  whyNotDecline: refusal,
  whyNotWithdraw: refusal,
  whyNotAgain: refusal,
});
export type ProposalAnswer = z.infer<typeof proposalAnswer>;
export const proposalMade = z.strictObject({ placement: opaqueId, number: z.int() });
export const confirmedStep = z.strictObject({
  type: z.string().describe('De stap'),
  entry: z.int().describe('Nummer van de regel in het logboek'),
  repeated: z.boolean(),
});
