import { dailyTemplates } from './daily.templates.js';
import { roomTemplates } from './room.templates.js';
import { decisionTemplates } from './decision.templates.js';
import { linkTemplates } from './link.templates.js';
import { measurementTemplates } from './measurement.templates.js';
import { messageAndSupportTemplates } from './message-and-support.templates.js';
import { objectionTemplates } from './objection.templates.js';
import { placementTemplates } from './placement.templates.js';
import { relayTemplates } from './relay.templates.js';
import { missedSentence } from './missed.js';
import { inside, type Template, type Templates } from './template.js';

/** Every template that a workflow, an import, the daily pass or the relay names. */
export const allTemplates: Templates = {
  ...placementTemplates,
  ...decisionTemplates,
  ...measurementTemplates,
  ...messageAndSupportTemplates,
  ...objectionTemplates,
  ...dailyTemplates,
  ...roomTemplates,
  ...relayTemplates,
  ...linkTemplates,
  'import.missed': inside('Wat voor de overname viel', (data) => missedSentence(data, titleOf)),
};

const titleOf = (name: string): string => templateOf(name)?.title ?? name;

export function templateOf(name: string): Template | undefined {
  return Object.hasOwn(allTemplates, name) ? allTemplates[name] : undefined;
}
