/** A text of which no date (`12-03-2026`) is broken over two lines. */
export function KeptDays({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(DAY).map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <span class="vast" key={index}>
            {part}
          </span>
        ),
      )}
    </>
  );
}

const DAY = /(\d{2}-\d{2}-\d{4})/;
