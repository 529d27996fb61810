import type { LocalDate } from '../../../workflows/definition.js';
import type { EmployerAccount } from '../../payments/account-rows.js';
import type { VisitedPage } from '../session/current-page.js';
import { longDate, shortDate } from '../words/dutch-dates.js';
import type { UploadView } from '../../uploads/uploads.service.js';
import type { FormField } from '../forms/form-field.js';
import type { Refusal } from '../forms/post-form.js';
import { NotDone } from './not-done.js';
import { MoneyForm } from './money-form.js';
import type { MoneyNames } from './money-names.js';
import { Cell, Fact, MoneyTable } from './money-parts.js';
import { ALARM_WORDS, PROOFS, proofWord, WITHOUT_PROOF, withoutProofWord } from './money-words.js';

type EmployerAccountsProps = {
  readonly page: VisitedPage;
  readonly employer: string;
  readonly name: string;
  readonly accounts: readonly EmployerAccount[];
  readonly names: MoneyNames;
  readonly today: LocalDate;
  readonly refusal: Refusal | undefined;
  /** Proofs that were handed in for this employer, newest first. */
  readonly proofs: readonly UploadView[];
  /** The proof somebody came from. */
  readonly chosen: string | undefined;
};

/** The accounts of one employer: asked for with proof, called back, a second person, a waiting time (M16, F8). */
export function EmployerAccountsPage(props: EmployerAccountsProps) {
  const { page, employer, name, accounts, names, today, refusal, proofs, chosen } = props;
  const changes = accounts.some(({ state }) => state === 'approved');
  const asked = accounts.find(({ state }) => state === 'requested');
  const mayAsk = ['finance', 'backOffice'].includes(page.visitor.role);
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Rekening van {name}</h1>
      <NotDone refusal={refusal} forms={asked ? ['goedkeuren', 'afwijzen'] : mayAsk ? ['invoeren'] : []} />
      {asked && <Asked {...props} account={asked} />}
      {!asked && mayAsk && (
        <section class="vak stapel" aria-labelledby="invoeren">
          <h2 class="utrecht-heading-2" id="invoeren">
            {changes ? 'Rekening wijzigen' : 'Rekening invoeren'}
          </h2>
          <MoneyForm
            page={page}
            name="invoeren"
            action={`/geld/rekeningen/${employer}`}
            button="Voorleggen aan een collega"
            refusal={refusal}
            first={{ upload: proofOf(proofs, chosen) }}
            fields={[
              { name: 'iban', label: 'IBAN', hint: 'Zoals op het bewijs.', kind: 'text', required: true, choices: [] },
              { name: 'proof', label: 'Bewijs', hint: undefined, kind: 'choice', required: true, choices: PROOFS },
              ...proofFields(proofs, changes),
            ]}
          >
            <p>
              Een collega belt de werkgever terug op een nummer dat al bekend was en keurt goed. Een gewijzigde rekening
              wacht daarna nog enkele werkdagen; tot dan wordt op de oude betaald.
            </p>
          </MoneyForm>
        </section>
      )}
      <section class="deel" aria-labelledby="geschiedenis">
        <h2 class="utrecht-heading-2" id="geschiedenis">
          Alle rekeningen
        </h2>
        {accounts.length === 0 ? (
          <p class="leeg">Deze werkgever heeft nog geen rekening. Betalingen wachten tot die er is.</p>
        ) : (
          <MoneyTable
            caption={`Rekeningen van ${name}`}
            heads={['Rekening', 'Stand', 'Bewijs', 'Ingevoerd', 'Teruggebeld', 'Goedgekeurd', 'In gebruik vanaf']}
          >
            {accounts.toReversed().map((account) => (
              <tr class="utrecht-table__row" key={account.number}>
                <Cell head="Rekening">eindigt op {account.ibanTail}</Cell>
                <Cell head="Stand">{standing(account, today)}</Cell>
                <Cell head="Bewijs">
                  <Proof account={account} proofs={proofs} />
                </Cell>
                <Cell head="Ingevoerd">
                  {shortDate(account.requestedOn)} door {names.members.get(account.requestedBy) ?? 'onbekend'}
                </Cell>
                <Cell head="Teruggebeld">
                  {account.calledBackOn === null ? 'nee' : shortDate(account.calledBackOn)}
                </Cell>
                <Cell head="Goedgekeurd">
                  {account.approvedOn === null
                    ? 'nee'
                    : `${shortDate(account.approvedOn)} door ${names.members.get(account.approvedBy ?? '') ?? 'onbekend'}`}
                </Cell>
                <Cell head="In gebruik vanaf">{account.fromOn === null ? '' : shortDate(account.fromOn)}</Cell>
              </tr>
            ))}
          </MoneyTable>
        )}
      </section>
    </>
  );
}

/** The proof somebody came from, else the newest that nothing was recorded from yet. */
const proofOf = (proofs: readonly UploadView[], chosen: string | undefined): string | undefined =>
  (proofs.find(({ id }) => id === chosen) ?? proofs.find(({ state }) => state === 'kept'))?.id;

/** M16: the file that was handed in, or why there is none; a first account may rest on paper alone. */
function proofFields(proofs: readonly UploadView[], changes: boolean): readonly FormField[] {
  const choices = proofs.map((one) => ({ value: one.id, label: fileWords(one) }));
  return [
    {
      name: 'upload',
      label: 'Bestand met het bewijs',
      hint:
        proofs.length === 0
          ? 'Er is nog geen bewijs ingestuurd. Vraag het met een link "Bestanden sturen".'
          : 'Wat voor deze werkgever is ingestuurd.',
      kind: 'choice',
      required: false,
      choices,
    },
    {
      name: 'withoutProof',
      label: 'Waarom er geen bestand is',
      hint: changes ? 'Een wijziging zonder bestand heeft een reden nodig.' : 'Alleen invullen als er geen bestand is.',
      kind: 'choice',
      required: false,
      choices: WITHOUT_PROOF,
    },
  ];
}

const fileWords = ({ receivedOn, toldBy, words }: UploadView): string =>
  `${words?.name ?? 'Bewijs'}, ${shortDate(receivedOn)} van ${toldBy === 'member' ? 'een collega' : 'de werkgever'}`;

/** On what an account rests, with the way to the file. */
function Proof({ account, proofs }: { readonly account: EmployerAccount; readonly proofs: readonly UploadView[] }) {
  const file = proofs.find(({ id }) => id === account.upload);
  if (file !== undefined) {
    return (
      <>
        {proofWord(account.proof)}:{' '}
        <a class="utrecht-link" href={`/plaatsingen/${file.placement}/bestanden/${file.id}`}>
          {fileWords(file)}
        </a>
      </>
    );
  }
  if (account.upload !== null) return <>{proofWord(account.proof)}, met een bestand</>;
  return account.withoutProof === null ? (
    <>{proofWord(account.proof)}</>
  ) : (
    <>
      {proofWord(account.proof)}, geen bestand: {withoutProofWord(account.withoutProof).toLowerCase()}
    </>
  );
}

function standing({ state, fromOn, refusedOn }: EmployerAccount, today: LocalDate): string {
  if (refusedOn !== null) return `De bank stortte een betaling terug op ${shortDate(refusedOn)}: niet meer in gebruik`;
  if (state === 'requested') return 'Wacht op goedkeuring';
  if (state === 'rejected') return 'Afgewezen';
  return fromOn !== null && fromOn > today ? 'Goedgekeurd, in de wachttijd' : 'Goedgekeurd';
}

function Asked(props: EmployerAccountsProps & { readonly account: EmployerAccount }) {
  const { page, employer, account, names, today, refusal, proofs } = props;
  const base = `/geld/rekeningen/${employer}/${account.number}`;
  const mayDecide = ['finance', 'backOffice', 'manager'].includes(page.visitor.role);
  const own = account.requestedBy === page.visitor.actor.id;
  const alarm = account.alarm === null ? undefined : ALARM_WORDS[account.alarm];
  return (
    <section class="vak vak--blauw stapel" aria-labelledby="wacht">
      <h2 class="utrecht-heading-2" id="wacht">
        Wacht op goedkeuring: eindigt op {account.ibanTail}
      </h2>
      {alarm !== undefined && (
        <div class="utrecht-alert utrecht-alert--warning" role="note">
          <p>
            <strong>Let op.</strong> {alarm}
          </p>
        </div>
      )}
      <dl class="feiten">
        <Fact term="Bewijs">
          <Proof account={account} proofs={proofs} />
        </Fact>
        <Fact term="Ingevoerd">
          {longDate(account.requestedOn)} door {names.members.get(account.requestedBy) ?? 'onbekend'}
        </Fact>
      </dl>
      {own && <p>U hebt deze rekening ingevoerd. Iemand anders keurt hem goed (regel F8).</p>}
      {!own && mayDecide && (
        <MoneyForm
          page={page}
          name="goedkeuren"
          action={`${base}/goedkeuren`}
          button="Goedkeuren"
          first={{ calledBackOn: today }}
          refusal={refusal}
          fields={[
            {
              name: 'calledBackOn',
              label: 'Teruggebeld op',
              hint: 'Bel een nummer dat al bekend was, niet het nummer uit het verzoek.',
              kind: 'date',
              required: true,
              choices: [],
            },
            ...(alarm === undefined
              ? []
              : [
                  {
                    name: 'despiteAlarm',
                    label: 'Waarom deze rekening toch klopt',
                    hint: undefined,
                    kind: 'choice' as const,
                    required: true,
                    choices: DESPITE,
                  },
                ]),
          ]}
        />
      )}
      {mayDecide && (
        <MoneyForm
          page={page}
          name="afwijzen"
          action={`${base}/afwijzen`}
          button="Afwijzen"
          secondary
          fields={[]}
          refusal={refusal}
        />
      )}
    </section>
  );
}

const DESPITE = [
  { value: 'sameGroup', label: 'De werkgevers horen bij één concern' },
  { value: 'soleTrader', label: 'Eenmanszaak van de werknemer of familie; nagegaan' },
  { value: 'payrollOffice', label: 'Rekening van het administratiekantoor, met machtiging' },
] as const;
