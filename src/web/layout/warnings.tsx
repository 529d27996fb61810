import { withDutchDates } from '../words/dutch-dates.js';

/** What somebody should look at, each in a block of its own; amounts stay together. */
export function Warnings({ said }: { readonly said: readonly string[] }) {
  return (
    <>
      {said.map((warning) => (
        <p class="utrecht-alert utrecht-alert--warning" key={warning}>
          {withDutchDates(warning)}
        </p>
      ))}
    </>
  );
}
