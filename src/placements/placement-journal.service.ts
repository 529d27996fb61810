import type { SessionActor } from '../access/session.js';
import type { Actor } from '../../workflows/definition.js';
import type { Workflows } from '../engine/decision-env.js';
import { UnknownInstanceError } from '../engine/engine.errors.js';
import type { EntryBody } from '../journal/entry.js';
import { inSession } from '../journal/session-work.js';
import { PersonErasedError } from '../people/people.errors.js';
import type { PersonVault } from '../people/person-vault.js';
import type { AppPool } from '../platform/database.js';
import { entryActor, entryDay, entryLabel, entrySentence, explanationOf, payloadOf } from './entry-words.js';
import { requireShape } from './placement-access.js';
import type { Look, PlacementFile, PlacementFiles } from './placement-files.service.js';
import { entryRecords, lastNumber, memberNames, type EntryRecord } from './placement-rows.js';
import type { JournalEntry } from './placement.views.js';
import { sealedPlace } from './sealed-place.js';

export type JournalWish = {
  readonly after: number;
  readonly limit: number;
  readonly instance: string | undefined;
};

const UNKNOWN: Actor = { id: 'unknown', role: 'system', tenant: '' };
const NAMES: Readonly<Record<string, string>> = {
  system: 'Het systeem',
  link: 'De werkgever of werknemer (met een link)',
};

/** The whole story of a placement, entry by entry, in Dutch sentences. */
export class PlacementJournal {
  constructor(
    private readonly pool: AppPool,
    private readonly files: PlacementFiles,
    private readonly workflows: Workflows,
    private readonly vault: PersonVault,
  ) {}

  /**
   * Oldest first, `limit + 1` when there are more. An expert reads the entries of own measurements.
   * @throws UnknownStreamError, UnknownInstanceError, NotAllowedError
   */
  async page(actor: SessionActor, id: string, wish: JournalWish, look: Look): Promise<readonly JournalEntry[]> {
    const file = await this.files.look(actor, id, look);
    requireShape(file.shape, ['whole', 'measuring']);
    return this.entries(actor, file, { ...wish, limit: wish.limit + 1 });
  }

  /** The last entries of an opened file, newest first: for whoever works in the whole file. */
  async newest(actor: SessionActor, file: PlacementFile, count: number): Promise<readonly JournalEntry[]> {
    requireShape(file.shape, ['whole']);
    return this.newestUntil(actor, file, await this.lastOf(actor, file), count);
  }

  /** Number of the last entry of an opened file. */
  async lastOf(actor: SessionActor, file: PlacementFile): Promise<number> {
    return inSession(this.pool, actor, (client) => lastNumber(client, file.item.id));
  }

  /** The same up to a number. */
  async newestUntil(
    actor: SessionActor,
    file: PlacementFile,
    last: number,
    count: number,
  ): Promise<readonly JournalEntry[]> {
    requireShape(file.shape, ['whole']);
    const wish = { after: Math.max(0, last - count), limit: Math.min(last, count), instance: undefined };
    return (await this.entries(actor, file, wish)).toReversed();
  }

  /** The last entry of a type of a part, with what of it is sealed; undefined when it never happened. */
  async last(
    actor: SessionActor,
    file: PlacementFile,
    instance: string,
    type: string,
  ): Promise<JournalEntry | undefined> {
    return (await this.ofInstance(actor, file, instance)).findLast((entry) => entry.type === type);
  }

  /** All entries of a part of an opened file, oldest first. */
  async ofInstance(actor: SessionActor, file: PlacementFile, instance: string): Promise<readonly JournalEntry[]> {
    return this.entries(actor, file, { after: 0, limit: null, instance });
  }

  /** All entries of an opened file up to a number, oldest first: for whoever works in the whole file. */
  async until(actor: SessionActor, file: PlacementFile, last: number): Promise<readonly JournalEntry[]> {
    requireShape(file.shape, ['whole']);
    return this.entries(actor, file, { after: 0, limit: last, instance: undefined });
  }

  /**
   * What happened in some entries of a file that is open already, in a sentence and with nothing of what is sealed: also for
   * who works only with its money.
   */
  async sentences(
    actor: SessionActor,
    placement: string,
    numbers: readonly number[],
  ): Promise<readonly Pick<JournalEntry, 'number' | 'at' | 'sentence'>[]> {
    if (numbers.length === 0) return [];
    const { rows, names } = await inSession(this.pool, actor, async (client) => {
      const found = await entryRecords(client, placement, {
        after: Math.min(...numbers) - 1,
        limit: null,
        instances: null,
      });
      const asked = found.filter(({ number }) => numbers.includes(number));
      const ids = asked.flatMap((row) => entryActor(parsed(row))?.id ?? []);
      return { rows: asked, names: await memberNames(client, ids) };
    });
    return rows.map((row) => {
      const body = parsed(row);
      const by = entryActor(body) ?? UNKNOWN;
      const name = names.get(by.id) ?? NAMES[by.role] ?? 'Een oud-collega';
      return { number: row.number, at: row.at, sentence: entrySentence(body, this.definitionOf(body), name) };
    });
  }

  private definitionOf({ workflow, version }: EntryBody): ReturnType<Workflows['version']> | undefined {
    return workflow !== undefined && version !== undefined ? this.workflows.version(workflow, version) : undefined;
  }

  private async entries(
    actor: SessionActor,
    file: PlacementFile,
    wish: { readonly after: number; readonly limit: number | null; readonly instance: string | undefined },
  ): Promise<readonly JournalEntry[]> {
    const { id } = file.item;
    const instances = instancesIn(file, wish.instance);
    const { rows, names } = await inSession(this.pool, actor, async (client) => {
      const found = await entryRecords(client, id, { after: wish.after, limit: wish.limit, instances });
      const ids = found.flatMap((row) => entryActor(parsed(row))?.id ?? []);
      return { rows: found, names: await memberNames(client, ids) };
    });
    const shown: JournalEntry[] = [];
    for (const row of rows) shown.push(await this.shown(actor, file, row, names));
    return shown;
  }

  private async shown(
    actor: SessionActor,
    file: PlacementFile,
    row: EntryRecord,
    names: ReadonlyMap<string, string>,
  ): Promise<JournalEntry> {
    const body = parsed(row);
    const definition = this.definitionOf(body);
    const by = entryActor(body) ?? UNKNOWN;
    // Told by another part: the machine writes the role system, the id is still who began it.
    const name = names.get(by.id) ?? NAMES[by.role] ?? 'Een oud-collega';
    return {
      number: row.number,
      at: row.at,
      instance: row.instance,
      kind: body.kind,
      type: row.type,
      label: entryLabel(body, definition),
      sentence: entrySentence(body, definition, name),
      actor: { id: by.id, role: by.role, name },
      on: entryDay(body),
      causedBy: body.causedBy ?? null,
      facts: payloadOf(body),
      explanation: [...explanationOf(body)],
      ...(await this.opened(actor, file, row.type, body.sealed)),
    };
  }

  private async opened(
    actor: SessionActor,
    file: PlacementFile,
    type: string,
    sealed: string | undefined,
  ): Promise<Pick<JournalEntry, 'sealed' | 'sealedState'>> {
    if (sealed === undefined) return { sealed: null, sealedState: 'none' };
    try {
      const { candidate, id } = file.item;
      const value = await this.vault.unseal(actor, candidate, sealedPlace(id, type), sealed);
      return { sealed: value as Record<string, unknown>, sealedState: 'open' };
    } catch (error) {
      if (!(error instanceof PersonErasedError)) throw error;
      return { sealed: null, sealedState: 'destroyed' };
    }
  }
}

const parsed = (row: EntryRecord): EntryBody => JSON.parse(row.body) as EntryBody;

/** Null: every entry, also of parts that are not there any more. */
function instancesIn(file: PlacementFile, asked: string | undefined): readonly string[] | null {
  const seen = file.instances.map(({ name }) => name);
  if (asked === undefined) return file.shape === 'whole' ? null : seen;
  if (!seen.includes(asked)) throw new UnknownInstanceError(asked);
  return [asked];
}
