import { useEffect, useState } from 'react';
import type { Text } from '../../text/text.ts';
import { PageDialog } from '../design/PageDialog.tsx';
import { saveFile } from '../design/saveFile.ts';
import { RecentList } from '../recent/RecentList.tsx';
import { useSay } from '../state/language.ts';
import { useComparison, usePage, usePageState } from '../state/pageContext.ts';
import { changed, withChange } from '../state/scenarioFile.ts';
import { useStore } from '../state/store.ts';
import { openFiles } from './openDroppedFiles.ts';
import { openingWords } from './openingWords.ts';
import { Problems } from './Problems.tsx';

const words = {
  title: { en: 'The scenario', fr: 'Le scénario' },
  about: {
    en: 'Everything that is assumed stands here or is a default. Change any value or step and run it: everything stays in this page.',
    fr: 'Tout ce qui est supposé est écrit ici ou par défaut. Changez une valeur ou une étape et jouez : tout reste dans cette page.',
  },
  worlds: { en: 'Possible worlds', fr: 'Mondes possibles' },
  seed: { en: 'Seed', fr: 'Graine' },
  deadline: { en: 'Deadline', fr: 'Échéance' },
  text: { en: 'The file, in YAML', fr: 'Le fichier, en YAML' },
  run: { en: 'Run it', fr: 'Jouer' },
  files: { en: 'Open files …', fr: 'Ouvrir des fichiers …' },
  save: { en: 'Save the file', fr: 'Enregistrer le fichier' },
  usual: { en: 'Back to the first comparison', fr: 'Revenir à la première comparaison' },
  close: { en: 'Close', fr: 'Fermer' },
  changes: { en: 'Changed beside the file:', fr: 'Changé à côté du fichier :' },
  drop: { en: 'Take back', fr: 'Reprendre' },
  drops: {
    en: 'A scenario with the files it names may also be dropped on the page, all together; the files of an organisation go to its screen.',
    fr: 'Un scénario et les fichiers qu’il nomme peuvent aussi être déposés sur la page, tous ensemble ; les fichiers d’une organisation vont à son écran.',
  },
} satisfies Record<string, Text>;

/** Values that have a field of their own, by their paths. */
const fields = [
  ['replicates', words.worlds],
  ['seed', words.seed],
  ['target.deadline', words.deadline],
] as const;

/** The scenario as a file to be changed, and the values that are changed most. */
export function ScenarioDialog({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const page = usePage();
  const open = useStore(page.scenario, (state) => state.open);
  const changes = usePageState((state) => state.changes);
  const problems = useComparison((state) => state.problems);
  const hasView = useComparison((state) => state.view !== undefined);
  const isRunning = useComparison(({ stage }) => stage !== 'reading' && stage !== 'stopped');
  const isReading = useComparison(({ stage }) => stage === 'reading');
  const [wasRun, setRun] = useState(false);
  const [unopened, setUnopened] = useState<Text>();
  const written = open?.files[open.name];
  const [text, setText] = useState(typeof written === 'string' ? written : '');
  const [values, setValues] = useState<Record<string, string>>({});
  useEffect(() => setText(typeof written === 'string' ? written : ''), [written]);
  // it has been understood: what comes of it is behind this
  useEffect(() => {
    if (wasRun && isRunning) onClose();
  }, [wasRun, isRunning, onClose]);
  if (open === undefined) return null;

  function run(): void {
    if (open === undefined) return;
    let now = changes;
    for (const [path, value] of Object.entries(values))
      now = withChange(now, path, value.trim() === '' ? undefined : value.trim());
    setValues({});
    setRun(true);
    setUnopened(undefined);
    if (text === written) page.go({ changes: now }, true);
    else
      page.open({ ...open, files: { ...open.files, [open.name]: text }, isUsual: false }, { changes: now });
  }

  return (
    <PageDialog title={say(words.title)} wide onClose={onClose}>
      <p>{say(words.about)}</p>
      <div className="fields">
        {fields.map(([path, label]) => (
          <label key={path}>
            {say(label)}
            <input
              type="text"
              className="field-control"
              value={values[path] ?? changed(changes, path) ?? ''}
              placeholder={writtenAt(text, path)}
              onChange={({ target }) => setValues({ ...values, [path]: target.value })}
            />
          </label>
        ))}
      </div>
      {changes.length > 0 && (
        <div>
          <p className="caption">{say(words.changes)}</p>
          <ul>
            {changes.map(([path, value]) => (
              <li key={path}>
                <code>
                  {path}: {value}
                </code>{' '}
                <button
                  type="button"
                  className="button"
                  onClick={() => page.go({ changes: withChange(changes, path, undefined) }, true)}
                >
                  {say(words.drop)}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p>
        <textarea
          aria-label={say(words.text)}
          spellCheck={false}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </p>
      {unopened ? (
        <p className="problems" role="alert">
          {say(unopened)}
        </p>
      ) : (
        <Problems problems={problems} hasView={hasView} />
      )}
      <div className="actions">
        <button type="button" className="button filled" aria-disabled={wasRun && isReading} onClick={run}>
          {say(words.run)}
        </button>
        <label className="button">
          {say(words.files)}
          <input
            type="file"
            multiple
            className="visually-hidden"
            onChange={({ target }) =>
              openFiles(page, [...(target.files ?? [])]).then((opening) => {
                if (opening === 'brought') return onClose();
                setUnopened(opening === 'opened' ? undefined : openingWords[opening]);
                setRun(opening === 'opened');
              })
            }
          />
        </label>
        <button
          type="button"
          className="button"
          onClick={() => saveFile(open.name, text, 'application/yaml')}
        >
          {say(words.save)}
        </button>
        {(!open.isUsual || changes.length > 0) && (
          <button
            type="button"
            className="button"
            onClick={() =>
              void page.usual.then((usual) => {
                page.open(usual);
                onClose();
              })
            }
          >
            {say(words.usual)}
          </button>
        )}
        <button type="button" className="button quiet" onClick={onClose}>
          {say(words.close)}
        </button>
      </div>
      <p className="caption">{say(words.drops)}</p>
      <RecentList onOpened={onClose} />
    </PageDialog>
  );
}

/** What the text says at a path of one or two keys, as far as a glance tells it: a hint, and nothing is computed from it. */
function writtenAt(text: string, path: string): string {
  const key = path.split('.').at(-1) ?? path;
  return new RegExp(`^[^#\\n]*\\b${key}:\\s*([\\w%.]+)`, 'm').exec(text)?.[1] ?? '';
}
