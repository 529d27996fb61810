import type { Actor, JsonObject, LocalDate, Refusal, Role, WorkflowDefinition } from '../definition.js';
import type { Effect } from '../effects.js';
import { defaultPolicies, type PolicySet } from '../law/policies.js';
import { builtInTables } from '../law/tables.js';
import { leafPath } from '../state-path.js';
import { fire, type Instance, start, step, type StepEnv, wantedTimers } from '../step.js';

/** One instance in a spec: acts on it are sentences, time passes by moving the day. */
export class Acts {
  #instance: Instance;
  #effects: readonly Effect[];
  #today: LocalDate;

  constructor(
    readonly definition: WorkflowDefinition,
    input: JsonObject,
    today: LocalDate,
    readonly policies: PolicySet = defaultPolicies,
  ) {
    this.#today = today;
    const begun = start(definition, input, this.#env(system));
    this.#instance = begun.instance;
    this.#effects = begun.effects;
  }

  get state(): string {
    return leafPath(this.#instance.value);
  }
  get context(): JsonObject {
    return this.#instance.context;
  }
  /** Effects of the last act. */
  get effects(): readonly Effect[] {
    return this.#effects;
  }
  get told(): readonly JsonObject[] {
    return this.#effects.flatMap((effect) => (effect.type === 'tell' ? [effect.params.event] : []));
  }
  get sent(): readonly string[] {
    return this.#effects.flatMap((effect) =>
      effect.type === 'send' ? [`${effect.params.template} → ${effect.params.to}`] : [],
    );
  }
  get tasks(): readonly string[] {
    return this.#effects.flatMap((effect) => (effect.type === 'task' ? [effect.params.template] : []));
  }
  get reminders(): readonly string[] {
    const { context, value } = this.#instance;
    return this.definition
      .reminders(context, value, this.policies)
      .map(({ name, dueOn, to }) => `${dueOn} ${name} → ${to}`);
  }

  /** It becomes this day; what falls due until then fires first. */
  on(today: LocalDate): this {
    for (let left = 50; left > 0; left -= 1) {
      const [due] = wantedTimers(this.definition, this.#instance)
        .filter((timer) => timer.dueOn <= today)
        .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
      if (due === undefined) break;
      const fired = fire(this.definition, this.#instance, due.name, due.dueOn, this.#env(system));
      if (fired === undefined) throw new Error(`${due.name} led nowhere`);
      this.#instance = fired.instance;
      this.#effects = fired.effects;
    }
    this.#today = today;
    return this;
  }

  /** Somebody does something; a refusal fails the spec. */
  act(who: string, type: string, payload: JsonObject = {}): this {
    const result = step(this.definition, this.#instance, { type, ...payload }, this.#env(actorOf(who)));
    if (!result.ok) throw new Error(`${type} in ${this.state}: ${result.kind} ${JSON.stringify(result.refusals)}`);
    this.#instance = result.instance;
    this.#effects = result.effects;
    return this;
  }

  /** Codes with which it is refused; nothing changes. */
  refusals(who: string, type: string, payload: JsonObject = {}): readonly string[] {
    const result = step(this.definition, this.#instance, { type, ...payload }, this.#env(actorOf(who)));
    return result.ok ? [] : result.refusals.map(({ code, field }: Refusal) => (field ? `${code} ${field}` : code));
  }

  #env(actor: Actor): StepEnv {
    const at = `${this.#today}T09:00:00.000Z`;
    return { actor, today: this.#today, at, policies: this.policies, tables: builtInTables };
  }
}

const system: Actor = { id: 'system', role: 'system', tenant: 'tenant-1' };

/** `expert anna` is an actor with that role and id. */
function actorOf(who: string): Actor {
  const [role = 'system', id = role] = who.split(' ');
  return { id, role: role as Role, tenant: 'tenant-1' };
}
