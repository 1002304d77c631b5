import { useState } from 'react';
import type { Text } from '../../../text/text.ts';
import { Spoken } from '../../design/Spoken.tsx';
import { useLanguage, useSay } from '../../state/language.ts';
import { usePage } from '../../state/pageContext.ts';
import { useStore } from '../../state/store.ts';
import { ChooseFiles } from './ChooseFiles.tsx';
import { EmptyPart } from './EmptyPart.tsx';
import { FileTable } from './FileTable.tsx';
import type { FirmControl } from './firmControl.ts';
import { InUsePart } from './InUsePart.tsx';
import { NotesPart } from './NotesPart.tsx';
import { ProblemsPart } from './ProblemsPart.tsx';
import { QuestionsPart } from './QuestionsPart.tsx';
import { ReadingPart } from './ReadingPart.tsx';
import { UnderstoodPart } from './UnderstoodPart.tsx';

const words = {
  drop: { en: 'Drop more files here', fr: 'Déposez d’autres fichiers ici' },
  more: {
    en: 'or choose: a mail export, a graph, who the partners are',
    fr: 'ou choisissez : un export de messages, un graphe, la liste des partenaires',
  },
  undo: { en: 'Undo', fr: 'Annuler' },
  all: { en: 'Remove all files', fr: 'Retirer tous les fichiers' },
  stopped: {
    en: 'Reading was stopped: what was read of these files is forgotten.',
    fr: 'La lecture a été arrêtée : ce qui avait été lu de ces fichiers est oublié.',
  },
  fault: {
    en: 'The files could not be looked at:',
    fr: 'Les fichiers n’ont pas pu être examinés :',
  },
} satisfies Record<string, Text>;

/** The files of a firm: what they were taken for, what is to be looked at, and what was understood. */
export function FilesPart({ control }: { control: FirmControl }) {
  const say = useSay();
  const language = useLanguage();
  const open = useStore(usePage().scenario, (state) => state.open);
  const { files, view, lastGood, reading, settled, canUndo, isStopped, fault } = useStore(
    control.store,
    (state) => state,
  );
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const understood = view?.understood ?? lastGood?.understood;
  const isStale = view?.understood === undefined || reading !== undefined;
  // of whatever scenario is open: its firm may be in use already
  const questions = open && <QuestionsPart control={control} answers={answers} onAnswers={setAnswers} />;
  if (files.length === 0)
    return (
      <>
        {isStopped && <p role="status">{say(words.stopped)}</p>}
        {open === undefined || open.isUsual ? (
          <>
            <EmptyPart control={control} />
            {questions}
          </>
        ) : (
          <InUsePart open={open}>
            {questions}
            <EmptyPart control={control} isOther />
          </InUsePart>
        )}
      </>
    );
  if (view === undefined)
    return fault === '' ? (
      <ReadingPart reading={reading} onStop={control.stop} />
    ) : (
      <p className="problems" role="alert">
        {say(words.fault)} {fault}
      </p>
    );
  return (
    <>
      {reading !== undefined && <ReadingPart reading={reading} onStop={control.stop} isSmall />}
      {fault !== '' && (
        <p className="problems" role="alert">
          {say(words.fault)} {fault}
        </p>
      )}
      <h1 className="voice">
        <Spoken segments={view.headline} language={language} />
      </h1>
      <ProblemsPart problems={view.problems} onSettle={control.settle} />
      <div className="organisation-columns">
        <div>
          {view.files.map((file) => (
            <FileTable
              key={file.id}
              file={file}
              settled={settled}
              onSettle={control.settle}
              onRemove={() => control.remove(file.file)}
            />
          ))}
          <div className="more-files">
            <p>
              <b>{say(words.drop)}</b> {say(words.more)}
            </p>
            <span className="more-actions">
              {canUndo && (
                <button type="button" className="button" onClick={control.undo}>
                  {say(words.undo)} <kbd>Ctrl Z</kbd>
                </button>
              )}
              <ChooseFiles onFiles={control.add} />
            </span>
          </div>
          <NotesPart notes={view.notes} onSettle={control.settle} />
        </div>
        {understood && (
          <UnderstoodPart
            control={control}
            understood={understood}
            isStale={isStale}
            isFictitious={settled.fictitious ?? false}
            answers={answers}
          />
        )}
      </div>
      {questions}
      <p className="forget">
        <button type="button" className="button quiet" onClick={control.forget}>
          {say(words.all)}
        </button>
      </p>
    </>
  );
}
