import type { SessionActor } from '../../access/session.js';
import type { EmployerService } from '../../employers/employer.service.js';
import type { OrganisationService } from '../../organisations/organisation.service.js';
import { providerCode } from '../../organisations/organisation.schemas.js';
import type { LiveInstance } from '../../placements/placement-files.service.js';
import type { KnownChoices } from '../forms/form-field.js';
import type { FileNamesReader } from '../names/file-names.js';
import type { Choice } from '../words/field-words.js';
import { choiceWord } from '../words/field-words.js';

const EMPLOYERS = 200;

/** Choices that depend on who works here and on what is in the file. */
export async function knownChoices(
  actor: SessionActor,
  live: LiveInstance,
  fields: readonly string[],
  sources: {
    readonly names: FileNamesReader;
    readonly employers: EmployerService;
    readonly organisations: OrganisationService;
  },
): Promise<KnownChoices> {
  const { names, employers, organisations } = sources;
  const has = (...wanted: readonly string[]): boolean => wanted.some((name) => fields.includes(name));
  const experts = has('expertId') ? choicesOf(await names.colleagues(actor, 'expert')) : undefined;
  const owners = has('owner') ? choicesOf(await names.colleagues(actor, 'consultant')) : undefined;
  const others = has('secondBy') ? await seconds(actor, names) : undefined;
  const rows = has('hirer', 'employer') ? await employers.list(actor, undefined, EMPLOYERS).catch(() => []) : [];
  const known = rows.length > 0 ? rows.map(({ id, name }) => ({ value: id, label: name })) : undefined;
  const decisions = decisionsOf(live);
  const providers = has('provider') ? await providersOf(actor, live, organisations) : [];
  return {
    expertId: experts,
    owner: owners,
    secondBy: others,
    provider: providers.length > 0 ? providers : undefined,
    hirer: known,
    employer: known,
    decision: has('decision') && decisions.length > 0 ? decisions : undefined,
  };
}

const choicesOf = (names: ReadonlyMap<string, string>): readonly Choice[] =>
  [...names].map(([value, label]) => ({ value, label }));

const GIVES_SUPPORT = ['jobcoach', 'training', 'partner', 'school'] as const;

/** Organisations that give support; one that stopped stays while this decision names it. */
async function providersOf(
  actor: SessionActor,
  { instance }: LiveInstance,
  organisations: OrganisationService,
): Promise<readonly Choice[]> {
  const named = JSON.stringify(instance.context);
  return (await organisations.list(actor))
    .filter(({ roles }) => GIVES_SUPPORT.some((role) => roles.includes(role)))
    .filter(({ number, until }) => until === null || named.includes(`"${providerCode(number)}"`))
    .map(({ number, name }) => ({ value: providerCode(number), label: name }));
}

/** Whoever checks is somebody else (F8). */
async function seconds(actor: SessionActor, names: FileNamesReader): Promise<readonly Choice[]> {
  const found = [
    ...(await names.colleagues(actor, 'reviewer')),
    ...(await names.colleagues(actor, 'manager')),
    ...(await names.colleagues(actor, 'consultant')),
  ];
  return choicesOf(new Map(found.filter(([id]) => id !== actor.id)));
}

type Numbered = { readonly number: number; readonly kind: string };

/** The draft first, then the decisions taken, the last one first. */
function decisionsOf({ instance }: LiveInstance): readonly Choice[] {
  const { draft, decisions } = instance.context as {
    readonly draft?: Numbered | null;
    readonly decisions?: readonly Numbered[];
  };
  const taken = [...(decisions ?? [])].toReversed();
  return [...(draft ? [draft] : []), ...taken].map(({ number, kind }) => ({
    value: String(number),
    label: `${number}: ${choiceWord('decision.prepared', 'kind', kind)}`,
  }));
}
