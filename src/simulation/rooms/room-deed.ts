import type { LocalDate } from '../../../workflows/definition.js';
import type { DemoBody } from '../../access/demo-users.js';
import type { NewBureau } from '../../bureaus/bureau.schemas.js';
import type { NewCandidate } from '../../candidates/candidate.schemas.js';
import type { NewSubstitution } from '../../caseloads/caseload.schemas.js';
import type { ComplaintStep, NewComplaint } from '../../complaints/complaint.schemas.js';
import type { MeasurementBlock } from '../../measurements/measurement-block.js';
import type { PathwayFact } from '../../pathways/pathway-fact.js';
import type { ShelteredTask } from '../../pathways/sheltered-task.service.js';
import type { NewSample } from '../../oversight/control/control-sample.service.js';
import type { PictureWish } from '../../pictures/frozen-pictures.service.js';
import type { NewReadingAssignment } from '../../readers/reading-assignment.schemas.js';
import type { DeskPlan } from '../money/desk-plan.js';

/** What is done in rooms beside the placements. What it does depends on what stands there that day, never on an earlier try. */
export type RoomWork =
  | { readonly kind: 'organisations' }
  | { readonly kind: 'shelteredTask'; readonly task: ShelteredTask }
  | { readonly kind: 'labelled'; readonly employer: string; readonly label: string; readonly until: LocalDate | null }
  | { readonly kind: 'trainingPlanned' | 'trainingHeld'; readonly heldOn: LocalDate }
  | { readonly kind: 'voucherIssued'; readonly employer: string }
  | { readonly kind: 'vouchersExpired' }
  | { readonly kind: 'complaint'; readonly id: string; readonly given: NewComplaint }
  | { readonly kind: 'complaintStep'; readonly id: string; readonly step: ComplaintStep }
  | { readonly kind: 'sampleDrawn'; readonly wish: NewSample }
  | { readonly kind: 'sampleJudged'; readonly seed: string }
  | { readonly kind: 'reportsWanted' }
  | { readonly kind: 'readingGiven'; readonly given: NewReadingAssignment }
  | { readonly kind: 'picture'; readonly wish: PictureWish }
  | { readonly kind: 'personEntered'; readonly id: string; readonly input: NewCandidate }
  | { readonly kind: 'personOnTheWay'; readonly id: string; readonly facts: readonly PathwayFact[] }
  | { readonly kind: 'bureauAdded'; readonly id: string; readonly given: NewBureau; readonly experts: boolean }
  | { readonly kind: 'bureauAgreed'; readonly id: string; readonly price: string; readonly deliveryDays: number }
  | { readonly kind: 'bureauStops'; readonly id: string }
  | { readonly kind: 'registerCompared'; readonly month: string }
  | { readonly kind: 'differencesExplained'; readonly month: string }
  | { readonly kind: 'substituted'; readonly given: NewSubstitution }
  | {
      readonly kind: 'measuringBlocked';
      readonly placement: string;
      readonly number: number;
      readonly block: MeasurementBlock;
    }
  | { readonly kind: 'measuringGoesOn'; readonly placement: string; readonly number: number };

export type RoomDeed = {
  readonly day: LocalDate;
  /** The same in every run of the same seed. */
  readonly key: string;
  readonly body: DemoBody;
  readonly does: RoomWork;
};
export type RoomPlan = DeskPlan & {
  /** Placements with the day on which each was opened. */
  readonly placements: readonly {
    readonly id: string;
    readonly tenant: string;
    readonly employer: string;
    readonly day: LocalDate;
  }[];
  /** Measurements with the day of their order, and of what is done next with them; undefined for what nobody does any more. */
  readonly orders: readonly {
    readonly placement: string;
    readonly tenant: string;
    readonly number: number;
    readonly day: LocalDate;
    readonly next: LocalDate | undefined;
  }[];
};

export const roomDeed = (day: LocalDate, body: DemoBody, name: string, does: RoomWork): RoomDeed => ({
  day,
  key: `sim:room:${body.code}:${name}`,
  body,
  does,
});
