import { Hidden } from '../layout/hidden.js';
import type { VisitedPage } from '../session/current-page.js';

type MakeFormProps = {
  readonly page: VisitedPage;
  readonly values: Readonly<Record<string, string>>;
  readonly label: string;
};

/** Makes letters of the turn of the year. */
export const MakeForm = ({ page, values, label }: MakeFormProps) => (
  <form method="post" action="/brieven/jaar">
    <Hidden page={page} values={values} />
    <div class="knoppen">
      <button class="utrecht-button utrecht-button--primary-action" type="submit">
        {label}
      </button>
    </div>
  </form>
);
