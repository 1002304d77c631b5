/** The colours of the pages, as custom properties: on paper and light screens, and on dark ones. */
export const lightTokens = `
--paper:#fcfbf8;--raised:#f4f2ec;--sunk:#ece9e1;--ink:#16181d;--ink2:#474c55;--ink3:#62676f;--rule:#dcd9d0;--grid:#e8e5dd;--still:#a9a69d;--bad:#a1201f;
--plan-0:#0067a5;--plan-1:#b04800;--plan-2:#00745a;--plan-3:#94407a;--plan-4:#7a6200;--plan-5:#5546b8;--plan-6:#16181d;--plan-7:#6f4e37;
--tint-0:#d3e4f0;--tint-1:#f6dfcf;--tint-2:#d0e8e1;--tint-3:#eddbe6;--tint-4:#ece4c8;--tint-5:#e0dcf4;--tint-6:#e2e2e2;--tint-7:#e9ddd3;`;

export const darkTokens = `
--paper:#111317;--raised:#1a1d23;--sunk:#22262d;--ink:#eceef1;--ink2:#b7bdc7;--ink3:#9098a4;--rule:#31363f;--grid:#242830;--still:#5d6570;--bad:#ff8a80;
--plan-0:#5bb4ec;--plan-1:#f58b4b;--plan-2:#33c69c;--plan-3:#e39fc6;--plan-4:#d9bd55;--plan-5:#aea4f5;--plan-6:#eceef1;--plan-7:#cfb09a;
--tint-0:#17344a;--tint-1:#4a2a15;--tint-2:#113c31;--tint-3:#452a3c;--tint-4:#3b3413;--tint-5:#2b2652;--tint-6:#33373e;--tint-7:#3d2f26;`;

/** What differs on paper: it is white, and captions are darker. */
export const printTokens = `${lightTokens}--paper:#ffffff;--ink2:#3d424b;--ink3:#585d65;--rule:#d3d0c7;--grid:#e6e3db;`;

/** No `system-ui`, which is anything on some systems, and no Georgia: its figures are old-style. */
export const faces = `
--sans:-apple-system,BlinkMacSystemFont,"Segoe UI Variable Text","Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif;
--voice:Charter,"Bitstream Charter","Iowan Old Style","Sitka Text",Cambria,"Noto Serif","Liberation Serif",serif;
--mono:ui-monospace,"SF Mono","Cascadia Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace;`;
