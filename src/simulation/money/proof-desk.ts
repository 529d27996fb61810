import type { LocalDate } from '../../../workflows/definition.js';
import { dutchDate } from '../../../workflows/law/dutch.js';
import type { SessionActor } from '../../access/session.js';
import { inSession } from '../../journal/session-work.js';
import type { AppPool } from '../../platform/database.js';
import type { Uploads } from '../../uploads/uploads.service.js';
import { Draw, seededUuid } from '../draw.js';
import { madeUpProof } from './made-up-proof.js';

/** Where files are handed in; only the demo keeps any. */
export type ProofUploads = {
  readonly open: () => Promise<Pick<Uploads, 'add' | 'taken'>>;
  /** Accounts that are asked for from this day on have their proof as a file. */
  readonly from: LocalDate;
};

/** Some still send it on paper. */
const ON_PAPER = 0.2;
const FILE_NAMES: Readonly<Record<string, string>> = {
  bankStatement: 'rekeningafschrift.pdf',
  bankLetter: 'brief-van-de-bank.pdf',
  signedForm: 'formulier-rekening.pdf',
};
const PLACEMENT = `select p.id as placement, e.name from employer e join placement p on p.employer = e.id
  where e.id = $1 order by p.outcome is null desc, p.opened_on desc, p.id limit 1`;

/** The file from which an account of an employer shows (M16), beside his newest placement. */
export class ProofDesk {
  constructor(
    private readonly pool: AppPool,
    private readonly uploads: ProofUploads | undefined,
    private readonly seed: string,
  ) {}

  /** @returns the id of the file; undefined where there is none */
  async keep(
    office: SessionActor,
    account: { readonly employer: string; readonly iban: string; readonly proof: string },
    day: LocalDate,
    key: string,
  ): Promise<string | undefined> {
    const { employer, iban, proof } = account;
    if (this.uploads === undefined || day < this.uploads.from) return undefined;
    if (new Draw(this.seed, key).chance('onPaper', ON_PAPER)) return undefined;
    const found = await inSession(this.pool, office, (client) =>
      client.query<{ placement: string; name: string }>(PLACEMENT, [employer]),
    );
    const [place] = found.rows;
    if (place === undefined) return undefined;
    const id = seededUuid(this.seed, 'proof', key);
    const bytes = madeUpProof({ proof, employer: place.name, iban, on: dutchDate(day) });
    const name = FILE_NAMES[proof] ?? 'bewijs.pdf';
    await (await this.uploads.open()).add(office, place.placement, { id, kind: 'bankProof', name, note: null, bytes });
    return id;
  }
}
