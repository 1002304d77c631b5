import type { Text } from '../../../text/text.ts';
import { useSay } from '../../state/language.ts';

const words = {
  choose: { en: 'Choose files', fr: 'Choisir des fichiers' },
} satisfies Record<string, Text>;

/** Files that are chosen are handed on as handles: what they hold is read by the worker alone. */
export function ChooseFiles({
  onFiles,
  isMain = false,
}: {
  onFiles: (files: readonly File[]) => void;
  isMain?: boolean;
}) {
  const say = useSay();
  return (
    <label className={isMain ? 'button filled choose-files' : 'button choose-files'}>
      {say(words.choose)}
      <input
        type="file"
        multiple
        className="visually-hidden"
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // the same file can be chosen again once it was mended
          target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </label>
  );
}
