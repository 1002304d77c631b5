import { type Shape, shaped } from './predictions.ts';

/** A shape in small. */
export const ShapeSign = ({ shape }: { shape: Shape }) => {
  const { values } = shaped('', shape, 0.05, 24);
  const points = values.map((value, week) => `${2 + week * 1.5} ${16 - value * 0.15}`).join('L');
  return (
    <svg className="shape-sign" width="40" height="18" viewBox="0 0 40 18" aria-hidden="true">
      <path d={`M${points}`} />
    </svg>
  );
};
