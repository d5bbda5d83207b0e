// Corrections with fewer steps: names are completed as they are typed, and in the queue one key accepts or rejects.
// Without it the same forms do the same.
"use strict";

/** Offers the chronicle's names for a field; in one that takes several, for what stands behind the last ";". */
function naming(field) {
  const several = field.dataset.names === "several";
  const list = document.createElement(several ? "ul" : "datalist");
  list.id = `${field.id}-names`;
  if (several) { list.className = "names plain"; list.setAttribute("aria-live", "polite"); } else field.setAttribute("list", list.id);
  field.after(list);
  let asked = 0, waiting;
  const typed = () => (several ? field.value.slice(field.value.lastIndexOf(";") + 1) : field.value).trim();

  function offer(name) {
    if (!several) { const option = document.createElement("option"); option.value = name; return option; }
    const item = document.createElement("li"), button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    button.addEventListener("click", () => {
      const before = field.value.slice(0, field.value.lastIndexOf(";") + 1);
      field.value = `${before}${before ? " " : ""}${name}`;
      list.replaceChildren();
      field.focus();
    });
    item.append(button);
    return item;
  }
  async function complete() {
    const text = typed(), mine = ++asked;
    if (text.length < 2) return list.replaceChildren();
    const answer = await fetch(`/search/complete?q=${encodeURIComponent(text)}`);
    if (!answer.ok || mine !== asked) return;
    const found = await answer.json();
    list.replaceChildren(...[...new Set(found.map((one) => one.name))].slice(0, 8).map(offer));
  }
  field.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(complete, 150); });
}

/** The queue: keys, focus that moves on, news told to screen readers, the last decision taken back. */
function queueing(queue) {
  const news = document.getElementById("news"), left = document.querySelector(".left"), done = [];
  const items = () => [...queue.querySelectorAll(".item")];
  let at = null, busy = false;
  const current = () => (at && at.isConnected ? at : null);

  function go(item, still) {
    if (!item) return;
    if (at) at.classList.remove("is-current");
    at = item;
    item.classList.add("is-current");
    item.focus({ preventScroll: true });
    if (!still) item.scrollIntoView({ block: "nearest" });
  }
  function step(by) {
    const all = items(), place = all.indexOf(current());
    go(all[place < 0 ? 0 : Math.min(Math.max(place + by, 0), all.length - 1)]);
  }
  function tell(text, answer) {
    news.textContent = answer ? `${text} ${news.dataset.left} ${answer.events + answer.people}` : text;
    if (answer) left.textContent = `${news.dataset.left} ${answer.events + answer.people}`;
  }
  async function send(form, act, more) {
    const data = new URLSearchParams(new FormData(form));
    data.set("act", act);
    Object.entries(more || {}).forEach(([name, value]) => data.set(name, value));
    const answer = await fetch(form.action, { method: "POST", body: data, headers: { Accept: "application/json" }, redirect: "error" });
    const told = await answer.json();
    if (!answer.ok) throw new Error(told.problem);
    return told;
  }
  async function once(what) {
    if (busy) return;
    busy = true;
    try { await what(); } catch (error) { tell(`${news.dataset.failed} ${error.message}`); } finally { busy = false; }
  }
  const decide = (item, act) => once(async () => {
    const form = item.querySelector("form.verdict");
    const told = await send(form, act);
    const row = item.parentElement, next = row.nextElementSibling || row.previousElementSibling;
    done.push({ row, before: row.nextElementSibling, form, decision: told.decision });
    row.remove();
    tell(act === "accept" ? news.dataset.accepted : news.dataset.rejected, told);
    undoable();
    if (next) go(next.querySelector(".item")); else { at = null; tell(`${news.textContent} ${news.dataset.empty}`); bar.focus(); }
  });
  const undo = () => once(async () => {
    const last = done.at(-1);
    if (!last) return tell(news.dataset.nothing);
    const told = await send(last.form, "undo", { decision: last.decision });
    done.pop();
    queue.insertBefore(last.row, last.before && last.before.isConnected ? last.before : null);
    tell(news.dataset.undone, told);
    undoable();
    go(last.row.querySelector(".item"));
  });

  const bar = document.createElement("button");
  bar.type = "button";
  bar.textContent = `↶ ${news.dataset.back} (u)`;
  bar.addEventListener("click", undo);
  left.after(bar);
  const undoable = () => { bar.disabled = done.length === 0; };
  undoable();

  queue.addEventListener("submit", (event) => {
    const act = event.submitter && event.submitter.value;
    if (!event.target.matches("form.verdict") || !["accept", "reject"].includes(act)) return;
    event.preventDefault();
    decide(event.target.closest(".item"), act);
  });
  queue.addEventListener("focusin", (event) => {
    const item = event.target.closest(".item");
    if (item && item !== at) { if (at) at.classList.remove("is-current"); at = item; item.classList.add("is-current"); }
  });
  const keys = {
    KeyA: () => current() && decide(current(), "accept"), KeyR: () => current() && decide(current(), "reject"),
    KeyJ: () => step(1), KeyK: () => step(-1), ArrowDown: () => step(1), ArrowUp: () => step(-1), KeyU: undo,
    KeyE: () => current() && current().querySelector("h2 a").click(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.target.closest("input, textarea, select") || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "?") { const help = document.getElementById("keys"); help.open = !help.open; help.scrollIntoView({ block: "nearest" }); return; }
    if (event.shiftKey || !keys[event.code] || (event.code.startsWith("Arrow") && !current())) return;
    event.preventDefault();
    keys[event.code]();
  });
  if (!location.hash && items().length) go(items()[0], true); // the page begins at its head
}

document.querySelectorAll("[data-names]").forEach(naming);
const waits = document.getElementById("queue");
if (waits && document.getElementById("keys")) queueing(waits);
