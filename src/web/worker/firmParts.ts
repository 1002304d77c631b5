// what is loaded once somebody brings an organisation, or makes one up
export { askWhereItStands } from './firm/askWhereItStands.ts';
export { makeFirm } from './firm/makeFirm.ts';
export { readBrought } from './firm/readBrought.ts';
export { firmKey, saveFirm, writeFirm } from './firm/writeFirm.ts';
