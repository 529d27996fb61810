import type { ControlFacts, ControlMessage } from './control-facts.js';
import { ok, missing, later, none, on, step, type Judged, type Mend } from './control-line.js';

export function informed(facts: ControlFacts): Judged {
  const { measurement, alreadyRegistered, messages: all } = facts;
  if (alreadyRegistered) return none('De werknemer stond al in het register.');
  const value = measurement?.determinedOn == null ? null : measurement.wageValue;
  if (value === null) return later('Er is nog geen loonwaarde.');
  if (value === 100 && all.length === 0) return none('Bij 100 procent is er geen opname.');
  const first = all.find(({ kind }) => kind === 'wageValue');
  if (first === undefined || first.informedOn === null) {
    return missing('De werknemer is nog niet geïnformeerd.', step('person.informed', 'Werknemer informeren'));
  }
  if (first.sentOn !== null && first.informedOn > first.sentOn) {
    return {
      state: 'late',
      found: [`Geïnformeerd op ${on(first.informedOn)}, na de melding van ${on(first.sentOn)}.`],
    };
  }
  return ok(`Geïnformeerd op ${on(first.informedOn)}.`);
}

const OPEN_MESSAGE: Readonly<Record<string, readonly [type: string, label: string]>> = {
  toInform: ['person.informed', 'Werknemer informeren'],
  toSend: ['message.sent', 'Melding versturen'],
  sent: ['message.confirmed', 'Antwoord vastleggen'],
  rejected: ['message.mended', 'Melding herstellen'],
  wrong: ['message.deliverAgain', 'Opnieuw aanleveren'],
};
const MESSAGE_WORDS: Readonly<Record<string, string>> = {
  toInform: 'de werknemer is nog niet geïnformeerd',
  toSend: 'nog niet verstuurd',
  sent: 'nog niet bevestigd',
  rejected: 'afgekeurd en niet hersteld',
  wrong: 'fout gebleken en niet verbeterd',
};

export function messages(facts: ControlFacts): Judged {
  const { measurement, messages: all, today } = facts;
  const value = measurement?.determinedOn == null ? null : measurement.wageValue;
  if (all.length === 0) {
    if (value === null) return later('Er is nog niets te melden.');
    if (value === 100) return none('Bij 100 procent is er geen melding langs deze weg.');
    return missing('Er is een loonwaarde en geen melding.', step('person.informed', 'Werknemer informeren'));
  }
  const open = all.find(({ state }) => OPEN_MESSAGE[state] !== undefined);
  if (open === undefined) return ok(`${all.length} ${all.length === 1 ? 'melding' : 'meldingen'}, alle afgerond.`);
  const text = `Melding ${open.number}: ${MESSAGE_WORDS[open.state] ?? open.state}.`;
  const waiting = (open.state === 'toSend' || open.state === 'toInform') && (open.dueOn ?? today) >= today;
  if (waiting || open.state === 'sent') return { ...later(text), mend: mendOf(open) };
  return missing(text, mendOf(open));
}

function mendOf({ state, number }: ControlMessage): Mend {
  const [type, label] = OPEN_MESSAGE[state] ?? ['message.sent', 'Melding versturen'];
  return step(type, label, `register-message-${number}`);
}
