import type { InstanceView } from '../../placements/placement.views.js';
import { longDate } from '../words/dutch-dates.js';

/** What a placement does by itself, and when. */
export function WaitingView({ waitsFor }: Pick<InstanceView, 'waitsFor'>) {
  if (waitsFor.length === 0) return null;
  return (
    <section class="deel" aria-labelledby="vanzelf">
      <h2 class="utrecht-heading-2" id="vanzelf">
        Wat vanzelf gebeurt
      </h2>
      <dl class="feiten">
        {waitsFor.map(({ name, label, dueOn }) => (
          <>
            <dt key={name}>{label}</dt>
            <dd>{longDate(dueOn)}</dd>
          </>
        ))}
      </dl>
    </section>
  );
}
