import { Warnings } from '../layout/warnings.js';

/** That something was recorded, with what somebody should know of it (M8, M10). */
export function SavedNotice({
  said,
  warnings,
}: {
  readonly said: string | undefined;
  readonly warnings: readonly string[];
}) {
  return (
    <>
      {said !== undefined && (
        <p class="utrecht-alert utrecht-alert--ok" role="status">
          {said}
        </p>
      )}
      {said !== undefined && <Warnings said={warnings} />}
    </>
  );
}
