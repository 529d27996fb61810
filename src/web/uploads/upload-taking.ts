import { placementContext } from '../../../workflows/placement/placement.context.js';
import type { SessionActor } from '../../access/session.js';
import type { JsonObject, Role } from '../../../workflows/definition.js';
import { idempotencyFrom } from '../../http/idempotency.js';
import { inSession } from '../../journal/session-work.js';
import type { PlacementEvents } from '../../placements/placement-events.service.js';
import { instanceOf, type PlacementFiles } from '../../placements/placement-files.service.js';
import { roomRows, type RoomRow } from '../../placements/placement-rows.js';
import type { Clock } from '../../platform/clock.js';
import type { AppPool } from '../../platform/database.js';
import { localDate } from '../../platform/legal-time.js';
import type { StepWarnings } from '../../subsidies/step-warnings.service.js';
import type { Taking, Uploads, UploadView } from '../../uploads/uploads.service.js';
import { formOf, type FormField } from '../forms/form-field.js';
import { payloadFrom, textOf, type Typed } from '../forms/form-values.js';
import { firstValues } from '../step/first-values.js';
import { textOf as plain } from '../words/text-of.js';

/** What can be recorded from a file in one click, with the form filled in as the file is known. */
export type Offer = {
  readonly as: Recorded;
  readonly label: string;
  readonly fields: readonly FormField[];
  readonly values: Typed;
  readonly revision: number;
};

/** What is an event of the placement; an account is asked for on a page of its own (M16). */
type Recorded = Exclude<Taking, 'account'>;
const TYPES: Readonly<Record<Recorded, string>> = {
  contract: 'contract.received',
  completion: 'application.completed',
};
const TAKERS: readonly Role[] = ['consultant', 'backOffice'];

/** M3: a contract that was missing, or what completes an application that waits (D2). */
export class UploadTaking {
  constructor(
    private readonly pool: AppPool,
    private readonly files: PlacementFiles,
    private readonly events: PlacementEvents,
    private readonly uploads: Uploads,
    private readonly stepWarnings: StepWarnings,
    private readonly clock: Clock,
  ) {}

  /** M8, M10: of the contract as it is recorded now; nothing to who only reads files. */
  async warnings(actor: SessionActor, placement: string): Promise<readonly string[]> {
    if (!TAKERS.includes(actor.role)) return [];
    const { item } = await this.files.toChange(actor, placement);
    return this.stepWarnings.recorded(actor, item, localDate(await this.clock.now()));
  }

  async offers(actor: SessionActor, upload: UploadView): Promise<readonly Offer[]> {
    if (upload.state !== 'kept' || !TAKERS.includes(actor.role)) return [];
    const file = await this.files.toChange(actor, upload.placement);
    const { definition, instance, revision } = instanceOf(file, 'placement');
    const context = placementContext.parse(instance.context);
    const offer = (as: Recorded, values: (fields: readonly FormField[]) => Typed): readonly Offer[] => {
      const event = definition.events[TYPES[as]];
      if (event === undefined) return [];
      const fields = formOf(TYPES[as], event);
      return [{ as, label: event.label, fields, values: values(fields), revision }];
    };
    const last = (await inSession(this.pool, actor, (client) => roomRows(client, 'contract', upload.placement))).at(-1);
    const known = (fields: readonly FormField[]): Typed => ({
      ...firstValues(fields, instance.context, upload.receivedOn),
      ...(last === undefined ? {} : contractValues(last)),
      receivedOn: upload.receivedOn,
    });
    const completed = (): Typed => ({ completedOn: upload.receivedOn });
    return [
      ...(upload.kind === 'contract' && context.contract?.received !== true ? offer('contract', known) : []),
      ...(context.clocks.suspendedOn === null ? [] : offer('completion', completed)),
    ];
  }

  /** Records it and says of the file what it was used for. @throws UploadSettledError, EngineError */
  async take(actor: SessionActor, upload: UploadView, offer: Offer, typed: Typed): Promise<void> {
    const { id, placement } = upload;
    await this.uploads.requireKept(actor, placement, id);
    const sent = { ...payloadFrom(offer.fields, typed), type: TYPES[offer.as] };
    const expectedRevision = Number.parseInt(textOf(typed, '_revision'), 10) || 0;
    const idempotency = idempotencyFrom(`web:upload:${id}:${offer.as}`, id, sent);
    const sending = { placement, instance: 'placement', sent, expectedRevision };
    const { entry } = await this.events.send(actor, { ...sending, ...(idempotency && { idempotency }) });
    await this.uploads.taken(actor, placement, id, offer.as, entry);
  }
}

function contractValues(row: RoomRow): JsonObject {
  const decimal = (name: string): string => plain(row[name]).replace(/\.00$/, '').replace('.', ',');
  return {
    from: plain(row['validFrom']),
    until: plain(row['validUntil']),
    permanent: row['permanent'] === true ? 'ja' : 'nee',
    hours: decimal('hours'),
    sectorFullTimeHours: decimal('sectorFullTimeHours'),
    monthlyWage: decimal('monthlyWage'),
  };
}
