import type { Text } from '../../../text/text.ts';
import { useSay } from '../../state/language.ts';
import { usePage } from '../../state/pageContext.ts';

const back: Text = { en: 'Back to Method', fr: 'Retour à Méthode' };

/** Out of a page that is read, to the numbers. */
export function BackToMethod() {
  const page = usePage();
  const say = useSay();
  return (
    <button type="button" className="button" onClick={() => page.go({ read: undefined }, true)}>
      <span aria-hidden="true">‹</span> {say(back)}
    </button>
  );
}
