import { Superseded } from '../../core/coreClient.ts';
import { saveFile } from '../../design/saveFile.ts';
import type { FirmWriting } from '../../protocol/requests.ts';
import { isKeepable } from '../../state/keepRecent.ts';
import type { Page } from '../../state/pageContext.ts';
import type { FirmControl } from './firmControl.ts';

/** Puts a firm, or answers, into the scenario that is open, forgets the files, and goes to Compare. @throws GivenProblems */
export async function putIntoUse(
  page: Page,
  control: FirmControl,
  writing: FirmWriting | undefined,
): Promise<void> {
  if (writing === undefined) return;
  const written = await unlessEnded(control.core().ask('firmWrite', writing));
  if (written === undefined) return;
  const { changes, week, outcome } = page.state.get();
  const { from } = writing.organisation;
  const isOfOrganisation = (path: string) => from !== 'scenario' && path.startsWith('organisation');
  // an answer that is written holds: a change beside the file would hide it
  const isAnswered = (path: string) => Object.hasOwn(writing.answers, path);
  const before = page.scenario.get().open;
  const isNameless = from === 'scenario' ? before !== undefined && isKeepable(before) : written.isNameless;
  page.open(
    { name: written.name, files: written.files, isUsual: false, isNameless },
    {
      screen: 'compare',
      week,
      outcome,
      changes: changes.filter(([path]) => !isOfOrganisation(path) && !isAnswered(path)),
    },
  );
  if (from === 'files') control.forget();
}

/** Saves the scenario with its tables as an archive of a folder. @throws GivenProblems */
export async function saveArchive(control: FirmControl, writing: FirmWriting | undefined): Promise<void> {
  if (writing === undefined) return;
  const saved = await unlessEnded(control.core().ask('firmSave', writing));
  if (saved !== undefined) saveFile(saved.name, saved.archive, 'application/zip');
}

/** Saves who is who; the page hands it on unread. @throws GivenProblems */
export async function saveKey(control: FirmControl, writing: FirmWriting | undefined): Promise<void> {
  if (writing === undefined) return;
  const { given, organisation } = writing;
  const key = await unlessEnded(control.core().ask('firmKey', { given, organisation }));
  const isFrench = organisation.from === 'files' && organisation.asked.language === 'fr';
  if (key !== undefined) saveFile(isFrench ? 'qui-est-qui.csv' : 'who-is-who.csv', key, 'text/csv');
}

/** Undefined where nobody wants it any more. */
const unlessEnded = <Answer>(asked: Promise<Answer>): Promise<Answer | undefined> =>
  asked.catch((reason: unknown) => {
    if (reason instanceof Superseded) return undefined;
    throw reason;
  });
