import { yieldInWorker } from '../../runners/browser/yieldInWorker.ts';

/** How urgent work is: what a hand waits for comes before what an eye waits for, and that before what nobody waits for. */
export const urgency = { draws: 0, dial: 1, worlds: 2, asked: 3 } as const;
export type Urgency = (typeof urgency)[keyof typeof urgency];

/** Work under way on this thread, which gives way to what is more urgent. */
export interface Turn {
  /** Lets messages in, and waits while anything more urgent is under way. */
  readonly take: () => Promise<void>;
  /** From here on the work is of another urgency. */
  readonly become: (urgency: Urgency) => void;
  readonly end: () => void;
}

interface Work {
  urgency: Urgency;
}

const underWay = new Set<Work>();
let wake: (() => void)[] = [];

const wakeAll = () => {
  const sleeping = wake;
  wake = [];
  for (const each of sleeping) each();
};

/** Begins work of an urgency; whoever begins it ends it. */
export function beginWork(urgent: Urgency): Turn {
  const own: Work = { urgency: urgent };
  underWay.add(own);
  const mayGoOn = () => [...underWay].every(({ urgency }) => urgency <= own.urgency);
  return {
    async take() {
      await yieldInWorker();
      while (!mayGoOn()) await new Promise<void>((resolve) => wake.push(resolve));
    },
    become(urgency) {
      own.urgency = urgency;
      wakeAll();
    },
    end() {
      underWay.delete(own);
      wakeAll();
    },
  };
}

/** Does work in its turn: what is more urgent goes first. */
export async function atTurn<Answered>(
  urgent: Urgency,
  answer: (turn: Turn) => Promise<Answered>,
): Promise<Answered> {
  const turn = beginWork(urgent);
  try {
    return await answer(turn);
  } finally {
    turn.end();
  }
}
