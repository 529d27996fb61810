import { actorOf, requireRole } from '../../access/permissions.js';
import type { SessionActor } from '../../access/session.js';
import type { LocalDate } from '../../../workflows/definition.js';
import type { Session } from '../../journal/record-store.js';
import { inSession } from '../../journal/session-work.js';
import type { AppPool } from '../../platform/database.js';
import type { TenantRecord } from '../../tenants/tenant-record.js';
import type { Addressee, DocumentKind } from '../document-kind.js';
import { TypesettingError } from '../documents.errors.js';
import { letterOf } from '../letter-of.js';
import { sampleFacts } from '../sample-facts.js';
import type { Typesetter } from '../typesetter.js';
import { placeOf, textFaults, type TextFault } from './placeholders.js';
import { TEXTS, textDefinition, textsFor, type TextDefinition } from './text-catalogue.js';
import { insertText, textsOn, textVersions, type TextRow } from './text-rows.js';
import { TextRefusedError, UnknownTextError } from './text.errors.js';

const MOST = 4000;

export type CurrentText = TextDefinition & { readonly text: string; readonly since: LocalDate | null };

/** The texts of a deciding body: dated, checked when they are saved, so that a wrong one never reaches a letter. */
export class TextService {
  constructor(
    private readonly pool: AppPool,
    private readonly record: TenantRecord,
    private readonly typesetter: Typesetter,
  ) {}

  /** Every text as it holds on a day. */
  async list(session: Session, on: LocalDate): Promise<readonly CurrentText[]> {
    const rows = await inSession(this.pool, session, (client) => textsOn(client, session.tenant, on));
    const set = new Map(rows.map((row) => [row.name, row]));
    return TEXTS.map((one) => {
      const row = set.get(one.name);
      return { ...one, text: row?.text ?? one.fallback, since: row?.from_on ?? null };
    });
  }

  /** What a document of a kind can hold, by name. */
  async forLetter(
    session: Session,
    kind: DocumentKind,
    to: Addressee,
    on: LocalDate,
  ): Promise<Readonly<Record<string, string>>> {
    const own = new Set(textsFor(kind, to).map(({ name }) => name));
    const all = await this.list(session, on);
    return Object.fromEntries(all.filter(({ name }) => own.has(name)).map(({ name, text }) => [name, text]));
  }

  /** @throws UnknownTextError */
  async versions(session: Session, name: string): Promise<readonly TextRow[]> {
    requireText(name);
    return inSession(this.pool, session, (client) => textVersions(client, session.tenant, name));
  }

  /**
   * Sets a text from a day on.
   * @throws NotAllowedError, UnknownTextError, TextRefusedError with every fault and its place; nothing is stored then
   */
  async set(
    actor: SessionActor,
    name: string,
    wish: { readonly text: string; readonly from: LocalDate },
  ): Promise<void> {
    await this.setAll(actor, { [name]: wish.text }, wish.from);
  }

  /** Several texts at once: all of them or none. @throws as `set` does, for the first that is refused */
  async setAll(actor: SessionActor, wished: Readonly<Record<string, string>>, from: LocalDate): Promise<void> {
    requireRole(actor, ['administrator', 'system'], 'Teksten van brieven wijzigen');
    const texts = Object.entries(wished).map(([name, text]) => ({ definition: requireText(name), text: tidied(text) }));
    // Set together first: only when a sign has no shape does each have to be set alone to find its place.
    const showable = this.signWithoutShape(texts.map(({ text }) => text).join('\n')) === undefined;
    for (const { definition, text } of texts) {
      const faults = showable ? this.faultsBeforeSetting(definition, text) : this.faultsOf(definition, text);
      if (faults.length > 0) throw new TextRefusedError(definition.label, faults);
    }
    await this.record.append(actor, actorOf(actor), async () => ({
      type: 'text.set',
      facts: { from, texts: Object.fromEntries(texts.map(({ definition, text }) => [definition.name, text])) },
      rows: () => [],
      beside: async (client, entry) => {
        for (const { definition, text } of texts)
          await insertText(client, actor.tenant, { name: definition.name, from_on: from, entry, text });
      },
    }));
  }

  /** Everything wrong with a text: its placeholders, its length, and signs that no letter can show. */
  faultsOf(definition: TextDefinition, text: string): readonly TextFault[] {
    const sign = this.signWithoutShape(text);
    const unseen: readonly TextFault[] =
      sign === undefined
        ? []
        : [{ ...placeOf(text, text.indexOf(sign)), detail: `Het teken ${sign} kan niet in een brief staan.` }];
    return [...this.faultsBeforeSetting(definition, text), ...unseen].toSorted(
      (a, b) => a.line - b.line || a.column - b.column,
    );
  }

  /**
   * A letter about people who do not exist, with a text that is not saved yet.
   * @throws UnknownTextError, TextRefusedError
   */
  async preview(
    session: Session,
    letter: { readonly kind: DocumentKind; readonly to: Addressee },
    draft: { readonly name: string; readonly text: string },
    on: LocalDate,
  ): Promise<Buffer> {
    const definition = requireText(draft.name);
    const faults = this.faultsOf(definition, tidied(draft.text));
    if (faults.length > 0) throw new TextRefusedError(definition.label, faults);
    const texts = { ...(await this.forLetter(session, letter.kind, letter.to, on)), [draft.name]: tidied(draft.text) };
    const facts = { ...sampleFacts(letter.kind, letter.to), texts };
    const signatory = { name: 'Medewerker Voorbeeld', role: 'reviewer' };
    return this.typesetter.pdf(letterOf(facts, { signatory, sent: undefined }), on);
  }

  private faultsBeforeSetting({ placeholders }: TextDefinition, text: string): readonly TextFault[] {
    const long: readonly TextFault[] =
      text.length > MOST ? [{ ...placeOf(text, MOST), detail: `De tekst is te lang: hoogstens ${MOST} tekens.` }] : [];
    return [...long, ...textFaults(text, placeholders)];
  }

  /** Sets the text alone, with what stands in for the placeholders; the first sign the font has no shape for. */
  private signWithoutShape(text: string): string | undefined {
    const facts = { ...sampleFacts('receipt', 'employer'), texts: { 'slot.receipt': text.replaceAll(/[{}]/g, '') } };
    try {
      this.typesetter.pdf(letterOf(facts, { signatory: undefined, sent: undefined }), facts.madeOn);
      return undefined;
    } catch (error) {
      if (error instanceof TypesettingError && error.sign !== undefined) return firstOf(error.sign, text);
      throw error;
    }
  }
}

/** The font reports a run of signs: the first of it that stands in the text. */
function firstOf(sign: string, text: string): string {
  return Array.from(sign).find((one) => text.includes(one)) ?? sign;
}

function requireText(name: string): TextDefinition {
  const found = textDefinition(name);
  if (!found) throw new UnknownTextError();
  return found;
}

/** A browser sends other line ends; spaces at the end of a line say nothing. */
const tidied = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
