// what is loaded once somebody asks who did what, and why
export { cascadeViewOf } from '../../report/page/cascadeView.ts';
export { whyViewOf } from '../../report/page/whyView.ts';
export { worldViewOf } from '../../report/page/worldView.ts';
