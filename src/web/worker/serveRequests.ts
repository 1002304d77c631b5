import { keepOrganisations } from '../../experiment/keepOrganisations.ts';
import { InputError } from '../../text/problem.ts';
import type { Answer, Asked, ReplyMessage, RequestKind, RequestMessage } from '../protocol/requests.ts';
import { answerBestWeek, answerBranches } from './answerBranches.ts';
import { answerCompare } from './answerCompare.ts';
import { answerDial, answerPreview } from './answerDial.ts';
import type { Answering } from './answering.ts';
import { answerBits, answerParameters, answerRollouts } from './answerMethod.ts';
import { answerCascade, answerWhy, answerWorld } from './answerPeople.ts';
import { answerSpeak } from './answerSpeak.ts';
import { answerTargets } from './answerTargets.ts';
import type { Session } from './session.ts';

type Answerer<Kind extends RequestKind> = (
  asked: Asked<Kind>,
  answering: Answering<Kind>,
) => Promise<Answer<Kind>>;

const answerers: { readonly [Kind in RequestKind]: Answerer<Kind> } = {
  compare: answerCompare,
  speak: answerSpeak,
  dial: answerDial,
  preview: answerPreview,
  world: answerWorld,
  why: answerWhy,
  cascade: answerCascade,
  branches: answerBranches,
  bestWeek: answerBestWeek,
  targets: answerTargets,
  parameters: answerParameters,
  rollouts: answerRollouts,
  bits: answerBits,
};

/** Requests that end the earlier one of another kind: of another comparison nothing else is asked. */
const ends: Partial<Record<RequestKind, readonly RequestKind[]>> = {
  compare: ['speak', 'dial', 'preview', 'world', 'why', 'cascade', 'branches', 'bestWeek', 'targets'],
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
      const answerer = answerers[kind] as Answerer<RequestKind>;
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
