/**
 * The card's sheet. It lives in a constructed sheet of the closed root (exempt from the page's CSP). `:host` rules with
 * !important win over everything the page says about its own elements, so nothing leaks in.
 */

const TOKENS = `
.panel{--text:#1b1d21;--muted:#5d6470;--line:#e4e6ea;--surface:#fff;--raised:#f6f7f9;--hover:#eef1f5;--ink:#1d5bbf;
--hue-direct:#1d5bbf;--hue-indirect:#0f766e;--hue-unnamed:#a35b00;--hue-scare:#9d2f8f;
--shadow:0 10px 32px #0b132429,0 2px 6px #0b13241a,0 0 0 1px #0b13240f;color-scheme:light}
.panel.dark{--text:#e9ebef;--muted:#9aa3b0;--line:#2d323a;--surface:#1d2026;--raised:#24282f;--hover:#2b3038;--ink:#7fb0ff;
--hue-direct:#7fb0ff;--hue-indirect:#4fd1c1;--hue-unnamed:#f0b35a;--hue-scare:#f09be4;
--shadow:0 10px 32px #000a,0 2px 8px #0006,0 0 0 1px #ffffff1a;color-scheme:dark}
.panel.direct{--hue:var(--hue-direct)}.panel.indirect{--hue:var(--hue-indirect)}
.panel.unnamed{--hue:var(--hue-unnamed)}.panel.scare{--hue:var(--hue-scare)}`;

const FRAME = `
:host{all:initial!important;position:fixed!important;inset:0 auto auto 0!important;width:0!important;height:0!important;
margin:0!important;padding:0!important;border:0!important;overflow:visible!important;background:none!important;
display:block!important;z-index:2147483647!important;pointer-events:auto!important}
*,*::before,*::after{box-sizing:border-box}
.panel{position:fixed;left:0;top:0;width:348px;max-width:calc(100vw - 16px);max-height:min(70vh,560px);overflow:hidden;
display:flex;flex-direction:column;background:var(--surface);color:var(--text);border-radius:12px;
box-shadow:var(--shadow);text-align:start;
font:14px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;-webkit-font-smoothing:antialiased;
animation:come .14s cubic-bezier(.2,.7,.2,1);outline:0}
.panel.away{visibility:hidden}
@keyframes come{from{opacity:0;transform:translateY(4px)}}
@keyframes rise{from{transform:translateY(100%)}}
.panel.sheet{left:0!important;right:0;top:auto!important;bottom:0;width:auto;max-width:none;max-height:62vh;
border-radius:16px 16px 0 0;padding-bottom:env(safe-area-inset-bottom);animation-name:rise;animation-duration:.2s}
@media print{:host{display:none!important}}
@media (prefers-reduced-motion:reduce){.panel{animation:none!important}}
@media (forced-colors:active){.swatch{forced-color-adjust:none}.panel{border:1px solid CanvasText}.chip,.act,.close{border-color:ButtonBorder}}`;

const PARTS = `
button,a{font:inherit;color:inherit;background:none;border:0;margin:0;padding:0;text-align:inherit;cursor:pointer;
text-decoration:none;border-radius:7px}
button:focus-visible,a:focus-visible,summary:focus-visible{outline:2px solid var(--ink);outline-offset:1px}
.head{flex:none;display:flex;align-items:flex-start;gap:8px;padding:14px 16px 0}
.body{flex:1;min-height:0;overflow:auto;overscroll-behavior:contain;padding:0 16px;scrollbar-width:thin;
scrollbar-color:color-mix(in srgb,var(--muted) 45%,transparent) transparent}
.who{flex:1;min-width:0}
h2{margin:0;font-size:16px;line-height:1.3;font-weight:650;letter-spacing:-.005em;overflow-wrap:anywhere}
h2.unclear{font-weight:550;font-style:italic}
.role{color:var(--muted);margin-top:1px;overflow-wrap:anywhere}
.close{flex:none;width:26px;height:26px;margin:-3px -6px 0 0;color:var(--muted);display:grid;place-items:center}
.close svg{width:14px;height:14px}
.close:hover,.act:hover,.step:hover,.row:hover{background:var(--hover)}
.chips{display:flex;flex-wrap:wrap;gap:6px;margin:10px 0 2px;padding:0;list-style:none}
.chip{display:inline-flex;align-items:center;gap:6px;border:1px solid var(--line);border-radius:99px;padding:2px 9px;
font-size:12.5px;line-height:1.4;background:var(--raised);overflow-wrap:anywhere}
.chip.kind{color:var(--hue);font-weight:600;border-color:color-mix(in srgb,var(--hue) 45%,transparent);
background:color-mix(in srgb,var(--hue) 8%,transparent)}
.swatch{width:18px;height:2px;background:currentColor;border-radius:1px}
.indirect .swatch{background:linear-gradient(90deg,currentColor 0 4px,#0000 4px 7px,currentColor 7px 11px,#0000 11px 14px,currentColor 14px)}
.unnamed .swatch{background:radial-gradient(circle 1px at 1px 1px,currentColor 98%,#0000) 0 0/4px 2px}
.scare .swatch{width:16px;height:5px;background:none}
.words{margin:10px 0 0;padding:0 0 0 10px;border-inline-start:3px solid var(--hue);font-size:13.5px;color:var(--text);
display:-webkit-box;-webkit-line-clamp:3;-webkit-box-orient:vertical;overflow:hidden;overflow-wrap:anywhere}
.way{display:flex;flex-wrap:wrap;align-items:baseline;gap:2px 7px;font-size:13px;color:var(--muted);margin-top:9px}
.way b{color:var(--text);font-weight:600}
.note{font-size:13px;color:var(--muted);margin-top:9px;overflow-wrap:anywhere}
.note button,.note a{color:var(--ink)}.note button:hover,.note a:hover{text-decoration:underline}
details{border-top:1px solid var(--line);margin-top:10px;font-size:13px;color:var(--muted)}
details+details{margin-top:0}
summary{list-style:none;cursor:pointer;padding:8px 0;display:flex;align-items:center;gap:7px;border-radius:6px}
summary::-webkit-details-marker{display:none}
summary::before{content:"";border:solid currentColor;border-width:0 1.5px 1.5px 0;width:6px;height:6px;
transform:rotate(-45deg);margin:0 1px;transition:transform .12s}
details[open]>summary::before{transform:rotate(45deg) translate(-1px,-1px)}
summary:hover{color:var(--text)}
.inner{padding:0 0 9px}
.reasons{margin:0;padding:0;list-style:none;display:grid;gap:4px;overflow-wrap:anywhere}
.row{display:block;width:calc(100% + 16px);margin:0 -8px;padding:5px 8px;color:var(--text);line-height:1.4;font-size:13px}
.row span{display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden;overflow-wrap:anywhere}
.row small{display:block;color:var(--muted);font-size:12px}
.search{border-top:1px solid var(--line);padding:8px 0 10px;margin-top:10px;font-size:13px}
details+.search{margin-top:0}
.search p{margin:0 0 7px;color:var(--muted);font-size:12.5px;overflow-wrap:anywhere}.search p b{color:var(--text);font-weight:600}
.search div{display:flex;flex-wrap:wrap;gap:6px}
.out{border:1px solid var(--line);border-radius:99px;padding:3px 10px;background:var(--raised);color:var(--ink);font-size:12.5px}
.out:hover{background:var(--hover)}.search .own{margin-bottom:9px}.search .feeds{margin:8px 0 0 -8px;white-space:normal}
.foot{flex:none;display:flex;align-items:center;gap:2px;border-top:1px solid var(--line);margin:0 8px;padding:6px 0}
.body>:last-child{margin-bottom:10px}.body>details:last-child{margin-bottom:0}
.act{padding:5px 8px;font-size:13px;color:var(--ink);white-space:nowrap}
.act[aria-expanded=true]{background:var(--hover)}
.gap{flex:1}
.place{font-size:12px;color:var(--muted);font-variant-numeric:tabular-nums;padding:0 4px}
.step{width:28px;height:28px;display:grid;place-items:center;color:var(--ink)}
.step svg{width:14px;height:14px}
.quiet{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}`;

/** The whole sheet of the card. */
export const cardStyle = (): string => TOKENS + FRAME + PARTS;
