import { measurementTemplates } from './measurement.templates.js';
import { relayTemplates } from './relay.templates.js';
import type { Template, Templates } from './template.js';

/** Every template that a workflow or the relay names. */
export const allTemplates: Templates = { ...measurementTemplates, ...relayTemplates };

export function templateOf(name: string): Template | undefined {
  return Object.hasOwn(allTemplates, name) ? allTemplates[name] : undefined;
}
