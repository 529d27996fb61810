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
    const key = StepDrafts.keyOf(placement, 'placement', type);
    const address = StepDrafts.addressOf(placement, 'placement', type);
    const wish = { key, title: 'Stap bij een nieuwe plaatsing', address, values: typedFrom(payload), seen: 0 };
    const outcome = await this.drafts.save(actor, wish);
    if (outcome.kind === 'elsewhere') await this.drafts.saveBeside(actor, wish);
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
