// The timeline goes on by itself: the next part is fetched when the end of what is shown comes near, and put below it;
// the address follows what is read, so that reloading, going back and sharing lead to the same place.
"use strict";

(function () {
  const whole = document.getElementById("timeline"), told = document.getElementById("told");
  if (!whole) return;
  /** So many parts come by themselves; then a reader who wants the end of the page can reach it. */
  const UNASKED = 4;
  let unasked = 0, busy = false;

  /** Put a part beside what is there, in place of the link that led to it. */
  async function fetched(link, asked) {
    if (busy) return;
    busy = true;
    const before = link.rel === "prev", old = link.closest(".pager");
    link.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(link.href + "&part=1", { headers: { accept: "text/html" } });
      if (!answer.ok) throw new Error(String(answer.status));
      const made = new DOMParser().parseFromString(await answer.text(), "text/html");
      const part = made.querySelector(".part"), next = made.querySelector(`.pager a[rel=${link.rel}]`);
      const height = document.documentElement.scrollHeight, top = window.scrollY;
      const nodes = [part, ...(next ? [next.closest(".pager")] : [])];
      old.replaceWith(...(before ? nodes.reverse() : nodes));
      // What is read stays where it is, also in browsers that do not see to it themselves.
      if (before) window.scrollTo({ top: top + document.documentElement.scrollHeight - height, behavior: "instant" });
      told.textContent = whole.dataset.more.replace("{count}", part.dataset.count);
      if (asked) focused(before ? [...part.querySelectorAll("h3 a")].pop() : part.querySelector("h3 a"));
      watch();
    } catch (error) {
      location.href = link.href; // the page that the link leads to anyway
    } finally {
      busy = false;
      link.removeAttribute("aria-busy");
    }
  }
  function focused(link) { if (link) link.focus({ preventScroll: true }); }

  whole.addEventListener("click", (event) => {
    const link = event.target.closest(".pager a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    unasked = 0;
    fetched(link, true);
  });

  const near = new IntersectionObserver((seen) => {
    const link = seen.some((one) => one.isIntersecting) && whole.querySelector(".pager a[rel=next]");
    if (link && unasked < UNASKED) { unasked += 1; fetched(link, false); }
  }, { rootMargin: "0px 0px 800px" });
  function watch() {
    near.disconnect();
    const link = whole.querySelector(".pager a[rel=next]");
    if (link) near.observe(link);
  }
  watch();

  // The address names the part and the event at the top of the window.
  function place() {
    const events = [...whole.querySelectorAll(".event-line")];
    const first = events.find((one) => one.getBoundingClientRect().bottom > 80);
    if (!first) return;
    const start = first === events[0] && first.getBoundingClientRect().top > 0;
    const here = first.closest(".part").dataset.here + (start ? "" : `#${first.id}`);
    if (here !== location.pathname + location.search + location.hash) history.replaceState(history.state, "", here);
  }
  let waiting;
  addEventListener("scroll", () => { clearTimeout(waiting); waiting = setTimeout(place, 250); }, { passive: true });

  // On coming back the browser knows a height that the page has no more: the address knows better.
  const aimed = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (aimed) {
    history.scrollRestoration = "manual";
    aimed.scrollIntoView({ block: "start", behavior: "instant" });
    addEventListener("pagehide", () => { history.scrollRestoration = "auto"; });
  }
})();

// A name that is chosen in a filter becomes one of those that are asked for.
document.addEventListener("completed", (event) => {
  const input = event.target, field = input.dataset.fill, one = event.detail;
  if (field === undefined) return;
  event.preventDefault();
  if (!field) { input.value = one.value; return; }
  const label = document.createElement("label"), box = document.createElement("input"), name = document.createElement("bdi");
  label.className = "check";
  Object.assign(box, { type: "checkbox", name: field, value: one.value, checked: true });
  name.textContent = one.name;
  label.append(box, name);
  input.closest(".several").querySelector(".given").append(label);
  input.value = "";
});

// On a narrow screen what is shown comes before the form.
if (matchMedia("(max-width: 40rem)").matches && !document.querySelector(".trouble")) {
  document.querySelectorAll("details.filtering").forEach((one) => { one.open = false; });
}
