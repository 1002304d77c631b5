import { keepOrganisations } from '../../experiment/keepOrganisations.ts';
import { InputError } from '../../text/problem.ts';
import type { Answer, Asked, ReplyMessage, RequestKind, RequestMessage } from '../protocol/requests.ts';
import { answerCompare } from './answerCompare.ts';
import type { Answering } from './answering.ts';
import type { Session } from './session.ts';

type Answerer<Kind extends RequestKind> = (
  asked: Asked<Kind>,
  answering: Answering<Kind>,
) => Promise<Answer<Kind>>;

/** Who answers each kind of request: but for the first, whom nobody needs before the first curves are there. */
const answerers: { readonly [Kind in RequestKind]: () => Promise<Answerer<Kind>> } = {
  compare: async () => answerCompare,
  speak: async () => (await import('./answerSpeak.ts')).answerSpeak,
  dial: async () => (await import('./answerDial.ts')).answerDial,
  preview: async () => (await import('./answerDial.ts')).answerPreview,
  world: async () => (await import('./answerPeople.ts')).answerWorld,
  why: async () => (await import('./answerPeople.ts')).answerWhy,
  cascade: async () => (await import('./answerPeople.ts')).answerCascade,
  branches: async () => (await import('./answerBranches.ts')).answerBranches,
  bestWeek: async () => (await import('./answerBranches.ts')).answerBestWeek,
  targets: async () => (await import('./answerTargets.ts')).answerTargets,
  firm: async () => (await import('./answerFirm.ts')).answerFirm,
  firmWrite: async () => (await import('./answerFirm.ts')).answerFirmWrite,
  firmSave: async () => (await import('./answerFirm.ts')).answerFirmSave,
  firmKey: async () => (await import('./answerFirm.ts')).answerFirmKey,
  made: async () => (await import('./answerFirm.ts')).answerMade,
  questions: async () => (await import('./answerFirm.ts')).answerQuestions,
  story: async () => (await import('./answerStory.ts')).answerStory,
  plan: async () => (await import('./answerPlan.ts')).answerPlan,
  prices: async () => (await import('./answerPlan.ts')).answerPrices,
  whom: async () => (await import('./answerWhom.ts')).answerWhom,
  parameters: async () => (await import('./answerMethod.ts')).answerParameters,
  rollouts: async () => (await import('./answerMethod.ts')).answerRollouts,
  bits: async () => (await import('./answerMethod.ts')).answerBits,
};

/** Requests that end the earlier one of another kind: of another comparison nothing else is asked. */
const ends: Partial<Record<RequestKind, readonly RequestKind[]>> = {
  compare: ['speak', 'dial', 'preview', 'world', 'why', 'cascade', 'branches', 'bestWeek', 'targets', 'whom'],
};

/** Answers the requests of a page on this worker. A later request of a kind ends the earlier. */
export function serveRequests(): void {
  const session: Session = {
    opened: undefined,
    language: 'en',
    organisations: keepOrganisations(),
    rollouts: new Map(),
  };
  const wanted = new Map<RequestKind, AbortController>();
  const post = (reply: ReplyMessage) => self.postMessage(reply);

  async function answer({ id, kind, asked }: RequestMessage): Promise<void> {
    const controller = new AbortController();
    for (const each of [kind, ...(ends[kind] ?? [])]) wanted.get(each)?.abort();
    wanted.set(kind, controller);
    const { signal } = controller;
    const tell = (progress: unknown) => {
      if (!signal.aborted) post({ id, progress });
    };
    try {
      const answerer = (await answerers[kind]()) as Answerer<RequestKind>;
      const answered = await answerer(asked as never, { session, signal, tell });
      post(signal.aborted ? { id, ended: true } : { id, answer: answered });
    } catch (error) {
      if (signal.aborted) post({ id, ended: true });
      else if (error instanceof InputError) post({ id, problems: error.problems });
      else post({ id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }

  self.onmessage = ({ data }: MessageEvent<RequestMessage>) => void answer(data);
  post({ id: 0, ready: true });
}
