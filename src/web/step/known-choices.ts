import type { SessionActor } from '../../access/session.js';
import type { EmployerService } from '../../employers/employer.service.js';
import type { OrganisationService } from '../../organisations/organisation.service.js';
import { providerCode, type OrganisationRole } from '../../organisations/organisation.schemas.js';
import { mayRevoke } from '../../placements/contact-entries.js';
import type { LiveInstance, PlacementFiles } from '../../placements/placement-files.service.js';
import type { KnownChoices } from '../forms/form-field.js';
import type { FileNamesReader } from '../names/file-names.js';
import { shortDate } from '../words/dutch-dates.js';
import type { StepProposals } from '../../step-proposals/step-proposals.service.js';
import { secondChoices } from '../step-proposals/proposal-words.js';
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
    readonly files: PlacementFiles;
    readonly placement: string;
    readonly proposals: StepProposals;
  },
): Promise<KnownChoices> {
  const { names, employers, organisations, proposals } = sources;
  const has = (...wanted: readonly string[]): boolean => wanted.some((name) => fields.includes(name));
  const experts = has('expertId') ? choicesOf(await names.colleagues(actor, 'expert')) : undefined;
  const owners = has('owner') ? choicesOf(await names.colleagues(actor, 'consultant')) : undefined;
  const others = has('secondBy') ? secondChoices(await proposals.seconds(actor)) : undefined;
  const rows = has('hirer', 'employer') ? await employers.list(actor, undefined, EMPLOYERS).catch(() => []) : [];
  const known = rows.length > 0 ? rows.map(({ id, name }) => ({ value: id, label: name })) : undefined;
  const decisions = decisionsOf(live);
  const providers = has('provider') ? await organisationsOf(actor, live, organisations, GIVES_SUPPORT) : [];
  const bodies = HANDOVER.every((name) => has(name))
    ? await organisationsOf(actor, live, organisations, TAKES_OVER)
    : [];
  return {
    expertId: experts,
    owner: owners,
    secondBy: others,
    provider: providers.length > 0 ? providers : undefined,
    to: bodies.length > 0 ? bodies : undefined,
    hirer: known,
    employer: known,
    contact: has('contact') ? await revocable(actor, sources) : undefined,
    decision: has('decision') && decisions.length > 0 ? decisions : undefined,
  };
}

/** Contacts that this person may revoke, the last one first. */
async function revocable(
  actor: SessionActor,
  { files, placement }: { readonly files: PlacementFiles; readonly placement: string },
): Promise<readonly Choice[]> {
  const contacts = await files.contacts(actor, placement);
  return contacts
    .filter((contact) => mayRevoke(actor, contact))
    .toReversed()
    .map(({ entry, heldOn, with: who, kind }) => ({
      value: String(entry),
      label: `${shortDate(heldOn)}: ${choiceWord('contact.recorded', 'kind', kind)}, ${choiceWord('contact.recorded', 'with', who).toLowerCase()}`,
    }));
}

const choicesOf = (names: ReadonlyMap<string, string>): readonly Choice[] =>
  [...names].map(([value, label]) => ({ value, label }));

const GIVES_SUPPORT: readonly OrganisationRole[] = ['jobcoach', 'training', 'partner', 'school'];
const TAKES_OVER: readonly OrganisationRole[] = ['municipality', 'uwv', 'region', 'partner'];
/** Fields of a handover (M37, M47): `to` is a party in other steps. */
const HANDOVER = ['to', 'knownOn', 'endsOn'] as const;

/** Organisations with one of these roles; one that stopped stays while this part names it. */
async function organisationsOf(
  actor: SessionActor,
  { instance }: LiveInstance,
  organisations: OrganisationService,
  wanted: readonly OrganisationRole[],
): Promise<readonly Choice[]> {
  const named = JSON.stringify(instance.context);
  return (await organisations.list(actor))
    .filter(({ roles }) => wanted.some((role) => roles.includes(role)))
    .filter(({ number, until }) => until === null || named.includes(`"${providerCode(number)}"`))
    .map(({ number, name }) => ({ value: providerCode(number), label: name }));
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
