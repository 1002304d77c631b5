import { firmViewOf } from '../../../report/page/firm/firmViewOf.ts';
import { problemViews } from '../../../report/page/firm/problemViews.ts';
import type { FirmView } from '../../../report/page/firmView.ts';
import { InputError } from '../../../text/problem.ts';
import type { FirmAsked } from '../../protocol/requests.ts';
import { type Bringing, namesFor, readFirmOf } from './brought.ts';

/** What files of an organisation are, or why they cannot be opened. */
export async function readBrought(asked: FirmAsked, bringing: Bringing): Promise<FirmView> {
  const { language, settled } = asked;
  try {
    const read = await readFirmOf(asked, bringing);
    return firmViewOf(read, read.org === undefined ? [] : namesFor(read.org, asked), language);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    // no table at all: each file says what it is, by name
    return {
      files: asked.files.map(({ name }) => ({
        id: name,
        file: name,
        sheet: undefined,
        told: '',
        kind: 'none',
        columns: [],
        others: [],
        unused: [],
      })),
      notes: [],
      problems: problemViews(error, { opened: undefined, settled, mayBePartners: false }, language),
      understood: undefined,
      headline: [unopened[language]],
    };
  }
}

const unopened = {
  en: 'Not every file can be opened.',
  fr: 'Tous les fichiers ne peuvent pas être ouverts.',
};
