const DANGER = ['subsidy.toRecover', 'employment.contractLapsed', 'subsidy.givenTimePassed', 'register.rejected'];
const WARNING = [
  'subsidy.onHold',
  'subsidy.incomplete',
  'subsidy.applied',
  'employment.ending',
  'subsidy.awaitingValue',
];
const SAFE = ['subsidy.lumpSumRunning', 'subsidy.measuredRunning', 'subsidy.lumpSumGranted', 'subsidy.measuredLater'];

/** The main state of a placement as a soft badge. */
export function StateBadge({ state, label }: { readonly state: string; readonly label: string }) {
  const kind = DANGER.includes(state)
    ? 'danger'
    : WARNING.includes(state)
      ? 'warning'
      : SAFE.includes(state)
        ? 'safe'
        : 'neutral';
  return <span class={`utrecht-status-badge utrecht-status-badge--${kind}`}>{label}</span>;
}
