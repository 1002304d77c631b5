import { Button } from 'react-aria-components/Button';
import type { Text } from '../../text/text.ts';
import { useSay } from '../state/language.ts';

const words = {
  copy: { en: 'Copy', fr: 'Copier' },
  save: { en: 'Save as a file', fr: 'Enregistrer' },
} as const satisfies Record<string, Text>;

/** What is done with a table as text. */
export interface CsvActions {
  readonly onCopy?: ((text: string) => void) | undefined;
  readonly onSave?: ((text: string, fileName: string) => void) | undefined;
}

/** A table as text, to be read, copied and kept. */
export function CsvText({
  text,
  fileName,
  label,
  onCopy,
  onSave,
}: CsvActions & { readonly text: string; readonly fileName: string; readonly label: string }) {
  const say = useSay();
  return (
    <div className="csv">
      <div className="csv-actions">
        {onCopy !== undefined && (
          <Button className="button" onPress={() => onCopy(text)}>
            {say(words.copy)}
          </Button>
        )}
        {onSave !== undefined && (
          <Button className="button" onPress={() => onSave(text, fileName)}>
            {say(words.save)}
          </Button>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys */}
      <section className="csv-frame" tabIndex={0} aria-label={label}>
        <pre>{text}</pre>
      </section>
    </div>
  );
}
