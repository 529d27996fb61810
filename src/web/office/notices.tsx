/** What was done, and what was not and why: first on the page after a round of several. */
export function Notices({ done, failed }: { readonly done: string | undefined; readonly failed: readonly string[] }) {
  return (
    <>
      {done !== undefined && (
        <p class="utrecht-alert utrecht-alert--ok" role="status">
          {done}
        </p>
      )}
      {failed.length > 0 && (
        <div
          class="utrecht-alert utrecht-alert--error foutlijst"
          role="alert"
          tabIndex={-1}
          autofocus
          aria-labelledby="niet-gelukt"
        >
          <h2 class="utrecht-heading-3" id="niet-gelukt">
            Dit is niet gelukt
          </h2>
          <ul>
            {failed.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
