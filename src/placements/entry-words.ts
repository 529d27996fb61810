import type { Actor, WorkflowDefinition } from '../../workflows/definition.js';
import type { EntryBody } from '../journal/entry.js';
import { titleOf } from '../reminders/render.js';
import { FACT_WORDS } from './fact-words.js';

const OPENED: Readonly<Record<string, string>> = {
  placement: 'heeft de plaatsing geopend',
  measurement: 'heeft een loonwaardemeting in gang gezet',
  'register-message': 'heeft een melding aan het register klaargezet',
  support: 'heeft een aanvraag voor ondersteuning vastgelegd',
  objection: 'heeft een bezwaar in behandeling gegeven',
};

/** Short Dutch name of what happened. */
export function entryLabel(body: EntryBody, definition: WorkflowDefinition | undefined): string {
  switch (body.kind) {
    case 'started':
      return 'Geopend';
    case 'timer':
      return definition?.delayLabels[body.timer ?? ''] ?? 'Termijn voorbij';
    case 'reminder':
      return 'Herinnering';
    case 'migrated':
      return 'Nieuwe versie van het proces';
    case 'fact':
      return FACT_WORDS[body.event.type]?.label ?? body.event.type;
    case 'event':
      return definition?.events[body.event.type]?.label ?? body.event.type;
  }
}

/** One Dutch sentence of the story. */
export function entrySentence(body: EntryBody, definition: WorkflowDefinition | undefined, name: string): string {
  switch (body.kind) {
    case 'started':
      return `${name} ${OPENED[body.workflow ?? ''] ?? 'heeft dit onderdeel geopend'}.`;
    case 'timer':
      return `${entryLabel(body, definition)}: deze dag is aangebroken.`;
    case 'reminder':
      return reminderSentence(body);
    case 'migrated':
      return `${name} heeft dit onderdeel overgezet naar een nieuwe versie van het proces.`;
    case 'fact':
      return `${name} ${FACT_WORDS[body.event.type]?.story ?? `heeft "${body.event.type}" vastgelegd`}.`;
    case 'event':
      return `${name} ${definition?.events[body.event.type]?.story ?? `heeft "${body.event.type}" vastgelegd`}.`;
  }
}

const TO: Readonly<Record<string, string>> = {
  owner: 'de consulent',
  assignedExpert: 'de deskundige',
  teamLead: 'de manager',
  manager: 'de manager',
  backOffice: 'de backoffice',
  reviewer: 'de kwaliteitsmedewerker',
  finance: 'financiën',
  legalOfficer: 'de jurist',
  administrator: 'de functioneel beheerder',
  employer: 'de werkgever',
  worker: 'de werknemer',
};

/** What about, and to whom: ten reminders that read the same tell nothing. */
function reminderSentence(body: EntryBody): string {
  const { reminder } = body.event as { readonly reminder?: { readonly template?: string; readonly to?: string } };
  if (reminder?.template === undefined) return 'Er is een herinnering gestuurd.';
  const to = TO[reminder.to ?? ''];
  return `Herinnering${to === undefined ? '' : ` aan ${to}`}: ${titleOf(reminder.template)}.`;
}

/** Who did it, by the entry. */
export function entryActor(body: EntryBody): Actor | undefined {
  const { by } = body.event as { readonly by?: Actor };
  return by;
}

/** The day something was done on, if the entry says so. */
export function entryDay(body: EntryBody): string | null {
  const { on } = body.event as { readonly on?: unknown };
  return typeof on === 'string' ? on : null;
}

/** How dates and numbers were found: rules, rows of tables, provisional or not. */
export function explanationOf(body: EntryBody): readonly Record<string, unknown>[] {
  const { plan } = body.event as { readonly plan?: { readonly explanation?: readonly Record<string, unknown>[] } };
  return [...(plan?.explanation ?? [])];
}

/** What was sent, without what the engine added. */
export function payloadOf(body: EntryBody): Record<string, unknown> {
  const { type: _type, plan: _plan, by: _by, on: _on, ...payload } = body.event as Record<string, unknown>;
  return payload;
}
