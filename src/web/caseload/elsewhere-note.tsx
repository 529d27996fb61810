import type { DecidedElsewhere } from '../../placements/other-body.js';

/** M46, under the state in a list: who decides here, and that its decision is still to be recorded. */
export function ElsewhereNote({ elsewhere }: { readonly elsewhere: DecidedElsewhere | undefined }) {
  if (elsewhere === undefined) return null;
  const { body, recorded } = elsewhere;
  const decides = body === null ? 'Een andere organisatie moet beslissen' : `${body} beslist`;
  return <span class="zacht klein zin">{recorded ? decides : `${decides}; besluit niet vastgelegd`}</span>;
}
