import type { Answer, Asked } from '../protocol/requests.ts';
import type { Answering } from './answering.ts';

// all that reading and making up organisations takes is loaded once somebody asks for it
const parts = () => import('./firmParts.ts');

export const answerFirm = async (
  asked: Asked<'firm'>,
  answering: Answering<'firm'>,
): Promise<Answer<'firm'>> => (await parts()).readBrought(asked, answering);

export const answerFirmWrite = async (
  asked: Asked<'firmWrite'>,
  answering: Answering<'firmWrite'>,
): Promise<Answer<'firmWrite'>> => (await parts()).writeFirm(asked, answering);

export const answerFirmSave = async (
  asked: Asked<'firmSave'>,
  answering: Answering<'firmSave'>,
): Promise<Answer<'firmSave'>> => (await parts()).saveFirm(asked, answering);

export const answerFirmKey = async (
  asked: Asked<'firmKey'>,
  answering: Answering<'firmKey'>,
): Promise<Answer<'firmKey'>> => (await parts()).firmKey(asked, answering);

export const answerMade = async (asked: Asked<'made'>): Promise<Answer<'made'>> =>
  (await parts()).makeFirm(asked);

export const answerQuestions = async (asked: Asked<'questions'>): Promise<Answer<'questions'>> =>
  (await parts()).askWhereItStands(asked);
