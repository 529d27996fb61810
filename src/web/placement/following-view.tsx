import type { FollowingContract } from '../../particulars/agreed-contracts.service.js';
import { Hidden } from '../layout/hidden.js';
import { Warnings } from '../layout/warnings.js';
import type { PageSession } from '../session/page-session.js';
import { longDate } from '../words/dutch-dates.js';
import { decimalComma, euros } from '../words/dutch-numbers.js';
import type { Step } from './next-steps.js';

type Props = {
  readonly page: PageSession;
  readonly placement: string;
  readonly following: FollowingContract;
  readonly possible: readonly Step[];
};

/** Seeds 37: what was agreed to follow. It is never taken over by itself: the employer may have thought better of it (M30). */
export function FollowingView({ page, placement, following, possible }: Props) {
  const { contract, asked, begun, warnings } = following;
  const may = possible.some(({ type }) => type === 'contract.renewed');
  const step = `/plaatsingen/${placement}/stap/placement`;
  return (
    <section class={`vak${asked ? ' vak--blauw' : ''} stapel`} aria-labelledby="vervolg">
      <h3 class="utrecht-heading-3" id="vervolg">
        {begun ? 'Nog niet bevestigd: het afgesproken contract is ingegaan?' : 'Afgesproken vervolgcontract'}
      </h3>
      <p>{contractSentence(contract)}</p>
      {!asked && <p class="zacht">Vier weken ervoor krijgt de consulent de vraag of dit doorgaat.</p>}
      {begun && (
        <p class="utrecht-alert utrecht-alert--warning">
          De eerste dag is voorbij en niemand heeft gezegd of het contract doorgaat. Tot dan wordt over die tijd niets
          betaald.
        </p>
      )}
      <Warnings said={warnings} />
      {asked && may && (
        <>
          <p>Vraag de werkgever of dit doorgaat. Het getekende contract legt u vast als het er is.</p>
          <form method="post" action={`/plaatsingen/${placement}/vervolgcontract`} class="knoppen">
            <Hidden page={page} values={{ from: contract.from }} />
            <button class="utrecht-button utrecht-button--primary-action" type="submit">
              Contract gaat in zoals afgesproken
            </button>
          </form>
          <ul class="rij stappen">
            <li>
              <a class="utrecht-link" href={`${step}/contract.renewed`}>
                Het gaat door, maar anders
              </a>
            </li>
            {possible.some(({ type }) => type === 'ending.announced') && (
              <li>
                <a class="utrecht-link" href={`${step}/ending.announced`}>
                  Het gaat niet door
                </a>
              </li>
            )}
          </ul>
        </>
      )}
    </section>
  );
}

export function contractSentence(contract: FollowingContract['contract']): string {
  const { from, until, permanent, hours, monthlyWage } = contract;
  const end = permanent || until === null ? 'vast' : `tot en met ${longDate(until)}`;
  const wage = monthlyWage === null ? '' : `, ${euros(monthlyWage)} bruto per maand`;
  return `Bij de start is afgesproken: vanaf ${longDate(from)}, ${end}, ${decimalComma(hours)} uur per week${wage}.`;
}
