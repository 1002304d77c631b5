import { useEffect, useState } from 'react';
import type { Text } from '../../text/text.ts';
import { useSay } from '../state/language.ts';
import { usePage } from '../state/pageContext.ts';
import { droppedFiles } from './droppedFiles.ts';
import { openFiles } from './openDroppedFiles.ts';
import { openingWords } from './openingWords.ts';

const words = {
  drop: {
    en: 'Drop a scenario or a story with the files it names, or the files of an organisation',
    fr: 'Déposez un scénario ou un récit avec les fichiers qu’il nomme, ou les fichiers d’une organisation',
  },
} satisfies Record<string, Text>;

/** Files may be dropped anywhere on the page; what they are is said where they are no scenario. */
export function DropTarget() {
  const say = useSay();
  const page = usePage();
  const [isOver, setOver] = useState(false);
  const [problem, setProblem] = useState<Text>();
  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      setProblem(undefined);
      void droppedFiles(event.dataTransfer)
        .then((files) => openFiles(page, files))
        .then((opening) => {
          if (opening !== 'opened' && opening !== 'brought') setProblem(openingWords[opening]);
        });
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, [page]);
  return (
    <>
      {problem && (
        <p className="problems dropped" role="alert">
          {say(problem)}{' '}
          <button type="button" className="button" onClick={() => setProblem(undefined)}>
            ×
          </button>
        </p>
      )}
      {isOver && <div className="drop-target">{say(words.drop)}</div>}
    </>
  );
}
