import type { PoolClient } from 'pg';
import { bureauFaults } from '../bureaus/bureau-check.js';
import { visitAnswerFaults } from '../links/visit-answer-check.js';
import { harrieFaults } from '../harrie/harrie-check.js';
import { organisationFaults } from '../organisations/organisation-check.js';
import { outlookFaults, sampleFaults } from '../oversight/outlook-check.js';
import { particularFaults } from '../particulars/particulars-check.js';
import { pathwayFaults } from '../pathways/pathway-check.js';
import { accountFaults } from '../payments/account-check.js';
import { penaltyPaymentFaults } from '../payments/penalty-payment-rows.js';
import { interestFaults } from '../payments/interest-rows.js';
import { penaltyInterestFaults } from '../payments/penalty-interest-rows.js';
import { returnFaults } from '../payments/return-check.js';
import { payRunFaults } from '../payments/pay-run-check.js';
import { uploadFaults } from '../uploads/upload-check.js';
import { supportOutlookFaults } from '../supports/support-outlook-check.js';
import { proposalFaults } from '../step-proposals/step-proposal-check.js';
import { tableRowFaults } from '../tenants/table-row-rows.js';
import { keptRowFaults } from './kept-rows.js';
import { fileRowFaults, mandateFaults } from './recorded-rows.js';

/** One difference between the record and the rows of a room. */
export type RoomFault = { readonly stream: string; readonly number: number | null; readonly what: string };

/** Compares the rows of a room with the record, for one deciding body, in a session of it. */
export type RoomCheck = (client: PoolClient, tenant: string) => Promise<readonly RoomFault[]>;

/** What `verify --replay` compares beside the placements: rooms that no machine writes. */
export const ROOM_CHECKS: readonly RoomCheck[] = [
  visitAnswerFaults,
  uploadFaults,
  payRunFaults,
  returnFaults,
  accountFaults,
  fileRowFaults,
  mandateFaults,
  outlookFaults,
  sampleFaults,
  particularFaults,
  pathwayFaults,
  bureauFaults,
  organisationFaults,
  harrieFaults,
  supportOutlookFaults,
  tableRowFaults,
  proposalFaults,
  interestFaults,
  penaltyInterestFaults,
  penaltyPaymentFaults,
  keptRowFaults,
];
