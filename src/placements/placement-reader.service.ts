import type { SessionActor } from '../access/session.js';
import type { JsonObject } from '../../workflows/definition.js';
import type { RoomTable } from '../../workflows/effects.js';
import { addDays } from '../../workflows/law/dates.js';
import { PlacementHistory } from '../engine/placement-history.js';
import { thenOf, type PlacementThen, type ReplayedPlacement } from '../engine/placement-history.js';
import type { Workflows } from '../engine/decision-env.js';
import { UnknownStreamError } from '../engine/engine.errors.js';
import { inSession } from '../journal/session-work.js';
import type { AppPool } from '../platform/database.js';
import { startOfLocalDay } from '../platform/legal-time.js';
import { NotAllowedError } from '../access/access.errors.js';
import { requireShape, shapeOf, type FileShape } from './placement-access.js';
import type { Look, PlacementFile, PlacementFiles } from './placement-files.service.js';
import {
  factRows,
  placementPage,
  placementsOfPeople,
  roomRows,
  type FactRow,
  type PlacementItem,
  type RoomRow,
} from './placement-rows.js';
import type { PlacementFilter } from './placement.schemas.js';
import { statesOf, tracksOf } from './placement-view.js';
import type { PlacementThenView } from './placement.views.js';

/** Which roles read the rows of a room, by what of a file they work with. */
const ROOM_SHAPES: Readonly<Partial<Record<RoomTable, readonly FileShape[]>>> = {
  contract: ['whole', 'paying', 'matching'],
  decision: ['whole', 'paying'],
  measurement: ['whole', 'measuring'],
  measurement_task: ['whole', 'measuring'],
  support: ['whole', 'paying'],
  ending: ['whole', 'paying'],
  correction: ['whole', 'paying'],
};

/** A placement as it was, beside the file as it is. */
export type LookedBack = {
  readonly file: PlacementFile;
  readonly replayed: ReplayedPlacement;
  readonly view: PlacementThenView;
};

/** Lists and looks back. */
export class PlacementReader {
  constructor(
    private readonly pool: AppPool,
    private readonly files: PlacementFiles,
    private readonly history: PlacementHistory,
    private readonly workflows: Workflows,
  ) {}

  /** One page in order of the nearest day. An expert sees own measurements only (C6). */
  async list(
    actor: SessionActor,
    filter: PlacementFilter,
    page: { readonly after: readonly string[] | undefined; readonly limit: number },
  ): Promise<readonly PlacementItem[]> {
    const shape = shapeOf(actor.role, 'lijst');
    const owner = filter.owner === 'me' ? actor.id : filter.owner;
    const expert = shape === 'measuring' ? actor.id : null;
    return inSession(this.pool, actor, (client) => placementPage(client, { ...filter, owner }, { ...page, expert }));
  }

  /** Placements of people who were found, some of each, the nearest day first. Not for an expert, who finds nobody (C6, F1). */
  async ofPeople(
    actor: SessionActor,
    people: readonly string[],
    perPerson: number,
  ): Promise<readonly (PlacementItem & { readonly asked: string })[]> {
    if (shapeOf(actor.role, 'lijst') === 'measuring')
      throw new NotAllowedError('Zoeken naar personen hoort niet bij uw rol.');
    if (people.length === 0) return [];
    return inSession(this.pool, actor, (client) => placementsOfPeople(client, people, perPerson));
  }

  /** @throws UnknownStreamError, NotAllowedError */
  async facts(actor: SessionActor, id: string, look: Look): Promise<readonly FactRow[]> {
    const file = await this.files.look(actor, id, look);
    requireShape(file.shape, ['whole', 'paying']);
    return inSession(this.pool, actor, (client) => factRows(client, id));
  }

  /** Rows of one room; an expert gets those of own measurements. @throws UnknownStreamError, NotAllowedError */
  async rows(actor: SessionActor, id: string, table: RoomTable, look: Look): Promise<readonly RoomRow[]> {
    const file = await this.files.look(actor, id, look);
    requireShape(file.shape, ROOM_SHAPES[table] ?? ['whole']);
    const rows = await inSession(this.pool, actor, (client) => roomRows(client, table, id));
    return file.shape === 'measuring' ? rows.filter((row) => isOwn(row, file)) : rows;
  }

  /**
   * A placement as it was.
   * @param at a day (its end) or a moment; now when left out
   * @throws UnknownStreamError also when it was opened later
   */
  async asOf(actor: SessionActor, id: string, at: string | undefined, look: Look): Promise<PlacementThenView> {
    return (await this.replayedAsOf(actor, id, at, look)).view;
  }

  /** The same with the file as it is now and the replay it was found by. @throws UnknownStreamError, NotAllowedError */
  async replayedAsOf(actor: SessionActor, id: string, at: string | undefined, look: Look): Promise<LookedBack> {
    const file = await this.files.look(actor, id, look);
    if (file.shape !== 'whole') throw new NotAllowedError('Terugkijken in een dossier hoort niet bij uw rol.');
    const moment = at === undefined ? undefined : momentOf(at);
    const replayed = await this.history.replayed(actor, id, moment);
    if (!replayed) throw new UnknownStreamError(id);
    return { file, replayed, view: this.thenView(thenOf(id, replayed, moment)) };
  }

  private thenView({ id, at, entries, instances, timers }: PlacementThen): PlacementThenView {
    const views = instances.map(({ name, workflow, version, revision, state, context, summary }) => {
      const definition = this.workflows.version(workflow, version);
      const waitsFor = timers
        .filter((timer) => timer.instance === name)
        .map((timer) => ({
          name: timer.name,
          label: definition.delayLabels[timer.name] ?? timer.name,
          dueOn: timer.dueOn,
        }));
      const facts: JsonObject = context;
      const tracks = name === 'placement' ? tracksOf(definition, state, 'whole') : [];
      return {
        tracks,
        view: { name, workflow, version, revision, summary, states: [...statesOf(definition, state)], waitsFor, facts },
      };
    });
    return { id, at, entries, tracks: views.flatMap(({ tracks }) => tracks), instances: views.map(({ view }) => view) };
  }
}

/** The number of a measurement's row, or the measurement a task belongs to. */
function isOwn(row: RoomRow, file: PlacementFile): boolean {
  const number = row['measurement'] ?? row['number'];
  return file.instances.some(({ name }) => name === `measurement-${String(number)}`);
}

/** The last moment of a day in Amsterdam (D7). */
function momentOf(at: string): string {
  if (at.length > 10) return new Date(Date.parse(at)).toISOString();
  return new Date(Date.parse(startOfLocalDay(addDays(at, 1))) - 1).toISOString();
}
