import type { StateValue } from './definition.js';

/** All active paths of a state value, parents before children: `open`, `open.report`, `open.report.drafted`. */
export function activePaths(value: StateValue): readonly string[] {
  if (typeof value === 'string') return [value];
  return Object.entries(value).flatMap(([key, child]) =>
    child === undefined || (typeof child === 'object' && Object.keys(child).length === 0)
      ? [key]
      : [key, ...activePaths(child).map((path) => `${key}.${path}`)],
  );
}

/** The deepest active path of a machine without parallel regions. */
export function leafPath(value: StateValue): string {
  return activePaths(value).at(-1) ?? '';
}
