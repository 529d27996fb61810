import { activityId, PROCESSING_ACTIVITIES } from '../../journal/processing-activities.js';
import { AdministrationTabs } from '../administration/administration-parts.js';

/** The register of processing activities (AVG 30), as looks refer to it. */
export function ActivitiesPage() {
  return (
    <div class="beheer">
      <AdministrationTabs at="/inzageregister" />
      <h1 class="utrecht-heading-1 titel">Waarvoor gegevens worden gebruikt</h1>
      <p class="lead">
        Elke regel van het inzageregister hoort bij een van deze verwerkingsactiviteiten. Neem ze over in het register
        van verwerkingsactiviteiten van uw organisatie.
      </p>
      {PROCESSING_ACTIVITIES.map((one) => (
        <section class="deel" aria-labelledby={activityId(one)} key={activityId(one)}>
          <h2 class="utrecht-heading-2" id={activityId(one)}>
            {one.name}
          </h2>
          <dl class="feiten">
            <dt>Doel</dt>
            <dd>{one.purpose}</dd>
            <dt>Grond</dt>
            <dd>{one.grounds.join('; ')}.</dd>
            <dt>Over wie</dt>
            <dd>{one.about}</dd>
            <dt>Welke gegevens</dt>
            <dd>{one.data}</dd>
            <dt>Wie krijgt ze</dt>
            <dd>{one.receivers}</dd>
            <dt>Hoe lang</dt>
            <dd>{one.kept}</dd>
            <dt>Kenmerk</dt>
            <dd>{activityId(one)}</dd>
          </dl>
        </section>
      ))}
    </div>
  );
}
