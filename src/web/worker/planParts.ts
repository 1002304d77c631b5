// what is loaded once there is a plan to be looked at or changed
export { planAnswer, pricesAnswer } from './planAnswers.ts';
