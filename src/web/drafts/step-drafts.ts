import type { JsonObject } from '../../../workflows/definition.js';
import type { SessionActor } from '../../access/session.js';
import type { DraftItem } from './draft.js';
import type { DraftStore } from './draft-store.js';

/** Steps of a placement that were filled in and not taken yet, each as a draft of its form. */
export class StepDrafts {
  constructor(private readonly drafts: DraftStore) {}

  static keyOf(placement: string, instance: string, type: string): string {
    return `stap:${placement}:${instance}:${type}`;
  }

  static addressOf(placement: string, instance: string, type: string): string {
    return `/plaatsingen/${placement}/stap/${instance}/${type}`;
  }

  /** Keeps the payload of a step of the placement as a form would hold it; a second one of its kind beside the first. */
  async keep(actor: SessionActor, placement: string, type: string, payload: JsonObject): Promise<void> {
    const place = { placement, instance: 'placement', type };
    await this.keepStep(actor, place, 'Stap bij een nieuwe plaatsing', payload);
  }

  /** The same of any part. @returns the name of the draft */
  async keepStep(
    actor: SessionActor,
    { placement, instance, type }: { readonly placement: string; readonly instance: string; readonly type: string },
    title: string,
    payload: JsonObject,
  ): Promise<string> {
    const key = StepDrafts.keyOf(placement, instance, type);
    const address = StepDrafts.addressOf(placement, instance, type);
    const wish = { key, title, address, values: typedFrom(payload), seen: 0 };
    const outcome = await this.drafts.save(actor, wish);
    if (outcome.kind === 'elsewhere') await this.drafts.saveBeside(actor, wish);
    return key;
  }

  /** Of one placement. */
  async of(actor: SessionActor, placement: string): Promise<readonly DraftItem[]> {
    return (await this.drafts.list(actor)).filter(({ key }) => key.startsWith(`stap:${placement}:`));
  }
}

/** A payload as people type it. */
function typedFrom(payload: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(payload).flatMap(([name, value]): readonly (readonly [string, string | readonly string[]])[] => {
      if (typeof value === 'boolean') return [[name, value ? 'ja' : 'nee']];
      if (typeof value === 'string') return [[name, /^\d+\.\d+$/.test(value) ? value.replace('.', ',') : value]];
      if (Array.isArray(value)) return [[name, value.map(String)]];
      return typeof value === 'number' ? [[name, String(value)]] : [];
    }),
  );
}
