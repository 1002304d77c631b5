/** Our engine in a process of its own. Arguments: the folder of its built JavaScript, the work, the folder of inputs. */
import { builtEngine } from './builtEngine.ts';
import type { Work } from './contestant.ts';
import { serve } from './serve.ts';
import { uptakeRunner } from './uptake.ts';

const [built = '', work = '', folder = ''] = process.argv.slice(2);
await serve(await uptakeRunner(builtEngine(built), work as Work, folder));
