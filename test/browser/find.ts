import type { OpenPage } from './openPage.ts';

/** An element: by a selector of CSS, or as a reader knows it, by its role and (a part of) its name. */
export type Where = string | { readonly role: string; readonly name: string };

/** What a browser says of an element that is seen. */
export interface Found {
  /** Its middle, in pixels of what is seen. */
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
  /** What lies above its middle, where that is something else. */
  readonly covered: string | undefined;
}

/** Milliseconds that something may take to appear. */
const PATIENCE = 30_000;
const PAUSE = 50;

/**
 * Asks the page until the answer is neither false nor nothing. It asks from outside, since a strict policy lets no library
 * wait inside.
 *
 * @throws Error after {@link PATIENCE}, or what it was given, with the last answer
 */
export async function until<Result, Argument = undefined>(
  page: OpenPage,
  call: (argument: Argument) => Result | Promise<Result>,
  argument?: Argument,
  patience = PATIENCE,
): Promise<NonNullable<Result>> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await page.evaluate(call, argument);
    if (answer !== undefined && answer !== null && (answer as unknown) !== false)
      return answer as NonNullable<Result>;
    if (Date.now() > end)
      throw new Error(
        `after ${patience} ms still ${String(answer)}: ${String(call).slice(0, 160)} … ${JSON.stringify(argument)}`,
      );
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** Waits for an element that is seen, and brings it into view. @throws Error where there is none in time */
export const waitFor = (page: OpenPage, where: Where, patience = PATIENCE): Promise<Found> =>
  until(page, find, where, patience).catch((error: unknown) => {
    throw new Error(`there is no ${JSON.stringify(where)}`, { cause: error });
  });

/** Whether there is such an element to be seen now. */
export const isThere = async (page: OpenPage, where: Where): Promise<boolean> =>
  (await page.evaluate(find, where)) !== null;

/** Clicks on an element as its reader would. @throws Error where something else lies above it */
export async function click(page: OpenPage, where: Where, patience = PATIENCE): Promise<void> {
  const { x, y, covered } = await waitFor(page, where, patience);
  if (covered !== undefined) throw new Error(`${JSON.stringify(where)} lies below ${covered}`);
  await page.mouse([x, y]);
}

/** What stands in an element that is seen. */
export const textOf = async (page: OpenPage, where: Where): Promise<string> =>
  (await waitFor(page, where)).text;

/** What has the focus, by role and name, as whoever uses the keyboard alone is told. */
export const focused = (page: OpenPage): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return '';
    const labels = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter((id) => id !== '');
    const labelOf = (id: string) => {
      const label = document.getElementById(id);
      return label?.getAttribute('aria-label') ?? label?.textContent ?? '';
    };
    const labelled = labels.map(labelOf).join(' ');
    const name =
      element.getAttribute('aria-label') ||
      labelled ||
      (element as HTMLInputElement).labels?.[0]?.textContent ||
      element.textContent;
    return `${element.getAttribute('role') ?? element.localName}: ${name?.replace(/\s+/g, ' ').trim()}`;
  });

/** Drops files on an element, as from the desktop. */
export async function dropFiles(
  page: OpenPage,
  where: Where,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  const { x, y } = await waitFor(page, where);
  const packed = Object.entries(files).map(([name, content]) => [
    name,
    Buffer.from(content as string).toString('base64'),
  ]);
  await page.evaluate(
    ({ x, y, packed }) => {
      const target = document.elementFromPoint(x, y)!;
      const dataTransfer = new DataTransfer();
      for (const [name = '', base64 = ''] of packed) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        dataTransfer.items.add(new File([bytes], name));
      }
      const place = { bubbles: true, cancelable: true, clientX: x, clientY: y, dataTransfer };
      for (const kind of ['dragenter', 'dragover', 'drop']) target.dispatchEvent(new DragEvent(kind, place));
    },
    { x, y, packed },
  );
}

/** Runs in the page. Knows of roles and names what our pages need. */
function find(where: Where): Found | null {
  const native: Record<string, string> = {
    button: 'button, input[type=button], input[type=submit], summary',
    link: 'a[href]',
    heading: 'h1, h2, h3, h4',
    textbox: 'input:not([type]), input[type=text], input[type=search], textarea',
    checkbox: 'input[type=checkbox]',
    radio: 'input[type=radio]',
    slider: 'input[type=range]',
    table: 'table',
    dialog: 'dialog[open]',
  };
  const nameOf = (element: Element) => {
    const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter((id) => id !== '');
    const labelOf = (id: string) => {
      const label = document.getElementById(id);
      return label?.getAttribute('aria-label') ?? label?.textContent ?? '';
    };
    const labelled = ids.map(labelOf).join(' ');
    const label = (element as HTMLInputElement).labels?.[0]?.textContent;
    const name = element.getAttribute('aria-label') || labelled || label || element.textContent || '';
    return name.replace(/\s+/g, ' ').trim();
  };
  const isSeen = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && getComputedStyle(element).visibility !== 'hidden';
  };
  const role = typeof where === 'string' ? '' : where.role;
  const candidates =
    typeof where === 'string'
      ? [...document.querySelectorAll(where)]
      : [...document.querySelectorAll(`[role="${role}"]${native[role] ? `, ${native[role]}` : ''}`)].filter(
          (element) => (element.getAttribute('role') ?? role) === role,
        );
  const named =
    typeof where === 'string'
      ? candidates
      : [
          ...candidates.filter((element) => nameOf(element) === where.name),
          ...candidates.filter((element) => nameOf(element).includes(where.name)),
        ];
  // controls that are drawn by their labels are clicked there
  const shown = named.map((element) => {
    if (!(element instanceof HTMLInputElement) || !/^(radio|checkbox|range)$/.test(element.type))
      return element;
    const label = element.closest('label');
    const { width } = element.getBoundingClientRect();
    return label !== null && width <= 1 ? label : element;
  });
  const element = shown.find(isSeen);
  if (element === undefined) return null;
  const inView = () => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  };
  if (!inView()) element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const above = document.elementFromPoint(x, y);
  const belongs =
    above !== null && (element.contains(above) || above.contains(element) || above.closest('label') !== null);
  return {
    ...{ x, y, left, top, width, height },
    text: (element as HTMLElement).innerText ?? element.textContent ?? '',
    covered: belongs ? undefined : (above?.outerHTML.slice(0, 120) ?? 'nothing'),
  };
}
