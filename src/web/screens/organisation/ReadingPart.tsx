import type { FirmProgress } from '../../../report/page/firmView.ts';
import type { Text } from '../../../text/text.ts';
import { useSay } from '../../state/language.ts';

const words = {
  begun: { en: 'looking at the files', fr: 'examen des fichiers' },
  stop: { en: 'Stop', fr: 'Arrêter' },
} satisfies Record<string, Text>;

/** How far reading is, and a way to end it. */
export function ReadingPart({
  reading,
  onStop,
  isSmall = false,
}: {
  reading: FirmProgress | 'begun' | undefined;
  onStop: () => void;
  isSmall?: boolean;
}) {
  const say = useSay();
  const told = reading === undefined || reading === 'begun' ? undefined : reading;
  const doing = told?.doing ?? say(words.begun);
  return (
    <section className={isSmall ? 'reading-files small' : 'reading-files'}>
      <p role="status">{isSmall ? doing : <span className="voice">{doing}</span>}</p>
      {told !== undefined && told.lines !== '' && <p className="caption">{told.lines}</p>}
      <progress max={1} value={told?.share} aria-label={doing} />
      <button type="button" className="button" onClick={onStop}>
        {say(words.stop)}
      </button>
    </section>
  );
}
