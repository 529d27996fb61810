import type { UploadView } from '../../uploads/uploads.service.js';
import { UploadsView } from './uploads-view.js';

type Props = {
  readonly name: string;
  readonly uploads: readonly UploadView[];
  readonly members: ReadonlyMap<string, string>;
};

/** What an employer handed in of itself; contracts stand with the placement they are about. */
export function EmployerFilesPage({ name, uploads, members }: Props) {
  return (
    <>
      <h1 class="utrecht-heading-1 titel">Bestanden van {name}</h1>
      <p class="lead">
        Uittreksels van de KvK en bewijzen van de bankrekening, uit alle zaken van deze werkgever. Contracten staan bij
        de plaatsing.
      </p>
      <UploadsView
        uploads={uploads}
        members={members}
        withCase
        none="Er is nog niets ingestuurd. Vraag het met een link “Bestanden sturen” in een zaak van deze werkgever."
      />
    </>
  );
}
