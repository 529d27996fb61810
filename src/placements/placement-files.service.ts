import { actorOf, requireOwnFile } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { LocalDate, WorkflowDefinition, WorkflowEvent } from '../../workflows/definition.js';
import type { Instance } from '../../workflows/step.js';
import type { Workflows } from '../engine/decision-env.js';
import { UnknownInstanceError, UnknownStreamError } from '../engine/engine.errors.js';
import { parseSnapshot } from '../engine/snapshot.js';
import type { AccessLog } from '../journal/access-log.js';
import type { Session } from '../journal/record-store.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import { contactEntries, type ContactEntry } from './contact-entries.js';
import { namesSomebody, strangersIn } from './named-parties.js';
import { otherBodyOf, type OtherBody } from './other-body.js';
import { shapeOf, type FileShape } from './placement-access.js';
import type { EventFault } from './placement.errors.js';
import {
  instanceRecords,
  measurementsOf,
  placementItem,
  waitingTimers,
  type InstanceRecord,
  type PlacementItem,
  type WaitingTimer,
} from './placement-rows.js';

export type LiveInstance = {
  readonly name: string;
  readonly revision: number;
  readonly definition: WorkflowDefinition;
  readonly instance: Instance;
};

/** A placement as somebody in a role sees it; `instances` are those the role works with. */
export type PlacementFile = {
  readonly item: PlacementItem;
  readonly shape: FileShape;
  readonly instances: readonly LiveInstance[];
  readonly timers: readonly WaitingTimer[];
};

/** Why a file is opened: the operation and what the caller said, for the record of who looked (F6). */
export type Look = { readonly operation: string; readonly purpose: string | undefined };

/** Opens files of placements by role. Whoever may not know of a file gets the answer of a file that is not there. */
export class PlacementFiles {
  constructor(
    private readonly pool: AppPool,
    private readonly workflows: Workflows,
    private readonly log: AccessLog,
  ) {}

  /**
   * Opens a file to look into it; the look is recorded before anything is shown.
   * @throws UnknownStreamError, NotAllowedError
   */
  async look(actor: SessionActor, id: string, look: Look): Promise<PlacementFile> {
    const file = await this.read(actor, id, shapeOf(actor.role, look.purpose));
    await this.recordLook(actor, file, look);
    return file;
  }

  /**
   * Opens a file for a form or a preview of a change: it is seen, whether or not something is changed after.
   * @throws UnknownStreamError, NotAllowedError
   */
  async lookToChange(actor: SessionActor, id: string, look: Look): Promise<PlacementFile> {
    const file = await this.toChange(actor, id);
    await this.recordLook(actor, file, look);
    return file;
  }

  /**
   * Opens a file to do something in it; the record of that is the journal.
   * @throws UnknownStreamError, NotAllowedError
   */
  async toChange(actor: SessionActor, id: string): Promise<PlacementFile> {
    const file = await this.read(actor, id, shapeOf(actor.role, 'verandering'));
    requireOwnFile(actor, file.item.decidingBody);
    return file;
  }

  /** The file with the one part somebody has just changed, also when that change took it out of their hands. */
  async changed(actor: SessionActor, id: string, instance: string): Promise<PlacementFile> {
    return this.read(actor, id, shapeOf(actor.role, 'verandering'), (name) => name === instance);
  }

  private async recordLook(actor: SessionActor, { item }: PlacementFile, { operation, purpose }: Look): Promise<void> {
    const { id: placement, candidate } = item;
    const look = { operation, purpose: purpose ?? 'behandeling van het dossier', placement, candidate };
    await this.log.record(actor, actorOf(actor), [look]);
  }

  /** M46: who decides here on a day in the place of our own body. Of a file that is open already. */
  async otherBody(session: Session, id: string, on: LocalDate): Promise<OtherBody | undefined> {
    return inSession(this.pool, session, (client) => otherBodyOf(client, id, on));
  }

  /** Contacts that count, oldest first, without what was written with them. Of a file that is open already. */
  async contacts(session: Session, id: string): Promise<readonly ContactEntry[]> {
    return inSession(this.pool, session, (client) => contactEntries(client, id));
  }

  /** Whom an event names and who is not there. */
  async strangers(actor: SessionActor, event: WorkflowEvent): Promise<readonly EventFault[]> {
    return namesSomebody(event)
      ? inSession(this.pool, actor, (client) => strangersIn(client, actor.tenant, event))
      : [];
  }

  private async read(
    actor: SessionActor,
    id: string,
    shape: FileShape,
    only?: (name: string) => boolean,
  ): Promise<PlacementFile> {
    const found = await inSession(this.pool, actor, async (client) => {
      const item = await placementItem(client, id);
      if (!item) return undefined;
      const measured = shape === 'measuring' ? await measurementsOf(client, id, actor.id) : [];
      if (shape === 'measuring' && measured.length === 0 && !only) return undefined;
      return { item, measured, rows: await instanceRecords(client, id), timers: await waitingTimers(client, id) };
    });
    if (!found) throw new UnknownStreamError(id);
    const isSeen = only ?? seenBy(shape, found.measured);
    return {
      item: found.item,
      shape,
      instances: found.rows.filter(({ name }) => isSeen(name)).map((row) => this.wake(row)),
      timers: found.timers.filter(({ instance }) => isSeen(instance)),
    };
  }

  private wake({ name, revision, workflow, version, snapshot }: InstanceRecord): LiveInstance {
    const definition = this.workflows.version(workflow, version);
    return { name, revision, definition, instance: parseSnapshot(definition, snapshot) };
  }
}

/** An expert works in own measurements (C6); finance and WSP in the placement itself. */
function seenBy(shape: FileShape, measured: readonly number[]): (name: string) => boolean {
  switch (shape) {
    case 'whole':
      return () => true;
    case 'measuring':
      return (name) => measured.some((number) => name === `measurement-${number}`);
    case 'paying':
    case 'matching':
      return (name) => name === 'placement';
  }
}

/** @throws UnknownInstanceError also when the role does not work with it */
export function instanceOf(file: PlacementFile, name: string): LiveInstance {
  const found = file.instances.find((one) => one.name === name);
  if (!found) throw new UnknownInstanceError(name);
  return found;
}
