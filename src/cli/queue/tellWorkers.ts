import { counted } from '../../report/counted.ts';
import type { QueueAddress } from '../../runners/queue/queueAddress.ts';
import { queueName, whatQueueNeeds } from '../../runners/queue/queueName.ts';
import type { WorkersSeen } from '../../runners/queue/workersSeen.ts';
import type { Language, Text } from '../../text/text.ts';
import type { Output } from '../output/output.ts';
import { ownCommand, type Terminal } from '../output/terminal.ts';

/** Tells, whenever that begins, that nobody works on a queue, who does not want to, and that it was paused. */
export function tellWorkers(
  { shown }: QueueAddress,
  terminal: Pick<Terminal, 'environment'>,
  { say }: Output,
  tell: (line: string) => void,
): (seen: WorkersSeen) => void {
  let wasAlone = false;
  let sawSomebody = false;
  let wasPaused = false;
  return ({ workers, paused, elsewhere }) => {
    if (paused && !wasPaused) tell(say(isPaused(shown)));
    wasPaused = paused;
    const isAlone = workers === 0;
    if (isAlone && !wasAlone) {
      tell(say(nobody(shown, ownCommand(terminal), sawSomebody)));
      for (const other of elsewhere) tell(say(others(other)));
    }
    wasAlone = isAlone;
    sawSomebody ||= !isAlone;
  };
}

const isPaused = (shown: string): Text => ({
  en: `the queue at ${shown} was paused by somebody: it is resumed on its page (uptake queue --page --manage)`,
  fr: `quelqu’un a mis en pause la file à ${shown} : elle reprend sur sa page (uptake queue --page --manage)`,
});

function nobody(shown: string, command: string, anyMore: boolean): Text {
  // an address whose password is not shown is of no use to copy
  const there = shown.includes('***') ? '' : ` --queue ${shown}`;
  return {
    en: `nobody works on ${shown} ${anyMore ? 'any more' : 'yet'}: start ${command} worker${there || ' with the same --queue'} on any machine`,
    fr: `personne ne travaille ${anyMore ? 'plus' : 'encore'} sur ${shown} : lancez ${command} worker${there || ' avec la même --queue'} sur n’importe quelle machine`,
  };
}

function others({ queue, workers }: WorkersSeen['elsewhere'][number]): Text {
  const [theirs, ours] = [whatQueueNeeds(queue), whatQueueNeeds(queueName())];
  const many = (language: Language) => counted(workers, 'worker', 'workers', language);
  return {
    en: `${many('en')} there ${workers === 1 ? 'has' : 'have'} ${described(theirs, 'en')}, and this study needs ${described(ours, 'en')}: they leave it to others`,
    fr: `${many('fr')} y ${workers === 1 ? 'a' : 'ont'} ${described(theirs, 'fr')}, et cette étude demande ${described(ours, 'fr')} : ils la laissent à d’autres`,
  };
}

/** `engine 0.3.1 with parts ab12cd34` */
export function described({ engine, parts }: ReturnType<typeof whatQueueNeeds>, language: Language): string {
  const said: Text = {
    en: `engine ${engine}${parts === undefined ? '' : ` with the parts ${parts}`}`,
    fr: `le moteur ${engine}${parts === undefined ? '' : ` avec les parties ${parts}`}`,
  };
  return said[language];
}
