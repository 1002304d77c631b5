import type { RefObject } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Text } from '../../text/text.ts';
import { useSay } from '../state/language.ts';
import { drawingPng, drawingSvg, type ExportWords } from './exportDrawing.ts';

const words = {
  keep: { en: 'Keep this drawing', fr: 'Garder ce dessin' },
  asSvg: { en: 'Save as SVG', fr: 'Enregistrer en SVG' },
  asPng: { en: 'Save as PNG', fr: 'Enregistrer en PNG' },
} as const satisfies Record<string, Text>;

/** Keeps a drawing of the page as a file. */
export function DrawingMenu({
  drawing,
  fileName,
  words: told,
  onSave,
}: {
  readonly drawing: RefObject<SVGSVGElement | null>;
  /** Without its ending. */
  readonly fileName: string;
  readonly words: ExportWords;
  readonly onSave: (file: Blob, name: string) => void;
}) {
  const say = useSay();
  const save = async (isImage: boolean) => {
    if (drawing.current === null) return;
    const svg = drawingSvg(drawing.current, told);
    const file = isImage ? await drawingPng(svg) : new Blob([svg], { type: 'image/svg+xml' });
    onSave(file, `${fileName}.${isImage ? 'png' : 'svg'}`);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: two buttons are no fieldset
    <span className="drawing-menu" role="group" aria-label={say(words.keep)}>
      <Button className="button quiet" aria-label={say(words.asSvg)} onPress={() => void save(false)}>
        SVG
      </Button>
      <Button className="button quiet" aria-label={say(words.asPng)} onPress={() => void save(true)}>
        PNG
      </Button>
    </span>
  );
}
