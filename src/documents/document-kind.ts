import type { DecisionType } from '../tenants/decision-types.js';

export const ADDRESSEES = ['worker', 'employer', 'expert', 'otherBody'] as const;
export type Addressee = (typeof ADDRESSEES)[number];

/** What of a file a document carries: its name begins so, a number follows (`decision-1`). */
export type Part = 'placement' | 'decision' | 'measurement' | 'support' | 'objection' | 'interest' | 'year';

export type KindDefinition = {
  /** As lists name it; no data in it. */
  readonly title: string;
  readonly to: readonly Addressee[];
  readonly part: Part;
  /**
   * Who signs: whoever decided, by the journal; a holder of that mandate; or whoever makes it up.
   * Nothing that binds is signed by its maker.
   */
  readonly signing: 'decider' | DecisionType | 'maker';
  /** It carries an objection clause with a last day of its own (D4). */
  readonly objection?: true;
  readonly form?: 'sheet' | 'report';
};

const BOTH = ['employer', 'worker'] as const;
const decision = (title: string): KindDefinition => ({
  title,
  to: BOTH,
  part: 'decision',
  signing: 'decider',
  objection: true,
});
const told = (title: string, to: readonly Addressee[], part: Part = 'placement'): KindDefinition => ({
  title,
  to,
  part,
  signing: 'maker',
});

/** Every document of the process (process.md "Documents"). */
export const KINDS = {
  'target-group': {
    title: 'Doelgroepvaststelling',
    to: ['worker'],
    part: 'placement',
    signing: 'decider',
    objection: true,
  },
  receipt: told('Ontvangstbevestiging', BOTH),
  'completion-request': told('Verzoek om aanvulling', BOTH),
  'more-time': told('Wij hebben meer tijd nodig', BOTH),
  'left-untreated': decision('Aanvraag niet in behandeling'),
  'lump-sum-decision': decision('Besluit vaste loonkostensubsidie'),
  'measured-decision': decision('Besluit loonkostensubsidie naar loonwaarde'),
  refusal: decision('Afwijzing loonkostensubsidie'),
  'changed-decision': decision('Wijziging loonkostensubsidie'),
  'advance-decision': decision('Voorschot loonkostensubsidie'),
  'end-decision': decision('Einde loonkostensubsidie'),
  'withdrawal-decision': decision('Herziening of intrekking loonkostensubsidie'),
  'recovery-decision': decision('Terugvordering en verrekening'),
  'penalty-decision': decision('Besluit over de dwangsom'),
  'wage-value-determination': {
    title: 'Loonwaardevaststelling',
    to: BOTH,
    part: 'measurement',
    signing: 'decider',
    objection: true,
  },
  'measurement-order': told('Opdracht aan de deskundige', ['expert'], 'measurement'),
  'visit-invitation': told('Uitnodiging voor het bezoek', BOTH, 'measurement'),
  'access-duty': told('Meewerken aan het bezoek', BOTH, 'measurement'),
  'draft-report': { ...told('Concept van het loonwaarderapport', BOTH, 'measurement'), form: 'report' },
  'measurement-report': { ...told('Loonwaarderapport', BOTH, 'measurement'), form: 'report' },
  'repeat-answered': told('Antwoord op verzoek om opnieuw te meten', BOTH),
  'register-information': told('Uitleg over het doelgroepregister', ['worker']),
  'support-granted': {
    title: 'Besluit ondersteuning',
    to: BOTH,
    part: 'support',
    signing: 'decider',
    objection: true,
  },
  'support-refused': {
    title: 'Afwijzing ondersteuning',
    to: BOTH,
    part: 'support',
    signing: 'decider',
    objection: true,
  },
  'support-untreated': {
    title: 'Aanvraag ondersteuning niet in behandeling',
    to: BOTH,
    part: 'support',
    signing: 'decider',
    objection: true,
  },
  // Whoever stops it is one person; the letter is signed by another, by mandate (M2, F8).
  'support-ended': { title: 'Einde ondersteuning', to: BOTH, part: 'support', signing: 'support', objection: true },
  'trial-placement': {
    title: 'Toestemming proefplaats',
    to: BOTH,
    part: 'placement',
    signing: 'support',
    objection: true,
  },
  'no-risk-and-lkv': { ...told('No-riskpolis en loonkostenvoordeel', ['employer']), form: 'sheet' },
  agreements: { ...told('Afspraken bij de start', BOTH), form: 'sheet' },
  'yearly-reset': { title: 'Nieuw bedrag per 1 januari', to: BOTH, part: 'year', signing: 'change', objection: true },
  'year-statement': told('Jaaropgave', ['employer'], 'year'),
  'interest-decision': {
    title: 'Besluit over wettelijke rente',
    to: ['employer'],
    part: 'interest',
    signing: 'interest',
    objection: true,
  },
  'penalty-interest-decision': {
    title: 'Besluit over rente over de dwangsom',
    to: BOTH,
    part: 'interest',
    signing: 'interest',
    objection: true,
  },
  'payment-held': {
    title: 'De betaling wacht',
    to: ['employer'],
    part: 'placement',
    signing: 'change',
    objection: true,
  },
  correction: told('Verbetering van gegevens', ['employer']),
  'transfer-notice': told('Overdrachtsbericht', ['otherBody']),
  'transfer-told': told('Bericht over de overdracht', BOTH),
  'withdrawal-confirmed': told('Bevestiging van de intrekking', BOTH),
  'aftercare-end': told('Einde van de nazorg', BOTH),
  'objection-receipt': told('Ontvangst van het bezwaar', BOTH, 'objection'),
  'objection-other-party': told('Bericht over een bezwaar', BOTH, 'objection'),
  'hearing-report': { ...told('Verslag van de hoorzitting', BOTH, 'objection') },
  'objection-withdrawn': told('Bevestiging: bezwaar ingetrokken', BOTH, 'objection'),
  'objection-decision': { title: 'Beslissing op bezwaar', to: BOTH, part: 'objection', signing: 'decider' },
} as const satisfies Readonly<Record<string, KindDefinition>>;

export type DocumentKind = keyof typeof KINDS;
export const DOCUMENT_KINDS = Object.keys(KINDS) as readonly DocumentKind[];

export const kindOf = (kind: DocumentKind): KindDefinition => KINDS[kind];

/** M45: decisions and determinations still go after a death, to the next of kin; everything else to the worker is not made. */
export const goesToNextOfKin = (kind: DocumentKind): boolean => kindOf(kind).signing === 'decider';

export function isDocumentKind(value: string): value is DocumentKind {
  return Object.hasOwn(KINDS, value);
}

/** The letter of a kind of decision. */
export const DECISION_LETTERS: Readonly<Record<string, DocumentKind>> = {
  lumpSum: 'lump-sum-decision',
  measured: 'measured-decision',
  refusal: 'refusal',
  untreated: 'left-untreated',
  change: 'changed-decision',
  end: 'end-decision',
  withdrawal: 'withdrawal-decision',
  recovery: 'recovery-decision',
  advance: 'advance-decision',
  penalty: 'penalty-decision',
};

/** The letter that still has to be made of a decision, a determination or an early end of support. */
export function dueLetterKind(what: string): DocumentKind {
  if (what === 'determination') return 'wage-value-determination';
  return what === 'supportStopped' ? 'support-ended' : (DECISION_LETTERS[what] ?? 'changed-decision');
}

/** What a letter with an objection clause is called where somebody objects to it: a kind of decision, or a kind of letter. */
export function contestedTitle(letter: string): string {
  const kind = DECISION_LETTERS[letter] ?? (isDocumentKind(letter) ? letter : undefined);
  return kind === undefined ? 'Besluit' : KINDS[kind].title;
}

/** `Besluit 3: loonkostensubsidie naar loonwaarde`. */
export function decisionTitle(number: number | null, kind: string | null): string {
  const name = number === null ? 'Besluit' : `Besluit ${number}`;
  if (kind === null) return name;
  const title = contestedTitle(kind).replace(/^Besluit (over de )?/, '');
  return `${name}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}

/** The document behind a template of the workflows that is a letter; templates that are mail are not here. */
export const TEMPLATE_LETTERS: Readonly<Record<string, DocumentKind>> = {
  'completion-request': 'completion-request',
  'repeat-answered': 'repeat-answered',
  'payment-held': 'payment-held',
  'interest-decision': 'interest-decision',
  'penalty-interest-decision': 'penalty-interest-decision',
  'withdrawal-confirmed': 'withdrawal-confirmed',
  correction: 'correction',
  'transfer-notice': 'transfer-told',
  'support.granted': 'support-granted',
  'support.refused': 'support-refused',
  'support.untreated': 'support-untreated',
  'objection.receipt': 'objection-receipt',
  'objection.otherParty': 'objection-other-party',
  'objection.decision': 'objection-decision',
  'objection.withdrawn': 'objection-withdrawn',
  'register.information': 'register-information',
  'visit.accessDuty': 'access-duty',
  'measurement.draft': 'draft-report',
  'wageValue.determination': 'wage-value-determination',
};

/** Who gets a letter: those it is written for, and who acts for the worker and gets a copy (M18). */
export type Recipient = Addressee | 'representative';

/** In words, as letters and lists call them. */
export const ADDRESSEE_WORDS: Readonly<Record<Addressee, string>> = {
  worker: 'werknemer',
  employer: 'werkgever',
  expert: 'loonwaardedeskundige',
  otherBody: 'andere gemeente',
};
export const RECIPIENT_WORDS: Readonly<Record<Recipient, string>> = {
  ...ADDRESSEE_WORDS,
  representative: 'vertegenwoordiger',
};
