// The sensors page. Reading works without this file; ages, the filter and the refreshing do not.
"use strict";

const REFRESH_MILLIS = 10_000;
// A page that nobody uses stops asking, so that a forgotten session ends.
const IDLE_MILLIS = 15 * 60_000;

const trouble = document.getElementById("trouble");
const filter = document.getElementById("filter");
let lastUsed = performance.now();
let reading = 0;
let refreshing = false;

// Ages go on while the page is open. The server says how old; the browser only counts on.
function words(seconds) {
  if (seconds < 120) return `${seconds} s ago`;
  if (seconds < 7200) return `${Math.floor(seconds / 60)} min ago`;
  if (seconds < 172800) return `${Math.floor(seconds / 3600)} h ago`;
  return `${Math.floor(seconds / 86400)} d ago`;
}

const born = new WeakMap();

function age() {
  const now = Date.now();
  for (const time of document.querySelectorAll("time[data-age]")) {
    if (!born.has(time)) {
      born.set(time, now - Number(time.dataset.age) * 1000);
      time.title = new Date(time.dateTime).toLocaleString();
    }
    const seconds = Math.max(0, Math.floor((now - born.get(time)) / 1000));
    time.textContent = words(seconds);
    const badge = time.closest(".tone-good");
    if (badge && seconds > Number(badge.dataset.freshFor)) {
      badge.classList.replace("tone-good", "tone-unsure");
    }
  }
  for (const time of document.querySelectorAll("time.clock:not([title])")) {
    time.title = time.textContent;
    time.textContent = new Date(time.dateTime).toLocaleTimeString();
  }
}

function sift() {
  if (!filter) return;
  const wanted = filter.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const card of document.querySelectorAll(".card")) {
    const text = card.dataset.words.toLocaleLowerCase();
    card.hidden = !wanted.every((word) => text.includes(word));
    shown += card.hidden ? 0 : 1;
  }
  document.getElementById("nothing").hidden = shown > 0;
}

function tell(text) {
  trouble.textContent = text;
  trouble.hidden = text === "";
}

// What was opened stays open when cards are replaced.
const opened = new Set();
document.addEventListener("toggle", (event) => {
  const more = event.target;
  if (more.matches("details[id]") && more.isConnected) {
    more.open ? opened.add(more.id) : opened.delete(more.id);
  }
}, true);

function settle() {
  for (const id of opened) {
    const more = document.getElementById(id);
    if (more) more.open = true;
  }
  age();
  sift();
}

function isRefresh(event) {
  return event.detail.requestConfig ? event.detail.requestConfig.path === "/sensors" : false;
}

document.addEventListener("htmx:beforeRequest", (event) => {
  if (!isRefresh(event)) reading += 1;
});
document.addEventListener("htmx:afterRequest", (event) => {
  if (isRefresh(event)) refreshing = false;
  else reading -= 1;
  if (event.detail.successful) tell("");
});
// An overview that was asked for before a reading began must not replace its card.
document.addEventListener("htmx:beforeSwap", (event) => {
  if (isRefresh(event) && reading > 0) event.detail.shouldSwap = false;
});
document.addEventListener("htmx:afterSwap", settle);
document.addEventListener("htmx:sendError", () =>
  tell("MIVO cannot be reached. What you see is getting older; the ages beside the values tell how old it is."));
document.addEventListener("htmx:responseError", (event) =>
  tell(`MIVO refused that (${event.detail.xhr.status}). Reload the page and try again.`));

for (const use of ["pointerdown", "keydown", "focus", "scroll"]) {
  addEventListener(use, () => { lastUsed = performance.now(); }, {passive: true});
}

function refresh() {
  const used = performance.now() - lastUsed < IDLE_MILLIS;
  if (document.hidden || !used || reading > 0 || refreshing || !document.querySelector(".card")) return;
  refreshing = true;
  htmx.ajax("GET", "/sensors", {target: "#overview", swap: "outerHTML"}).catch(() => { refreshing = false; });
}

if (filter) {
  filter.hidden = false;
  filter.addEventListener("input", sift);
}
settle();
setInterval(age, 1000);
setInterval(refresh, REFRESH_MILLIS);
