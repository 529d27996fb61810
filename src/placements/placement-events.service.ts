import type { z } from 'zod';
import { onNewestFor } from './on-newest.js';
import { actorOf } from '../access/permissions.js';
import type { SessionActor } from '../access/session.js';
import type { JsonObject, WorkflowEvent } from '../../workflows/definition.js';
import { sendableEvents } from '../../workflows/step.js';
import { SECOND_PERSON, SECOND_PERSON_CODE } from '../../workflows/placement/placement.second-person.js';
import type { EventCommand, Grounds, Idempotency } from '../engine/command.js';
import type { Engine, Previewed } from '../engine/engine.js';
import { EngineError, EventRefusedError, RoleRefusedError } from '../engine/engine.errors.js';
import type { PersonVault } from '../people/person-vault.js';
import type { Clock } from '../platform/clock.js';
import { localDate } from '../platform/legal-time.js';
import type { CorrectionWorth, EffectInEuros } from '../subsidies/effect-in-euros.service.js';
import type { EuroEffect } from '../subsidies/euro-effect.js';
import { NotComputableError } from '../subsidies/subsidies.errors.js';
import type { ForecastService } from '../subsidies/forecast.service.js';
import type { StepWarnings } from '../subsidies/step-warnings.service.js';
import type { MandateService } from '../tenants/mandate.service.js';
import { lastContactWithout } from './contact-entries.js';
import { draftAmount } from './draft-amount.js';
import { decisionTypeOf } from './mandate-of.js';
import {
  type EventFault,
  OtherBodyDecidesError,
  PlacementPartsError,
  SecondPersonNeededError,
  UnreadableEventError,
} from './placement.errors.js';
import { instanceOf, type LiveInstance, type PlacementFile, type PlacementFiles } from './placement-files.service.js';
import { instanceView } from './placement-view.js';
import type { EventAnswer } from './placement.views.js';
import { type SealedPart, type SentEvent, withSealed } from './placement.schemas.js';
import { sealedPlace } from './sealed-place.js';
import type { LinkFate, PartiesAsIf, WorkPlaceMoved } from './work-place-moved.js';
import { isSentByLetter, letterNeeded } from './sent-by-letter.js';

/** An event somebody sends to a part of a placement. */
export type Sending = {
  readonly placement: string;
  readonly instance: string;
  readonly sent: SentEvent;
  readonly expectedRevision?: number;
  readonly idempotency?: Idempotency;
  /** The kept letter that goes out with it; only the room of the documents names one. */
  readonly letter?: string;
  /** That a second person confirmed it; only the room of the proposals gives it, from the session of that person. */
  readonly grounds?: Grounds;
  /** Last entry of the file when it was looked at whether it may be. */
  readonly seenEntry?: number;
};

/** What an event would cause, with its euros; null for a role that may not see money. */
export type PreviewedEvent = Previewed & {
  readonly euros: EuroEffect | null;
  /** What a correction is worth, with the limit for a second person (M32); null of any other step. */
  readonly worth: CorrectionWorth | null;
  /** M8, M10: what somebody should know of the wage and the hours that it brings. */
  readonly warnings: readonly string[];
  /** What a decision that is prepared will give over a whole month; null where it gives none, or for who sees no money. */
  readonly drafted: string | null;
  /** M15: open links of people outside that would be taken back, by name. */
  readonly links: readonly LinkFate[];
  /** Version of the part that was looked at. */
  readonly revision: number;
};

type Completed = { readonly event: WorkflowEvent; readonly worth: CorrectionWorth | null };

/** Reads by a schema: what it gave, or all faults at once, in Dutch. */
export type ReadPayload = <T extends z.ZodType>(
  schema: T,
  payload: unknown,
) =>
  | { readonly success: true; readonly data: z.infer<T> }
  | { readonly success: false; readonly faults: readonly EventFault[] };

/** An event whose payload was read, and what of it is sealed. */
type Judged = { readonly event: WorkflowEvent; readonly sealed: SealedPart | undefined };

/** Judging a report decides nothing, and an objection against an own decision stays with who took it. */
const STAY_OURS: readonly string[] = ['reportAcceptance', 'objectionDecision'];

/** Sends events of people: role, payload and mandate are judged here, all else by the engine. */
export class PlacementEvents {
  constructor(
    private readonly files: PlacementFiles,
    private readonly engine: Engine,
    private readonly vault: PersonVault,
    private readonly mandates: MandateService,
    private readonly clock: Clock,
    private readonly forecasts: ForecastService,
    private readonly read: ReadPayload,
    private readonly effects: EffectInEuros,
    private readonly warnings: StepWarnings,
    /** Hears at once of another hirer or employer; without it the daily pass finds it. */
    private readonly moved?: WorkPlaceMoved,
  ) {}

  /**
   * @throws UnknownStreamError, UnknownInstanceError, RoleRefusedError, PlacementPartsError, UnreadableEventError, MandateMissingError,
   *   OtherBodyDecidesError, SecondPersonNeededError, PersonErasedError and what the engine refuses
   */
  async send(actor: SessionActor, sending: Sending): Promise<EventAnswer> {
    const { placement, instance, sent, expectedRevision, idempotency } = sending;
    const file = await this.files.toChange(actor, placement);
    const live = instanceOf(file, instance);
    const judged = await this.judged(actor, placement, live, sent);
    if (sending.letter === undefined) refuseWithoutLetter(live, judged.event);
    const { event, worth } = await this.completed(actor, placement, instance, judged.event);
    if (sending.grounds === undefined) refuseAlone(event, worth);
    const sealed = await this.sealed(actor, file, event.type, judged.sealed);
    const command: EventCommand = {
      ...commandOf(actor, placement, instance, event),
      ...(sealed === undefined ? {} : { sealed }),
      ...revisionFor(event, live, expectedRevision),
      ...(idempotency ? { idempotency } : {}),
      ...(sending.grounds ? { grounds: sending.grounds } : {}),
      ...(sending.seenEntry === undefined ? {} : { seenEntry: sending.seenEntry }),
    };
    // Before it is recorded, so that what fails here records nothing.
    const warnings = await this.warnings.of(actor, file.item, event, localDate(await this.clock.now()));
    const done = await this.engine.dispatch(actor, command).catch((error: unknown) => {
      throw asNeeded(error, event.type);
    });
    if (MOVES.includes(event.type)) await this.moved?.follow(actor, placement);
    const after = await this.files.changed(actor, placement, instance);
    const { state, label, sentence, whoActs, nextDueOn, outcome } = after.item;
    return {
      placement,
      entry: done.entry,
      repeated: done.repeated,
      fired: done.fired,
      warnings,
      summary: { state, label, sentence, whoActs, nextDueOn, outcome },
      instance: instanceView(instanceOf(after, instance), after),
    };
  }

  /**
   * What an event would cause; nothing is stored but that somebody looked (F6). Refuses as `send` does.
   * @param by in whose name it would be done, where somebody else looks
   */
  async preview(actor: SessionActor, sending: Sending, by: SessionActor = actor): Promise<PreviewedEvent> {
    const { placement, instance, sent, expectedRevision } = sending;
    const look = { operation: 'placement.previewed', purpose: undefined };
    const file = await this.files.lookToChange(actor, placement, look);
    const live = instanceOf(file, instance);
    const judged = await this.judged(by, placement, live, sent);
    refuseWithoutLetter(live, judged.event);
    const { event, worth } = await this.completed(by, placement, instance, judged.event);
    const previewed = await this.engine.preview(by, {
      ...commandOf(by, placement, instance, event),
      ...(expectedRevision === undefined ? {} : { expectedRevision }),
    });
    const euros = await this.effects.of(actor, placement, previewed);
    const warnings = await this.warnings.of(actor, file.item, event, localDate(previewed.before.at));
    const asIf = MOVES.includes(event.type) ? partiesAfter(previewed) : undefined;
    const links = asIf === undefined ? [] : await this.moved?.wouldFollow(by, placement, asIf);
    const drafted = event.type === 'decision.prepared' && euros !== null ? await this.drafted(by, previewed) : null;
    return { ...previewed, euros, worth, warnings, drafted, links: links ?? [], revision: live.revision };
  }

  private async drafted(by: SessionActor, { writes, before }: Previewed): Promise<string | null> {
    const context = contextAfter(writes);
    if (context === undefined) return null;
    try {
      return await draftAmount(this.forecasts, by, context, localDate(before.at));
    } catch (error) {
      if (error instanceof NotComputableError) return null;
      throw error;
    }
  }

  /** What is looked up and not typed. */
  private async completed(
    actor: SessionActor,
    placement: string,
    instance: string,
    event: WorkflowEvent,
  ): Promise<Completed> {
    if (event.type !== 'contact.revoked') return this.worthed(actor, placement, instance, event);
    const contacts = await this.files.contacts(actor, placement);
    const lastContactOn = lastContactWithout(contacts, event['contact'], actor);
    return { event: { ...event, lastContactOn }, worth: null };
  }

  /** M32: what a correction is worth is computed, not typed, so that nobody stays under the limit by a wrong number. */
  private async worthed(
    actor: SessionActor,
    placement: string,
    instance: string,
    event: WorkflowEvent,
  ): Promise<Completed> {
    if (event.type !== 'fact.corrected') return { event, worth: null };
    const light = { ...event, difference: '0.00' };
    try {
      const previewed = await this.engine.preview(actor, commandOf(actor, placement, instance, light));
      const worth = await this.effects.worth(actor, placement, previewed);
      return { event: { ...light, difference: worth.amount ?? light.difference }, worth };
    } catch (error) {
      // What refuses it is told when it is sent.
      if (error instanceof EngineError) return { event: light, worth: null };
      throw error;
    }
  }

  private async judged(actor: SessionActor, placement: string, live: LiveInstance, sent: SentEvent): Promise<Judged> {
    const { type, sealed, ...payload } = sent;
    const known = Object.hasOwn(live.definition.events, type) ? live.definition.events[type] : undefined;
    if (!known) {
      const detail = `De gebeurtenis "${type}" bestaat niet bij dit onderdeel.`;
      throw new PlacementPartsError([{ field: 'type', code: 'unknown-event', detail }]);
    }
    if (!known.roles.includes(actor.role)) throw new RoleRefusedError(actor.role, type, known.roles);
    const [read, words] = [this.read(known.schema, payload), this.read(withSealed, { sealed })];
    const faults = [read, words].flatMap((one) => (one.success ? [] : one.faults));
    const told: WorkflowEvent = { ...(payload as JsonObject), type };
    const strange = await this.files.strangers(actor, told);
    if (!read.success || !words.success || strange.length > 0) {
      const others = await this.refusedBeside(actor, placement, live, told);
      throw new UnreadableEventError([...faults, ...strange, ...others]);
    }
    await this.refuseOtherBodys(actor, placement, known.mandate);
    await this.requireMandate(actor, live, known.mandate);
    return { event: { ...(read.data as JsonObject), type }, sealed: words.data.sealed };
  }

  /** What the engine would refuse beside what cannot be read; nothing is stored. */
  private async refusedBeside(
    actor: SessionActor,
    placement: string,
    { name, definition }: LiveInstance,
    event: WorkflowEvent,
  ): Promise<readonly EventFault[]> {
    if (isSentByLetter(definition.name, event.type)) return [letterNeeded(event.type)];
    try {
      await this.engine.preview(actor, commandOf(actor, placement, name, lightly(event)));
      return [];
    } catch (error) {
      if (error instanceof EventRefusedError) return error.refusals.filter(({ code }) => code !== 'payload');
      if (error instanceof EngineError) return [];
      throw error;
    }
  }

  /** M46: who may not decide here takes no decision; on objections against what was decided before it still does. */
  private async refuseOtherBodys(actor: SessionActor, placement: string, mandate: string | undefined): Promise<void> {
    if (mandate === undefined || STAY_OURS.includes(mandate)) return;
    const other = await this.files.otherBody(actor, placement, localDate(await this.clock.now()));
    if (other !== undefined) throw new OtherBodyDecidesError(other.body);
  }

  /** M2, F8: signing outside the mandate is refused. The day is that of signing, the amount that of a month of the draft. */
  private async requireMandate(actor: SessionActor, live: LiveInstance, mandate: string | undefined): Promise<void> {
    const decisionType = decisionTypeOf(mandate);
    if (decisionType === undefined) return;
    const on = localDate(await this.clock.now());
    await this.mandates.requireMandate(
      actor,
      actorOf(actor),
      decisionType,
      await draftAmount(this.forecasts, actor, live.instance.context, on),
      on,
    );
  }

  private async sealed(
    actor: SessionActor,
    file: PlacementFile,
    type: string,
    part: SealedPart | undefined,
  ): Promise<string | undefined> {
    if (part === undefined || Object.keys(part).length === 0) return undefined;
    const { id, candidate } = file.item;
    // Left-out keys are undefined after parsing; sealed is what JSON keeps of it.
    const value: JsonObject = JSON.parse(JSON.stringify(part));
    return this.vault.seal(actor, candidate, sealedPlace(id, type), value);
  }
}

/** Whoever names a second person does not decide for that person, and what cannot be held against a limit is above it. */
function refuseAlone({ type, secondBy }: WorkflowEvent, worth: CorrectionWorth | null): void {
  const rule = SECOND_PERSON[type];
  if (rule === undefined) return;
  if (typeof secondBy === 'string') throw new SecondPersonNeededError(rule);
  if (worth?.amount === null) throw new SecondPersonNeededError(rule, UNKNOWN_WORTH);
}

const UNKNOWN_WORTH =
  'Wat deze verbetering kost is niet te berekenen. Daarom moet een tweede persoon haar bevestigen. Kies wie.';

/** A rule that asks for nothing but a second person says how to get one. */
function asNeeded(error: unknown, type: string): unknown {
  if (!(error instanceof EventRefusedError)) return error;
  const [first, ...others] = error.refusals;
  if (first?.code !== SECOND_PERSON_CODE || others.length > 0) return error;
  return new SecondPersonNeededError(first.rule ?? SECOND_PERSON[type] ?? '', first.detail);
}

/** M32: before what a correction is worth is known. */
const lightly = (event: WorkflowEvent): WorkflowEvent =>
  event.type === 'fact.corrected' ? { ...event, difference: '0.00' } : event;

/** D4: what says that a letter went out comes with the letter. */
function refuseWithoutLetter({ name, definition, instance }: LiveInstance, { type }: WorkflowEvent): void {
  if (!isSentByLetter(definition.name, type)) return;
  const others = sendableEvents(definition, instance).filter((one) => one !== type);
  throw new EventRefusedError('rule', [letterNeeded(type)], others, name);
}

/** After these the work is done, or paid, by another (M15, M51). */
const MOVES: readonly string[] = ['job.changed', 'employer.changed'];

function contextAfter({ instances }: Previewed['writes']): JsonObject | undefined {
  const row = instances.find(({ name }) => name === 'placement');
  return row && (JSON.parse(row.snapshot) as { readonly context: JsonObject }).context;
}

function partiesAfter({ writes }: Previewed): PartiesAsIf | undefined {
  const { employer, hirer } = contextAfter(writes) ?? {};
  return typeof employer === 'string' ? { employer, hirer: typeof hirer === 'string' ? hirer : null } : undefined;
}

/** What was looked up must still be so when it is stored. */
function revisionFor(
  { type }: WorkflowEvent,
  { revision }: LiveInstance,
  expected: number | undefined,
): Pick<EventCommand, 'expectedRevision'> {
  const seen = expected ?? (type === 'contact.revoked' ? revision : undefined);
  return seen === undefined ? {} : { expectedRevision: seen };
}

function commandOf(actor: SessionActor, stream: string, instance: string, event: WorkflowEvent): EventCommand {
  return { kind: 'event', stream, actor: actorOf(actor), instance, event, ...onNewestFor(event.type) };
}
