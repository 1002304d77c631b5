// what is loaded once somebody asks whom to start with
export { comparableWays, whomToStartWith } from '../../experiment/seeding/seeding.ts';
export { questionOf } from '../../experiment/seeding/seedingQuestion.ts';
export { whomViewOf } from '../../report/page/whomViewOf.ts';
export { seedingAnswer } from '../../report/seeding/seedingAnswer.ts';
