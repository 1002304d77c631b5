import type { Text } from './text.ts';

/** Why a file could not be opened, and what to do about it where that follows from the reason. */
export interface OpenErrorDescription {
  readonly message: Text;
  readonly remedy?: Text;
}

/**
 * Why the file named `path` could not be opened, in words: by the `code` of the system that the reader's error carries,
 * or else by what the error says.
 */
export function describeOpenError(path: string, error: unknown): OpenErrorDescription {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  const reason = reasons.get(code);
  if (reason !== undefined) return reason(path);
  const said = [code ?? message].filter((part) => part !== undefined).map((part) => ` (${part})`)[0] ?? '';
  return {
    message: {
      en: `the file ${path} cannot be opened${said}`,
      fr: `le fichier ${path} ne peut pas être ouvert${said}`,
    },
  };
}

const missing = (path: string): OpenErrorDescription => ({
  message: { en: `there is no file ${path}`, fr: `il n’y a pas de fichier ${path}` },
  ...(path.includes('\\') && {
    remedy: {
      en: 'write / between folders, which every system understands, and check the name',
      fr: 'écrivez / entre les dossiers, que tout système comprend, et vérifiez le nom',
    },
  }),
});

const denied = (path: string): OpenErrorDescription => ({
  message: { en: `${path} may not be read`, fr: `${path} ne peut pas être lu : accès refusé` },
  remedy: {
    en: 'ask for the right to read it, or copy it to a folder of your own',
    fr: 'demandez le droit de le lire, ou copiez-le dans un dossier à vous',
  },
});

const aFile: Text = { en: 'name a file', fr: 'indiquez un fichier' };

const reasons = new Map<unknown, (path: string) => OpenErrorDescription>([
  ['ENOENT', missing],
  ['ENOTDIR', missing],
  [
    'EISDIR',
    (path) => ({
      message: { en: `${path} is a folder, not a file`, fr: `${path} est un dossier, pas un fichier` },
      remedy: { en: 'name a file in it', fr: 'indiquez un fichier qui s’y trouve' },
    }),
  ],
  ['EACCES', denied],
  ['EPERM', denied],
  [
    'EINVAL',
    (path) => ({
      message: { en: `${path} is a device, not a file`, fr: `${path} est un périphérique, pas un fichier` },
      remedy: aFile,
    }),
  ],
  [
    'ENXIO',
    (path) => ({
      message: { en: `${path} is a socket, not a file`, fr: `${path} est un socket, pas un fichier` },
      remedy: aFile,
    }),
  ],
  [
    'ENAMETOOLONG',
    (path) => ({ message: { en: `the name ${path} is too long`, fr: `le nom ${path} est trop long` } }),
  ],
  [
    'ELOOP',
    (path) => ({
      message: { en: `${path} is a link in a circle`, fr: `${path} est un lien qui tourne en rond` },
    }),
  ],
  [
    'EMFILE',
    (path) => ({
      message: {
        en: `${path} cannot be opened: too many files are open`,
        fr: `${path} ne peut pas être ouvert : trop de fichiers sont ouverts`,
      },
      remedy: {
        en: 'close other programs, or raise the limit (ulimit -n)',
        fr: 'fermez d’autres programmes, ou relevez la limite (ulimit -n)',
      },
    }),
  ],
  [
    'EIO',
    (path) => ({
      message: {
        en: `${path} cannot be read: the disk reports an error`,
        fr: `${path} ne peut pas être lu : le disque signale une erreur`,
      },
      remedy: { en: 'try again, or copy it elsewhere', fr: 'réessayez, ou copiez-le ailleurs' },
    }),
  ],
]);
