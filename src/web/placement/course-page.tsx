import type { LiveInstance } from '../../placements/placement-files.service.js';
import { stateStandings } from '../statechart/state-ways.js';
import { Chart, Followers } from './placement-page.js';
import { partName } from './part-names.js';

type CourseProps = {
  readonly live: Pick<LiveInstance, 'name' | 'definition' | 'instance'>;
  readonly svg: string;
  /** Paths it has been in; undefined for who may not see where it is: then picture and words carry no marks. */
  readonly been: ReadonlySet<string> | undefined;
};

/** The picture of one part with the same in words beside it. */
export function CoursePage({ live, svg, been }: CourseProps) {
  const { definition, instance } = live;
  const standings = stateStandings(definition, been && instance.value, been ?? new Set());
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Verloop van {partName(live.name).toLowerCase()}</h1>
      <Chart svg={svg} name={partName(live.name).toLowerCase()} marked={been !== undefined} />
      <section class="deel">
        <h2 class="utrecht-heading-2">Dezelfde staten in woorden</h2>
        <dl class="feiten">
          {standings.map(({ path, label, meaning, marks, followers }) => (
            <>
              <dt key={path}>
                {label}
                {marks.length > 0 && <strong> ({marks.join(', ')})</strong>}
              </dt>
              <dd>
                {meaning}
                <Followers labels={followers} />
              </dd>
            </>
          ))}
        </dl>
      </section>
    </>
  );
}
