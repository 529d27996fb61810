import type { FollowingContract } from '../../particulars/agreed-contracts.service.js';
import { ErrorSummary } from '../forms/error-summary.js';
import type { Refusal } from '../forms/post-form.js';
import type { PageSession } from '../session/page-session.js';
import { FollowingView } from './following-view.js';
import type { Step } from './next-steps.js';

type Props = {
  readonly page: PageSession;
  readonly placement: string;
  readonly following: FollowingContract | undefined;
  readonly possible: readonly Step[];
  readonly refusal: Refusal | undefined;
};

/** The agreed contract by itself, with why it could not be taken over. */
export function AgreedContractPage({ page, placement, following, possible, refusal }: Props) {
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Vervolgcontract</h1>
      {refusal !== undefined && <ErrorSummary title="Dit kan zo nog niet" faults={refusal.faults} />}
      {following === undefined ? (
        <p class="leeg">Er is geen afgesproken contract dat nog moet ingaan.</p>
      ) : (
        <FollowingView page={page} placement={placement} following={following} possible={possible} />
      )}
    </>
  );
}
