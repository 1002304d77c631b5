import type { Text } from '../../../text/text.ts';
import { useSay } from '../../state/language.ts';
import { BackToMethod } from './BackToMethod.tsx';

const print: Text = { en: 'Print', fr: 'Imprimer' };

/** What stands above a page that is read: the way back, and onto paper. */
export function ReadingBar() {
  const say = useSay();
  return (
    <div className="reading-bar">
      <BackToMethod />
      <button type="button" className="button" onClick={() => window.print()}>
        {say(print)}
      </button>
    </div>
  );
}
