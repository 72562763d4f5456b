// When to paint. Anything that changes what is shown calls update(); however often it is called,
// the page is painted once a frame.
let paint = () => {};
let asked = false;
const afterwards = [];

export function start(painter) {
  paint = painter;
  update();
}

export function update() {
  if (!asked) {
    asked = true;
    const frame = document.hidden ? (run) => setTimeout(run, 0) : requestAnimationFrame;
    frame(now);
  }
}

function now() {
  asked = false;
  paint();
  afterwards.splice(0).forEach((act) => act());
}

/** Does something once the next painting is done: moving the focus, scrolling. */
export function afterUpdate(act) {
  afterwards.push(act);
  update();
}

/** Moves the focus to what a selector finds, once it is painted. */
export function focusOn(selector) {
  afterUpdate(() => document.querySelector(selector)?.focus());
}
