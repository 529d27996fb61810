import { measurementContext } from '../../../workflows/measurement/measurement.context.js';
import { objectionV2Context } from '../../../workflows/objection/objection-v2.context.js';
import { supportContext } from '../../../workflows/support/support.context.js';
import { inSession } from '../../journal/session-work.js';
import { instanceOf } from '../../placements/placement-files.service.js';
import { lastEntry, memberContact, providerName, supportRows } from '../file-reads.js';
import type { LetterFacts, ReportFacts } from '../letter-facts.js';
import { DocumentNotReadyError } from '../documents.errors.js';
import { sealedOf, wordsOf } from './decision-facts.js';
import type { OpenedFile } from './opened-file.js';

/** A measurement with its report as far as it is; null when there is none. */
export async function reportOf(opened: OpenedFile, number: number | null): Promise<ReportFacts | null> {
  const { actor, wish, file, context } = opened;
  const live = number === null ? undefined : file.instances.find(({ name }) => name === `measurement-${number}`);
  if (live === undefined || number === null) return null;
  const facts = measurementContext.parse(live.instance.context);
  const { report, story } = await opened.ports.reports.of(actor, wish.placement, number);
  const views = story.versions.at(-1)?.views ?? story.views;
  const expert = await inSession(opened.ports.pool, actor, (client) => memberContact(client, facts.expertId));
  const { words } = report ?? {};
  return {
    reportedOn: report?.reportedOn ?? facts.reportedOn ?? report?.draftOn ?? null,
    visitedOn: facts.visitedOn,
    viewsUntil: facts.viewsUntil,
    basis: facts.basis,
    regular: report?.regular ?? facts.regular ?? false,
    total: facts.wageValue ?? report?.wageValue ?? facts.draftValue,
    performedJob: words?.performedJob ?? null,
    referenceJob: words?.referenceJob ?? null,
    contact: words?.contact ?? null,
    interviewed: words?.interviewed ?? null,
    explanation: report?.explanation ?? null,
    tasks: (report?.tasks ?? []).map(({ name, share, pace, quality, netWorkingTime, result, explanation }) => ({
      name,
      share: String(share),
      pace: String(pace),
      quality: String(quality),
      netWorkingTime: String(netWorkingTime),
      result,
      explanation,
    })),
    views: (['worker', 'employer'] as const).map((party) => {
      const view = views.find((one) => one.party === party);
      const points = (view?.points ?? []).map(({ point, answer }) => ({ point, answer }));
      return { party, given: view !== undefined, how: view?.how ?? null, agrees: view?.agrees ?? null, points };
    }),
    expert: {
      name: expert?.name ?? 'nog niet bekend',
      phone: words?.expertPhone ?? expert?.phone ?? null,
      registration: facts.registrationNumber,
    },
    orderedOn: facts.orderedOn,
    visitOn: facts.visitOn,
    startsAt: facts.startsAt,
    minutes: facts.minutes,
    reportBefore: facts.acceptBefore ?? context.planning?.acceptedBy ?? null,
    reason: facts.reason,
    noAccess: facts.noAccess,
  };
}

export async function supportOf(opened: OpenedFile, number: number): Promise<LetterFacts['support']> {
  const { actor, file, wish } = opened;
  const instance = `support-${number}`;
  const facts = supportContext.parse(instanceOf(file, instance).instance.context);
  const stopped = wish.kind === 'support-ended';
  const types = stopped ? ['support.stopped'] : ['support.prepared'];
  const holds = wish.kind === 'support-refused' ? { outcome: 'refuse' } : {};
  const entry = await inSession(opened.ports.pool, actor, (client) =>
    lastEntry(client, wish.placement, { instance, types, holds }),
  );
  if (stopped && entry === undefined)
    throw new DocumentNotReadyError(['Deze ondersteuning is niet eerder gestopt dan was besloten.']);
  const ground = entry?.payload[stopped ? 'reason' : 'ground'];
  const said = await sealedOf(opened, entry);
  const terms = facts.granted ?? facts.proposal;
  const provider = terms?.provider ?? null;
  return {
    kind: facts.kind,
    receivedOn: facts.receivedOn,
    decidedOn: facts.decidedOn,
    form: terms?.form ?? null,
    hours: terms?.hours ?? null,
    rate: terms?.rate ?? null,
    from: terms?.fromOn ?? null,
    until: terms?.untilOn ?? null,
    provider: await inSession(opened.ports.pool, actor, (client) => providerName(client, provider, wish.placement)),
    ground: typeof ground === 'string' ? ground : null,
    endedOn: facts.endedOn,
    explanation: wish.addressee === 'worker' ? (said?.explanation ?? null) : null,
    employerExplanation: wish.addressee === 'employer' ? (said?.employerExplanation ?? null) : null,
  };
}

/** Supports that were decided on, for the agreements and for who takes over. */
export async function supportsOf(opened: OpenedFile): Promise<LetterFacts['supports']> {
  const { actor, wish } = opened;
  const rows = await inSession(opened.ports.pool, actor, (client) => supportRows(client, wish.placement));
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  return rows
    .filter((row) => row['decidedOn'] !== null && row['fromOn'] !== null)
    .map((row) => ({ kind: String(row['kind']), from: text(row['fromOn']), until: text(row['untilOn']) }));
}

function kindOfSupport({ instances }: OpenedFile['file'], number: number | null): string | null {
  const live = instances.find(({ name }) => name === `support-${number}`);
  return live === undefined ? null : supportContext.parse(live.instance.context).kind;
}

export async function objectionOf(opened: OpenedFile, number: number): Promise<LetterFacts['objection']> {
  const { actor, wish, file } = opened;
  const instance = `objection-${number}`;
  const facts = objectionV2Context.parse(instanceOf(file, instance).instance.context);
  const types = wish.kind === 'hearing-report' ? ['hearing.held'] : ['objection.prepared'];
  const written = ['hearing-report', 'objection-decision'].includes(wish.kind)
    ? await inSession(opened.ports.pool, actor, (client) => lastEntry(client, wish.placement, { instance, types }))
    : undefined;
  return {
    by: facts.party,
    decisionKind: facts.decisionKind,
    against: facts.against,
    sentOn: facts.sentOn,
    receivedOn: facts.receivedOn,
    decideBy: facts.decideBy,
    inTime: facts.inTime,
    committee: facts.committee,
    hearingOn: facts.hearingOn,
    heldOn: facts.heldOn,
    outcome: facts.outcome,
    wageValue: facts.wageValue,
    effectFrom: facts.effectFrom,
    support: facts.support && {
      kind: kindOfSupport(file, facts.about),
      form: facts.support.form,
      hours: facts.support.hours,
      rate: facts.support.rate,
      from: facts.support.fromOn,
      until: facts.support.untilOn,
    },
    decidedOn: facts.decidedOn,
    appealUntil: facts.appealUntil,
    explanation: await wordsOf(opened, written),
  };
}
