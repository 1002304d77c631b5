/** Values of one another that may be packed: far more than any scenario has, and fewer than a stack bears. */
const DEEPEST = 500;

/** Values besides those of typed arrays that may be packed: identifiers of more people than any organisation has. */
const MOST_VALUES = 8_000_000;

/** The typed arrays of MessagePack as msgpackr writes them, by their numbers, and their bytes a value. */
const bytesEach = [1, 1, 1, 2, 2, 4, 4, 4, 8];

/**
 * Looks through bytes of MessagePack before anybody reads them: only arrays, texts, numbers, yes and no, nothing, and typed arrays
 * may stand there, once and whole. What else the format knows – maps, records of which code is made, references, dates, expressions –
 * is refused unread.
 *
 * @throws Error
 */
export function checkPacked(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  /** Values that are still to come of each array that has begun, the innermost last. */
  const open: number[] = [1];
  let at = 0;
  let values = 0;

  const number = (width: 1 | 2 | 4): number => {
    const from = at;
    at += width;
    if (width === 1) return view.getUint8(from);
    return width === 2 ? view.getUint16(from) : view.getUint32(from);
  };
  const pass = (length: number) => {
    at += length;
    if (at > bytes.length) refuse();
  };
  const begin = (length: number) => {
    // every value takes a byte at least
    if (length > bytes.length - at || open.length >= DEEPEST) refuse();
    open.push(length);
  };
  const typedArray = (length: number) => {
    if (number(1) !== TYPED_ARRAY || length === 0) return refuse();
    const each = bytesEach[number(1)];
    if (each === undefined || (length - 1) % each !== 0) refuse();
    pass(length - 1);
  };

  function value(token: number): void {
    if (token < 0x80 || token >= 0xe0) return;
    if (token >= 0x90 && token < 0xa0) begin(token - 0x90);
    else if (token >= 0xa0 && token < 0xc0) pass(token - 0xa0);
    else longValue(token);
  }

  function longValue(token: number): void {
    switch (token) {
      case 0xc0:
      case 0xc2:
      case 0xc3:
        return;
      case 0xc7:
        typedArray(number(1));
        return;
      case 0xc8:
        typedArray(number(2));
        return;
      case 0xc9:
        typedArray(number(4));
        return;
      case 0xcb:
        pass(8);
        return;
      case 0xcc:
      case 0xd0:
        pass(1);
        return;
      case 0xcd:
      case 0xd1:
        pass(2);
        return;
      case 0xce:
      case 0xd2:
        pass(4);
        return;
      case 0xd4:
        // of these, what is not there
        if (number(1) !== 0 || number(1) !== 0) refuse();
        return;
      case 0xd9:
        pass(number(1));
        return;
      case 0xda:
        pass(number(2));
        return;
      case 0xdb:
        pass(number(4));
        return;
      case 0xdc:
        begin(number(2));
        return;
      case 0xdd:
        begin(number(4));
        return;
      default:
        refuse();
    }
  }

  try {
    while (open.length > 0) {
      const left = open[open.length - 1];
      if (left === 0) {
        open.pop();
        continue;
      }
      open[open.length - 1] = left - 1;
      if (++values > MOST_VALUES) refuse();
      value(number(1));
    }
  } catch {
    // beyond the end
    refuse();
  }
  if (at !== bytes.length) refuse();
}

/** `t`, as msgpackr calls them. */
const TYPED_ARRAY = 0x74;

function refuse(): never {
  throw new Error('these bytes are no packed value');
}
