import { z } from 'zod';
import type { LocalDate } from '../../../workflows/definition.js';
import { addDays } from '../../../workflows/law/dates.js';
import { localDate } from '../../../workflows/payload.js';
import type { LookWish } from '../../looks/look-register.service.js';

const all = z.literal('alle');
const text = z.string().max(80).or(all).catch('alle');
const Query = z.object({
  vanaf: localDate.optional().catch(undefined),
  tot: localDate.optional().catch(undefined),
  wie: text,
  rol: text,
  wat: text,
  soort: z.enum(['geopend', 'genoemd', 'alle']).catch('geopend'),
  vanaf_regel: z.string().max(400).optional().catch(undefined),
});

/** Filters of the register as they stand in the address; days in order, at most a year. */
export type LookQuery = Omit<z.infer<typeof Query>, 'vanaf' | 'tot'> & {
  readonly vanaf: LocalDate;
  readonly tot: LocalDate;
};

const MOST_DAYS = 366;

export function lookQuery(raw: unknown, today: LocalDate): LookQuery {
  const asked = Query.parse(raw ?? {});
  const tot = asked.tot ?? today;
  const first = asked.vanaf ?? addDays(tot, -6);
  const earliest = addDays(tot, -MOST_DAYS);
  const { wie, rol, wat, soort, vanaf_regel } = asked;
  const vanaf = first > tot ? tot : first < earliest ? earliest : first;
  return { vanaf, tot, wie, rol, wat, soort, vanaf_regel };
}

const unlessAll = (value: string): string | undefined => (value === 'alle' ? undefined : value);

export function lookWish({ vanaf, tot, wie, rol, wat, soort }: LookQuery, before: LookWish['before']): LookWish {
  return {
    from: vanaf,
    until: tot,
    actor: unlessAll(wie),
    role: unlessAll(rol),
    operation: unlessAll(wat),
    shown: soort === 'alle' ? undefined : soort === 'geopend' ? 'file' : 'line',
    before,
  };
}

/** The same list with something else chosen; from its beginning unless that is what changes. */
export function lookAddress(query: LookQuery, change: Partial<LookQuery>): string {
  const { vanaf_regel: _from, ...kept } = query;
  const search = new URLSearchParams(
    Object.entries({ ...kept, ...change }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  return `/inzageregister?${search.toString()}`;
}
