import { activePaths } from '../../../workflows/state-path.js';
import type { LiveInstance } from '../../placements/placement-files.service.js';
import { Chart } from './placement-page.js';
import { partName } from './part-names.js';

/** The picture of one part with the same in words beside it. */
export function CoursePage({ live, svg }: { readonly live: LiveInstance; readonly svg: string }) {
  const active = new Set(activePaths(live.instance.value));
  const { states } = live.definition;
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Verloop van {partName(live.name).toLowerCase()}</h1>
      <Chart svg={svg} name={partName(live.name).toLowerCase()} />
      <section class="deel">
        <h2 class="utrecht-heading-2">Dezelfde staten in woorden</h2>
        <dl class="feiten">
          {Object.entries(states).map(([path, { label, meaning }]) => (
            <>
              <dt key={path}>
                {label}
                {active.has(path) && <strong> (nu)</strong>}
              </dt>
              <dd>{meaning}</dd>
            </>
          ))}
        </dl>
      </section>
    </>
  );
}
