import type { DocumentKind } from '../document-kind.js';
import type { Content } from '../letter.js';
import { completionRequest, moreTime, receipt, targetGroup, trialPlacement } from './application-content.js';
import type { Given } from './content-parts.js';
import { decisionContent } from './decisions.js';
import {
  correction,
  interestDecision,
  paymentHeld,
  penaltyInterestDecision,
  transferNotice,
  transferTold,
  withdrawalConfirmed,
} from './file-messages.js';
import { accessDuty, determination, measurementOrder, repeatAnswered, visitInvitation } from './measuring.js';
import { hearingReport, objectionDecision, objectionReceipt, objectionWithdrawn } from './objection-content.js';
import { reportContent } from './report-content.js';
import { aftercareEnd, agreements, noRiskAndLkv } from './sheets.js';
import { registerInformation, supportEnded, supportGranted, supportRefused } from './support-content.js';
import { yearlyReset, yearStatement } from './yearly.js';

/** What each document says: pure functions of the facts of one addressee. */
const BUILDERS: Readonly<Record<DocumentKind, (given: Given) => Content>> = {
  'target-group': targetGroup,
  receipt,
  'completion-request': completionRequest,
  'more-time': moreTime,
  'left-untreated': decisionContent,
  'lump-sum-decision': decisionContent,
  'measured-decision': decisionContent,
  refusal: decisionContent,
  'changed-decision': decisionContent,
  'advance-decision': decisionContent,
  'end-decision': decisionContent,
  'withdrawal-decision': decisionContent,
  'recovery-decision': decisionContent,
  'penalty-decision': decisionContent,
  'wage-value-determination': determination,
  'measurement-order': measurementOrder,
  'visit-invitation': visitInvitation,
  'access-duty': accessDuty,
  'draft-report': reportContent,
  'measurement-report': reportContent,
  'repeat-answered': repeatAnswered,
  'register-information': registerInformation,
  'support-granted': supportGranted,
  'support-refused': supportRefused,
  'support-untreated': supportRefused,
  'support-ended': supportEnded,
  'trial-placement': trialPlacement,
  'no-risk-and-lkv': noRiskAndLkv,
  agreements,
  'yearly-reset': yearlyReset,
  'year-statement': yearStatement,
  'interest-decision': interestDecision,
  'penalty-interest-decision': penaltyInterestDecision,
  'payment-held': paymentHeld,
  correction,
  'transfer-notice': transferNotice,
  'transfer-told': transferTold,
  'withdrawal-confirmed': withdrawalConfirmed,
  'aftercare-end': aftercareEnd,
  'objection-receipt': objectionReceipt,
  'objection-other-party': objectionReceipt,
  'hearing-report': hearingReport,
  'objection-withdrawn': objectionWithdrawn,
  'objection-decision': objectionDecision,
};

export const contentOf = (given: Given): Content => BUILDERS[given.facts.kind](given);
