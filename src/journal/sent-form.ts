import { AsyncLocalStorage } from 'node:async_hooks';
import type { Writes } from './writes.js';

/** A form of a page as somebody sent it: `key` is that of the drawing of the form, `bodyHash` a digest of what was typed. */
export type SentForm = {
  readonly tenant: string;
  readonly actor: string;
  readonly operation: string;
  readonly key: string;
  readonly bodyHash: string;
  /** Whether somebody must say so when it comes beside one like it. */
  readonly isAsked: boolean;
};

/** The same form was stored meanwhile by another process; nothing was stored now. */
export class FormStoredError extends Error {}

/** A form that is being answered, and whether something of it is stored. */
export class FormUnderWay {
  stored = false;
  private over = false;

  constructor(readonly form: SentForm) {}

  get waits(): boolean {
    return !this.stored && !this.over;
  }

  /** What its request began and goes on after the answer is no part of the form. */
  end(): void {
    this.over = true;
  }
}

const underWay = new AsyncLocalStorage<FormUnderWay>();

/** All that `work` records is recorded for this form: the first of it carries the key. */
export const answering = <T>(form: FormUnderWay, work: () => Promise<T>): Promise<T> => underWay.run(form, work);

/** The form whose key still waits for what is recorded first; undefined outside a form, and after it. */
export function waitingForm(): FormUnderWay | undefined {
  const form = underWay.getStore();
  return form?.waits === true ? form : undefined;
}

/** What is stored, with the key of the form that asked it; undefined when there is no entry to name. */
export function withKey(writes: Writes, { form }: FormUnderWay): Writes | undefined {
  const [entry] = writes.entries;
  if (entry === undefined) return undefined;
  const { tenant: _tenant, isAsked: _asked, ...key } = form;
  const row = { ...key, stream: entry.stream, entry: entry.number, at: entry.at };
  return { ...writes, idempotency: [...writes.idempotency, row] };
}

/** A transaction that was taken back took the key back with it. */
export async function unlessTakenBack<T>(work: () => Promise<T>): Promise<T> {
  const form = waitingForm();
  try {
    return await work();
  } catch (error) {
    if (form !== undefined) form.stored = false;
    throw error;
  }
}
