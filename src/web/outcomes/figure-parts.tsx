type FileLinksProps = {
  /** Address of a file of its table, by the kind of the file. */
  readonly file: (kind: 'csv' | 'xlsx') => string;
};

/** Where a table of a figure is downloaded; not on paper. */
export const FileLinks = ({ file }: FileLinksProps) => (
  <p class="klein rij ruim niet-afdrukken">
    <a class="utrecht-link" href={file('csv')}>
      Downloaden als CSV
    </a>
    <a class="utrecht-link" href={file('xlsx')}>
      Downloaden voor Excel
    </a>
  </p>
);

/** The picture of a figure; nothing where there is none. */
export const FigureImage = ({ svg }: { readonly svg: string | undefined }) =>
  svg === undefined ? null : <div class="grafiek" dangerouslySetInnerHTML={{ __html: svg }} />;
