import type { Refusal } from '../../workflows/definition.js';

/** A refusal of the engine: a stable code, a Dutch sentence and facts. No HTTP in it. */
export abstract class EngineError extends Error {
  abstract readonly code: string;
}

/** There is no such file for the deciding bodies of this session. */
export class UnknownStreamError extends EngineError {
  readonly code = 'unknownStream';
  constructor(readonly stream: string) {
    super('Dit dossier bestaat niet, of u hebt er geen toegang toe.');
  }
}

/** The placement has no such part. */
export class UnknownInstanceError extends EngineError {
  readonly code = 'unknownInstance';
  constructor(readonly instance: string) {
    super(`Dit dossier heeft geen onderdeel "${instance}".`);
  }
}

/** The event cannot be taken: wrong payload (`invalid`), not in this state (`state`), or refused by a rule (`rule`). */
export class EventRefusedError extends EngineError {
  readonly code = 'eventRefused';
  constructor(
    readonly kind: 'invalid' | 'state' | 'rule',
    readonly refusals: readonly Refusal[],
    readonly possible: readonly string[],
    /** The part that refused: the one addressed, or one that was told. */
    readonly instance: string,
  ) {
    super(refusals.map((refusal) => refusal.detail).join(' '));
  }
}

/** The role may not send this event. */
export class RoleRefusedError extends EngineError {
  readonly code = 'roleRefused';
  constructor(
    readonly role: string,
    readonly event: string,
    readonly allowed: readonly string[],
  ) {
    super(`Deze stap hoort niet bij uw rol.`);
  }
}

/** One thing that happened since the revision somebody expected. */
export type Change = { readonly number: number; readonly type: string; readonly at: string; readonly by: string };

/** Somebody else changed this part first. */
export class StaleRevisionError extends EngineError {
  readonly code = 'staleRevision';
  constructor(
    readonly expected: number,
    readonly current: number,
    readonly changes: readonly Change[],
  ) {
    super('Dit is intussen door iemand anders veranderd. Bekijk wat er veranderd is en probeer het opnieuw.');
  }
}

/** Something was recorded in the file since somebody looked at what an event rests on: it is looked at again. */
export class StreamMovedError extends EngineError {
  readonly code = 'busy';
  constructor() {
    super('In het dossier is zojuist iets vastgelegd. Probeer het opnieuw.');
  }
}

/** The same key was used before with another body. */
export class IdempotencyMismatchError extends EngineError {
  readonly code = 'idempotencyMismatch';
  constructor(readonly key: string) {
    super('Deze Idempotency-Key is al gebruikt voor een ander verzoek.');
  }
}

/** The file is held by another transaction for too long; nothing was stored, trying again is safe. */
export class BusyError extends EngineError {
  readonly code = 'busy';
  constructor() {
    super('Het dossier is even bezet. Er is niets opgeslagen; probeer het over een ogenblik opnieuw.');
  }
}

/** A running instance cannot go to another version of its machine; it stays where it is. */
export class MigrationRefusedError extends EngineError {
  readonly code = 'migrationRefused';
  constructor(
    readonly instance: string,
    readonly from: number,
    readonly to: number,
    detail: string,
  ) {
    super(`${instance} blijft op versie ${from}: ${detail}`);
  }
}

/** Something failed that nobody foresaw; nothing was stored. The placement waits, no other does. */
export class FaultError extends EngineError {
  readonly code = 'fault';
  constructor(
    readonly stream: string,
    cause: unknown,
  ) {
    super(`Er ging iets mis in dit dossier: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
