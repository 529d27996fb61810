import type { Effect } from './effects.js';

type ParamsOf<T extends Effect['type']> = Extract<Effect, { readonly type: T }>['params'];
type NoOp<P> = (scope: unknown, params: P) => void;

const nothing = (): void => undefined;

/** The effects as named actions of a machine. They do nothing here: the engine carries them out. */
export const effectActions: {
  readonly open: NoOp<ParamsOf<'open'>>;
  readonly tell: NoOp<ParamsOf<'tell'>>;
  readonly fact: NoOp<ParamsOf<'fact'>>;
  readonly record: NoOp<ParamsOf<'record'>>;
  readonly send: NoOp<ParamsOf<'send'>>;
  readonly task: NoOp<ParamsOf<'task'>>;
  /** Several effects of one transition, when how many depends on the context. */
  readonly effects: NoOp<{ readonly list: readonly Effect[] }>;
} = {
  open: nothing,
  tell: nothing,
  fact: nothing,
  record: nothing,
  send: nothing,
  task: nothing,
  effects: nothing,
};
