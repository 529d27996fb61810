import type { Level } from '../../journal/kept-level.js';
import { momentText } from '../words/dutch-dates.js';
import { countText } from '../words/dutch-numbers.js';

type LevelProps = { readonly level: Level; readonly of?: 'plaatsingen' | 'werkgevers' };

/** Says of when amounts are while many are being computed; nothing when they are of now. */
export function LevelLine({ level: { at, behind }, of = 'plaatsingen' }: LevelProps) {
  if (behind === 0) return null;
  return (
    <p class="utrecht-alert utrecht-alert--info" role="status">
      Van {countText(behind)} {of} worden de bedragen nu opnieuw berekend. U ziet de bedragen van {momentText(at)}.
      Ververs de pagina over een paar minuten.
    </p>
  );
}
