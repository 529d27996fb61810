import { z } from 'zod';
import type { SessionActor } from '../access/session.js';
import type { LocalDate } from '../../workflows/definition.js';
import { objectionV2Context } from '../../workflows/objection/objection-v2.context.js';
import type { PlacementEvents } from '../placements/placement-events.service.js';
import type { LiveInstance, PlacementFile } from '../placements/placement-files.service.js';
import { localDate } from '../platform/legal-time.js';
import { numberIn } from './collecting/opened-file.js';
import type { DocumentRecord } from './document-record.js';
import { kindOf } from './document-kind.js';
import type { DocumentItem, DocumentRow } from './document-rows.js';
import { once, type Asking } from './document-shelf.js';
import { tell, toldBy, type Told } from './document-telling.js';
import { DocumentNotReadyError } from './documents.errors.js';
import type { Sent } from './letter-facts.js';
import type { SendingCorrection } from './sending-correction.js';

const CORRECTED = 'document.sendingCorrected';

type Asked = {
  readonly actor: SessionActor;
  readonly row: DocumentRow;
  readonly wish: SendingCorrection;
  readonly asking: Asking;
  /** All documents of the same file. */
  readonly same: readonly DocumentItem[];
  /** M18: copies of it that went out. */
  readonly copies: readonly DocumentRow[];
  readonly file: PlacementFile | undefined;
  readonly was: Sent | undefined;
  /** Last day to object by the right day; null when there is none. */
  readonly lastDay: LocalDate | null;
  readonly corrected: number;
  readonly events: PlacementEvents;
  readonly record: DocumentRecord;
};

/** Tells the work, makes the bytes anew and lets the copies follow. @throws DocumentNotReadyError with every reason */
export async function correctSending(asked: Asked): Promise<void> {
  const { actor, row, wish, was, corrected, events, record } = asked;
  const reasons = [...wrongIn(asked, await record.today()), ...restsOn(asked)];
  if (reasons.length > 0) throw new DocumentNotReadyError(reasons);
  const told = toldOf(asked);
  if (told !== undefined) await tell(events, actor, row, told, corrected);
  // What was sent before by an earlier version keeps counting (D4).
  const counts = (was?.earlierOn ?? null) === null && row.copyOf === null;
  const objectionLastDay = counts ? asked.lastDay : row.objectionLastDay;
  const why = { reason: wish.reason, was: { sentOn: row.sentOn, channel: row.channel } };
  if (wish.sentOn === null) {
    const back = { state: 'signed', sentOn: null, sentAt: null, sentBy: null, channel: null } as const;
    const change = { ...back, objectionLastDay: null };
    await record.change(actor, row, { type: CORRECTED, change, more: { ...why, sentOn: null }, ...once(asked.asking) });
    return;
  }
  const sent: Sent = { sentOn: wish.sentOn, objectionLastDay, earlierOn: was?.earlierOn ?? null };
  const change = { sentOn: wish.sentOn, channel: wish.channel, objectionLastDay };
  await record.change(actor, row, { type: CORRECTED, change, sent, more: why, ...once(asked.asking) });
  for (const copy of asked.copies) {
    if (copy.sentOn === null || copy.objectionLastDay === objectionLastDay) continue;
    const follows = { sentOn: copy.sentOn, objectionLastDay, earlierOn: null };
    const same = { reason: wish.reason, was: { sentOn: copy.sentOn, channel: copy.channel } };
    await record.change(actor, copy, { type: CORRECTED, change: { objectionLastDay }, sent: follows, more: same });
  }
}

/** What the work hears of a letter it counts on; only the day counts there. */
function toldOf(asked: Asked): Told | undefined {
  const { row, wish, was } = asked;
  const { sentOn, reason } = wish;
  const told = { both: false, mayBeRefused: false };
  if (!ofDecision(row)) {
    const now = heardBy(asked);
    const day = sentOn === null ? null : lastOf([sentOn, ...othersSent(asked)]);
    if (now === null || now === day) return undefined;
    return { ...told, instance: row.part, event: { type: 'sending.corrected', sentOn: day, reason } };
  }
  if (sentOn === row.sentOn || (was?.earlierOn ?? null) !== null) return undefined;
  const event = { type: 'sending.corrected', decision: numberIn(row.part), to: row.addressee, sentOn, reason };
  return { ...told, instance: 'placement', event };
}

const ofDecision = (row: DocumentRow): boolean => row.copyOf === null && kindOf(row.kind).part === 'decision';

const HEARD = z.object({
  sentOn: z.string().nullish(),
  decisionSentOn: z.string().nullish(),
  secondOpinionBy: z.string().nullish(),
});
/** States of a measurement and an objection in which both have theirs. */
const SENT: readonly unknown[] = ['sent', 'settled'];

/** The measurement or the objection that hears of a letter to both. */
function partOf({ row, file }: Asked): LiveInstance | undefined {
  if (row.copyOf !== null || toldBy(row, row.sentOn ?? '', 'letter')?.both !== true) return undefined;
  return file?.instances.find(({ name }) => name === row.part);
}

/** The day on which by the work both had theirs; null when it did not hear that. */
function heardBy(asked: Asked): LocalDate | null {
  const { instance } = partOf(asked) ?? {};
  if (instance === undefined || !SENT.includes(instance.value)) return null;
  const { decisionSentOn, sentOn } = HEARD.parse(instance.context);
  return decisionSentOn ?? sentOn ?? null;
}

/** A second opinion rests on the determination as it was sent (M54). */
function isMeasuredAgain(asked: Asked): boolean {
  const { instance } = partOf(asked) ?? {};
  return (
    instance !== undefined &&
    (HEARD.parse(instance.context).secondOpinionBy ?? null) !== null &&
    !SENT.includes(instance.value)
  );
}

/** When the letters to the others went out. */
const othersSent = ({ row, same }: Asked): readonly LocalDate[] =>
  same.flatMap(({ kind, part, addressee, state, sentOn, copyOf }) => {
    const other = kind === row.kind && part === row.part && addressee !== row.addressee && copyOf === null;
    return other && state === 'sent' && sentOn !== null ? [sentOn] : [];
  });

const lastOf = (days: readonly LocalDate[]): LocalDate => days.toSorted().at(-1) ?? '';

function wrongIn({ row, wish, copies }: Asked, today: LocalDate): readonly string[] {
  const { sentOn, channel } = wish;
  return [
    ...when(sentOn !== null && sentOn > today, 'De verzenddatum ligt na vandaag.'),
    ...when(
      sentOn !== null && sentOn < localDate(row.madeAt),
      'De verzenddatum ligt voor de dag waarop de brief is gemaakt.',
    ),
    ...when(sentOn === row.sentOn && channel === row.channel, 'Dit staat al zo in het dossier: er verandert niets.'),
    ...when(
      sentOn === null && copies.length > 0,
      'De kopie voor de vertegenwoordiger is al verstuurd. Verbeter eerst de verzending van de kopie.',
    ),
  ];
}

/** What rests on this sending and cannot follow. */
function restsOn(asked: Asked): readonly string[] {
  const { row, same } = asked;
  const letterOf = ({ kind, addressee, part, copyNo }: DocumentItem): string =>
    [kind, addressee, part, copyNo ?? ''].join(' ');
  const later = same.some(
    (one) => letterOf(one) === letterOf(row) && one.version > row.version && one.state !== 'dropped',
  );
  return [
    ...when(later, 'Er is al een volgende versie van deze brief. Verbeter die.'),
    ...when(
      isObjectedTo(asked),
      'Tegen deze brief is bezwaar gemaakt, en of dat op tijd was is met deze dag berekend. De verzending kan niet meer worden verbeterd.',
    ),
    ...when(
      isMeasuredAgain(asked),
      'Na deze vaststelling is een contra-expertise gevraagd. De verzending kan niet meer worden verbeterd.',
    ),
    ...when(countedOn(asked), 'Het dossier rekent al met deze verzending. Zij kan hier niet meer worden verbeterd.'),
  ];
}

/** The work went on with the sending and cannot hear another day. */
function countedOn({ row }: Asked): boolean {
  if (ofDecision(row) || row.sentOn === null || row.channel === null) return false;
  const told = toldBy(row, row.sentOn, row.channel);
  return told !== undefined && !told.both;
}

/** Objections of this side against this letter, also those that are over. */
function isObjectedTo({ row, file }: Asked): boolean {
  const number = numberIn(row.part);
  return (file?.instances ?? [])
    .filter(({ definition }) => definition.name === 'objection')
    .map(({ instance }) => objectionV2Context.parse(instance.context))
    .filter(({ party }) => party === row.addressee)
    .some(({ against, about, decision, decisionKind }) => {
      switch (against) {
        case 'decision':
          return ofDecision(row) && (decision ?? about) === number;
        case 'determination':
          return row.kind === 'wage-value-determination' && about === number;
        default:
          return decisionKind === row.kind && (about === 0 || about === null || about === number);
      }
    });
}

const when = (wrong: boolean, reason: string): readonly string[] => (wrong ? [reason] : []);
