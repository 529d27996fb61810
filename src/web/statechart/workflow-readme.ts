import type { EventDefinition, Role, WorkflowDefinition } from '../../../workflows/definition.js';

type About = { readonly title: string; readonly text: string };

/** What each workflow is, for who opens its folder. */
const ABOUT: Readonly<Record<WorkflowDefinition['name'], About>> = {
  placement: {
    title: 'Plaatsing (placement)',
    text: 'Eén baan van één persoon bij één werkgever, van intake tot einde: dienstverband, subsidie en register als drie sporen naast elkaar, met nazorg en het besluit dat in voorbereiding is (regels A, B en D).',
  },
  measurement: {
    title: 'Loonwaardemeting (measurement)',
    text: 'Van het beoordelen van de werkplek en de opdracht aan een deskundige, via bezoek, concept en zienswijzen, tot de vaststelling van de loonwaarde (regels C1–C11 en D8).',
  },
  'register-message': {
    title: 'Melding aan het doelgroepregister (register message)',
    text: 'Eén melding: de werknemer informeren, versturen, bevestigd, of afgekeurd en hersteld (regels A7, A8 en A8b).',
  },
  support: {
    title: 'Ondersteuning (support)',
    text: 'Begeleiding op de werkplek: gevraagd of voorgesteld, door twee personen besloten, gegeven, geëvalueerd voor het einde (regels A10, D1 en D2).',
  },
  objection: {
    title: 'Bezwaar (objection)',
    text: 'Een bezwaar tegen een besluit, een loonwaardevaststelling, ondersteuning of een andere brief: op tijd of niet, gehoord, beslist binnen de termijn, of ingetrokken (regels D3, D4 en C12).',
  },
};

const ROLE_WORDS: Readonly<Record<Role, string>> = {
  consultant: 'consulent',
  expert: 'loonwaardedeskundige',
  reviewer: 'kwaliteitsmedewerker',
  backOffice: 'backoffice',
  finance: 'financiën',
  manager: 'manager',
  legalOfficer: 'jurist',
  wspAdviser: 'adviseur WSP',
  reader: 'lezer met opdracht',
  regionalCoordinator: 'regiocoördinator',
  administrator: 'functioneel beheerder',
  link: 'werkgever of werknemer (per link)',
  system: 'het systeem',
};

/** The README of a workflow's folder: what it is, its picture, its states, what waits, and its events with who may send them. */
export function workflowReadme(definition: WorkflowDefinition): string {
  const { title, text } = ABOUT[definition.name];
  return [
    `# ${title}`,
    '',
    text,
    '',
    `Gemaakt uit de code, versie ${definition.version}: \`npm run build && node scripts/draw-workflows.mjs\`. Gebeurtenissen die niets aan de staat veranderen staan alleen in de tabel.`,
    '',
    `![Toestandsdiagram](statechart.svg)`,
    '',
    '## Staten',
    '',
    ...table(['Staat', 'In de code', 'Betekenis'], stateRows(definition)),
    ...delayPart(definition),
    '## Gebeurtenissen',
    '',
    ...table(['Gebeurtenis', 'In de code', 'Door'], eventRows(definition)),
  ].join('\n');
}

const stateRows = ({ states }: WorkflowDefinition): readonly (readonly string[])[] =>
  Object.entries(states).map(([path, { label, meaning }]) => [label, `\`${path}\``, meaning]);

function delayPart({ delays, delayLabels }: WorkflowDefinition): readonly string[] {
  const rows = Object.entries(delays).map(([name, date]) => [
    delayLabels[name] ?? name,
    `\`${name}\``,
    `\`dates.${date}\``,
  ]);
  return rows.length === 0 ? [] : ['## Wat vanzelf gaat', '', ...table(['Wanneer', 'In de code', 'Datum'], rows)];
}

const eventRows = ({ events }: WorkflowDefinition): readonly (readonly string[])[] =>
  Object.entries(events).map(([type, event]) => [event.label, `\`${type}\``, rolesOf(event)]);

function rolesOf({ roles, mandate }: EventDefinition): string {
  const words = roles.map((role) => ROLE_WORDS[role]).join(', ');
  return mandate === undefined ? words : `${words}; met mandaat`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''];
}
