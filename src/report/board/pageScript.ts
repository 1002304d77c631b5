import { drawingStyle } from '../html/drawingStyle.ts';
import { faces, lightTokens } from '../html/tokens.ts';

/**
 * What the page does by itself: opens and closes its annex, prints, and hands out drawings as SVG or, painted on a canvas three times as
 * large, as PNG. Nothing is asked of any network. Without it the page can be read and printed as well.
 */
export const pageScript = `
const style = ${JSON.stringify(`:root{${faces}${lightTokens}}${drawingStyle}`)};
const all = (selector) => [...document.querySelectorAll(selector)];
for (const button of all('button[hidden]')) button.hidden = false;
const drawingOf = (id) => {
  const drawn = document.getElementById(id + '-title').parentNode;
  const [, , width, height] = drawn.getAttribute('viewBox').split(' ').map(Number);
  const copy = drawn.cloneNode(true);
  const box = [-16, -16, width + 32, height + 32];
  copy.setAttribute('viewBox', box.join(' '));
  copy.setAttribute('width', box[2]);
  copy.setAttribute('height', box[3]);
  const rules = document.createElementNS('http://www.w3.org/2000/svg', 'style');
  rules.textContent = style;
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of [['x', -16], ['y', -16], ['width', '100%'], ['height', '100%'], ['style', 'fill:var(--paper)']]) ground.setAttribute(name, value);
  copy.prepend(rules, ground);
  return { text: new XMLSerializer().serializeToString(copy), width: box[2], height: box[3] };
};
const keep = (blob, name) => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
};
const paint = ({ text, width, height }, scale) => new Promise((resolve, reject) => {
  const picture = new Image();
  picture.onerror = reject;
  picture.onload = () => {
    const canvas = document.createElement('canvas');
    canvas.width = width * scale;
    canvas.height = height * scale;
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    canvas.toBlob(resolve, 'image/png');
  };
  picture.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(text);
});
addEventListener('click', async ({ target }) => {
  const button = target.closest?.('button');
  if (!button) return;
  const { drawing, form, act } = button.dataset;
  if (act === 'print') print();
  if (act === 'open' || act === 'close') for (const part of all('.annex > details')) part.open = act === 'open';
  if (!drawing) return;
  const drawn = drawingOf(drawing);
  const name = drawing.replace(/-wide$/, '') + '.' + form;
  if (form === 'svg') keep(new Blob([drawn.text], { type: 'image/svg+xml' }), name);
  else keep(await paint(drawn, 3), name);
});
`;
